namespace CrmBot.Skills.Understanding.Naming;

/// <summary>A company name taken apart: a place, the brand, what it does, its legal form.</summary>
internal sealed class NameParts
{
    private const int LongestName = 256;

    private readonly char[] _text = new char[LongestName];
    private readonly List<int> _cuts = [];
    private int _length;

    /// <summary>The folded name.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    public List<Token> All { get; } = [];

    /// <summary>The name without its legal form, a place in brackets and 市 behind a place.</summary>
    public List<Token> Core { get; } = [];

    /// <summary>Where in Core the brand begins, behind a place.</summary>
    public int Start { get; private set; }

    /// <summary>Where in Core a shorter name may end: behind the brand and behind each trade but the last.</summary>
    public IReadOnlyList<int> Cuts => _cuts;

    /// <summary>The place that the name tells, or "".</summary>
    public string Place { get; private set; } = "";

    /// <summary>The place stands in brackets: 恒信医疗(北京).</summary>
    public bool IsPlaceInBrackets { get; private set; }

    public ReadOnlySpan<char> Words(int first, int end) => Text[Core[first].Start..Core[end - 1].End];

    public void Read(ReadOnlySpan<char> name)
    {
        All.Clear();
        Core.Clear();
        _cuts.Clear();
        (Start, Place, IsPlaceInBrackets) = (0, "", false);
        _length = FoldedText.Into(name[..Math.Min(name.Length, LongestName)], _text);
        Tokens.Add(Text, All);
        if (All.Count == 0) return;
        for (var i = All.Count > 2 && All[0] is { IsHan: false, Length: 3 } && Text.StartsWith("the ") ? 1 : 0; i < EndOfName(); i++) Core.Add(All[i]);
        FindPlace();
        FindCuts();
    }

    private int EndOfName()
    {
        var end = All.Count;
        while (end > 1)
        {
            var last = All[end - 1];
            var cut = last.IsHan ? NameWords.LegalZh.Before(Text, last.End) : NameWords.LegalEn.Has(Text[last.Start..last.End]) ? 1 : 0;
            // Rossi & Co, Müller GmbH & Co KG
            if (cut == 0 && end < All.Count && Text[last.Start..last.End] is "and" or "und") cut = 1;
            if (cut == 0 || cut >= end || (end - cut == 1 && All[0] is { IsHan: true })) break;
            end -= cut;
        }
        return end;
    }

    private void FindPlace()
    {
        for (var at = 0; PlaceLength(at) is > 0 and var length;)
        {
            // 宁德时代, 中国银行: what is left must still be a name.
            if (!IsName(at + length)) break;
            if (Place.Length == 0) Place = Words(at, at + length).ToString();
            at += length;
            if (at + 2 < Core.Count && Core[at].IsHan && Text[Core[at].Start] is '市' or '省') Core.RemoveAt(at);
            Start = at;
        }
        for (var i = Start + 1; i < Core.Count && Place.Length == 0; i++)
        {
            if (Core[i].Start == 0 || Text[Core[i].Start - 1] != '(' || PlaceLength(i) is not (> 0 and var length)) continue;
            (Place, IsPlaceInBrackets) = (Words(i, i + length).ToString(), true);
            Core.RemoveRange(i, length);
        }
    }

    private bool IsName(int start)
    {
        if (Core.Count - start < (start < Core.Count && Core[start].IsHan ? 2 : 1)) return false;
        for (var i = start; i < Core.Count;)
        {
            if (TradeLength(i) is not (> 0 and var length)) return true;
            i += length;
        }
        return false;
    }

    private void FindCuts()
    {
        for (var i = Start + 1; i < Core.Count; i++)
        {
            if (TradeLength(i) is not (> 0 and var length)) continue;
            _cuts.Add(i);
            i += length - 1;
        }
        var brand = (_cuts.Count > 0 ? _cuts[0] : Core.Count) - Start;
        if (Core.Count == 0 || brand < 4 || !Core[Start].IsHan || !Core[Start + 1].IsHan) return;
        // 阿里巴巴 is 阿里 for short; where no trade is known the brand may end anywhere.
        _cuts.Insert(0, Start + 2);
        if (_cuts.Count > 1) return;
        for (var length = 3; length < Math.Min(brand, 5); length++) _cuts.Add(Start + length);
    }

    private int PlaceLength(int at)
    {
        if (at >= Core.Count) return 0;
        if (Core[at].IsHan) return NameWords.Regions.At(Text, Core[at].Start);
        return NameWords.RegionsEn.Has(Words(at, at + 1)) ? 1 : 0;
    }

    private int TradeLength(int at) =>
        Core[at].IsHan ? Math.Min(NameWords.Trades.At(Text, Core[at].Start), Core.Count - at) : NameWords.Trades.Has(Words(at, at + 1)) ? 1 : 0;
}
