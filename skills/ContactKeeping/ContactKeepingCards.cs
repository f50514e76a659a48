using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.KeyContacts;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ContactKeeping;

/// <summary>The cards of a contact that comes, changes or goes.</summary>
internal static class ContactKeepingCards
{
    /// <summary>The fields of somebody new as they were understood, to be set right and stored with one tap.</summary>
    public static Card New(Client client, KeyPerson said, bool tried, Language language) => new()
    {
        Title = ContactKeepingWords.NewTitle.In(language, client.ShortName),
        Language = language,
        Notice = ContactKeepingWords.Notice.In(language),
        Parts = [Fields(said, tried, language)],
        Actions = [new(ContactKeepingWords.Add.In(language), Press.To(ContactKeepingSkill.Name, "add", ("client", client.Id)), ActionStyle.Main, TakesInputs: true)],
    };

    public static Card Edit(Client client, KeyPerson person, bool tried, Language language) => new()
    {
        Title = ContactKeepingWords.EditTitle.In(language, client.ShortName, person.Name),
        Language = language,
        Notice = ContactKeepingWords.Notice.In(language),
        Parts = [Fields(person, tried, language)],
        Actions =
        [
            new(ContactKeepingWords.Save.In(language), On("set", client, person), ActionStyle.Main, TakesInputs: true),
            new(ContactKeepingWords.Gone.In(language), On("left", client, person), ActionStyle.Quiet),
        ],
    };

    /// <summary>What was done, with the person as the file has him now and the way back.</summary>
    public static Card Done(Client client, KeyPerson? person, string said, Proposal? done, TimeZoneInfo zone, Language language) => new()
    {
        Title = said,
        Language = language,
        Notice = ContactKeepingWords.Notice.In(language),
        Parts =
        [
            .. person is null ? Array.Empty<CardPart>() : [new People(null, [ContactCard.Row(person, client, language)])],
            .. UndoLine.Part(done, language, zone),
        ],
        Actions =
        [
            .. person is null ? Array.Empty<CardAction>() : [new CardAction(ContactKeepingWords.Edit.In(language), On("edit", client, person))],
            new(ContactKeepingWords.All.In(language), Press.To(KeyContactsSkill.Name, "show", ("id", client.Id)), ActionStyle.Quiet),
            .. done is null ? Array.Empty<CardAction>() : [new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)],
        ],
    };

    /// <summary>Which client, or which of its people, the words mean.</summary>
    public static Card Which(Phrase question, IEnumerable<Choice> choices, Language language) => new()
    {
        Title = question.In(language),
        Language = language,
        Notice = ConfirmingWords.QuestionNotice.In(language),
        Parts = [new Choices("", [.. choices])],
    };

    private static Press On(string verb, Client client, KeyPerson person) => Press.To(ContactKeepingSkill.Name, verb, ("client", client.Id), ("id", person.Id));

    private static Form Fields(KeyPerson person, bool tried, Language language) => new(
    [
        new("name", ContactKeepingWords.Name.In(language), FieldKind.Text, person.Name, Required: true) { Error = tried && person.Name.Length == 0 ? ContactKeepingWords.NameMissing.In(language) : null },
        new("title", ContactKeepingWords.Job.In(language), FieldKind.Text, person.Title),
        new("phone", ContactKeepingWords.Phone.In(language), FieldKind.Text, person.Phone),
        new("role", ContactKeepingWords.Role.In(language), FieldKind.Choice, person.Role?.ToString()) { Options = [.. Enum.GetValues<DecisionRole>().Select(r => new FormOption(r.ToString(), RecordWords.Say(r, language)))] },
        new("cares", ContactKeepingWords.Cares.In(language), FieldKind.Text, person.Cares),
    ]);
}

/// <summary>Examples of these cards, made by the code that makes the real ones.</summary>
public static class ContactKeepingSamples
{
    private static readonly Client Hongda = new() { Id = "c1", OwnerId = "s01", Name = "深圳宏达电子有限公司", Aliases = ["宏达"] };
    private static readonly Client Northgate = new() { Id = "c2", OwnerId = "s09", Name = "Northgate Outdoor Gear Company", Aliases = ["Northgate"] };
    private static readonly KeyPerson Zhao = new() { Id = "k1", Name = "赵敏", Title = "采购经理", Phone = "138 0013 8000", Role = DecisionRole.Influencer, Cares = "交期" };
    private static readonly KeyPerson Lisa = new() { Id = "k2", Name = "Lisa Brown", Title = "Purchasing Manager", Phone = "+1 555 0199", Role = DecisionRole.Decider };

    private static readonly Proposal Saved = Acting.Sample(ContactKeepingSkill.Name);

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("new zh", ContactKeepingCards.New(Hongda, Zhao, false, Language.Zh)),
        new("new en", ContactKeepingCards.New(Northgate, Lisa, false, Language.En)),
        new("new thin", ContactKeepingCards.New(Hongda, new KeyPerson { Id = "k3", Name = "" }, true, Language.Zh)),
        new("edit zh", ContactKeepingCards.Edit(Hongda, Zhao, false, Language.Zh)),
        new("edit en", ContactKeepingCards.Edit(Northgate, Lisa, false, Language.En)),
        new("added zh", ContactKeepingCards.Done(Hongda, Zhao, ContactKeepingWords.Added.In(Language.Zh, "宏达", "赵敏"), Saved, TimeZoneInfo.Utc, Language.Zh)),
        new("left en", ContactKeepingCards.Done(Northgate, null, ContactKeepingWords.Left.In(Language.En, "Northgate", "Theo Grant"), Saved, TimeZoneInfo.Utc, Language.En)),
        new("longest", ContactKeepingCards.Done(Hongda, Zhao with { Name = new string('名', 40), Title = new string('职', 60), Phone = new string('1', 40), Cares = new string('关', 80) }, new string('说', 80), Saved, TimeZoneInfo.Utc, Language.Zh)),
        new("which zh", ContactKeepingCards.Which(ContactKeepingWords.WhichPerson, [new Choice("王芳", "总经理", Press.To(ContactKeepingSkill.Name, "edit", ("client", "c1"), ("id", "p1"))), new Choice("王强", "采购经理", Press.To(ContactKeepingSkill.Name, "edit", ("client", "c1"), ("id", "p2")))], Language.Zh)),
    ];
}
