using System.Text;

namespace CrmBot.Skills.Understanding.Learning;

/// <summary>Fills a sentence's slots with samples from Slots.txt, another one each time, always in the same order.</summary>
internal sealed class SlotSamples
{
    private readonly Dictionary<string, string[]> _samples = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    public SlotSamples()
    {
        foreach (var line in SentenceBook.LinesOf("CrmBot.Skills.Understanding.Learning.Slots.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#') _samples[line[..colon]] = line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries);
        }
    }

    /// <summary>The sentence with its slots filled, and where the clients and persons stand in it.</summary>
    public (string Text, List<Marked> Filled) Fill(Sentence from)
    {
        var (sentence, filled) = (from.Text, new List<Marked>());
        if (!sentence.Contains('{', StringComparison.Ordinal)) return (sentence, filled);
        var text = new StringBuilder();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] != '{')
            {
                text.Append(sentence[i]);
                continue;
            }
            var end = sentence.IndexOf('}', i);
            var slot = sentence[(i + 1)..end];
            var sample = Next($"{slot}.{from.Language}");
            if (slot is "client" or "person") filled.Add(new Marked(text.Length, text.Length + sample.Length, slot == "client" ? Marks.Client : Marks.Person));
            text.Append(sample);
            i = end;
        }
        return (text.ToString(), filled);
    }

    private string Next(string kind)
    {
        var at = _next.GetValueOrDefault(kind);
        _next[kind] = at + 1;
        var samples = _samples[kind];
        // Steps through them by a stride, so that neighbours in a file do not always get the same pairs.
        return samples[at * 7 % samples.Length];
    }
}
