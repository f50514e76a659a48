namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Takes every record out of a message that the intent lets it hold, in the order of the words.</summary>
internal static class NoteTaker
{
    public static List<RecordMention> Take(Reading reading, string intent, FieldBook book)
    {
        var pieces = new List<Piece>(4);
        switch (intent)
        {
            case Intents.VisitLog:
                PromiseFinder.Find(reading, pieces);
                ComplaintFinder.Find(reading, pieces);
                ScoreFinder.Find(reading, pieces);
                UpdateFinder.Find(reading, book, false, pieces);
                PlanFinder.Find(reading, pieces);
                AttitudeFinder.Find(reading, pieces);
                TaskFinder.Find(reading, pieces);
                if (!pieces.Exists(p => p.Kind == PieceKind.Promise) || reading.Has(SignKind.Met | SignKind.Meet)) VisitFinder.Find(reading, pieces);
                break;
            case Intents.VisitPlan:
                if (reading.Has(SignKind.Ask) && !reading.Dates.Exists(d => !d.IsPeriod)) return [];
                PromiseFinder.Find(reading, pieces);
                PlanFinder.Find(reading, pieces);
                if (pieces.FindAll(p => p.Kind == PieceKind.Plan) is not { Count: > 1 }) Whole(pieces, PieceKind.Plan, PlanFinder.Whole(reading));
                break;
            case Intents.ComplaintFile:
                PromiseFinder.Find(reading, pieces);
                PlanFinder.Find(reading, pieces);
                ComplaintFinder.Find(reading, pieces);
                TaskFinder.Find(reading, pieces);
                ScoreFinder.Find(reading, pieces);
                if (pieces.FindAll(p => p.Kind == PieceKind.Complaint) is not { Count: > 1 } || reading.Clients.Count < 2) Whole(pieces, PieceKind.Complaint, ComplaintFinder.Whole(reading));
                if (Visited(reading)) VisitFinder.Find(reading, pieces);
                break;
            case Intents.TaskAdd:
                TaskFinder.Find(reading, pieces);
                if (pieces.Count == 0) pieces.Add(TaskFinder.Whole(reading));
                else if (Visited(reading)) VisitFinder.Find(reading, pieces);
                break;
            case Intents.ClientUpdate:
                UpdateFinder.Find(reading, book, true, pieces);
                AttitudeFinder.Find(reading, pieces);
                break;
            case Intents.SatisfactionRecord:
                ScoreFinder.Find(reading, pieces);
                PromiseFinder.Find(reading, pieces);
                break;
            default:
                return [];
        }
        pieces.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Kind.CompareTo(b.Kind));
        var records = new List<RecordMention>(pieces.Count);
        for (var k = 0; k < pieces.Count; k++)
            if (Writer.Write(reading, pieces, k, intent) is { } record) records.Add(record);
        records.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return records;
    }

    // A message of one complaint or plan is it as a whole; what its own words say is kept.
    private static void Whole(List<Piece> pieces, PieceKind kind, Piece whole)
    {
        var at = pieces.FindIndex(p => p.Kind == kind);
        if (at < 0) pieces.Add(whole);
        else pieces[at] = pieces[at] with { Start = whole.Start, Body = whole.Body, End = whole.End, Person = pieces[at].Person ?? whole.Person, Date = pieces[at].Date ?? whole.Date };
    }

    private static bool Visited(Reading reading)
    {
        foreach (var sign in reading.Signs)
        {
            if (!sign.Is(SignKind.Met) || reading.IsNegated(sign.Start)) continue;
            var words = reading.Folded.AsSpan(sign.Start, sign.End - sign.Start);
            if (words.StartsWith("拜访了") || words.StartsWith("见了") || words.StartsWith("去了") || words.StartsWith("走访了") || words is "visited" or "met") return true;
        }
        return false;
    }
}
