namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Finds what the client complains of, and how gravely.</summary>
internal static class ComplaintFinder
{
    private const int Most = 5;

    /// <summary>Words before a complaint that speak of all there are: whoever says 把所有投诉都关了 makes none.</summary>
    private static readonly string[] AllOfThem = ["所有", "所有的", "把全部", "全部的", "每个", "每条", "每一个", "every ", "all ", "each ", "every open ", "all open "];

    public static void Find(Reading reading, List<Piece> pieces)
    {
        var before = pieces.Count;
        foreach (var sign in reading.Signs)
        {
            if (pieces.Count - before >= Most) return;
            if (!sign.Is(SignKind.Complain) || IsDenied(reading, sign)) continue;
            var (start, end) = (reading.ClauseStart(sign.Start), reading.ClauseEnd(sign.End));
            if (reading.Has(SignKind.If, start, sign.Start) || (pieces.Count > before && pieces[^1].Start >= start)) continue;
            if (IsAbout(reading, sign)) continue;
            pieces.Add(new Piece(PieceKind.Complaint, Start(reading, sign, start), sign.End) { Person = Complainer(reading, sign, start, end) });
        }
    }

    /// <summary>The complaint that a message is as a whole.</summary>
    public static Piece Whole(Reading reading) => new(PieceKind.Complaint, 0, 0) { End = reading.Folded.Length, Person = reading.People.Find(p => p.StaffId is null) };

    /// <summary>High: furious, urgent, a threat to leave or to return goods; low: said to be minor.</summary>
    public static Severity? SeverityIn(Reading reading, int start, int end) => GravestIn(reading, start, end)?.Severity;

    /// <summary>The same with the sign that says so.</summary>
    public static (Severity Severity, Sign Sign)? GravestIn(Reading reading, int start, int end)
    {
        (Severity, Sign)? found = null;
        foreach (var sign in reading.Signs)
        {
            if (sign.Start < start || sign.End > end || !sign.Is(SignKind.Severe | SignKind.Minor)) continue;
            var denied = reading.IsNegated(sign.Start);
            if (sign.Is(SignKind.Severe) && !denied) return (Severity.High, sign);
            if (sign.Is(SignKind.Minor) != denied) found = (Severity.Low, sign);
        }
        return found;
    }

    public static bool IsDenied(Reading reading, Sign sign)
    {
        if (reading.IsNegated(sign.Start)) return true;
        var text = reading.Folded;
        // 投诉没有, 投诉是没有的, complaints: none
        for (var i = sign.End; i < Math.Min(text.Length, sign.End + 3); i++)
            if (text.AsSpan(i).StartsWith("没有") || text.AsSpan(i).StartsWith(" none")) return i + 2 >= text.Length || reading.IsBreak(i + 2);
        return false;
    }

    // 上次投诉的事, 那个投诉解决了: spoken of, not made.
    private static bool IsAbout(Reading reading, Sign sign)
    {
        var rest = reading.Folded.AsSpan(sign.End);
        if (rest.StartsWith("的事") || rest.StartsWith("的问题已") || rest.StartsWith("单") || rest.StartsWith("处理") || rest.StartsWith("已经") || rest.StartsWith("解决") || rest.StartsWith("结案") || rest.StartsWith("率") || rest.StartsWith("电话") || rest.StartsWith("以后") || rest.StartsWith("之后") || rest.StartsWith("以来") || rest.StartsWith("后的")) return true;
        var head = reading.Folded.AsSpan(0, sign.Start);
        foreach (var all in AllOfThem)
            if (head.EndsWith(all) && (all[^1] != ' ' || reading.Folded.AsSpan(sign.Start).StartsWith("complaint"))) return true;
        return head.EndsWith("上次的") || head.EndsWith("之前的") || head.EndsWith("那个") || head.EndsWith("上次") || head.EndsWith("last ") || head.EndsWith("previous ") || head.EndsWith("earlier ") || head.EndsWith("the ");
    }

    private static FoundPerson? Complainer(Reading reading, Sign sign, int start, int end)
    {
        var near = reading.LastPerson(start, sign.Start) ?? reading.FirstPerson(sign.End, end);
        return near is { StaffId: null } ? near : Subjects.Of(reading, sign.Start) is { ByUs: false, Person: { } speaker } ? speaker : null;
    }

    // The one who complains belongs to it: 王总投诉…, 他们抱怨….
    private static int Start(Reading reading, Sign sign, int clause)
    {
        var start = sign.Start;
        foreach (var before in reading.Signs)
            if (before.Start >= clause && before.End <= sign.Start && before.Is(SignKind.Theirs)) start = Math.Min(start, before.Start);
        foreach (var person in reading.People)
            if (person.Start >= clause && person.End <= sign.Start && !PromiseFinder.IsObject(reading.Folded, person.Start)) start = Math.Min(start, person.Start);
        foreach (var client in reading.Clients)
            if (client.Start >= clause && client.End <= sign.Start && sign.Start - client.End <= 2) start = Math.Min(start, client.Start);
        return start;
    }
}
