namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Finds the next visit: 下周三再去, 约了周五面谈, next visit on Tuesday, moved to Thursday.</summary>
internal static class PlanFinder
{
    private const int Most = 5;
    private const int Near = 12;
    private const int Beside = 4;

    private static readonly Lexicon Goals = new("to about for re regarding on");
    private static readonly Lexicon PartsOfDay = new("上午 下午 晚上 早上 中午 傍晚 morning afternoon evening");
    private static readonly Lexicon Trailing = new("在 于 的 时 时候 到 去 来 一趟 一次 一下 再 我 我们 他 他们 和 跟 与 with at on and for me him her them us then");

    public static void Find(Reading reading, List<Piece> pieces)
    {
        var before = pieces.Count;
        foreach (var sign in reading.Signs)
        {
            if (pieces.Count - before >= Most) return;
            if (!sign.Is(SignKind.Again | SignKind.Moved) || reading.IsNegated(sign.Start)) continue;
            var (start, end) = (reading.ClauseStart(sign.Start), reading.ClauseEnd(sign.End));
            if (reading.Has(SignKind.Ask | SignKind.If, start, end) || (pieces.Count > before && pieces[^1].Start >= start)) continue;
            var date = Ahead(reading, start, end);
            var visits = reading.Has(SignKind.Meet, sign.Start, end) || Means(reading, sign);
            if (sign.Is(SignKind.Moved) && !sign.Is(SignKind.Again) && (date is null || date.Start < sign.End || date.Start - sign.End > Beside || reading.Has(SignKind.Renewal | SignKind.Tier, start, end))) continue;
            if (!sign.Is(SignKind.Moved) && !visits && date is null) continue;
            if (!sign.Is(SignKind.Moved) && !visits && date is not null && !IsNextTo(reading, sign, date)) continue;
            pieces.Add(new Piece(PieceKind.Plan, Start(reading, sign, date, start), sign.End) { Date = date });
        }
        if (pieces.Count == before) ByDay(reading, pieces);
    }

    /// <summary>The plan that a message is as a whole, when no words of it say 再去 or the like.</summary>
    public static Piece Whole(Reading reading)
    {
        // 今天没见成，改下周五: of several days the last is meant, unless none is to come.
        var date = reading.Dates.FindLast(d => !d.IsPeriod && !d.IsDeadline && d.Ahead.From > DateOnly.FromDateTime(reading.Now.DateTime) && d.Back != d.Ahead) ?? reading.Dates.FindLast(d => !d.IsPeriod && !d.IsDeadline && IsAhead(reading, d));
        return new Piece(PieceKind.Plan, 0, 0) { Date = date, End = reading.Folded.Length, Client = reading.Main };
    }

    /// <summary>What the visit is for: the words left in its phrase behind day, people, client and the verb.</summary>
    public static string? Goal(Reading reading, int start, int end)
    {
        var at = start;
        foreach (var sign in reading.Signs)
            if (sign.Start >= start && sign.End <= end && sign.Is(SignKind.Again | SignKind.Moved | SignKind.Meet) && !IsTalk(reading, sign)) at = Math.Max(at, sign.End);
        for (var before = -1; before < at;)
        {
            before = at;
            foreach (var client in reading.Clients)
                if (client.Start >= start && client.End <= end && client.Start <= at + Near) at = Math.Max(at, client.End);
            foreach (var person in reading.People)
                if (person.Start >= start && person.End <= end && person.Start <= at + Near) at = Math.Max(at, person.End);
            foreach (var date in reading.Dates)
                if (date.Start >= start && date.End <= end && date.Start <= at + Near) at = Math.Max(at, date.End);
        }
        at = BehindTime(reading.Folded, at, end);
        for (var moved = true; moved && at < end;)
        {
            while (at < end && (reading.Folded[at] is ' ' or ':' or ',' or '、')) at++;
            var word = at < end ? Math.Max(Trailing.AtWord(reading.Folded, at), Goals.AtWord(reading.Folded, at)) : 0;
            moved = word > 0;
            at += word;
        }
        // Nothing was passed over: what is left is the whole clause, its client and day among it.
        if (at == start && reading.Clients.Any(c => c.Start >= start && c.End <= end) && reading.Dates.Any(d => d.Start >= start && d.End <= end)) return null;
        var words = reading.Words(at, end).Words;
        return words.Length >= 2 ? words : null;
    }

    private static int BehindTime(string text, int at, int end)
    {
        var i = at;
        while (i < end && text[i] == ' ') i++;
        var said = text.AsSpan(i).StartsWith("at ");
        if (said) i += 3;
        var part = PartsOfDay.AtWord(text, i);
        var number = i + part;
        while (number < end && text[number] == ' ') number++;
        var last = number;
        while (last < end && (Numbers.IsNumeral(text[last]) || text[last] is ':' or '点' or '半' or '钟' or '分' or '刻')) last++;
        if (last > number && text.AsSpan(last) is var rest && (rest.StartsWith("pm") || rest.StartsWith("am"))) last += 2;
        return part > 0 || (said && last > number) || (last > number && text[number..last].AsSpan().IndexOfAny(":点") > 0) || (last > number + 1 && text[last - 1] == 'm') ? Math.Max(last, i + part) : at;
    }

    // 聊价格, 谈合同: the verb says what for.
    private static bool IsTalk(Reading reading, Sign sign) => sign.End - sign.Start == 1 && reading.Folded[sign.Start] is '聊' or '谈';

    // 周五去宏达: without 再 or 约, a day to come right before a visit, in a clause where nothing is told as done.
    private static void ByDay(Reading reading, List<Piece> pieces)
    {
        foreach (var date in reading.Dates)
        {
            if (date.Back.From <= DateOnly.FromDateTime(reading.Now.DateTime) || date.IsDeadline) continue;
            var end = reading.ClauseEnd(date.End);
            if (reading.FirstSign(SignKind.Meet, date.End, end) is not { } meet || meet.Start - date.End > Near) continue;
            if (reading.Has(SignKind.Promise | SignKind.WillThem | SignKind.Remind | SignKind.Complain | SignKind.Ask, reading.ClauseStart(date.Start), end) || reading.HasBreak(date.End, meet.Start)) continue;
            pieces.Add(new Piece(PieceKind.Plan, date.Start, meet.End) { Date = date });
            return;
        }
    }

    private static bool Means(Reading reading, Sign sign) =>
        reading.Folded.AsSpan(sign.Start, sign.End - sign.Start) is var words && (words.Contains("去", StringComparison.Ordinal) || words.Contains("见", StringComparison.Ordinal) || words.Contains("拜访", StringComparison.Ordinal) || words.Contains("聊", StringComparison.Ordinal)
            || words.Contains("visit", StringComparison.Ordinal) || words.Contains("meet", StringComparison.Ordinal) || words.Contains("call", StringComparison.Ordinal) || words.Contains("see ", StringComparison.Ordinal));

    private static bool IsNextTo(Reading reading, Sign sign, FoundDate date) =>
        date.Start >= sign.Start ? !reading.HasBreak(sign.End, date.Start) && date.Start - sign.End <= Near : sign.Start - date.End <= Near;

    private static FoundDate? Ahead(Reading reading, int start, int end)
    {
        FoundDate? last = null;
        foreach (var date in reading.Dates)
            if (date.Start >= start && date.End <= end && IsAhead(reading, date)) last = date;
        return last;
    }

    private static bool IsAhead(Reading reading, FoundDate date) => date.Ahead.To >= DateOnly.FromDateTime(reading.Now.DateTime) && !(date.Back.To < DateOnly.FromDateTime(reading.Now.DateTime) && date.Back == date.Ahead);

    // 下周三再去: the day before the sign belongs to it, and so does a subject right before that.
    private static int Start(Reading reading, Sign sign, FoundDate? date, int clause)
    {
        var start = sign.Start;
        if (date is not null && date.End <= sign.Start && !reading.Has(SignKind.Met | SignKind.Promise, date.End, sign.Start)) start = date.Start;
        foreach (var before in reading.Signs)
            if (before.Start >= clause && before.End <= start && start - before.End <= 1 && before.Is(SignKind.Ours | SignKind.Theirs)) return before.Start;
        foreach (var person in reading.People)
            if (person.Start >= clause && person.End <= start && start - person.End <= 1) return person.Start;
        return start;
    }
}
