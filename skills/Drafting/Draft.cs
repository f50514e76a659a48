using System.Globalization;
using System.Text;

namespace CrmBot.Skills.Drafting;

/// <summary>How much a draft says.</summary>
public enum DraftLength
{
    Line,
    Card,
    Page,
}

/// <summary>One sentence and the numbers of the records it rests on, in their order.</summary>
public sealed record DraftSentence(string Text, IReadOnlyList<int> Cites)
{
    /// <summary>A model wrote it, and it passed the check.</summary>
    public bool ByModel { get; init; }

    /// <summary>A person put it in these words.</summary>
    public bool ByPerson { get; init; }

    /// <summary>It tells of something that is late or wrong.</summary>
    public Tone Tone { get; init; }

    /// <summary>The sentence with its numbers: at most three and the last, runs drawn together.</summary>
    public string WithCites() => Text + Marks(Cites);

    /// <summary>The same, with the mark of the model where one worded it.</summary>
    public string Shown() => ByModel ? $"{WithCites()} {DraftWords.ModelMark}" : WithCites();

    internal static string Marks(IReadOnlyList<int> cites)
    {
        if (cites.Count == 0) return "";
        var marks = new StringBuilder();
        var shown = 0;
        for (var i = 0; i < cites.Count; i++)
        {
            var end = i;
            while (end + 1 < cites.Count && cites[end + 1] == cites[end] + 1) end++;
            if (shown == 3 && end < cites.Count - 1)
            {
                (i, end) = (cites.Count - 1, cites.Count - 1);
                marks.Append('…');
            }
            marks.Append(CultureInfo.InvariantCulture, $"[{cites[i]}");
            if (end > i) marks.Append(CultureInfo.InvariantCulture, $"{(end == i + 1 ? "][" : "–")}{cites[end]}");
            marks.Append(']');
            shown++;
            i = end;
        }
        return marks.ToString();
    }
}

/// <summary>One part of a draft under its heading; the id is the same in every language and with every writer.</summary>
public sealed record DraftSection(string Id, string Heading, IReadOnlyList<DraftSentence> Sentences);

/// <summary>A draft: its parts in the order they are read.</summary>
public sealed record Draft(IReadOnlyList<DraftSection> Sections)
{
    public IEnumerable<DraftSentence> Sentences => Sections.SelectMany(s => s.Sentences);

    /// <summary>As plain text, with its headings and numbers.</summary>
    public string ToText() => string.Join("\n\n", Sections.Select(s => (s.Heading.Length > 0 ? s.Heading + "\n" : "") + string.Join('\n', s.Sentences.Select(x => x.WithCites()))));
}
