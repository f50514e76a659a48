using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Tests.Skills.Drafting;

/// <summary>Faithful sentences as a model may say them: shapes of their own, filled from the records. They share no phrase with the writer in code.</summary>
internal static class Paraphrases
{
    public delegate DraftSentence? Shape(EvidenceSet set, Evidence e);

    public static readonly IReadOnlyList<Shape> Zh =
    [
        (s, e) => Met(e) is { } v && v.Kind == VisitKind.Visit ? Say(e, $"{Z(e.On)}，{Staff(s, v, Language.Zh)}上门见了{v.People[0]}。") : null,
        (s, e) => Met(e) is { } v ? Say(e, $"按{Z(e.On)}的记录，{Staff(s, v, Language.Zh)}和{v.People[0]}有过一次接触。") : null,
        (s, e) => Met(e) is { } v && v.Kind == VisitKind.Visit ? Say(e, $"在{Z(e.On)}的拜访里，{v.People[0]}在场，出面的是{Staff(s, v, Language.Zh)}。") : null,
        (s, e) => Met(e) is { Kind: VisitKind.Call } v ? Say(e, $"{Z(e.On)}，{Staff(s, v, Language.Zh)}致电{v.People[0]}。") : null,
        (s, e) => Met(e) is { Kind: VisitKind.Call } v ? Say(e, $"{v.People[0]}在{Z(e.On)}的电话里谈到：“{First(v.Text)}”。") : null,
        (s, e) => Met(e) is { Kind: VisitKind.Dinner } v ? Say(e, $"{Z(e.On)}有一次饭局，{v.People[0]}参加。") : null,
        (s, e) => Met(e) is { Kind: VisitKind.Online } v ? Say(e, $"{Staff(s, v, Language.Zh)}在{Z(e.On)}与{v.People[0]}视频沟通。") : null,
        (s, e) => Met(e) is { } v ? Say(e, $"当时记下的是：“{First(v.Text)}”（{Z(e.On)}）。") : null,
        (s, e) => Met(e) is { } v ? Say(e, $"{Z(e.On)}的情况是{First(v.Text)}。") : null,
        (s, e) => Met(e) is { } v ? Say(e, $"据{Staff(s, v, Language.Zh)}{Z(e.On)}写的，{Last(v.Text)}。") : null,
        (s, e) => Met(e) is { } v && WithNumber(v.Text) is { } said ? Say(e, $"{Z(e.On)}的记录里有这一句：{said}。") : null,
        (s, e) => Ours(e) is { } p ? Say(e, $"{Staff(s, p, Language.Zh)}答应过“{p.Text}”，时间是{Z(e.On)}。") : null,
        (s, e) => Ours(e) is { } p ? Say(e, $"我方在{Z(e.On)}承诺{p.Text}。") : null,
        (s, e) => Ours(e) is { DueOn: { } due } p ? Say(e, $"我们答应的“{p.Text}”期限是{Z(due)}。") : null,
        (s, e) => Ours(e) is { State: PromiseState.Done } p ? Say(e, $"我们承诺过的“{p.Text}”后来办到了。") : null,
        (s, e) => Ours(e) is { State: PromiseState.Open } p ? Say(e, $"“{p.Text}”这一项我们至今还没兑现。") : null,
        (s, e) => Theirs(e) is { Person: { } who } p ? Say(e, $"{who}承诺过{p.Text}。") : null,
        (s, e) => Theirs(e) is { } p ? Say(e, $"对方在{Z(e.On)}答应{p.Text}。") : null,
        (s, e) => Theirs(e) is { State: PromiseState.Open, DueOn: { } due } p && Moments.FromDay(due) < s.Today ? Say(e, $"对方答应的“{p.Text}”已经逾期，{Z(due)}就该到了。") : null,
        (s, e) => e.Complaint is { Person: { } who } c ? Say(e, $"{who}在{Z(e.On)}投诉：“{Cut(c.Text)}”，编号{c.Number}。") : null,
        (s, e) => e.Complaint is { State: ComplaintState.Closed } c ? Say(e, $"{c.Number}这件投诉现已结案。") : null,
        (s, e) => e.Complaint is { AnsweredAt: null } c ? Say(e, $"{c.Number}到今天还没有人答复，{Z(e.On)}提的。") : null,
        (s, e) => e.Attitude is { Quote: { } q } a ? Say(e, $"{e.Person!.Name}对{s.NameOf(a.StaffId, Language.Zh)}的态度{RecordWords.Say(a.Value, Language.Zh).Words}，{Z(e.On)}说过“{Cut(q)}”。") : null,
        (s, e) => e.Attitude is { } a ? Say(e, $"{e.Person!.Name}目前的态度是{RecordWords.Say(a.Value, Language.Zh).Words}。") : null,
        (s, e) => e.Kind == EvidenceKind.File && s.Contacts.Count > 3 ? All(s, $"双方前后一共接触了{s.Contacts.Count}次。") : null,
        (s, e) => e.Kind == EvidenceKind.File && s.Contacts.Count(c => c.Visit!.Kind == VisitKind.Visit) is > 1 and var n && s.Contacts.Count > 4 ? All(s, $"其中上门拜访{n}次。") : null,
    ];

    public static readonly IReadOnlyList<Shape> En =
    [
        (s, e) => Met(e) is { Kind: VisitKind.Visit } v ? Say(e, $"{Staff(s, v, Language.En)} went to see {v.People[0]} on {E(e.On)}.") : null,
        (s, e) => Met(e) is { } v ? Say(e, $"According to the record of {E(e.On)}, {Staff(s, v, Language.En)} was in contact with {v.People[0]}.") : null,
        (s, e) => Met(e) is { Kind: VisitKind.Call } v ? Say(e, $"{Staff(s, v, Language.En)} phoned {v.People[0]} on {E(e.On)}.") : null,
        (s, e) => Met(e) is { Kind: VisitKind.Call } v ? Say(e, $"A call on {E(e.On)} with {v.People[0]} noted: “{First(v.Text)}”.") : null,
        (s, e) => Met(e) is { Kind: VisitKind.Dinner } v ? Say(e, $"There was a dinner with {v.People[0]} on {E(e.On)}.") : null,
        (s, e) => Met(e) is { Kind: VisitKind.Online } v ? Say(e, $"On {E(e.On)}, {v.People[0]} and {Staff(s, v, Language.En)} met online.") : null,
        (s, e) => Met(e) is { } v ? Say(e, $"The note of {E(e.On)} reads “{First(v.Text)}”.") : null,
        (s, e) => Met(e) is { } v ? Say(e, $"What {Staff(s, v, Language.En)} wrote on {E(e.On)}: {First(v.Text)}.") : null,
        (s, e) => Met(e) is { } v ? Say(e, $"It was noted that {Last(v.Text)} ({E(e.On)}).") : null,
        (s, e) => Met(e) is { } v && v.Kind == VisitKind.Visit ? Say(e, $"{v.People[0]} was visited by {Staff(s, v, Language.En)} on {E(e.On)}.") : null,
        (s, e) => Met(e) is { } v && WithNumber(v.Text) is { } said ? Say(e, $"From the note of {E(e.On)}: {said}.") : null,
        (s, e) => Ours(e) is { } p ? Say(e, $"{Staff(s, p, Language.En)} promised to “{p.Text}” on {E(e.On)}.") : null,
        (s, e) => Ours(e) is { } p ? Say(e, $"On {E(e.On)} we undertook to {p.Text}.") : null,
        (s, e) => Ours(e) is { DueOn: { } due } p ? Say(e, $"Our commitment to {p.Text} had {E(Moments.FromDay(due))} as its deadline.") : null,
        (s, e) => Ours(e) is { State: PromiseState.Done } p ? Say(e, $"We kept what we promised: {p.Text}.") : null,
        (s, e) => Ours(e) is { State: PromiseState.Open } p ? Say(e, $"“{p.Text}” is still open on our side.") : null,
        (s, e) => Theirs(e) is { Person: { } who } p ? Say(e, $"{who} promised to {p.Text}.") : null,
        (s, e) => Theirs(e) is { } p ? Say(e, $"The client agreed on {E(e.On)} to {p.Text}.") : null,
        (s, e) => Theirs(e) is { State: PromiseState.Open, DueOn: { } due } p && Moments.FromDay(due) < s.Today ? Say(e, $"They are overdue with “{p.Text}”, which was due on {E(Moments.FromDay(due))}.") : null,
        (s, e) => e.Complaint is { Person: { } who } c ? Say(e, $"{who} complained on {E(e.On)}: “{Cut(c.Text)}” ({c.Number}).") : null,
        (s, e) => e.Complaint is { State: ComplaintState.Closed } c ? Say(e, $"{c.Number} is closed by now.") : null,
        (s, e) => e.Complaint is { AnsweredAt: null } c ? Say(e, $"{c.Number} is unanswered to this day.") : null,
        (s, e) => e.Attitude is { Quote: { } q } a ? Say(e, $"{e.Person!.Name} stands {RecordWords.Say(a.Value, Language.En).Words} towards {s.NameOf(a.StaffId, Language.En)} and said “{Cut(q)}” on {E(e.On)}.") : null,
        (s, e) => e.Attitude is { } a ? Say(e, $"At present {e.Person!.Name} is {RecordWords.Say(a.Value, Language.En).Words}.") : null,
        (s, e) => e.Kind == EvidenceKind.File && s.Contacts.Count > 3 ? All(s, $"There were {s.Contacts.Count} contacts in total.") : null,
        (s, e) => e.Kind == EvidenceKind.File && s.Contacts.Count(c => c.Visit!.Kind == VisitKind.Visit) is > 1 and var n && s.Contacts.Count > 4 ? All(s, $"Of these, {n} were visits.") : null,
    ];

    public static string Z(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    public static string Z(string day) => Z(Moments.FromDay(day));

    public static string E(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public static string First(string text) => Sentences(text)[0];

    public static string Last(string text) => Sentences(text)[^1];

    private static string? WithNumber(string text) => Sentences(text).FirstOrDefault(x => x.Any(char.IsAsciiDigit));

    private static string[] Sentences(string text)
    {
        string[] found = [.. text.Replace("。", "。\n", StringComparison.Ordinal).Replace(". ", ".\n", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(x => x.TrimEnd('。', '.', ' ', ';')).Where(x => x.Length is > 5 and < 120 && x.Count(c => c is '“' or '”' or '"' or '「') == x.Count(c => c is '”' or '“' or '"' or '」') && !x.Contains('"', StringComparison.Ordinal) && !x.Contains('「', StringComparison.Ordinal))];
        return found.Length > 0 ? found : ["…"];
    }

    private static string Cut(string text) => text.Length <= 60 ? text.TrimEnd('。', '.') : text[..60];

    private static Visit? Met(Evidence e) => e.Visit is { People.Count: > 0 } v && First(v.Text) != "…" ? v : null;

    private static Promise? Ours(Evidence e) => e.Promise is { By: PromiseSide.Us } p ? p : null;

    private static Promise? Theirs(Evidence e) => e.Promise is { By: PromiseSide.Them } p ? p : null;

    private static string Staff(EvidenceSet set, Visit visit, Language language) => set.NameOf(visit.StaffId, language);

    private static string Staff(EvidenceSet set, Promise promise, Language language) => set.NameOf(promise.StaffId, language);

    private static DraftSentence Say(Evidence e, string text) => new(text, [e.Number]);

    private static DraftSentence All(EvidenceSet set, string text) => new(text, [.. set.Contacts.Select(c => c.Number)]);
}
