namespace CrmBot.Skills.Understanding.When;

/// <summary>Words that make a date a limit or count from it: 周五前, 周五下班前, 截至周五, by Friday, 春节前一周.</summary>
internal static class Limits
{
    private const int LongestLead = 6;

    private static readonly Lexicon NotAfterBefore = new("台 面 往 景 期 提 后 端 沿 锋 女 男 夫 妻 辈 身 任 所 几 者");
    private static readonly Lexicon UntilBehind = new("截止 为止 到期 截至");
    private static readonly Lexicon UntilLead = new("截止 截至 截止到 截至到 最晚 最迟 不晚于 不迟于 赶在 截止日期 截止时间 deadline");
    private static readonly Lexicon TimesOfDay = new("上午 下午 中午 早上 晚上 傍晚 早 晚 凌晨 下班 收工 收盘 上班");
    private static readonly Lexicon LeadsEn = new("by before until till due than deadline deadline: due: due_by");
    private static readonly Lexicon BetweenEn = new("noon morning afternoon evening eod cob the on end of day close business am pm a.m p.m later no latest at midnight this");

    public static Piece Apply(Sentence s, Piece piece)
    {
        piece = WeekOf(s, Counted(s, piece));
        if (piece.IsDeadline) return piece;
        if (BeforeAt(s, piece.End) is > 0 and var before) return piece with { End = piece.End + before, IsDeadline = true };
        if (Behind(s, piece.End) is > 0 and var behind) return piece with { End = behind, IsDeadline = true };
        return IsLed(s, piece.Start) ? piece with { IsDeadline = true } : piece;
    }

    private static int BeforeAt(Sentence s, int at)
    {
        if (s.Has(at, "之前") || s.Has(at, "以前")) return 2;
        return s[at] == '前' && NotAfterBefore.At(s.Text, at + 1) == 0 ? 1 : UntilBehind.At(s.Text, at);
    }

    // 周五下班前, 明天中午12点之前, Friday EOD
    private static int Behind(Sentence s, int end)
    {
        var at = s.SkipSpaces(end);
        if (s.Has(at, "eod") || s.Has(at, "cob")) return FoldedText.IsWord(s[at + 3]) ? 0 : at + 3;
        if (s[at] == '的') at++;
        at += TimesOfDay.At(s.Text, at);
        var length = Numbers.Read(s.Text, at, out var hour);
        if (length > 0 && hour <= 24)
        {
            at += length;
            if (s[at] == ':') at += 1 + Numbers.Read(s.Text, at + 1, out _);
            else if (s[at] == '点') at++;
            else return 0;
            if (s[at] is '半' or '钟' or '整') at++;
        }
        return at > end && BeforeAt(s, at) is > 0 and var before ? at + before : 0;
    }

    private static bool IsLed(Sentence s, int start)
    {
        var end = s.BackOverSpaces(start);
        if (UntilLead.Before(s.Text, end) > 0) return true;
        for (var words = 0; words < LongestLead && end > 0; words++)
        {
            var from = end;
            while (from > 0 && end - from < 12 && s[from - 1] is not (' ' or ',' or ';') && !FoldedText.IsHan(s[from - 1])) from--;
            var word = s.Text[from..end];
            if (word.Length == 0) return false;
            if (LeadsEn.Has(word)) return word is not "than" || s.EndsAt(s.BackOverSpaces(from), "later");
            if (!BetweenEn.Has(word) && !(char.IsAsciiDigit(word[0]) && word.Length <= 7)) return false;
            end = s.BackOverSpaces(from);
        }
        return false;
    }

    // 3月5日那周, the week of March 2
    private static Piece WeekOf(Sentence s, Piece piece)
    {
        if (piece.Grain is not (Grain.Day or Grain.Dated or Grain.DayOfMonth)) return piece;
        var behind = s.Length(piece.End, "那周") + s.Length(piece.End, "那一周") + s.Length(piece.End, "那个星期") + s.Length(piece.End, "当周");
        var led = s.EndsAt(piece.Start, "the week of ") ? 12 : s.EndsAt(piece.Start, "week of ") ? 8 : 0;
        if (behind + led == 0) return piece;
        return piece with { Start = piece.Start - led, End = piece.End + behind, Back = Week(piece.Back.From), Ahead = Week(piece.Ahead.From), Grain = Grain.Span };
    }

    private static Days Week(DateOnly day) => new(day.AddDays(-Calendar.WeekdayOf(day)), day.AddDays(6 - Calendar.WeekdayOf(day)));

    // 春节前一周, 国庆后三天: so many days from it.
    private static Piece Counted(Sentence s, Piece piece)
    {
        if (piece.Grain is not (Grain.Day or Grain.Dated)) return piece;
        var mark = s[piece.End] is '之' or '以' ? 2 : 1;
        var way = s[piece.End + mark - 1];
        if (way is not ('前' or '后')) return piece;
        var at = piece.End + mark;
        var length = Numbers.Read(s.Text, at, out var count);
        if (length == 0 || CountedZh.UnitAt(s, at + length, out var unit) is not (> 0 and var more) || s[at + length + more] is '内' or '前' or '后') return piece;
        var sign = way == '前' ? -count : count;
        return piece with
        {
            End = at + length + more,
            Back = Days.Of(Calendar.Shift(piece.Back.From, sign, unit)),
            Ahead = Days.Of(Calendar.Shift(piece.Ahead.From, sign, unit)),
            Grain = Grain.Day,
        };
    }
}
