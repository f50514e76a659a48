using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Complaints;

/// <summary>Several complaints on one card: as rows, by category, or by the causes that repeat.</summary>
public static class ComplaintListCard
{
    private const int MostRows = 20;
    private const int MostNumbers = 4;
    private const int Repeats = 2;

    public static Card Rows(string title, IReadOnlyList<ListedComplaint> listed, ListFrame frame, Phrase? none = null) => Of(title, Count(listed.Count, frame.Language), frame, listed.Count == 0
        ? [new Paragraph((none ?? ComplaintListWords.None).In(frame.Language))]
        :
        [
            new Items(null, [.. listed.Take(MostRows).Select(l => Row(l, frame))]),
            .. listed.Count > MostRows ? [new Paragraph(ComplaintListWords.AndMore.In(frame.Language, listed.Count - MostRows), Tone.Quiet)] : Array.Empty<CardPart>(),
        ]);

    public static Card ByCategory(string title, IReadOnlyList<ListedComplaint> listed, ListFrame frame)
    {
        var groups = listed.GroupBy(l => frame.Rules.CategoryName(l.Complaint.Category, frame.Language)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
        var rows = groups.Select(g => new Item(
            ComplaintListWords.InCategory.In(frame.Language, g.Key, g.Count()),
            ComplaintListWords.OfThese.In(frame.Language, g.Count(l => l.Complaint.IsInHand), g.Count(l => Clock(l, frame).IsLate), Numbers(g.Select(l => l.Complaint), frame.Language)),
            g.Any(l => l.Complaint.AwaitsAnswer && Clock(l, frame).IsLate) ? Tone.Bad : Tone.Plain));
        return Of(title, Count(listed.Count, frame.Language), frame, listed.Count == 0 ? [new Paragraph(ComplaintListWords.None.In(frame.Language))] : [new Items(null, [.. rows])]);
    }

    /// <summary>Category and kind of cause that came up twice or more among what was closed.</summary>
    public static Card ByCause(string title, IReadOnlyList<ListedComplaint> listed, ListFrame frame)
    {
        var groups = listed.Where(l => l.Complaint.Cause is not null)
            .GroupBy(l => (Category: frame.Rules.CategoryName(l.Complaint.Category, frame.Language), Cause: ComplaintKinds.Named(frame.Rules.Causes, l.Complaint.CauseKind)?.NameIn(frame.Language) ?? Quotes.Cut(l.Complaint.Cause ?? "", 30)))
            .Where(g => g.Count() >= Repeats).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Category, StringComparer.Ordinal).Take(MostRows);
        var rows = groups.Select(g => new Item(
            ComplaintListWords.CauseRow.In(frame.Language, g.Key.Category, g.Key.Cause, g.Count()),
            $"{Quotes.Of(Quotes.Cut(g.First().Complaint.Cause ?? "", 60))} · {Numbers(g.Select(l => l.Complaint), frame.Language)}", Tone.Warning)).ToList();
        return Of(title, null, frame, rows.Count == 0 ? [new Paragraph(ComplaintListWords.NoneRepeated.In(frame.Language))] : [new Items(null, rows)]);
    }

    /// <summary>Which of several is meant; a choice goes on with what was said to do.</summary>
    public static Card Which(IReadOnlyList<ListedComplaint> listed, string verb, IReadOnlyList<(string Name, string Value)> args, ListFrame frame) => Of(ComplaintWords.WhichOne.In(frame.Language), null, frame,
        [new Choices("", [.. listed.Take(MostRows).Select(l => new Choice($"{l.Complaint.Number} {l.ClientName}", Quotes.Of(Quotes.Cut(l.Complaint.Text, 60)), ComplaintButtons.On(l.Complaint, verb, args)))])]);

    public static Card WhichClient(IReadOnlyList<Client> clients, ListFrame frame) => Of(ComplaintWords.WhichClient.In(frame.Language), null, frame,
        [new Choices("", [.. clients.Select(c => new Choice(c.Name, c.Region, Press.To(ComplaintButtons.Skill, "of", ("client", c.Id))))])]);

    private static Item Row(ListedComplaint listed, ListFrame frame)
    {
        var (complaint, language) = (listed.Complaint, frame.Language);
        var text = ComplaintListWords.Row.In(language, complaint.Number, listed.ClientName, frame.Rules.CategoryName(complaint.Category, language), ComplaintButtonWords.Say(complaint.Standing, language));
        var (note, tone) = NoteOf(listed, frame);
        return new Item(text, $"{note} · {Quotes.Of(Quotes.FirstSentence(complaint.Text))}", tone, new CardAction(ComplaintButtonWords.Look.In(language), ComplaintButtons.On(complaint, "open"), ActionStyle.Quiet));
    }

    private static (string Words, Tone Tone) NoteOf(ListedComplaint listed, ListFrame frame)
    {
        var complaint = listed.Complaint;
        string When(string instant) => Days.Clock(TimeZoneInfo.ConvertTime(Moments.FromInstant(instant), frame.Zone), frame.Language, frame.Now);
        return complaint switch
        {
            { ClosedAt: { } closed } => (ComplaintListWords.ClosedOn.In(frame.Language, When(closed)), Tone.Quiet),
            { AnsweredAt: { } answered } => (ComplaintListWords.Answered.In(frame.Language, When(answered)), Tone.Plain),
            { IsInHand: true } => ComplaintCard.DueWords(Clock(listed, frame), complaint, frame.Language, frame.Now, frame.Zone),
            _ => (When(complaint.ComplainedAt), Tone.Quiet),
        };
    }

    private static ClockReading Clock(ListedComplaint listed, ListFrame frame) => ComplaintClock.Read(listed.Complaint, frame.Now, frame.Rules.Clock);

    private static string Numbers(IEnumerable<Complaint> complaints, Language language)
    {
        var numbers = complaints.Select(c => c.Number).ToList();
        return numbers.Count <= MostNumbers ? Names.Join(numbers, language) : $"{Names.Join(numbers.Take(MostNumbers), language)} …";
    }

    private static string Count(int count, Language language) =>
        count >= Data.Complaints.MostListed ? ComplaintListWords.CountMore.In(language) : ComplaintListWords.Count.In(language, count);

    private static Card Of(string title, string? subtitle, ListFrame frame, IReadOnlyList<CardPart> parts) => new()
    {
        Title = title,
        Subtitle = subtitle,
        Language = frame.Language,
        Notice = ComplaintWords.ListNotice.In(frame.Language),
        Parts = parts,
    };
}

/// <summary>A complaint as a list names it.</summary>
public sealed record ListedComplaint(Complaint Complaint, string ClientName);

/// <summary>For whom a list is made, when, and by which rules.</summary>
public sealed record ListFrame(ComplaintRules Rules, Language Language, DateTimeOffset Now, TimeZoneInfo Zone)
{
    public static ListFrame Of(ComplaintRules rules, Turn turn) => new(rules, turn.Language, turn.Now, turn.Zone);
}
