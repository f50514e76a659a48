using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>How much contact there was, how often, the latest, and the gaps.</summary>
internal static class OverviewSection
{
    private const int FewestForAverage = 4;
    private const int NotLong = 14;
    private const int FewestForOne = 3;

    private static readonly (VisitKind Kind, Phrase One, Phrase Many)[] Kinds =
    [
        (VisitKind.Visit, DraftWords.OneVisit, DraftWords.Visits), (VisitKind.Call, DraftWords.OneCall, DraftWords.Calls), (VisitKind.Online, DraftWords.OneOnline, DraftWords.Onlines),
        (VisitKind.Dinner, DraftWords.OneDinner, DraftWords.Dinners), (VisitKind.Letter, DraftWords.OneLetter, DraftWords.Letters),
    ];

    public static IReadOnlyList<DraftSentence> Write(Pen pen, Rhythm rhythm)
    {
        var (set, contacts, name) = (pen.Set, pen.Set.Contacts, pen.Set.Client.ShortName);
        if (contacts.Count == 0)
            return [PeriodWords.Say(set.Period, set.Today, pen.Language) is { } period ? pen.Sentence(HistoryPhrases.NoContactIn, [set.File.Number], name, period) : pen.Sentence(HistoryPhrases.NoContact, [set.File.Number], name)];
        var (first, last) = (contacts[0], contacts[^1]);
        if (contacts.Count == 1) return [pen.Sentence(HistoryPhrases.OneContact, [first.Number], name, pen.Day(first.On), Told(pen, first.Visit!)), .. Quiet(pen, rhythm)];

        var all = Pen.NumbersOf(contacts);
        var (from, to) = (ProseDays.WithYear(first.On, pen.Language), first.On.Year == last.On.Year && pen.Language == Language.Zh ? ProseDays.WithoutYear(last.On, pen.Language) : ProseDays.WithYear(last.On, pen.Language));
        var (kinds, only) = Tally(contacts);
        List<DraftSentence> sentences =
        [
            contacts.Count >= FewestForAverage && rhythm.UsualDays > 0
                ? pen.Sentence(HistoryPhrases.Contacts, all, name, from, to, contacts.Count, KindsSaid(pen, kinds), rhythm.UsualDays)
                : pen.Sentence(HistoryPhrases.SomeContacts, all, name, from, to, contacts.Count, KindsSaid(pen, kinds)),
        ];
        sentences.AddRange(rhythm.Gaps.Select(g => GapOf(pen, g)));
        if (rhythm.Trend is var (then, now) && rhythm.Silence is null) sentences.Add(pen.Sentence(then > now ? HistoryPhrases.Denser : HistoryPhrases.Sparser, all, then, now));
        var ago = set.Today.DayNumber - last.On.DayNumber;
        if (rhythm.Silence is null && pen.Set.Period.To is null)
            sentences.Add(ago > NotLong ? pen.Sentence(HistoryPhrases.LatestAgo, [last.Number], pen.Day(last.On), ago, pen.Clause(last.Visit!)) : pen.Sentence(HistoryPhrases.Latest, [last.Number], pen.Day(last.On), pen.Clause(last.Visit!)));
        sentences.AddRange(Quiet(pen, rhythm));
        if (contacts.Count >= FewestForOne && only is not null) sentences.Add(pen.Sentence(HistoryPhrases.OnlyOne, all, pen.Staff(only)));
        return sentences;
    }

    private static string Told(Pen pen, Visit visit) => string.IsNullOrWhiteSpace(visit.Text)
        ? pen.Clause(visit)
        : $"{pen.Clause(visit)}{(pen.Language == Language.Zh ? "：" : ": ")}{Quotes.Of(Telling.SentenceOf(visit.Text, pen.QuoteLength))}";

    private static IEnumerable<DraftSentence> Quiet(Pen pen, Rhythm rhythm)
    {
        if (rhythm.Silence is { } silence && pen.Set.Period.To is null) yield return pen.Sentence(Tone.Warning, HistoryPhrases.Silence, [silence.Before.Number], pen.Day(silence.Before.On), silence.Days);
    }

    private static DraftSentence GapOf(Pen pen, Gap gap)
    {
        int[] ends = [gap.Before.Number, gap.After!.Number];
        var (before, after) = (ProseDays.WithYear(gap.Before.On, pen.Language), gap.Before.On.Year == gap.After.On.Year ? ProseDays.WithoutYear(gap.After.On, pen.Language) : ProseDays.WithYear(gap.After.On, pen.Language));
        return ProseDays.MonthsBetween(gap.Before.On, gap.After.On, pen.Language) is { } months
            ? pen.Sentence(HistoryPhrases.GapMonths, ends, months, before, after, gap.Days)
            : pen.Sentence(HistoryPhrases.GapDays, ends, before, after, gap.Days);
    }

    // How many contacts of each kind there were, and the colleague who had all of them; null where there were several.
    private static (int[] Kinds, string? Only) Tally(IReadOnlyList<Evidence> contacts)
    {
        var counts = new int[Kinds.Length];
        var only = contacts[0].Visit!.StaffId;
        foreach (var contact in contacts)
        {
            var visit = contact.Visit!;
            counts[(int)visit.Kind]++;
            if (only is not null && visit.StaffId != only) only = null;
        }
        return (counts, only);
    }

    private static string KindsSaid(Pen pen, int[] counts)
    {
        var said = new List<string>(Kinds.Length);
        foreach (var (kind, one, many) in Kinds)
        {
            if (counts[(int)kind] is > 0 and var n) said.Add(n == 1 ? one.In(pen.Language) : many.In(pen.Language, n));
        }
        return pen.Join(said);
    }
}
