using System.Reflection;

namespace CrmBot.Skills.Understanding.Learning;

/// <summary>One sentence of a file, with its slots still in it.</summary>
internal sealed record Sentence(string Intent, string Language, string Text);

/// <summary>The sentences that show what each intent is said like, from the files beside the skills.</summary>
internal static class SentenceBook
{
    private const string Prefix = "sentences/";

    private static readonly Assembly Here = typeof(SentenceBook).Assembly;

    /// <summary>Changes with any sentence and with the code that reads them: both are in the assembly.</summary>
    public static string Key { get; } = Here.ManifestModule.ModuleVersionId.ToString("N")[..16];

    public static List<Sentence> Read()
    {
        var sentences = new List<Sentence>(8192);
        foreach (var name in Here.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            sentences.AddRange(SentenceFile.Read(name[Prefix.Length..], LinesOf(name)));
        return sentences;
    }

    public static IReadOnlyList<string> LinesOf(string resource)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The resource {resource} is missing."));
        return reader.ReadToEnd().Split('\n');
    }
}
