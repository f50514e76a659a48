namespace CrmBot.Skills.Understanding;

/// <summary>An amount as found in the folded text; Currency is an ISO code where one was said.</summary>
internal readonly record struct FoundAmount(int Start, int End, decimal Value, string? Currency)
{
    /// <summary>Fen, cents: how amounts of money are kept.</summary>
    public long MinorUnits => (long)Math.Round(Math.Clamp(Value * (Currency is "JPY" ? 1 : 100), -9e17m, 9e17m), MidpointRounding.AwayFromZero);
}

/// <summary>Finds sums: 二十万, 3.5w, 20k, ¥1,200,000, 1.2 million yuan, USD 50k. A number without a size or a currency is none.</summary>
internal static class Amounts
{
    private static readonly When.Phrases<decimal> Sizes = new([("k", 1_000), ("w", 10_000), ("m", 1_000_000), ("mn", 1_000_000), ("mil", 1_000_000), ("million", 1_000_000), ("bn", 1_000_000_000), ("b", 1_000_000_000), ("billion", 1_000_000_000), ("thousand", 1_000), ("grand", 1_000), ("hundred", 100)]);

    private static readonly When.Phrases<int> Currencies = new(
    [
        ("元", 0), ("块", 0), ("块钱", 0), ("元钱", 0), ("人民币", 0), ("rmb", 0), ("cny", 0), ("yuan", 0), ("¥", 0), ("￥", 0), ("kuai", 0), ("美元", 1), ("美金", 1), ("刀", 1), ("usd", 1), ("$", 1), ("us$", 1), ("dollars", 1), ("dollar", 1), ("bucks", 1),
        ("欧元", 2), ("eur", 2), ("euro", 2), ("euros", 2), ("€", 2), ("港币", 3), ("港元", 3), ("hkd", 3), ("hk$", 3), ("日元", 4), ("jpy", 4), ("yen", 4), ("英镑", 5), ("gbp", 5), ("£", 5), ("pounds", 5), ("新币", 6), ("sgd", 6),
    ]);

    private static readonly string[] Codes = ["CNY", "USD", "EUR", "HKD", "JPY", "GBP", "SGD"];

    // 4K屏, 5G网, 20k次: what is counted is no money, and 4K is how sharp a screen is.
    private static readonly Lexicon NotAfter = new("屏 显示 分辨率 screen monitor display tv 电视 瓦 灯 网络 次 人 台 件 个 家 套 吨 平 公里 米");

    public static List<FoundAmount> Find(FoldedText text)
    {
        var t = text.Text.AsSpan();
        List<FoundAmount> found = [];
        for (var i = 0; i < t.Length; i++)
        {
            if (!Numbers.IsNumeral(t[i]) && t[i] is not ('半' or 'h') || (i > 0 && (Numbers.IsNumeral(t[i - 1]) || t[i - 1] is '.' || (char.IsAsciiDigit(t[i]) && FoldedText.IsWord(t[i - 1]) && !IsCode(t, i))))) continue;
            if (At(t, i) is not { } amount) continue;
            found.Add(amount);
            i = Math.Max(i, amount.End - 1);
        }
        return found;
    }

    private static FoundAmount? At(ReadOnlySpan<char> t, int i)
    {
        var length = Numbers.ReadDecimal(t, i, out var value);
        var half = t[i..].StartsWith("half a million") ? 500_000 : 0;
        if (half > 0) (value, length) = (half, 14);
        if (length == 0 || value > 1_000_000_000_000m) return null;
        var (start, end) = (i, i + length);
        var sized = half > 0 || t[i..end].ContainsAny('万', '亿') || (t[i..end].ContainsAny('千', '百') && !char.IsAsciiDigit(t[i])) || t[i..end].Contains(',');
        var at = Skip(t, end);
        if (half == 0 && Sizes.At(t, at, out var size) is > 0 and var unit && !(at > end && unit == 1))
        {
            (value, sized, end) = (value * size, true, at + unit);
            at = Skip(t, end);
        }
        if (at < t.Length && t[at] is '多' or '余' or '左' or '来') at++;
        var currency = Currencies.At(t, at, out var code);
        if (currency > 0) end = at + currency;
        else if (Before(t, start, out var before, out code)) (currency, start) = (1, before);
        if (!sized && currency == 0) return null;
        return currency == 0 && NotAfter.At(t, Skip(t, end)) > 0 ? null : new FoundAmount(start, end, value, currency > 0 ? Codes[code] : null);
    }

    private static bool Before(ReadOnlySpan<char> t, int start, out int from, out int code)
    {
        var end = start;
        while (end > 0 && t[end - 1] == ' ') end--;
        for (var length = 3; length > 0; length--)
        {
            from = end - length;
            if (from >= 0 && (from == 0 || !FoldedText.IsWord(t[from]) || !FoldedText.IsWord(t[from - 1])) && Currencies.At(t[..end], from, out code) == length) return true;
        }
        (from, code) = (start, 0);
        return false;
    }

    private static bool IsCode(ReadOnlySpan<char> t, int i) => Before(t, i, out _, out _);

    private static int Skip(ReadOnlySpan<char> t, int i)
    {
        while (i < t.Length && t[i] == ' ') i++;
        return i;
    }
}
