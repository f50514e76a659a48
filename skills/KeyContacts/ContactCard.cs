using CrmBot.Data;
using CrmBot.Skills.ContactKeeping;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.KeyContacts;

/// <summary>The people of a client on a card, those asked for first and alone where the file knows them.</summary>
public static class ContactCard
{
    public static Card Compose(Client client, string? manager, string? person, bool decides, Language language)
    {
        IReadOnlyList<KeyPerson> meant = person is not null ? PeopleOfClient.Meant(client, person) : decides ? [.. client.KeyPeople.Where(p => p.Role == DecisionRole.Decider)] : client.KeyPeople;
        var shown = meant.Count > 0 ? meant : [.. client.KeyPeople.OrderBy(p => p.Role ?? DecisionRole.Coach)];
        var why = client.KeyPeople.Count == 0 ? ContactWords.Nobody.In(language)
            : meant.Count > 0 ? null
            : person is not null ? ContactWords.NotAmong.In(language, Quotes.Cut(person, 20)) : ContactWords.NoDecider.In(language);
        return new Card
        {
            Title = (decides && meant.Count > 0 ? ContactWords.Deciders : ContactWords.CardTitle).In(language, client.ShortName),
            Language = language,
            Notice = ContactWords.Notice.In(language),
            Parts =
            [
                .. why is null ? Array.Empty<CardPart>() : [new Paragraph(why, Tone.Warning)],
                .. shown.Count == 0 ? Array.Empty<CardPart>() : [new Skills.People(null, [.. shown.Select(p => Row(p, client, language))])],
                new Facts([.. Rows(client, manager, language)]),
            ],
            Actions =
            [
                new(ContactWords.Brief.In(language), Press.To("brief", "show", ("id", client.Id)), ActionStyle.Quiet),
                new(ContactWords.AddOne.In(language), Press.To(ContactKeepingSkill.Name, "said", ("client", client.Id), ("kind", nameof(ContactSaidKind.New))), ActionStyle.Quiet),
            ],
        };
    }

    internal static PersonRow Row(KeyPerson person, Client client, Language language)
    {
        var (standing, tone) = RecordWords.Say(person.AttitudeTo(client.OwnerId)?.Value ?? AttitudeValue.None, language);
        var role = person.Role is { } known ? RecordWords.Say(known, language) : null;
        var note = string.Join(" · ", new[] { person.Phone ?? ContactWords.NoPhone.In(language), person.Cares is { } cares ? ContactWords.Cares.In(language, cares) : null }.OfType<string>());
        return new PersonRow(person.Name, string.Join(" · ", new[] { person.Title, role }.OfType<string>()) is { Length: > 0 } title ? title : null, standing, tone, note);
    }

    private static IEnumerable<Fact> Rows(Client client, string? manager, Language language)
    {
        if (client.Phone is { } phone) yield return new(ContactWords.Switchboard.In(language), phone);
        if (manager is not null) yield return new(ContactWords.Manager.In(language), manager);
    }
}

/// <summary>Examples of the contact card, made by the code that makes the real ones.</summary>
public static class ContactSamples
{
    private static readonly Client Rich = new()
    {
        Id = "c1",
        OwnerId = "s01",
        Name = "深圳宏达电子有限公司",
        Aliases = ["宏达"],
        Phone = "0755-88886666",
        KeyPeople =
        [
            new() { Id = "p1", Name = "王芳", Title = "总经理", Role = DecisionRole.Decider, Phone = "13800000001", Cares = "交期", Attitudes = [new() { StaffId = "s01", Value = AttitudeValue.Positive, On = "2026-11-17" }] },
            new() { Id = "p2", Name = "陈立", Title = "质量工程师", Role = DecisionRole.Influencer },
            new() { Id = "p3", Name = "Christopher Montgomery-Featherstonehaugh", Title = "Senior Vice President of Global Procurement and Logistics Operations", Role = DecisionRole.Gatekeeper, Phone = "+1 213 555 0110" },
        ],
    };

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("contacts zh", ContactCard.Compose(Rich, "张伟", null, false, Language.Zh)),
        new("contacts decider en", ContactCard.Compose(Rich, "Wei Zhang", null, true, Language.En)),
        new("contacts unknown person", ContactCard.Compose(Rich, "张伟", "刘总", false, Language.Zh)),
        new("contacts thin", ContactCard.Compose(new Client { Id = "c2", OwnerId = "s01", Name = "新苑物业" }, null, null, false, Language.Zh)),
    ];
}
