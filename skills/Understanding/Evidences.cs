namespace CrmBot.Skills.Understanding;

/// <summary>Notes which words of a text an answer rests on, so that it can be asked for them.</summary>
internal static class Evidences
{
    public static List<Evidenced> Of(string intent, ClientMention? client, IReadOnlyList<PersonMention> people, NamedDays days, Reading reading)
    {
        var found = new List<Evidenced>(4);
        var date = days.Period ?? days.Date;
        if (IntentWords(intent, reading) is { } words) found.Add(new Evidenced("intent", words));
        if (client is not null) found.Add(new Evidenced("client", client.Span));
        if (date is not null) found.Add(new Evidenced("date", date.Span));
        if (days.Due is { } due && due.Span != date?.Span) found.Add(new Evidenced("due", due.Span));
        if (people.Count > 0) found.Add(new Evidenced("person", people[0].Span));
        return found;
    }

    private static Span? IntentWords(string wanted, Reading reading)
    {
        var kinds = wanted switch
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
        if (wanted == Intents.ClientBrief && Cues.Brief.FindIn(text, out var start, out var length)) return reading.Text.SpanOf(start, start + length);
        foreach (var (intent, words) in Cues.Others)
            if (intent == wanted && words.FindIn(text, out start, out length)) return reading.Text.SpanOf(start, start + length);
        return null;
    }
}
