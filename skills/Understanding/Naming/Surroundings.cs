namespace CrmBot.Skills.Understanding.Naming;

/// <summary>What stands around a stretch of the text: whether a name could begin and end there, and whether the words lead to a client.</summary>
internal sealed class Surroundings(ClientQuery query)
{
    // Characters that stand before or after a name and belong to no longer word.
    private const string BeforeName = "完了过在到去从向对和跟与同及或给把被让叫请约见访找是为由那这家的说问催等替帮将于至会陪随往回经按据趟通顿封就关但而且先再又还也都只能要想该得可咱俺";
    private const string AfterName = "的了那这说要在已还也都又就是有没不给来去对和跟与今明昨下上本吗呢吧啊呀嘛哦嗯会能想让把被催问找约做搞开谈聊签付欠发报寄送投换加改定转归属算从向为因但而且或等以之内里处方先再再";

    private const int LongestHead = 3;

    private static readonly Lexicon LeadsZh = new("约下 约一下 约个 拜访 拜访了 拜访过 走访 走访了 回访 去 去了 去过 到 见 见了 跟 和 给 约 约了 联系 联系了 关于 打电话给 访问 看看 查 查一下 查下 客户 来自 陪同 接待 接待了 陪 陪了 去趟 去了趟 跑趟 跑了趟 走了趟 去了一趟 跑了一趟 离开 了解 致电 对接 跟进");
    private static readonly Lexicon FollowsZh = new("简报 情况 资料 档案 背景 那边 客户 公司 集团 这边 的人 的王 的李 的张 的陈 的刘");
    private static readonly Lexicon LeadsEn = new("with at on about for visit visited visiting saw see met meet called call to from of and brief show client customer account");

    private readonly FoldedText _text = query.Text;
    private readonly List<Token> _tokens = query.Tokens;
    private List<int>? _joined;

    /// <summary>宏达和鼎盛: what stands behind a client's name and a joint is a name of its own.</summary>
    public bool IsJoined(int first) => _joined?.Contains(first) == true;

    /// <summary>A client's name ends with this token.</summary>
    public void JoinBehind(int last)
    {
        if (last + 2 < _tokens.Count && IsJoint(last + 1)) (_joined ??= []).Add(last + 2);
    }

    /// <summary>鼎丰和宏达: so much stands before the joint that it is a name of its own, whether a client has it or not.</summary>
    public bool IsBehindName(int first) => first > 2 && IsJoint(first - 1) && _tokens[first - 2].IsHan && _tokens[first - 3].IsHan;

    private bool IsJoint(int token) => _tokens[token].IsHan && "和与跟及".Contains(query.CharAt(token));

    public bool Begins(int first)
    {
        var at = _tokens[first].Start;
        var text = _text.Text.AsSpan();
        if (first == 0 || at == 0 || IsJoined(first)) return true;
        if (_tokens[first - 1].End < at || query.IsTaken(at - 1, at)) return true;
        var before = _tokens[first - 1];
        if (!_tokens[first].IsHan) return before.IsHan || !query.Joins(first) || IsPlainWord(before);
        if (!before.IsHan) return true;
        return BeforeName.Contains(text[at - 1]) || OrdinaryWords.Zh.Before(text, at) > 0 || PlaceBefore(text, at).Length > 0 || LeadsZh.Before(text, at) > 0;
    }

    public bool Ends(int last)
    {
        var at = _tokens[last].End;
        var text = _text.Text.AsSpan();
        if (last == _tokens.Count - 1) return true;
        var next = _tokens[last + 1];
        if (next.Start > at || query.IsTaken(at, at + 1)) return next.IsHan || _tokens[last].IsHan || !query.Joins(last + 1) || IsPlainWord(next) || query.IsTaken(next.Start, next.End);
        if (!_tokens[last].IsHan || !next.IsHan) return true;
        return AfterName.Contains(text[at]) || OrdinaryWords.Zh.At(text, at) > 0 || NameWords.LegalZh.At(text, at) > 0 || NameWords.Trades.At(text, at) > 0 || FollowsZh.At(text, at) > 0;
    }

    /// <summary>The words before or after go with a client, or nothing else was said.</summary>
    public bool IsLed(int first, int last)
    {
        if (query.AsksBrief || (first == 0 && last == _tokens.Count - 1)) return true;
        var text = _text.Text.AsSpan();
        var before = _tokens[first].Start;
        while (before > 0 && text[before - 1] == ' ') before--;
        if (PlaceBefore(text, before) is { Length: > 0 } place) before = text[..before].LastIndexOf(place);
        if (LeadsZh.Before(text, before) > 0 || FollowsZh.At(text, Math.Min(_tokens[last].End, text.Length)) > 0) return true;
        return first > 0 && !_tokens[first - 1].IsHan && query.Joins(first) && LeadsEn.Has(text[_tokens[first - 1].Start.._tokens[first - 1].End]);
    }

    /// <summary>A place or a word that leads to a client stands a few characters before, and what lies between is no ordinary word: 成都涑先|尧麟 is a name of its own.</summary>
    public bool IsInLongerName(int first)
    {
        var text = _text.Text.AsSpan();
        var at = _tokens[first].Start;
        if (IsJoined(first)) return false;
        if (PlaceBefore(text, at).Length > 0 || LeadsZh.Before(text, at) > 1) return false;
        for (var start = at - 1; start >= 0 && at - start <= LongestHead && FoldedText.IsHan(text[start]) && !query.IsTaken(start, start + 1); start--)
            if (LeadsZh.Before(text, start) > 0 || PlaceBefore(text, start).Length > 0) return !IsOrdinary(text[start..at]) && !(at - start > 2 && IsBehindName(first));
        return false;
    }

    private static bool IsOrdinary(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length;)
        {
            var length = Math.Max(OrdinaryWords.Zh.At(words, at), BeforeName.Contains(words[at]) ? 1 : 0);
            if (length == 0) return false;
            at += length;
        }
        return true;
    }

    /// <summary>The words right before lead to a client.</summary>
    public bool IsLedTo(int first) => LeadsZh.Before(_text.Text, _tokens[first].Start) > 0;

    /// <summary>An ordinary word of two or more characters lies across the beginning or the end: 今天|下雨 holds no 天下.</summary>
    public bool IsCut(int first, int last)
    {
        var text = _text.Text.AsSpan();
        var (start, end) = (_tokens[first].Start, _tokens[last].End);
        for (var at = Math.Max(0, start - 3); at < start; at++)
            if (OrdinaryWords.Zh.At(text, at) is > 1 and var length && at + length > start && at + length < end) return true;
        for (var at = start + 1; at < end; at++)
            if (OrdinaryWords.Zh.At(text, at) is > 1 and var length && at + length > end) return true;
        return false;
    }

    /// <summary>The place that stands right before, with or without its 市.</summary>
    public static ReadOnlySpan<char> PlaceBefore(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] == ' ') at--;
        if (at > 2 && text[at - 1] is '市' or '省') at--;
        return text[(at - NameWords.Regions.Before(text, at))..at];
    }

    private bool IsPlainWord(Token token)
    {
        var word = _text.Text.AsSpan(token.Start, token.Length);
        return token.IsHan || NameWords.Trades.Has(word) || OrdinaryWords.En.Has(word) || NameWords.LegalEn.Has(word) || NameWords.RegionsEn.Has(word) || char.IsAsciiDigit(word[0]);
    }
}
