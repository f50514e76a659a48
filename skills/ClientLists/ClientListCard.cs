using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientLists;

/// <summary>A page of clients, each with its brief one press away.</summary>
public static class ClientListCard
{
    public const int Page = 10;

    /// <summary>A page of what was read, which is in the filter's order and holds nothing else.</summary>
    internal static Card Compose(ClientFilter filter, ClientsRead read, string whose, int from, string? aside, Language language, DateOnly today)
    {
        var found = read.Clients;
        var title = filter.Say(language, today) is { Length: > 0 } what ? $"{whose} · {what}" : whose;
        var shown = found.Skip(from).Take(Page).ToList();
        var left = found.Count - from - shown.Count;
        return new Card
        {
            Title = found.Count == 0 ? title : (read.Whole ? ClientListWords.Count : ClientListWords.CountAtLeast).In(language, title, found.Count),
            Subtitle = from == 0 || shown.Count == 0 ? null : ClientListWords.Shown.In(language, from + 1, from + shown.Count),
            Language = language,
            Notice = ClientListWords.Notice.In(language),
            Parts =
            [
                .. aside is null ? Array.Empty<CardPart>() : [new Paragraph(ClientListWords.OnlyRenewals.In(language, Quotes.Cut(aside, 20)), Tone.Quiet)],
                shown.Count == 0 ? new Paragraph(ClientListWords.None.In(language)) : new Items(null, [.. shown.Select(c => Row(c, filter, read, language, today))]),
                .. read.Whole ? Array.Empty<CardPart>() : [new Paragraph(ClientListWords.Cut.In(language), Tone.Quiet)],
            ],
            Actions = left <= 0 ? [] : [new(ClientListWords.More.In(language, Math.Min(Page, left)), Press.To(ClientListsSkill.Name, ClientListsSkill.More, [.. filter.ToArgs(), ("at", (from + Page).ToString(System.Globalization.CultureInfo.InvariantCulture))]), ActionStyle.Quiet)],
        };
    }

    private static Item Row(Client client, ClientFilter filter, ClientsRead read, Language language, DateOnly today)
    {
        var note = string.Join(" · ", new[]
        {
            client.Tier is { } tier && filter.Tier is null ? RecordWords.Say(tier, language) : null,
            filter.Region is null ? client.Region : null,
            filter.Industry is null ? client.Industry : null,
            filter.RenewsFrom is not null && Moments.TryDay(client.RenewsOn) is { } on ? ClientListWords.RenewsOn.In(language, Days.Say(on, language, today)) : null,
            read.LastContacts is { } contacts ? LastContact(contacts.GetValueOrDefault(client.Id), language, today) : null,
            read.Managers.Count > 1 ? read.Managers.GetValueOrDefault(client.OwnerId) : null,
        }.OfType<string>());
        return new Item(client.ShortName, note.Length > 0 ? note : null, Tone.Plain, new CardAction(ClientListWords.Brief.In(language), Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", client.Id)), ActionStyle.Quiet));
    }

    private static string LastContact(VisitMade? last, Language language, DateOnly today) =>
        last is null ? ClientListWords.NeverSeen.In(language) : ClientListWords.LastSeen.In(language, Days.Say(last.On, language, today), RecordWords.Say(last.Kind, language));
}
