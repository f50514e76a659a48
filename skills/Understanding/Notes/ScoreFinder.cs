namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Finds a survey's score: 打了8分, 满意度 9, gave us 7 out of 10, 4.5/5.</summary>
internal static class ScoreFinder
{
    private const int Near = 24;

    private static readonly Lexicon NotPoints = new("钟 之 析 公司 店 部 期 销 别 开 享 配 工 批 贝 点 手 流");
    private static readonly Lexicon Full = new("满分 总分 out_of out_of_a_possible");

    /// <summary>With <paramref name="asked"/> the message is known to be about a score, and 8/10 is no day.</summary>
    public static void Find(Reading reading, List<Piece> pieces, bool asked = false)
    {
        var text = reading.Folded;
        for (var i = 0; i < text.Length; i++)
        {
            if (Read(text, i, out var score) is not (> 0 and var length)) continue;
            var end = i + length;
            if (IsFree(reading, i, end, asked) && Judge(reading, i, end) is { } outOf)
            {
                var clause = reading.ClauseStart(i);
                reading.Dates.RemoveAll(d => d.Start < end + 4 && d.End > i);
                pieces.Add(new Piece(PieceKind.Score, clause, end) { Score = score, OutOf = outOf.Value, Person = reading.LastPerson(clause, i) ?? reading.LastPerson(0, i) });
                return;
            }
            i = end - 1;
        }
    }

    // The number counts when it is of so many, or says 分 near a word of scoring, or stands right behind one.
    private static (int? Value, bool Sure)? Judge(Reading reading, int start, int end)
    {
        var text = reading.Folded.AsSpan();
        var scored = Word(reading, start);
        var at = end;
        while (at < text.Length && text[at] == ' ') at++;
        if (at < text.Length && text[at] is '/' && Read(reading.Folded, at + 1, out var most) > 0 && most is 5 or 10 or 100 or 7) return scored || reading.Has(SignKind.Score) || most is 10 or 5 ? ((int)most, true) : null;
        if (text[at..].StartsWith("out of"))
        {
            var number = at + 6;
            while (number < text.Length && text[number] is ' ' or 'a') number++;
            return Read(reading.Folded, number, out most) > 0 ? ((int)most, true) : null;
        }
        if (at < text.Length && text[at] == '分')
        {
            if (NotPoints.At(text, at + 1) > 0 || (start > 0 && text[start - 1] is '百' or '十' or '满')) return null;
            return scored || reading.Has(SignKind.Score) ? (OutOf(reading, start, at), true) : null;
        }
        if (text[at..].StartsWith("points") || text[at..].StartsWith("stars") || text[at..].StartsWith("星")) return scored || reading.Has(SignKind.Score) ? (OutOf(reading, start, at), true) : null;
        return scored && Close(reading, start) && !IsUnit(text, at) ? (OutOf(reading, start, at), true) : null;
    }

    // 满分10分, 十分制, out of 5 elsewhere in the sentence.
    private static int? OutOf(Reading reading, int start, int end)
    {
        var text = reading.Folded;
        for (var i = Math.Max(0, start - Near); i < Math.Min(text.Length, end + Near); i++)
        {
            if (i >= start && i < end) continue;
            var full = Full.At(text, i);
            if (full > 0)
            {
                var at = i + full;
                while (at < text.Length && text[at] is ' ' or '是' or '为') at++;
                if (at < text.Length && Read(text, at, out var most) > 0) return (int)most;
            }
            if (text.AsSpan(i).StartsWith("分制"))
            {
                var at = i;
                while (at > 0 && Numbers.IsNumeral(text[at - 1])) at--;
                if (text[at..i] is "百") return 100;
                if (at < i && Numbers.Read(text, at, out var scale) > 0) return scale;
            }
        }
        return null;
    }

    private static bool Word(Reading reading, int at)
    {
        foreach (var sign in reading.Signs)
            if (sign.Is(SignKind.Score) && sign.End <= at && at - sign.End <= Near && !reading.HasBreak(sign.End, at)) return true;
        return false;
    }

    // Nothing but small words between the word and a bare number.
    private static bool Close(Reading reading, int at)
    {
        foreach (var sign in reading.Signs)
        {
            if (!sign.Is(SignKind.Score) || sign.End > at || reading.HasBreak(sign.End, at)) continue;
            var from = reading.LastClient(sign.End, at)?.End ?? sign.End;
            if (at - from > 16) continue;
            var between = reading.Folded.AsSpan(from, at - from).Trim(" :=");
            if (between.Length == 0 || between is "a" or "an" or "is" or "was" or "of" or "us" or "us a" or "us an" or "as" or "了" or "是" or "为" or "给了" or "打了" or "score" or "of a" or "came in at" or "came back" or "came back at" or "this quarter" or "这次" or "本次" or "这次是" or "只有" or "有") return true;
        }
        return false;
    }

    private static bool IsUnit(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (FoldedText.IsHan(text[at]) && text[at] is not ('但' or '不' or '说' or '，' or '他' or '王' or '主' or '还' or '比' or '左' or '客' or '嫌' or '觉') || text[at] is '%' or '/' or ':' or '-' || text[at..].StartsWith("days") || text[at..].StartsWith("k") || text[at..].StartsWith("months") || text[at..].StartsWith("samples") || text[at..].StartsWith("units"));

    private static bool IsFree(Reading reading, int start, int end, bool asked)
    {
        if (start > 0 && (FoldedText.IsWord(reading.Folded[start - 1]) || reading.Folded[start - 1] is '/' or '.' or '-' or '第')) return false;
        foreach (var date in reading.Dates)
            if (start < date.End && end > date.Start && !IsRating(reading, date, asked)) return false;
        return true;
    }

    // 7/10 is a day only where nothing is scored.
    private static bool IsRating(Reading reading, FoundDate date, bool asked) => reading.Folded.AsSpan(date.Start, date.End - date.Start).Contains('/') && (asked || reading.Has(SignKind.Score) || IsAlone(reading, date));

    // 宏达8/10: a client and a figure, nothing else.
    private static bool IsAlone(Reading reading, FoundDate date)
    {
        for (var i = 0; i < reading.Folded.Length; i++)
        {
            if ((i >= date.Start && i < date.End) || reading.Clients.Any(c => i >= c.Start && i < c.End)) continue;
            if (FoldedText.IsWord(reading.Folded[i]) || FoldedText.IsHan(reading.Folded[i])) return false;
        }
        return reading.Clients.Count > 0;
    }

    private static int Read(string text, int start, out decimal value)
    {
        value = 0;
        if (start >= text.Length || !Numbers.IsNumeral(text[start]) || text[start] is '几' or '百') return 0;
        var length = Numbers.Read(text, start, out var whole);
        if (length == 0) return 0;
        value = whole;
        var at = start + length;
        if (at + 1 >= text.Length || text[at] is not ('.' or '点')) return length;
        var more = Numbers.Read(text, at + 1, out var part);
        // 4.5, 八点五分
        if (more is not (1 or 2) || (text[at] == '点' && (more != 1 || at + 2 >= text.Length || text[at + 2] != '分'))) return length;
        value += part / (more == 1 ? 10m : 100m);
        return length + 1 + more;
    }
}
