namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Finds what the client wants of us by a day and we have not promised yet: 让我们月底前出方案, 王总要求周五前给报价, they want a quote by Friday.</summary>
internal static class DemandFinder
{
    private const int Most = 3;

    private static readonly Lexicon Us = new("我们 我方 咱们 我 us");

    public static void Find(Reading reading, List<Piece> pieces)
    {
        var before = pieces.Count;
        foreach (var sign in reading.Signs)
        {
            if (pieces.Count - before >= Most) return;
            if (sign.Is(SignKind.Demand) && Wanted(reading, sign, pieces) is { } piece) pieces.Add(piece);
        }
    }

    private static Piece? Wanted(Reading reading, Sign sign, List<Piece> pieces)
    {
        var (start, end) = (reading.ClauseStart(sign.Start), End(reading, sign));
        if (reading.IsNegated(sign.Start) || reading.Has(SignKind.Ask | SignKind.If | SignKind.Complain | SignKind.Again, start, end)) return null;
        if (reading.Dates.Find(d => d.Start >= sign.End && d.End <= end) is not { } day || day.Ahead.To < DateOnly.FromDateTime(reading.Now.DateTime)) return null;
        var body = sign.End;
        while (body < end && reading.Folded[body] == ' ') body++;
        var us = body < end ? Us.AtWord(reading.Folded, body) : 0;
        if (us > 0) body += us;
        var isOfUs = us > 0 || reading.Folded.AsSpan(sign.Start, sign.End - sign.Start).Contains("我们", StringComparison.Ordinal);
        if (!reading.Has(SignKind.Act, sign.End, end) && !(day.IsDeadline && (isOfUs || char.IsAsciiLetter(reading.Folded[sign.Start])))) return null;
        // 我们希望…, we need …: ours.
        if (reading.Signs.Exists(s => s.Is(SignKind.Ours) && s.Start >= start && s.End <= sign.Start)) return null;
        // What they want for a complaint goes with the complaint.
        if (pieces.Exists(p => p is { IsAsked: false, Kind: PieceKind.Promise or PieceKind.Plan or PieceKind.Task } && p.Start < end && Math.Max(p.Body, p.Start + 1) > start || (p.Kind == PieceKind.Complaint && p.Start < sign.Start))) return null;
        return new Piece(PieceKind.Promise, sign.Start, body) { End = end, ByUs = true, IsAsked = true, Person = reading.LastPerson(start, sign.Start) is { StaffId: null } who ? who : null };
    }

    // she wants a quote by Friday and asked us to send samples by Tuesday: two.
    private static int End(Reading reading, Sign sign)
    {
        var end = reading.ClauseEnd(sign.End);
        if (reading.FirstSign(SignKind.Demand, sign.End, end) is not { } next) return end;
        end = next.Start;
        while (end > sign.End && reading.Folded[end - 1] == ' ') end--;
        foreach (var word in (string[])[" and", "并", "还", "也"])
            if (reading.Folded.AsSpan(sign.End, end - sign.End).EndsWith(word)) return end - word.Length;
        return end;
    }
}
