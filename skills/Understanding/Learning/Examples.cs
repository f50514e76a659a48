namespace CrmBot.Skills.Understanding.Learning;

/// <summary>A sentence as it is learned from: marked, with the number of its intent; Line is the same for the forms of one sentence.</summary>
internal readonly record struct Example(int Intent, int Line, string Text);

/// <summary>Makes examples of the sentences, marked as a message is; some names are left unmarked too, since not every name is found.</summary>
internal static class Examples
{
    private const int MostMarks = 64;

    // A day when no reading is special: a Wednesday amid its month, at ten.
    private static readonly DateTimeOffset Someday = new(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);

    public static List<Example> Of(IReadOnlyList<Sentence> sentences, IReadOnlyList<string> intents)
    {
        var numbers = intents.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i);
        var (examples, samples) = (new List<Example>(sentences.Count * 2), new SlotSamples());
        for (var line = 0; line < sentences.Count; line++)
        {
            var intent = numbers[sentences[line].Intent];
            var (text, filled) = samples.Fill(sentences[line]);
            var folded = FoldedText.Of(text);
            var found = Found(folded);
            examples.Add(new Example(intent, line, Mark(folded, [.. filled, .. found])));
            if (filled.Count == 0 || sentences[line].Text.EndsWith("client}", StringComparison.Ordinal) && sentences[line].Text.StartsWith("{client}", StringComparison.Ordinal)) continue;
            if (filled.Any(m => m.Mark == Marks.Person)) examples.Add(new Example(intent, line, Mark(folded, [.. filled.Where(m => m.Mark == Marks.Client), .. found])));
            if (line % 2 == 0 && filled.Any(m => m.Mark == Marks.Client)) examples.Add(new Example(intent, line, Mark(folded, [.. filled.Where(m => m.Mark == Marks.Person), .. found])));
        }
        return examples;
    }

    /// <summary>The dates and the people with a form of address, as the understander finds them.</summary>
    private static IEnumerable<Marked> Found(FoldedText text)
    {
        foreach (var date in Dates.Find(text, Someday)) yield return new Marked(date.Start, date.End, Marks.Of(date, DateOnly.FromDateTime(Someday.DateTime)));
        foreach (var person in People.Titled(text)) yield return new Marked(person.Start, person.End, Marks.Person);
    }

    private static string Mark(FoldedText text, List<Marked> found)
    {
        Span<char> marked = stackalloc char[Marking.Longest];
        Span<Marked> spans = stackalloc Marked[MostMarks];
        var count = 0;
        foreach (var stretch in found) count = Marking.Put(stretch, spans, count);
        return new string(marked[..Marking.Write(text.Text, spans[..count], marked)]);
    }
}
