using System.Buffers;

namespace CrmBot.Skills.Understanding;

/// <summary>Finds what was promised, by which side, and by when.</summary>
internal static class PromiseFinder
{
    private const int Most = 20;
    private const int MostBeforeSaying = 4;
    private static readonly SearchValues<char> BeforeDue = SearchValues.Create("，, 、最迟在by");

    private const string Breaks = "，。；,;!！?？\n\r";
    private const string SentenceEnds = "。；;!！?？\n\r";

    private static readonly Lexicon Markers = new("""
        答应 答应了 答应过 承诺 承诺了 保证 说好 说好了 约定 约定了 讲好 promise promised promises agreed_to committed_to said_we'd said_they'd said_he'd said_she'd
        """);

    private static readonly Lexicon Wills = new("我会 我们会 我来 我负责 我这边会 我们这边会 他会 她会 他们会 对方会 客户会 我们将 对方将 客户将 i'll we'll i_will we_will they'll they_will he'll he_will she'll she_will");
    private static readonly Lexicon NotWills = new("会议 会面 会上 会不会 会后 会见 会员 会场");
    private static readonly Lexicon Acts = new("给 发 提供 安排 签 付 打款 回款 回复 答复 寄 送 下单 确认 做 出 准备 联系 落实 解决 处理 跟进 提交 汇报 报 带 派 交 补 send sign pay reply confirm get prepare call share give provide deliver arrange ship order check come follow fix");
    private static readonly Lexicon Theirs = new("他 她 他们 她们 对方 客户 人家 那边 they he she client customer the_client the_customer");
    private static readonly Lexicon Ours = new("我 我们 咱们 咱 我方 我这边 i we i've we've");
    private static readonly Lexicon Sayings = new("说 表示 提到 讲 透露 反馈 强调 同意 said says mentioned confirmed");
    private static readonly Lexicon Negations = new("没 没有 不 未 别 不能 不敢 无法 还没 没敢 并没 didn't don't not never can't won't couldn't wouldn't no");
    private static readonly Lexicon Leading = new("了 过 他 她 他们 她们 对方 客户 我 我们 我方 咱们 会 要 将 把 在 于 ： : to that us them him her me we i they he she will would we'll i'll they'll he'll she'll we'd they'd he'd she'd the client customer");

    public static List<PromiseMention> Find(FoldedText text, IReadOnlyList<FoundDate> dates, IReadOnlyList<FoundPerson> people)
    {
        var found = new List<PromiseMention>();
        var starts = Starts(text.Text, people, dates);
        for (var k = 0; k < starts.Count && found.Count < Most; k++)
        {
            var end = ClauseEnd(text.Text, starts[k].Body);
            if (k + 1 < starts.Count) end = Math.Min(end, starts[k + 1].Start);
            if (Read(text, starts[k], end, dates, people) is { } promise) found.Add(promise);
        }
        return found;
    }

    private static List<Marked> Starts(string text, IReadOnlyList<FoundPerson> people, IReadOnlyList<FoundDate> dates)
    {
        var starts = new List<Marked>();
        for (var i = 0; i < text.Length; i++)
        {
            var marker = Markers.AtWord(text, i);
            var will = marker == 0 ? Wills.AtWord(text, i) : 0;
            if (marker + will == 0 || (will > 0 && !IsWill(text, i, will, dates))) continue;
            var body = i + marker + will;
            if (marker > 0 && ((body < text.Length && text[body] is '金' or '书' or '单') || IsNegated(text, i) || Asks(text, body))) continue;
            var (subject, byUs, person) = will > 0 ? (i, Ours.At(text, i) > 0 && text[i] is '我' or '咱' or 'i' or 'w', null) : Subject(text, i, people);
            starts.Add(new Marked(subject, body, byUs, person));
            i = body - 1;
        }
        return starts;
    }

    private static bool IsWill(string text, int at, int length, IReadOnlyList<FoundDate> dates)
    {
        var end = ClauseEnd(text, at + length);
        if (text[at + length - 1] == '会' && NotWills.At(text, at + length - 1) > 0) return false;
        for (var i = at + length; i < end; i++)
            if (Acts.AtWord(text, i) > 0) return true;
        return dates.Any(d => d.Start >= at && d.End <= end);
    }

    private static bool IsNegated(string text, int at)
    {
        var before = at;
        while (before > 0 && text[before - 1] == ' ') before--;
        return FoldedText.IsHan(text[at]) ? Negations.Before(text, before) > 0 : Negations.Has(new EnglishWords(text, at).Before()) || new EnglishWords(text, at).Before() is "t";
    }

    private static bool Asks(string text, int body) => text.AsSpan(body) is var rest && (rest.StartsWith("什么") || rest.StartsWith("哪些") || rest.StartsWith("过什么") || rest.StartsWith("过哪") || rest.StartsWith("了什么"));

    // Who stands before the marker in the same clause; nobody: whoever reports speaks of himself.
    private static (int Start, bool ByUs, FoundPerson? Person) Subject(string text, int marker, IReadOnlyList<FoundPerson> people)
    {
        var from = marker;
        while (from > 0 && !Breaks.Contains(text[from - 1])) from--;
        var t = text.AsSpan();
        for (var i = marker - 1; i >= from; i--)
        {
            foreach (var person in people)
                if (person.End - 1 == i && (!FoldedText.IsHan(text[i]) || marker - person.End <= 4) && !IsObject(text, person.Start)) return (person.Start, false, person);
            if (OursOrTheirs(t, i, marker) is { } byUs && !IsObject(text, i)) return (i, byUs, null);
        }
        return Speaker(text, marker, people) is { Found: true } speaker ? (marker, false, speaker.Person) : (marker, true, null);
    }

    // 王总说预算批了，答应…: a promise without a subject is that of whoever speaks in the sentence's clauses before it, unless we come in between.
    private static (bool Found, FoundPerson? Person) Speaker(string text, int marker, IReadOnlyList<FoundPerson> people)
    {
        for (var i = marker - 1; i >= 0 && !SentenceEnds.Contains(text[i]); i--)
        {
            if (people.FirstOrDefault(p => p.Start == i) is { } person && Says(text, person.End) && !IsObject(text, i)) return (true, person);
            if (OursOrTheirs(text, i, marker) is not { } byUs) continue;
            if (!byUs && Says(text, i + Theirs.AtWord(text, i)) && !IsObject(text, i)) return (true, null);
            if (byUs && (i == 0 || Breaks.Contains(text[i - 1]))) break;
        }
        return default;
    }

    private static bool Says(string text, int from)
    {
        for (var i = from; i < Math.Min(text.Length, from + MostBeforeSaying) && !Breaks.Contains(text[i]); i++)
            if (Sayings.AtWord(text, i) > 0) return true;
        return false;
    }

    private static bool? OursOrTheirs(ReadOnlySpan<char> t, int i, int marker)
    {
        var (theirs, ours) = (Theirs.AtWord(t, i), Ours.AtWord(t, i));
        if (i + Math.Max(theirs, ours) > marker) return null;
        if (ours > 0) return t[i] is '他' or '她' ? null : true;
        return theirs > 0 ? false : null;
    }

    // 跟他说好, 见了王总: not the one who promises.
    private static bool IsObject(string text, int start) =>
        start > 0 && (text[start - 1] is '跟' or '和' or '与' or '给' or '对' or '向' || (start > 1 && text.AsSpan(start - 2, 2) is "见了" or "见到" or "见过" or "拜访") || new EnglishWords(text, start).Before() is "with" or "to" or "met" or "saw" or "told" or "visited" or "called");

    private static PromiseMention? Read(FoldedText text, Marked start, int end, IReadOnlyList<FoundDate> dates, IReadOnlyList<FoundPerson> people)
    {
        var person = start.Person;
        var from = start.Body;
        // Leading 他, 王总, 会: whom it was promised to, and the small words.
        for (var moved = true; moved && from < end;)
        {
            var before = from;
            while (from < end && text.Text[from] is ' ' or '：' or ':') from++;
            if (people.FirstOrDefault(p => p.Start == from) is { } to && to.End <= end) (person, from) = (person ?? to, to.End);
            else from += Leading.AtWord(text.Text, from);
            moved = from > before;
        }
        var due = dates.FirstOrDefault(d => d.Start >= start.Body && d.Start < end) ?? dates.FirstOrDefault(d => d.Start >= start.Start && d.Start < end);
        var last = end;
        if (due is null && dates.FirstOrDefault(d => d.Start >= end && text.Text.AsSpan(end, d.Start - end).IndexOfAnyExcept(BeforeDue) < 0) is { } behind && AloneBehind(text.Text, behind)) (due, last) = (behind, behind.End);
        var words = Without(text, Math.Min(from, end), end, due);
        if (words.Length < 2) words = text.WordsOf(Math.Min(start.Body, end), end).Trim();
        if (words.Length < 2) return null;
        var span = text.SpanOf(start.Start, Math.Max(last, start.Body));
        return new PromiseMention(words, span) { ByUs = start.ByUs, Person = person?.Mention(text), Due = due?.Mention(text, ahead: true) };
    }

    private static bool AloneBehind(string text, FoundDate date) => date.End >= text.Length || Breaks.Contains(text[date.End]) || date.IsDeadline;

    private static string Without(FoldedText text, int from, int end, FoundDate? due)
    {
        if (due is null || due.Start < from || due.End > end) return Tidy(text.WordsOf(from, end));
        var (head, tail) = (Tidy(text.WordsOf(from, due.Start)), Tidy(text.WordsOf(due.End, end)));
        foreach (var lead in (ReadOnlySpan<string>)[" by", " before", " until", " on", " no later than", "在", "于"])
            if (head.EndsWith(lead, StringComparison.OrdinalIgnoreCase)) head = head[..^lead.Length];
        if (head is "by" or "before" or "on" or "在" or "于" or "By") head = "";
        if (tail.StartsWith('把') && tail.Length < 3) tail = "";
        return head.Length > 0 && tail.Length > 0 && (FoldedText.IsWord(head[^1]) || FoldedText.IsWord(tail[0])) ? $"{head} {tail}" : head + tail;
    }

    private static string Tidy(string words) => words.Trim(' ', '，', ',', '。', '.', '、', '\n', '\r', '\t');

    private static int ClauseEnd(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (Breaks.Contains(text[i])) return i;
            if (text[i] == '.' && (i + 1 == text.Length || text[i + 1] == ' ')) return i;
        }
        return text.Length;
    }

    private sealed record Marked(int Start, int Body, bool ByUs, FoundPerson? Person);
}
