namespace CrmBot.Skills.Understanding.When;

/// <summary>From one date to another: 8月到10月, 周一至周三, 3月5-8日, from Monday to Wednesday, 9月至今, since September.</summary>
internal static class Ranges
{
    private static readonly Lexicon LinksZh = new("到 至 直到 - ~ – — 〜 -- —— ～ 和 与 跟");
    private static readonly Lexicon LinksEn = new("to through thru until till - ~ – — up_to and");
    private static readonly Lexicon PartsOfDay = new("上午 下午 中午 早上 晚上 傍晚 早 晚 凌晨 morning afternoon evening");
    private static readonly Lexicon UntilNow = new("至今 到现在 至现在 到目前 到目前为止 到如今 to_now to_date until_now till_now up_to_now to_present - to_the_present through_now");
    private static readonly Lexicon Moves = new("move moved moving reschedule rescheduled postpone postponed push pushed shift shifted change changed switch switched delayed");
    private static readonly Lexicon SinceBehind = new("以来 起至今 开始至今 到现在为止 至今");

    /// <summary>The piece with what it reaches to, where that is said behind it.</summary>
    public static Piece Extend(Sentence s, Piece from)
    {
        var began = s[from.End] == '起' && s[from.End + 1] is '到' or '至' ? 1 : 0;
        if (began == 0 && Now(s, from) is { Found: true } toNow) return toNow;
        var between = IsLed(s, from.Start, "between ") || IsLedZh(s, from.Start, '在');
        var at = s.SkipSpaces(from.End + began);
        if (PartsOfDay.AtWord(s.Text, at) is > 0 and var part && s[at] is not ('到')) at = s.SkipSpaces(at + part);
        var link = Math.Max(LinksZh.At(s.Text, at), LinksEn.AtWord(s.Text, at));
        if (link == 0 || (s[at] is '和' or '与' or '跟' or 'a' && !between) || (s[at] == '-' && s[at + 1] == '-' && link == 1)) return from;
        var next = s.SkipSpaces(at + link);
        if (next > at + link + 1 || (s[at] == 't' && IsMoved(s, from.Start))) return from;
        var to = Taken(s, from, next);
        if (!to.Found) to = Grammar.At(s, next);
        if (!to.Found) return from;
        to = Together.Inherit(from, to);
        to = Together.WithWeekday(s, to);
        if (from.Cycle == Cycle.None && to.Cycle == Cycle.None && from.Back.From > to.Back.To) return from;
        var end = between && s[s.SkipSpaces(to.End)] == '之' && s[s.SkipSpaces(to.End) + 1] == '间' ? s.SkipSpaces(to.End) + 2 : to.End;
        return Between(from, to, from.Start) with { End = end };
    }

    /// <summary>Both ends included; where years or weeks were not said, those that lie closest together.</summary>
    public static Piece Between(Piece a, Piece b, int start)
    {
        Days back, ahead;
        if (b.Cycle == Cycle.None)
        {
            var last = a.Cycle == Cycle.None ? a.Back : a.Last(b.Back.To);
            (back, ahead) = (new Days(last.From, b.Back.To), new Days(last.From, b.Back.To));
        }
        else
        {
            var to = b.First(a.Back.From);
            back = new Days(a.Back.From, to.To);
            var (from, until) = a.Cycle == Cycle.None ? (a.Ahead, b.First(a.Ahead.From)) : (a.Last(b.Ahead.To), b.Ahead);
            ahead = new Days(from.From, until.To);
        }
        if (back.From > back.To) back = new Days(back.From, back.From);
        if (ahead.From > ahead.To) ahead = new Days(ahead.From, ahead.From);
        return new Piece(start, b.End, back, ahead, Grain.Span) { Cycle = back == ahead ? Cycle.None : a.Cycle, CannotBe = a.CannotBe || b.CannotBe, IsOffWeekday = a.IsOffWeekday || b.IsOffWeekday };
    }

    // 9月至今, 从9月到现在, 国庆以来, since September
    private static Piece Now(Sentence s, Piece from)
    {
        if (from.Back.From > s.Today) return default;
        var at = s.SkipSpaces(from.End);
        var until = UntilNow.AtWord(s.Text, at);
        if (until == 1) until = LinksNow(s, at);
        if (until > 0) return Piece.Period(from.Start, at + until, new Days(from.Back.From, s.Today));
        if (SinceBehind.At(s.Text, from.End) is > 0 and var since) return Piece.Period(from.Start, from.End + since, new Days(from.Back.From, s.Today));
        if (IsLed(s, from.Start, "since ") || IsLed(s, from.Start, "since the ")) return Piece.Period(from.Start, from.End, new Days(from.Back.From, s.Today));
        var led = IsLedZh(s, from.Start, '自') || IsLedZh(s, from.Start, '从');
        var open = s[from.End] == '起' ? 1 : s.Length(from.End, "开始") + s.Length(from.End, "以后") + s.Length(from.End, "之后");
        if (!led || open == 0) return default;
        var past = new Days(from.Back.From, s.Today);
        return @from with { End = from.End + open, Back = past, Ahead = from.Cycle == Cycle.None ? past : from.Ahead, Grain = Grain.Span, Cycle = from.Cycle };
    }

    // moved from Tuesday to Thursday: two days, no stretch.
    private static bool IsMoved(Sentence s, int start)
    {
        var before = s.Text[..start];
        var clause = before[(before.LastIndexOfAny(",;.") + 1)..];
        return clause.Length > 0 && clause.EndsWith("from ") && Moves.In(clause);
    }

    private static int LinksNow(Sentence s, int at)
    {
        var next = s.SkipSpaces(at + 1);
        foreach (var word in (ReadOnlySpan<string>)["现在", "今", "至今", "now", "present", "date"])
            if (s.Has(next, word)) return next + word.Length - at;
        return 0;
    }

    // 3月5-8日, March 5-8: the second number takes over the month.
    private static Piece Taken(Sentence s, Piece from, int at)
    {
        if (from.Grain is not (Grain.Dated or Grain.DayOfMonth) || from.Number == 0) return default;
        var length = Numbers.Read(s.Text, at, out var day);
        var end = at + length;
        if (length is 0 or > 3 || day is < 1 or > 31) return default;
        if (s[end] is '日' or '号' && NumberedDays.IsDay(s, end)) return NumberedDays.Of(s, at, end + 1, day);
        if (from.Grain == Grain.DayOfMonth) return default;
        var ordinal = EnglishWord.OrdinalMark(s, end);
        end += ordinal;
        if (FoldedText.IsWord(s[end]) || Numbers.IsNumeral(s[end]) || s[end] is '月' or '点' or '个' or '家' or '万' or ':' or '/' or '年' || (s[end] is '-' or '.' && char.IsAsciiDigit(s[end + 1]))) return default;
        return EnglishWord.Read(s, end).Kind is WordKind.Month ? default : NumberedDays.Of(s, at, end, day);
    }

    private static bool IsLed(Sentence s, int start, string lead) => s.EndsAt(start, lead);

    private static bool IsLedZh(Sentence s, int start, char lead) => start > 0 && s[s.BackOverSpaces(start) - 1] == lead;
}
