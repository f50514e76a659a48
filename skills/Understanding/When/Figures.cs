namespace CrmBot.Skills.Understanding.When;

/// <summary>Days written in figures: 2026-03-05, 2026/3/5, 3/5/2026, 3/5, 3-5, 2026-03, 20260305, 12.25去拜访.</summary>
internal static class Figures
{
    private const int LongestWord = 12;

    // What is counted, or shared out, rather than dated: 3-5个, 5/6 of them, 12-3楼.
    private static readonly Lexicon NotAfter = new("天 个 人 万 家 年 月 周 次 件 台 套 吨 折 块 元 小时 点 倍 成 名 位 层 楼 栋 座 室 单元 款 型 版 层 米 公里 分 秒 号 岁 期 页 章 节 比 季 季度 %");
    private static readonly Lexicon NotAfterWords = new("of days day weeks week months month years year people persons units pieces pcs times hours hour minutes mins clients customers visits calls items percent stars points pages floor k m w");
    private static readonly Lexicon NotAfterFraction = new("of 的客户 的人 的单 以上 以下 多 客户 份额 股 分之");
    private static readonly Lexicon NotBefore = new("version v ver page pages p floor room unit no no. model ratio score rev build 版本 型号 编号 座 栋 楼 第 款 页 章 比分 评分 得分 打分 比 室");
    private static readonly Lexicon AfterDotted = new("去 拜访 见 和 跟 与 约 开会 到 电话 上午 下午 早上 晚上 中午 前 之前 之后 走访 访 来 聊 在 交货 签 发货 回访 周 星期 (周 截止");

    private static readonly Lexicon Streets = new("street st road rd avenue ave lane ln drive dr boulevard blvd square sq court ct way place plaza parkway pkwy highway hwy terrace crescent");

    public static Piece At(Sentence s, int i)
    {
        if (i > 0 && s[i - 1] is '.' or '/' or '¥' or '$' or '#' or '+' or '*' or '×' or ':' || (s[i - (i > 0 ? 1 : 0)] == '-' && !FollowsDate(s, i - 2))) return default;
        var first = Read(s, i, out var a);
        if (first == 8) return Compact(s, i);
        var at = i + first;
        if (first is 0 or > 4 || s[at] is not ('-' or '/' or '.') || !char.IsAsciiDigit(s[at + 1])) return default;
        var second = Read(s, at + 1, out var b);
        if (second is 0 or > 2) return default;
        var end = at + 1 + second;
        if (s[end] == s[at] && char.IsAsciiDigit(s[end + 1])) return Full(s, i, first, a, b, end);
        if (IsOther(s, i, end)) return default;
        if (first == 4) return a is > 1900 and < 2200 && b is >= 1 and <= 12 && second == 2 && s[at] != '.' && IsEnd(s, end) ? Piece.Period(i, end, Days.Month(a, b), Grain.Month) : default;
        if (first > 2) return default;
        return s[at] == '.' ? Dotted(s, i, end, a, b, second) : Pair(s, i, end, a, b, s[at]);
    }

    // 11/20-11/25: the hyphen before it ends a date, not a telephone number's part.
    private static bool FollowsDate(Sentence s, int last)
    {
        var at = last;
        while (char.IsAsciiDigit(s[at])) at--;
        return at < last && s[at] is '/' or '.' || (at == last && s[at] is ' ' or '日' or '号' or '月');
    }

    // 2026-03-05, 5/3/2026 (month first unless it cannot be), with a time of day behind it or not.
    private static Piece Full(Sentence s, int i, int first, int a, int b, int end)
    {
        var third = Read(s, end + 1, out var c);
        var last = end + 1 + third;
        if (third is 0 or > 4 || !(IsEnd(s, last) || (s[last] == 't' && char.IsAsciiDigit(s[last + 1])))) return default;
        var (year, month, day) = first == 4 && third <= 2 ? (a, b, c) : first <= 2 && third == 4 ? a > 12 ? (c, b, a) : (c, a, b) : (0, 0, 0);
        if (year is < 1900 or > 2199 || month is < 1 or > 12 || day is < 1 or > 31) return default;
        return new MonthPart(month, PartKind.Day, day).In(new DateOnly(year, month, 1), i, last);
    }

    private static Piece Pair(Sentence s, int i, int end, int a, int b, char mark)
    {
        if (!IsEnd(s, end) || b is < 1 or > 31 || a is < 1 or > 12) return default;
        if (a == 7 && b == 24 && IsSupport(s, end)) return default;
        if (IsAddress(s, end)) return default;
        // 5-8 March is a range.
        if (mark == '-' && EnglishWord.Read(s, end).Kind == WordKind.Month) return default;
        return new MonthPart(a, PartKind.Day, b).Yearly(s, i, end) is { Found: true } piece && (mark == '/' || Readable(s, i)) ? piece : default;
    }

    // 12.25 is a number unless what follows is done on a day.
    private static Piece Dotted(Sentence s, int i, int end, int a, int b, int second)
    {
        if (a is < 1 or > 12 || b is < 1 or > 31 || (second == 2 && s[end - 2] == '0' && b == 0) || s[end] is '.') return default;
        var before = s.BackOverSpaces(i);
        if (before > 0 && FoldedText.IsHan(s[before - 1]) && s[before - 1] is not ('在' or '于' or '约' or '从' or '到' or '期' or '间')) return default;
        var at = s.SkipSpaces(end);
        var meant = AfterDotted.At(s.Text, at) > 0 || (NumberRanges.LinkAt(s, end) > 0 && second == 2 && s[end + 1 + Read(s, end + 1, out _)] == '.');
        return meant ? new MonthPart(a, PartKind.Day, b).Yearly(s, i, end) : default;
    }

    // 20260305, but not where it numbers an order.
    private static Piece Compact(Sentence s, int i)
    {
        if (FoldedText.IsWord(s[i + 8]) || s[i + 8] is '-' or '.' or '号' or '元') return default;
        var before = s.BackOverSpaces(i);
        if (before > 0 && s[before - 1] is '号' or '单' or '#' or ':' or '编' or '码' or 'o' or '同' or '票') return default;
        Numbers.ReadFigures(s.Text, i, 4, out var year);
        Numbers.ReadFigures(s.Text, i + 4, 2, out var month);
        Numbers.ReadFigures(s.Text, i + 6, 2, out var day);
        if (Math.Abs(year - s.Today.Year) > 10 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return default;
        return Piece.Day(i, i + 8, new DateOnly(year, month, day), Grain.Dated);
    }

    private static bool IsOther(Sentence s, int i, int end)
    {
        var at = s.SkipSpaces(end);
        if (NotAfter.At(s.Text, at) > 0 || NotAfterFraction.AtWord(s.Text, at) > 0 || NotAfterWords.AtWord(s.Text, at) > 0) return true;
        var before = s.BackOverSpaces(i);
        if (before == 0) return false;
        if (FoldedText.IsHan(s[before - 1])) return NotBefore.Before(s.Text, before) > 0;
        var from = before;
        while (from > 0 && before - from < LongestWord && s[from - 1] is not ' ' && !FoldedText.IsHan(s[from - 1])) from--;
        return NotBefore.Has(s.Text[from..before]);
    }

    // 3-5 may be a count or a score: a word in plural behind it is what was counted.
    private static bool Readable(Sentence s, int i)
    {
        var at = i;
        while (char.IsAsciiDigit(s[at]) || s[at] == '-') at++;
        at = s.SkipSpaces(at);
        var end = at;
        while (char.IsAsciiLetter(s[end])) end++;
        return end - at < 4 || s[end - 1] != 's' || EnglishWord.Read(s, at).Kind != WordKind.Other;
    }

    private static bool IsSupport(Sentence s, int end) => s.SkipSpaces(end) is var at && (s.Has(at, "support") || s.Has(at, "service") || s.Has(at, "支持") || s.Has(at, "服务") || s.Has(at, "客服"));

    // 12/3 Main Street
    private static bool IsAddress(Sentence s, int end)
    {
        var at = s.SkipSpaces(end);
        for (var word = 0; word < 4 && s.IsCapital(at); word++)
        {
            var last = at;
            while (char.IsAsciiLetter(s[last])) last++;
            if (word > 0 && Streets.Has(s.Text[at..last])) return true;
            at = s.SkipSpaces(last);
        }
        return false;
    }

    private static int Read(Sentence s, int i, out int value)
    {
        value = 0;
        var at = i;
        while (char.IsAsciiDigit(s[at]) && at - i < 9) value = (value * 10) + s[at++] - '0';
        return at - i;
    }

    // Not a word's, a longer number's or a percentage's beginning; a range may go on behind it.
    private static bool IsEnd(Sentence s, int at) =>
        !FoldedText.IsWord(s[at]) && s[at] != '%' && (s[at] is not ('/' or '.') || !char.IsAsciiDigit(s[at + 1])) && (s[at] != '-' || !char.IsAsciiDigit(s[at + 1]) || IsDate(s, at + 1));

    private static bool IsDate(Sentence s, int i)
    {
        var at = i;
        while (char.IsAsciiDigit(s[at])) at++;
        return at - i <= 4 && (s[at] == '/' || (s[at] == '-' && at - i == 4)) && char.IsAsciiDigit(s[at + 1]);
    }
}
