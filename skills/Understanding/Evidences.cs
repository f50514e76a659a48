namespace CrmBot.Skills.Understanding;

/// <summary>Notes which words of a text an answer rests on, so that it can be asked for them.</summary>
internal static class Evidences
{
    public static Frame Of(Frame frame, Reading reading)
    {
        var found = new List<Evidenced>(4);
        if (IntentWords(frame, reading) is { } words) found.Add(new Evidenced("intent", words));
        if (frame.Client is { } client) found.Add(new Evidenced("client", client.Span));
        if ((frame.Period ?? frame.Date) is { } date) found.Add(new Evidenced("date", date.Span));
        if (frame.Due is { } due && due.Span != (frame.Period ?? frame.Date)?.Span) found.Add(new Evidenced("due", due.Span));
        if (frame.People.Count > 0) found.Add(new Evidenced("person", frame.People[0].Span));
        return frame with { Evidence = found };
    }

    private static Span? IntentWords(Frame frame, Reading reading)
    {
        var kinds = frame.Intent switch
        {
            Intents.VisitLog => SignKind.Met | SignKind.Meet | SignKind.Promise,
            Intents.VisitPlan => SignKind.Again | SignKind.Moved | SignKind.Meet,
            Intents.VisitList => SignKind.Ask | SignKind.Meet,
            Intents.ComplaintFile or Intents.ComplaintList or Intents.ComplaintUpdate => SignKind.Complain | SignKind.Severe,
            Intents.TaskAdd => SignKind.Remind,
            Intents.SatisfactionRecord => SignKind.Score,
            Intents.ClientUpdate => SignKind.Set,
            Intents.ClientCreate => SignKind.NewClient,
            _ => SignKind.None,
        };
        if (reading.FirstSign(kinds, 0, reading.Folded.Length) is { } sign) return reading.Text.SpanOf(sign.Start, sign.End);
        var text = reading.Folded.AsSpan();
        if (frame.Intent == Intents.ClientBrief && Cues.Brief.FindIn(text, out var start, out var length)) return reading.Text.SpanOf(start, start + length);
        foreach (var (intent, words) in Cues.Others)
            if (intent == frame.Intent && words.FindIn(text, out start, out length)) return reading.Text.SpanOf(start, start + length);
        return null;
    }
}
