namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Finds the visits that a message tells of, one a client.</summary>
internal static class VisitFinder
{
    private const int Most = 10;

    public static void Find(Reading reading, List<Piece> pieces)
    {
        if (reading.Clients.Count < 2)
        {
            pieces.Add(new Piece(PieceKind.Visit, 0, 0) { End = reading.Folded.Length, Client = reading.Clients.Count > 0 ? reading.Clients[0] : null });
            return;
        }
        var (seen, found) = (new HashSet<string>(StringComparer.Ordinal), 0);
        var (start, end, told) = (0, 0, true);
        for (var k = 0; k < reading.Clients.Count && found < Most; k++)
        {
            var client = reading.Clients[k];
            if (k > 0 && client.Start < end && !IsParted(reading, reading.Clients[k - 1].End, client.Start))
            {
                // 拜访了宏达和恒信: both in one stretch.
            }
            else
            {
                start = k == 0 ? 0 : Opening(reading, reading.Clients[k - 1].End, client.Start);
                var next = k + 1;
                while (next < reading.Clients.Count && !IsParted(reading, reading.Clients[next - 1].End, reading.Clients[next].Start)) next++;
                end = next < reading.Clients.Count ? Opening(reading, reading.Clients[next - 1].End, reading.Clients[next].Start) : reading.Folded.Length;
                // visited Acme in the morning and Brightwater in the afternoon
                told = IsTold(reading, start, end) || (told && k > 0 && !reading.HasBreak(reading.Clients[k - 1].End, client.Start) && !reading.Has(SignKind.Met | SignKind.Again | SignKind.Meet, start, client.Start));
            }
            if (!told || !seen.Add(client.Mention.Ids.Count > 0 ? client.Mention.Ids[0] : client.Mention.Words)) continue;
            pieces.Add(new Piece(PieceKind.Visit, start, start) { End = end, Client = client });
            found++;
        }
        if (found == 0) pieces.Add(new Piece(PieceKind.Visit, 0, 0) { End = reading.Folded.Length, Client = reading.Clients[0] });
    }

    /// <summary>Whether a contact is told as done here: not one denied, asked about or still to come.</summary>
    public static bool IsTold(Reading reading, int start, int end)
    {
        foreach (var sign in reading.Signs)
        {
            if (sign.Start < start || sign.End > end || !sign.Is(SignKind.Met) || reading.IsNegated(sign.Start)) continue;
            if (!IsAhead(reading, sign)) return true;
        }
        return false;
    }

    // 明天拜访恒信: the last day said before it is still to come, and nothing marks it as done.
    private static bool IsAhead(Reading reading, Sign sign)
    {
        if (reading.Folded[sign.End - 1] is '了' or '过' or '完') return false;
        FoundDate? day = null;
        foreach (var date in reading.Dates)
            if (date.Start >= reading.ClauseStart(sign.Start) && date.End <= reading.ClauseEnd(sign.End)) day = date;
        return day is not null && day.Back.From > DateOnly.FromDateTime(reading.Now.DateTime);
    }

    private static bool IsParted(Reading reading, int from, int to) => reading.HasBreak(from, to) || reading.Has(SignKind.Met | SignKind.Then | SignKind.Again, from, to) || reading.FirstDate(from, to) is not null;

    // Where the talk of the next client begins: at its clause, else at the first sign or day behind the one before.
    private static int Opening(Reading reading, int from, int client)
    {
        var start = reading.ClauseStart(client);
        if (start > from) return start;
        start = client;
        foreach (var date in reading.Dates)
            if (date.Start >= from && date.End <= client) start = Math.Min(start, date.Start);
        return reading.FirstSign(SignKind.Met | SignKind.Then | SignKind.Again, from, client) is { } sign ? Math.Min(start, sign.Start) : start;
    }
}
