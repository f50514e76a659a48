namespace CrmBot.Skills.Understanding.When;

/// <summary>今天, 昨晚, 大后天, 今明两天, 下班前.</summary>
internal static class NamedDaysZh
{
    private static readonly Phrases<int> Named = new(
    [
        ("大前天", -3), ("大前日", -3), ("前天", -2), ("前日", -2), ("前晚", -2), ("前儿", -2), ("昨天", -1), ("昨日", -1), ("昨晚", -1), ("昨夜", -1), ("昨早", -1), ("昨儿", -1), ("昨个", -1),
        ("今天", 0), ("今日", 0), ("今晚", 0), ("今夜", 0), ("今早", 0), ("今晨", 0), ("今儿", 0), ("今个", 0), ("明天", 1), ("明日", 1), ("明晚", 1), ("明早", 1), ("明晨", 1), ("明儿", 1), ("明个", 1),
        ("后天", 2), ("后日", 2), ("后晚", 2), ("大后天", 3), ("大后日", 3),
        // 明上午: the day's name cut short.
        ("昨上午", -1), ("昨下午", -1), ("今上午", 0), ("今下午", 0), ("明上午", 1), ("明下午", 1), ("后上午", 2), ("后下午", 2),
    ]);

    private static readonly Lexicon NotAfter = new("气 头条 报 之星 新闻 制 资本");

    public static Piece At(Sentence s, int i)
    {
        var length = Named.At(s.Text, i, out var offset);
        if (length == 0) return Pairs(s, i);
        if (NotAfter.At(s.Text, i + length) > 0 || IsOther(s, i)) return default;
        if (length == 3 && s[i + 2] == '午') length = 1;
        var mayBeLast = offset == 0 && s.Now.Time.Hour < 4;
        return Piece.Day(i, i + length, s.Today.AddDays(offset)) with { Or = mayBeLast ? s.Today.AddDays(-1) : null };
    }

    // 今明两天, 明后天.
    private static Piece Pairs(Sentence s, int i)
    {
        if (s.Has(i, "今明两")) return Piece.Period(i, i + 4, new Days(s.Today, s.Today.AddDays(1)));
        if (s.Has(i, "今明天")) return Piece.Period(i, i + 3, new Days(s.Today, s.Today.AddDays(1)));
        if (s.Has(i, "明后天")) return Piece.Period(i, i + 3, new Days(s.Today.AddDays(1), s.Today.AddDays(2)));
        if (s.Has(i, "明后两天")) return Piece.Period(i, i + 4, new Days(s.Today.AddDays(1), s.Today.AddDays(2)));
        var off = s.Length(i, "下班前") + s.Length(i, "下班之前") + s.Length(i, "收工前");
        return off > 0 ? Piece.Day(i, i + off, s.Today) with { IsDeadline = true } : default;
    }

    // 以前天天, 以后天天, 先天后天.
    private static bool IsOther(Sentence s, int i) => s[i] is '前' or '后' && i > 0 && s[i - 1] is '以' or '之' or '先';
}
