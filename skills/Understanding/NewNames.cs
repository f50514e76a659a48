namespace CrmBot.Skills.Understanding;

/// <summary>Finds what a new client is called: 新建客户 深圳蓝天科技，电子行业; "add a new client called Bluewater Ltd in retail".</summary>
internal static class NewNames
{
    private const int Longest = 60;

    private static readonly Lexicon Leading = new("叫 叫做 名叫 名为 名字叫 名称 是 : 一家 一个 公司 名字是 客户 called named name is it's the for as our a an account client customer - 了 吧 下 一下");
    private static readonly Lexicon EndsEn = new("in tier industry region based from owner contact with who they located and as phone tel address to into please pls thanks located_in class rated industry: region:");
    private static readonly Lexicon EndsZh = new("行业 属于 在 位于 做 联系人 地址 电话 归 负责 是做 主营 是 作为 潜在 a类 b类 c类 a级 b级 c级 级别 华东 华南 华北 华中 西南 西北 东北 吧 谢谢 录入 进系统 到系统");
    private static readonly Lexicon LeadsOfName = new("把 将 给 录入 登记 新增 添加 建 add create register open onboard set_up");

    private static readonly Lexicon NoNames = new("帮我 请帮我 请 麻烦 麻烦你 给我 我要 我想 我想要 想 要 能不能 可以 来访 数量 名单 列表 情况 meeting visit list count please can_you could_you can_you_please could_you_please please_can_you help_me i_want_to i_need_to i'd_like_to let_me let's we need_to");

    public static (string Name, int Start, int End)? Find(Reading reading)
    {
        foreach (var sign in reading.Signs)
        {
            if (!sign.Is(SignKind.NewClient)) continue;
            var behind = Behind(reading, sign.End);
            return behind ?? Before(reading, sign.Start);
        }
        return Before(reading, reading.Folded.Length);
    }

    private static (string, int, int)? Behind(Reading reading, int from)
    {
        var text = reading.Folded;
        for (var moved = true; moved && from < text.Length;)
        {
            var before = from;
            while (from < text.Length && text[from] is ' ' or ':' or ',' or '-' or '"' or '“' or '「') from++;
            if (from < text.Length && !StartsName(reading, from)) from += Leading.AtWord(text, from);
            moved = from > before;
        }
        return Name(reading, from, Math.Min(reading.ClauseEnd(from), from + Longest));
    }

    // 把深圳蓝天科技加为客户, add Bluewater Ltd as a client
    private static (string, int, int)? Before(Reading reading, int to)
    {
        var text = reading.Folded;
        var start = reading.ClauseStart(to);
        for (var i = start; i < to; i++)
        {
            var lead = LeadsOfName.AtWord(text, i);
            if (lead == 0) continue;
            var from = i + lead;
            while (from < to && text[from] == ' ') from++;
            return Name(reading, from, to);
        }
        return to < text.Length ? Name(reading, start, to) : null;
    }

    private static (string, int, int)? Name(Reading reading, int from, int end)
    {
        var text = reading.Folded;
        var last = from;
        for (var i = from; i < end; i++)
        {
            if (text[i] is '，' or ',' or '、' or '(' && !FoldedText.IsHan(text[Math.Max(0, i - 1)])) break;
            if (i > from && FoldedText.IsHan(text[i]) && EndsZh.AtWord(text, i) > 0 && !InCompany(reading, i)) break;
            if (i > from && text[i] is >= 'a' and <= 'c' && i + 1 < text.Length && text[i + 1] is '类' or '级') break;
            if (i > from && FoldedText.IsWord(text[i]) && !FoldedText.IsWord(text[i - 1]) && (EndsEn.AtWord(text, i) > 0)) break;
            if (i > from && text[i] == ' ' && FoldedText.IsHan(text[i - 1]) && i + 1 < end && (FoldedText.IsHan(text[i + 1]) || text[i + 1] is >= 'a' and <= 'c') && i - from >= 4) break;
            last = i + 1;
        }
        var (words, _) = reading.Words(from, last);
        return words.Length >= 2 && words.Any(char.IsLetter) && !NoNames.Has(text.AsSpan(from, last - from).Trim()) ? (words.Trim('-', ' ', '」', '”', '"'), from, last) : null;
    }

    // 华东 within 华东电子科技 belongs to the name.
    private static bool InCompany(Reading reading, int at)
    {
        foreach (var sign in reading.Signs)
            if (sign.Start == at && sign.Is(SignKind.Address | SignKind.Phone | SignKind.Industry)) return false;
        return NameWords.Trades.At(reading.Folded, at + 2) > 0 && reading.Folded.AsSpan(at) is var rest && !rest.StartsWith("在") && !rest.StartsWith("做");
    }

    private static bool StartsName(Reading reading, int at) => char.IsUpper(reading.Text.OriginalFolded[at]) && at + 1 < reading.Folded.Length && FoldedText.IsWord(reading.Folded[at + 1]) && !Leading.Has(reading.Folded.AsSpan(at, WordEnd(reading.Folded, at) - at));

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && FoldedText.IsWord(text[at])) at++;
        return at;
    }
}
