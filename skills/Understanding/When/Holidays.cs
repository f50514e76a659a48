namespace CrmBot.Skills.Understanding.When;

/// <summary>Feasts and public holidays by name, in Chinese and English; the list is Holidays.txt.</summary>
internal static class Holidays
{
    // 国庆 and 清明 are given names too.
    private const string FamilyNames = "王李张刘陈杨黄赵吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪石廖贾夏韦邹孟熊秦邱江尹薛闫雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴";

    private static readonly Lexicon Marks = new("节 前 后 之前 之后 期间 假 假期 放假 长假 小长假 黄金周 当天 那天 过后 过完");
    private static readonly Lexicon NotAfter = new("路 街 道 大道 大街 广场 村 厂 镇 桥 中学 小学 快乐 礼品 礼盒 礼物 月 号 点 个 家 次 天 年 万 百 千");

    public static Phrases<Feast> Named { get; } = new(Read());

    public static Piece At(Sentence s, int i)
    {
        var length = Named.At(s.Text, i, out var feast);
        return length > 0 && IsMeant(s, i, i + length, feast) ? Yearly.Piece(s, i, WithFeastWords(s, i + length), feast, Grain.Day) : default;
    }

    /// <summary>Behind a year: 明年春节, 2025年十一.</summary>
    public static Piece In(Sentence s, int start, int i, int year)
    {
        var length = Named.At(s.Text, i, out var feast);
        if (length == 0 || NotAfter.At(s.Text, i + length) > 0 || feast.In(year) is not { } days) return default;
        return Piece.Day(start, WithFeastWords(s, i + length), days.From);
    }

    private static bool IsMeant(Sentence s, int start, int end, Feast feast)
    {
        var before = start > 0 ? s[start - 1] : '\0';
        var han = FoldedText.IsHan(s[start]);
        var marked = Marks.At(s.Text, end) > 0;
        if (!han) return s.EndsAt(start, "happy ") || s.EndsAt(start, "merry ") ? false : !feast.NeedsMark || !char.IsAsciiDigit(s[s.SkipSpaces(end)]);
        if (NotAfter.At(s.Text, end) > 0 || Numbers.IsNumeral(before) || (Numbers.IsNumeral(s[end]) && Numbers.IsNumeral(s[end - 1])) || before == '第') return false;
        return marked || (!feast.NeedsMark && !FamilyNames.Contains(before));
    }

    private static int WithFeastWords(Sentence s, int end) => s[end] == '节' ? end + 1 : end;

    private static List<(string, Feast)> Read()
    {
        using var stream = typeof(Holidays).Assembly.GetManifestResourceStream("CrmBot.Skills.Understanding.When.Holidays.txt") ?? throw new InvalidOperationException("Holidays.txt is not embedded.");
        using var reader = new StreamReader(stream);
        List<(string, Feast)> all = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.IndexOf('=') is not (> 0 and var at)) continue;
            var feast = Feast.Parse(line[(at + 1)..]);
            foreach (var name in line[..at].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                all.Add((name.TrimEnd('?'), feast with { NeedsMark = name.EndsWith('?') }));
        }
        return all;
    }
}
