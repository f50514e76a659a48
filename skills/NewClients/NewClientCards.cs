using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.NewClients;

/// <summary>The cards of a new client: what is to be stored, and what was.</summary>
internal static class NewClientCards
{
    /// <summary>The fields as they were understood, to be set right and stored with one tap; clients of a like name stand above them.</summary>
    public static Card Ask(NewClient asked, IReadOnlyList<Client> alike, IReadOnlyList<StaffMember> owners, bool tried, Language language) => new()
    {
        Title = NewClientWords.Asking.In(language),
        Language = language,
        Notice = NewClientWords.Notice.In(language),
        Parts =
        [
            .. alike.Count == 0 ? Array.Empty<CardPart>() : [new Items(NewClientWords.Alike.In(language), [.. alike.Select(c => Row(c, language))])],
            new Form([.. Fields(asked, owners, tried, language)]),
            new Paragraph((owners.Count > 0 ? NewClientWords.OwnerIsTold : NewClientWords.Later).In(language), Tone.Quiet),
        ],
        Actions = [new((alike.Count == 0 ? NewClientWords.Make : NewClientWords.MakeAnyway).In(language), Press.To(NewClientsSkill.Name, NewClientsSkill.Make, ("was", asked.Name), ("called", asked.Short)), ActionStyle.Main, TakesInputs: true)],
    };

    /// <summary>The file as it is stored, with the way back.</summary>
    public static Card Made(Client client, string owner, bool told, Proposal? done, TimeZoneInfo zone, Language language) => new()
    {
        Title = NewClientWords.Made.In(language, client.ShortName),
        Language = language,
        Notice = NewClientWords.Notice.In(language),
        Parts =
        [
            new Facts(
            [
                new(NewClientWords.Name.In(language), client.Name),
                new(NewClientWords.Owner.In(language), owner),
                new(NewClientWords.Tier.In(language), client.Tier is { } tier ? RecordWords.Say(tier, language) : NewClientWords.NotSaid.In(language), client.Tier is null ? Tone.Quiet : Tone.Plain),
                .. Said(NewClientWords.Industry, client.Industry, language),
                .. Said(NewClientWords.Region, client.Region, language),
                .. Said(NewClientWords.Phone, client.Phone, language),
            ]),
            .. told ? [new Paragraph(NewClientWords.Told.In(language, owner), Tone.Quiet)] : Array.Empty<CardPart>(),
            .. UndoLine.Part(done, language, zone),
        ],
        Actions =
        [
            Brief(client, language),
            .. done is null ? Array.Empty<CardAction>() : [new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)],
        ],
    };

    /// <summary>One of that very name is there already.</summary>
    public static Card There(Client client, Language language) => new()
    {
        Title = NewClientWords.There.In(language, client.Name),
        Language = language,
        Notice = NewClientWords.Notice.In(language),
        Actions = [Brief(client, language)],
    };

    private static CardAction Brief(Client client, Language language) => new(NewClientWords.Brief.In(language), Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", client.Id)));

    private static Item Row(Client client, Language language) =>
        new(client.Name, ConfirmingCards.Apart(client), Tone.Warning, Brief(client, language) with { Style = ActionStyle.Quiet });

    private static IEnumerable<Fact> Said(Phrase label, string? value, Language language) => value is null ? [] : [new Fact(label.In(language), value)];

    private static IEnumerable<FormField> Fields(NewClient asked, IReadOnlyList<StaffMember> owners, bool tried, Language language)
    {
        yield return new("name", NewClientWords.Name.In(language), FieldKind.Text, asked.Name, Required: true) { Error = tried && asked.Name.Length < 2 ? NewClientWords.NameMissing.In(language) : null };
        yield return new("short", NewClientWords.Short.In(language), FieldKind.Text, asked.Short);
        if (owners.Count > 0)
        {
            yield return new("owner", NewClientWords.Owner.In(language), FieldKind.Choice, asked.OwnerId, Required: true)
            {
                Options = [.. owners.Select(o => new FormOption(o.Id, o.NameIn(language)))],
                Error = tried && asked.OwnerId.Length == 0 ? NewClientWords.OwnerMissing.In(language) : null,
            };
        }
        yield return new("tier", NewClientWords.Tier.In(language), FieldKind.Choice, asked.Tier) { Options = [.. Enum.GetValues<Tier>().Select(t => new FormOption(t.ToString(), RecordWords.Say(t, language)))] };
        yield return new("industry", NewClientWords.Industry.In(language), FieldKind.Text, asked.Industry);
        yield return new("region", NewClientWords.Region.In(language), FieldKind.Text, asked.Region);
        yield return new("phone", NewClientWords.Phone.In(language), FieldKind.Text, asked.Phone);
    }
}
