using CrmBot.Data;

namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Finds which field of the client's file is to change, and to what: 升为A级, 续约改到明年6月, their new address is ….</summary>
internal static class UpdateFinder
{
    private const int Most = 5;
    private const int MostLooked = 50;
    private const SignKind Plain = SignKind.Address | SignKind.Phone | SignKind.Name | SignKind.Industry;

    private static readonly Lexicon Ends = new("了 吧 啦 哦 please pls thanks 谢谢 now effective");
    private static readonly Lexicon Seconds = new("改成 改为 变更为 更新为 更新成 换成 为 是 到 : 变成 叫 to is is_now as at 变 改");

    public static void Find(Reading reading, FieldBook book, bool wanted, List<Piece> pieces)
    {
        var before = pieces.Count;
        Tier(reading, wanted, pieces);
        Stage(reading, book, wanted, pieces);
        Renewal(reading, wanted, pieces);
        foreach (var sign in reading.Signs)
        {
            if (pieces.Count - before >= Most) return;
            if (!sign.Is(Plain) || reading.IsNegated(sign.Start)) continue;
            var field = sign.Is(SignKind.Name) ? "name" : sign.Is(SignKind.Address) ? "address" : sign.Is(SignKind.Phone) ? "phone" : "industry";
            var (clause, end) = (reading.ClauseStart(sign.Start), reading.ClauseEnd(sign.End));
            if (reading.Has(SignKind.Ask, clause, end) || pieces.Exists(p => p.Kind == PieceKind.Update && p.Field == field)) continue;
            var setter = sign.Is(SignKind.Set) ? sign : reading.FirstSign(SignKind.Set, sign.End, end);
            if (setter is null || (!wanted && setter.Value.End - setter.Value.Start < 2) || setter.Value.Start - sign.End > 16) continue;
            var from = setter.Value.End;
            for (var moved = true; moved && from < end;)
            {
                while (from < end && reading.Folded[from] is ' ' or ':') from++;
                var more = from < end ? Seconds.AtWord(reading.Folded, from) : 0;
                moved = more > 0;
                from += more;
            }
            var value = Value(reading, from, field is "address" ? AddressEnd(reading, end) : end);
            if (field == "industry" && book.Find(SignKind.Industry, value) is { } industry) value = industry;
            if (field == "phone" && !value.Any(char.IsDigit)) continue;
            if (value.Length < 2) continue;
            pieces.Add(new Piece(PieceKind.Update, clause, end) { Field = field, Value = value });
        }
    }

    /// <summary>The tier named in the stretch, with where it stands; null when none is.</summary>
    public static (string Tier, int Start, int End)? TierIn(Reading reading, int start, int end)
    {
        var text = reading.Folded.AsSpan();
        foreach (var token in reading.Tokens)
        {
            if (token.Start < start || token.End > end || token.Length != 1 || text[token.Start] is not (>= 'a' and <= 'c')) continue;
            var letter = text[token.Start];
            var rest = text[token.End..];
            var tier = char.ToUpperInvariant(letter).ToString();
            if (rest.StartsWith("类") || rest.StartsWith("级") || rest.StartsWith("档") || rest.StartsWith("等")) return (tier, token.Start, token.End + 1);
            if (rest.StartsWith("-tier") || rest.StartsWith(" tier") || rest.StartsWith("-list") || rest.StartsWith(" clients") || rest.StartsWith(" accounts") || rest.StartsWith("客户") || rest.StartsWith(" class") || rest.StartsWith(" customers") || rest.StartsWith(" grade"))
            {
                if (letter != 'a' || !rest.StartsWith(" cl") || reading.Text.OriginalFolded[token.Start] == 'A') return (tier, token.Start, token.End);
                continue;
            }
            var before = EnglishWords.Before(reading.Folded, token.Start);
            if (before is "tier" or "class" or "grade" or "rating" or "level" || (before is "to" or "as" or "an" or "is" or "from" && reading.Has(SignKind.Tier))) return (tier, token.Start, token.End);
            if (token.Start > 0 && text[token.Start - 1] is '级' or '为' or '到' or '成' or '升' or '降' or '类' && reading.Has(SignKind.Set)) return (tier, token.Start, token.End);
        }
        return null;
    }

    /// <summary>The last value of this field whose words stand in the stretch.</summary>
    public static string? Word(Reading reading, FieldBook book, SignKind field, int start, int end)
    {
        string? found = null;
        var words = book.Words;
        for (var i = start; i < end; i++)
        {
            if (words.At(reading.Folded, i, out var value) is not (> 0 and var length)) continue;
            if (value.Field == field && i + length <= end && !reading.IsOfClient(i, i + length)) found = value.Value.Length > 0 ? value.Value : Bare(reading.Text.WordsOf(i, i + length));
            i += length - 1;
        }
        return found;
    }

    // Northgate should be B now: a capital by itself, when something is to be changed.
    private static (string Tier, int Start, int End)? Bare(Reading reading)
    {
        var text = reading.Folded.AsSpan();
        foreach (var token in reading.Tokens)
        {
            if (token.Length != 1 || text[token.Start] is not (>= 'a' and <= 'c') || !char.IsAsciiLetterUpper(reading.Text.OriginalFolded[token.Start])) continue;
            var rest = text[token.End..].TrimStart(' ');
            if (rest.Length == 0 || rest.StartsWith("now") || !FoldedText.IsWord(rest[0])) return (char.ToUpperInvariant(text[token.Start]).ToString(), token.Start, token.End);
        }
        return null;
    }

    private static string Bare(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;

    private static void Tier(Reading reading, bool wanted, List<Piece> pieces)
    {
        var last = default((string Tier, int Start, int End)?);
        for (var from = 0; TierIn(reading, from, reading.Folded.Length) is { } next; from = next.End) last = next;
        last ??= wanted ? Bare(reading) : null;
        if (last is not { } tier) return;
        var (clause, end) = (reading.ClauseStart(tier.Start), reading.ClauseEnd(tier.End));
        if (reading.Has(SignKind.Ask | SignKind.If, clause, end) || (!wanted && !reading.Has(SignKind.Set, clause, tier.Start))) return;
        pieces.Add(new Piece(PieceKind.Update, clause, tier.End) { Field = "tier", Value = tier.Tier });
    }

    private static void Stage(Reading reading, FieldBook book, bool wanted, List<Piece> pieces)
    {
        var looked = 0;
        foreach (var sign in reading.Signs)
        {
            if (!sign.Is(SignKind.Set | SignKind.Stage)) continue;
            if (looked++ == MostLooked) return;
            var (clause, end) = (reading.ClauseStart(sign.Start), reading.ClauseEnd(sign.End));
            if ((!wanted && !sign.Is(SignKind.Stage)) || reading.Has(SignKind.Ask, clause, end)) continue;
            if (Word(reading, book, SignKind.Stage, sign.End, end) is not { } stage) continue;
            pieces.Add(new Piece(PieceKind.Update, clause, sign.End) { Field = "stage", Value = stage });
            return;
        }
        if (wanted && pieces.Count == 0 && Word(reading, book, SignKind.Stage, 0, reading.Folded.Length) is { } alone && !reading.Has(Plain | SignKind.Renewal)) pieces.Add(new Piece(PieceKind.Update, 0, reading.Folded.Length) { Field = "stage", Value = alone });
    }

    private static void Renewal(Reading reading, bool wanted, List<Piece> pieces)
    {
        foreach (var sign in reading.Signs)
        {
            if (!sign.Is(SignKind.Renewal)) continue;
            var (clause, end) = (reading.ClauseStart(sign.Start), reading.ClauseEnd(sign.End));
            if (reading.Has(SignKind.Ask, clause, end) || (!wanted && !reading.Has(SignKind.Set, sign.Start, end))) continue;
            FoundDate? day = null;
            foreach (var date in reading.Dates)
                if (date.Start >= clause && date.End <= end) day = date;
            if (day is null) continue;
            pieces.Add(new Piece(PieceKind.Update, clause, Math.Max(sign.End, day.End)) { Field = "renewal", Value = day.Ahead.To.ToDay(), Date = day });
            return;
        }
    }

    private static string Value(Reading reading, int from, int end)
    {
        for (var moved = true; moved && end > from;)
        {
            while (end > from && (char.IsWhiteSpace(reading.Folded[end - 1]) || reading.Folded[end - 1] == '.')) end--;
            var more = Ends.Before(reading.Folded, end);
            moved = more > 0 && end - more > from && (FoldedText.IsHan(reading.Folded[end - 1]) || reading.Folded[end - more - 1] == ' ');
            if (moved) end -= more;
        }
        return reading.Words(from, end).Words;
    }

    // 12 Main Street, Springfield: an English address goes on behind its commas.
    private static int AddressEnd(Reading reading, int end)
    {
        while (end < reading.Folded.Length - 1 && reading.Folded[end] == ',' && FoldedText.IsWord(reading.Folded[Math.Max(end - 1, 0)]) && !reading.Signs.Exists(s => s.Start >= end && s.Start <= end + 2)) end = reading.ClauseEnd(end + 1);
        return end;
    }
}
