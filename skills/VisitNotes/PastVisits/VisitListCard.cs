using CrmBot.Data;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.VisitNotes.PastVisits;

/// <summary>Past visits on a card, newest first, each with its words as written.</summary>
public static class VisitListCard
{
    private const int LongestNote = 160;
    private const int LongestLast = 2_000;

    public static Card Compose(VisitList list, Language language, DateOnly today)
    {
        var (question, found) = (list.Question, list.Found);
        var last = question.Wanted == Wanted.Last && found.Visits.Count > 0;
        return new Card
        {
            Title = Title(list, language),
            Subtitle = last ? null : Subtitle(list, language, today),
            Language = language,
            Notice = VisitWords.ListNotice.In(language),
            Parts = found.Visits.Count == 0
                ? [new Paragraph(None(question, found, language, today))]
                : [new Items(null, [.. found.Visits.Select(v => new Item(Row(v, list, language, today), Note(v, question, last), Tone.Plain, Whole(v, list, language)))])],
            Actions = [.. Actions(list, last, language)],
        };
    }

    /// <summary>Which of the clients whose names fit.</summary>
    public static Card Which(string said, IReadOnlyList<Client> candidates, VisitQuestion question, Language language) => new()
    {
        Title = VisitWords.AskClient.In(language),
        Language = language,
        Notice = VisitWords.ListNotice.In(language),
        Parts =
        [
            new Choices("", [.. candidates.Select(c => new Choice(c.Name, string.Join(" · ", new[] { c.Region, c.Industry }.OfType<string>()), (question with { ClientId = c.Id }).ToPress(said)))]),
        ],
    };

    private static string Title(VisitList list, Language language)
    {
        var (question, who) = (list.Question, list.Client?.ShortName ?? list.Question.Person);
        if (question.Words is { } words) return VisitWords.ListWords.In(language, Quotes.Cut(words, 20));
        if (list.Client is { } client && question.Person is { } person) who = $"{client.ShortName} {person}";
        if (who is not null) return (question.Wanted == Wanted.Last ? VisitWords.ListLast : VisitWords.ListTitle).In(language, Quotes.Cut(who, 30));
        return question.Whose switch
        {
            Whose.Colleague when list.Whose is { } name => VisitWords.ListTitle.In(language, name),
            Whose.Team => VisitWords.ListTeam.In(language),
            Whose.All => VisitWords.ListAll.In(language),
            _ => VisitWords.ListMine.In(language),
        };
    }

    private static string Subtitle(VisitList list, Language language, DateOnly today)
    {
        var (question, found) = (list.Question, list.Found);
        var period = question.From is { } f ? VisitWords.ListPeriod.In(language, Days.Say(f, language, today), Days.Say(question.To ?? today, language, today)) : null;
        var count = found.Total is not { } total ? VisitWords.ListLatest.In(language, question.Skip + 1, question.Skip + found.Visits.Count)
            : list.Client is null && total > 0 ? VisitWords.ListCountOf.In(language, total, found.Clients)
            : VisitWords.ListCount.In(language, total);
        var back = found.BackTo is { } day ? VisitWords.ListBackTo.In(language, Days.Say(day, language, today)) : null;
        return string.Join(" · ", new[] { period, count, back }.OfType<string>());
    }

    private static string None(VisitQuestion question, FoundVisits found, Language language, DateOnly today) => (question, found) switch
    {
        ({ Skip: > 0 }, _) => VisitWords.ListNoMore.In(language),
        (_, { BackTo: { } day }) => VisitWords.ListNoneBackTo.In(language, Days.Say(day, language, today)),
        ({ Words: { } words }, _) => VisitWords.ListNoneWords.In(language, Quotes.Of(Quotes.Cut(words, 20))),
        ({ Person: { } person }, _) => VisitWords.ListNonePerson.In(language, person),
        _ => VisitWords.ListNone.In(language),
    };

    private static string Row(Visit visit, VisitList list, Language language, DateOnly today)
    {
        var said = new List<string> { VisitSentences.Say(visit, visit.WithId is { } with ? list.Colleagues.GetValueOrDefault(with) : null, language, today) };
        if (list.Question.Wanted == Wanted.Last && Moments.TryDay(visit.On) is { } day) said.Add(Days.Near(day, language, today));
        if (list.Client is null && list.Named.FirstOrDefault(c => c.Id == visit.ClientId) is { } client) said.Add(client.ShortName);
        if (list.Colleagues.TryGetValue(visit.StaffId, out var reporter)) said.Add(reporter);
        return string.Join(" · ", said);
    }

    private static CardAction? Whole(Visit visit, VisitList list, Language language) =>
        list.Wholes.TryGetValue(visit.Id, out var report) ? new(VisitWords.WholeMessage.In(language), Press.To("visit", VisitQuestion.Whole, ("id", report)), ActionStyle.Quiet) : null;

    private static string Note(Visit visit, VisitQuestion question, bool whole) =>
        Quotes.Of(whole ? Quotes.Cut(visit.Text, LongestLast) : question.Words is { } words ? Around(visit.Text, words) : Quotes.Cut(visit.Text, LongestNote));

    // The words searched for with what stands around them.
    private static string Around(string text, string words)
    {
        var at = text.IndexOf(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? words, StringComparison.OrdinalIgnoreCase);
        var from = Math.Max(0, at - (LongestNote / 3));
        if (from == 0 || text.Length <= LongestNote) return Quotes.Cut(text, LongestNote);
        if (char.IsLowSurrogate(text[from])) from--;
        return "…" + Quotes.Cut(text[from..], LongestNote);
    }

    private static IEnumerable<CardAction> Actions(VisitList list, bool last, Language language)
    {
        var (question, found) = (list.Question, list.Found);
        if (last && found.More) yield return new(VisitWords.ListEvery.In(language), (question with { Wanted = Wanted.List }).ToPress());
        else if (question.Wanted != Wanted.Last && found.More) yield return new(VisitWords.ListNext.In(language), (question with { Wanted = Wanted.List, Skip = question.Skip + found.Visits.Count }).ToPress());
        else if (found.BackTo is { } day) yield return new(VisitWords.ListFurther.In(language), (question with { To = day, From = question.From > day ? null : question.From, Skip = 0 }).ToPress());
        if (list.Client is { } client) yield return new(VisitWords.Brief.In(language), Press.To("brief", "show", ("id", client.Id)), ActionStyle.Quiet);
    }
}

/// <summary>What a card of past visits shows: the question, what was found, the client asked about, the clients' and colleagues' names, and the colleague whose visits they are.</summary>
public sealed record VisitList(VisitQuestion Question, FoundVisits Found, Client? Client, IReadOnlyList<Client> Named, IReadOnlyDictionary<string, string> Colleagues, string? Whose)
{
    /// <summary>The reports of visits that the reader told in a message about several clients.</summary>
    public IReadOnlyDictionary<string, string> Wholes { get; init; } = new Dictionary<string, string>();
}
