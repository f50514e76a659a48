using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.FactNotes;

/// <summary>The cards of facts: one with its source and what can be done with it, and a client's list.</summary>
internal static class FactCards
{
    public static Card One(FactView view, string? said, Proposal? done, Language language)
    {
        var (fact, client) = (view.Fact, view.Client);
        var on = Moments.TryDay(fact.On);
        return new Card
        {
            Title = FactNoteWords.TitleOf.In(language, client),
            Language = language,
            Notice = FactNoteWords.Notice.In(language, Days.Time(view.Now)),
            Parts =
            [
                .. said is null ? Array.Empty<CardPart>() : [new Paragraph(said, Tone.Good)],
                new Paragraph(Quotes.Of(fact.Text), Strong: true),
                new Facts([
                    new(FactNoteWords.Source.In(language), FactNoteWords.HowGrade.In(language, FactWords.How(fact, language), FactWords.Grade.In(language, (int)fact.Grade)), fact.Grade == SourceGrade.Insider ? Tone.Warning : Tone.Plain),
                    new(FactNoteWords.Noted.In(language), FactNoteWords.ByOn.In(language, view.By, on is { } day ? Days.Say(day, language, view.Today) : fact.On))]),
                .. fact.Grade == SourceGrade.Insider ? [new Paragraph(FactNoteWords.OnlyLeads.In(language), Tone.Quiet)] : Array.Empty<CardPart>(),
                .. fact.ReleasedBy is null ? Array.Empty<CardPart>() : [new Paragraph(FactNoteWords.Released.In(language, view.ReleasedBy ?? DraftWords.Colleague.In(language)), Tone.Quiet)],
            ],
            Actions =
            [
                .. done is null ? Array.Empty<CardAction>() : [new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)],
                .. Enum.GetValues<SourceGrade>().Where(g => g != fact.Grade).Select(g => new CardAction(FactNoteWords.Regrade.In(language, NameOf(g, language)), To("grade", fact, ("grade", g.ToString())), ActionStyle.Quiet)),
                .. fact.Grade == SourceGrade.Insider || ForClients.IsInternal(fact.Text) ? Array.Empty<CardAction>() : [new CardAction((fact.ReleasedBy is null ? FactNoteWords.Release : FactNoteWords.Withdraw).In(language), To(fact.ReleasedBy is null ? "release" : "withdraw", fact), ActionStyle.Quiet)],
                new CardAction(FactNoteWords.Drop.In(language), To("drop", fact), ActionStyle.Quiet),
                new CardAction(FactNoteWords.All.In(language), Press.To(FactNotesSkill.Name, "list", ("client", fact.ClientId)), ActionStyle.Quiet),
            ],
        };
    }

    public static Card List(string client, IReadOnlyList<FactView> views, bool isCut, Language language, DateTimeOffset now) => new()
    {
        Title = FactNoteWords.TitleOf.In(language, client),
        Language = language,
        Notice = FactNoteWords.Notice.In(language, Days.Time(now)),
        Parts =
        [
            new Items(null, [.. views.Select(v => new Item(Quotes.Of(Quotes.Cut(v.Fact.Text, 100)), Beside(v, language), v.Fact.Grade == SourceGrade.Insider ? Tone.Warning : Tone.Plain, new CardAction(FactNoteWords.Open.In(language), To("show", v.Fact), ActionStyle.Quiet)))]),
            .. isCut ? [new Paragraph(FactNoteWords.More.In(language, views.Count), Tone.Quiet)] : Array.Empty<CardPart>(),
        ],
    };

    public static Card Which(IReadOnlyList<Client> among, string message, Language language, DateTimeOffset now) => new()
    {
        Title = FactNoteWords.Which.In(language),
        Language = language,
        Notice = FactNoteWords.Notice.In(language, Days.Time(now)),
        Parts = [new Choices("", [.. among.Take(8).Select(c => new Choice(c.Name, string.Join(" · ", new[] { c.Region, c.Industry }.OfType<string>()), Press.To(FactNotesSkill.Name, "note", ("client", c.Id), ("text", message))))])],
    };

    /// <summary>听说, 公开资料: a grade by its name.</summary>
    public static string NameOf(SourceGrade grade, Language language) => (grade switch
    {
        SourceGrade.Published => FactWords.Published,
        SourceGrade.Analysts => FactWords.Analysts,
        SourceGrade.Insider => FactWords.Insider,
        _ => FactWords.Contact,
    }).In(language);

    private static string Beside(FactView view, Language language) =>
        string.Join(" · ", Moments.TryDay(view.Fact.On) is { } on ? FactWords.Age(on, view.Today, language) : view.Fact.On, FactWords.How(view.Fact, language), FactWords.Grade.In(language, (int)view.Fact.Grade), view.By);

    private static Press To(string verb, ClientFact fact, params (string Name, string Value)[] more) => Press.To(FactNotesSkill.Name, verb, [("id", fact.Id), .. more]);
}

/// <summary>A fact as somebody reads it: of which client, noted and released by whom, and when it is read.</summary>
internal sealed record FactView(ClientFact Fact, string Client, string By, string? ReleasedBy, DateTimeOffset Now)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
}
