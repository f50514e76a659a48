namespace CrmBot.Skills.Understanding.When;

/// <summary>What date begins with this English word, told by its kind.</summary>
internal static class English
{
    public static Piece At(Sentence s, int i)
    {
        var word = EnglishWord.Read(s, i);
        if (word.Start != i) return default;
        switch (word.Kind)
        {
            case WordKind.Named: return Named(s, word);
            case WordKind.Weekday: return EnglishWeekdays.Alone(s, word);
            case WordKind.Month: return word.Value == 5 && Holidays.At(s, i) is { Found: true } may ? may : EnglishMonths.At(s, word);
            case WordKind.Turn: return EnglishTurns.At(s, word, i);
            case WordKind.Number or WordKind.In or WordKind.Half: return Figures(s, word);
            case WordKind.Ordinal: return EnglishMonths.Ordinal(s, word, i);
            case WordKind.Article: return Article(s, word);
            case WordKind.Edge: return EnglishEdges.At(s, word, i) is { Found: true } edge ? edge : Holidays.At(s, i);
            case WordKind.Short: return EnglishEdges.Short(s, word);
            case WordKind.Unit: return word.Unit == Unit.Day && DayBeside(s, word, i) is { Found: true } day ? day : EnglishEdges.UnitEnd(s, word, i) is { Found: true } end ? end : EnglishTurns.Beyond(s, word, i);
            default: return Other(s, i);
        }
    }

    private static Piece Figures(Sentence s, EnglishWord word)
    {
        if (word.Kind == WordKind.Number && EnglishMonths.DayFirst(s, word, word.Start) is { Found: true } date) return date;
        if (EnglishCounts.At(s, word, word.Start) is { Found: true } count) return count;
        return word.Kind == WordKind.Number || word.Kind == WordKind.In ? EnglishMonths.Year(s, word) : default;
    }

    // the 5th, the day after tomorrow, the week after next, the last week of March
    private static Piece Article(Sentence s, EnglishWord article)
    {
        var word = article.Next(s);
        if (article.Value == 1) return EnglishCounts.At(s, article, article.Start);
        var piece = word.Kind switch
        {
            WordKind.Turn => EnglishTurns.At(s, word, article.Start),
            WordKind.Ordinal => EnglishMonths.Ordinal(s, word, article.Start),
            WordKind.Edge => EnglishEdges.At(s, word, article.Start),
            WordKind.Weekday => EnglishTurns.Beyond(s, word, article.Start),
            WordKind.Unit when word.Unit == Unit.Day => DayBeside(s, word, article.Start),
            WordKind.Unit => EnglishEdges.UnitEnd(s, word, article.Start) is { Found: true } end ? end : EnglishTurns.Beyond(s, word, article.Start),
            _ => default,
        };
        return piece;
    }

    private static Piece Named(Sentence s, EnglishWord word)
    {
        // today week, tomorrow fortnight
        var day = s.Today.AddDays(word.Value);
        var next = word.Next(s);
        if (word.Value >= 0 && next.Says(s, "week") && next.Next(s).Kind != WordKind.Other) return Piece.Day(word.Start, next.End, day.AddDays(7));
        return Piece.Day(word.Start, word.End, day) with { Or = word.Value == 0 && s.Now.Time.Hour < 4 ? day.AddDays(-1) : null };
    }

    // the day before yesterday, the day after tmr, the day before Christmas
    private static Piece DayBeside(Sentence s, EnglishWord day, int start)
    {
        var way = day.Next(s);
        var sign = way.Says(s, "before") ? -1 : way.Says(s, "after") ? 1 : 0;
        if (sign == 0 || !day.Says(s, "day")) return default;
        var word = way.Next(s);
        if (word.Kind == WordKind.Named && word.Value == sign) return Piece.Day(start, word.End, s.Today.AddDays(2 * sign));
        return EnglishCounts.Beside(s, start, word.Start, sign, Unit.Day);
    }

    // close of business, end-of-day words and feasts: what begins with no word of the table.
    private static Piece Other(Sentence s, int i)
    {
        var length = s.Length(i, "close of business") + s.Length(i, "close of play");
        if (length > 0) return EnglishEdges.DayEnd(s, i, i + length);
        return Holidays.At(s, i);
    }
}
