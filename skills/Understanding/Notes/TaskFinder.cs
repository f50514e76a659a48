namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Finds what somebody wants to be reminded of.</summary>
internal static class TaskFinder
{
    // 周四上午九点半提醒我
    private const int MostBetween = 8;

    private static readonly Lexicon Leading = new("我 一下 要 去 把 给我 到时 : to that about i we 我要 我们 的 在 于 on by at for in 前 之前 ， ,");

    private static readonly Lexicon DayParts = new("早上 上午 中午 下午 傍晚 晚上 晚");

    public static void Find(Reading reading, List<Piece> pieces)
    {
        foreach (var sign in reading.Signs)
        {
            if (!sign.Is(SignKind.Remind) || reading.IsNegated(sign.Start) && reading.Folded[sign.Start] is not ('别' or '不' or 'd')) continue;
            // 下周一之前把样品寄给恒信，别忘了: what is meant stands before it.
            var last = reading.Words(sign.End, reading.Folded.Length).Words.Length < 2;
            pieces.Add(new Piece(PieceKind.Task, last ? sign.Start : Start(reading, sign), sign.End));
            return;
        }
    }

    /// <summary>The task that a message is as a whole.</summary>
    public static Piece Whole(Reading reading) => new(PieceKind.Task, 0, 0) { End = reading.Folded.Length };

    /// <summary>What is to be done, without the day by which.</summary>
    public static string Text(Reading reading, int from, int end, FoundDate? due)
    {
        for (var moved = true; moved && from < end;)
        {
            var before = from;
            while (from < end && (reading.Folded[from] is ' ' or ':' or ',' or '、')) from++;
            if (due is not null && due.Start >= from && due.Start <= from + 1) from = due.End;
            else if (from < end) from += Math.Max(Leading.AtWord(reading.Folded, from), HourAt(reading, from));
            moved = from > before;
        }
        if (due is not null && due.Start > from && reading.Words(due.End, end).Words.Length < 2) end = due.Start;
        var words = reading.Words(from, end).Words;
        foreach (var tail in (ReadOnlySpan<string>)[" by", " on", " before", " at"])
            if (words.EndsWith(tail, StringComparison.OrdinalIgnoreCase)) words = words[..^tail.Length];
        return words;
    }

    // 下午三点给宏达打电话: the hour is kept apart.
    private static int HourAt(Reading reading, int from)
    {
        var part = DayParts.At(reading.Folded, from);
        foreach (var time in Times.Find(FoldedText.Of(reading.Folded), reading.Dates))
            if (time.Start == from + part) return time.End - from;
        return 0;
    }

    // 明天提醒我, tomorrow remind me: the day before it belongs to it.
    private static int Start(Reading reading, Sign sign)
    {
        foreach (var date in reading.Dates)
            if (date.End <= sign.Start && sign.Start - date.End <= MostBetween && !reading.HasBreak(date.End, sign.Start) && !reading.Has(SignKind.Met | SignKind.Meet, date.End, sign.Start)) return date.Start;
        return sign.Start;
    }
}
