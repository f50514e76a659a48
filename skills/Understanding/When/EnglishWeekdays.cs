namespace CrmBot.Skills.Understanding.When;

/// <summary>Friday, on Mon, Friday next week, Monday week, Friday the 13th.</summary>
internal static class EnglishWeekdays
{
    private static readonly Lexicon Leads = new("on by before until till since from to and or next this last every between through thru - due");

    public static Piece Alone(Sentence s, EnglishWord word)
    {
        if (!IsMeant(s, word)) return default;
        var next = word.Next(s);
        if (next.Says(s, "of")) next = next.Next(s);
        // Friday next week, Friday of this week
        if (next.Kind == WordKind.Turn && next.Next(s) is { Unit: Unit.Week } week && week.Says(s, "week"))
            return Of(s, word.Start, week.End, word.Value, Math.Sign(next.Value));
        // Monday week, Monday after next
        if (next.Says(s, "week") && word.End + 1 == next.Start) return Piece.Day(word.Start, next.End, WeeksZh.Bare(s, 0, 1, word.Value).Ahead.From.AddDays(7));
        if (EnglishTurns.Beyond(s, word, word.Start) is { Found: true } beyond) return beyond;
        return WeeksZh.Bare(s, word.Start, word.End, word.Value);
    }

    public static Piece Of(Sentence s, int start, int end, int weekday, int weeks) =>
        Piece.Day(start, end, s.Now.Weekday(weekday, weeks).From, Grain.Weekday) with { Number = weekday };

    // sat, sun, mon and wed are other words too, unless written or led in as days.
    private static bool IsMeant(Sentence s, EnglishWord word)
    {
        if (WordBefore(s, word.Start) is "every" or "each") return false;
        if (word.End - word.Start > 3 || s.Text[word.Start..word.End] is "tue" or "thu" or "fri") return true;
        var rest = EnglishWord.Read(s, word.End);
        return s.IsCapital(word.Start) || Leads.Has(WordBefore(s, word.Start)) || (word.Start == 0 && word.Value < 5) || rest.Kind is WordKind.None or WordKind.Turn or WordKind.Number or WordKind.Weekday or WordKind.Month || rest.Says(s, "morning") || rest.Says(s, "afternoon");
    }

    public static ReadOnlySpan<char> WordBefore(Sentence s, int start)
    {
        var end = s.BackOverSpaces(start);
        var from = end;
        while (from > 0 && end - from < 12 && char.IsAsciiLetterOrDigit(s[from - 1])) from--;
        return from < end ? s.Text[from..end] : end > 0 && s[end - 1] == '-' ? "-" : "";
    }
}
