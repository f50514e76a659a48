using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Help;

/// <summary>Which occasion the help card answers.</summary>
public enum HelpKind
{
    Full,
    Greeting,
    Cannot,
}

/// <summary>What the help card is made of.</summary>
public sealed record HelpFacts
{
    public HelpKind Kind { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<SkillInfo> Skills { get; init; }

    /// <summary>Short names of clients for the examples, the nearest first.</summary>
    public IReadOnlyList<string> Clients { get; init; } = [];

    /// <summary>What to tell a person who has no client.</summary>
    public string? NoClients { get; init; }
}

/// <summary>Makes the help card: each thing that exists, with sentences to say.</summary>
public static class HelpCard
{
    // What is beyond us is answered shortly.
    private const int MostWhenBeyond = 5;

    public static Card Compose(HelpFacts facts, Language language)
    {
        var parts = new List<CardPart>(4);
        if (facts.Kind == HelpKind.Greeting) parts.Add(new Paragraph(HelpWords.HelloLine.In(language)));
        if (facts.Kind == HelpKind.Cannot) parts.Add(new Paragraph(HelpWords.Cannot.In(language)));
        if (facts.NoClients is { } none) parts.Add(new Paragraph(none, Tone.Warning));
        parts.Add(new Items(null, [.. facts.Skills.Take(facts.Kind == HelpKind.Cannot ? MostWhenBeyond : int.MaxValue).Select(s => Row(s, facts, language))]));
        return new Card
        {
            Title = facts.Kind == HelpKind.Greeting ? HelpWords.Hello.In(language, facts.Name) : HelpWords.Title.In(language),
            Language = language,
            Notice = HelpWords.Notice.In(language),
            Parts = parts,
        };
    }

    /// <summary>The skill's examples with a client's name filled in; those that need one are left out where there is none.</summary>
    internal static IEnumerable<string> ExamplesOf(SkillInfo skill, HelpFacts facts, Language language)
    {
        for (var i = 0; i < skill.Examples.Count; i++)
        {
            var example = skill.Examples[i].In(language);
            if (!example.Contains("{0}", StringComparison.Ordinal)) yield return example;
            else if (facts.Clients.Count > 0) yield return skill.Examples[i].In(language, facts.Clients[i % facts.Clients.Count]);
        }
    }

    private static Item Row(SkillInfo skill, HelpFacts facts, Language language)
    {
        if (facts.Kind != HelpKind.Full) return new Item(skill.Title.In(language));
        var examples = string.Join(HelpWords.Between.In(language), ExamplesOf(skill, facts, language).Take(3).Select(Quotes.Of));
        return new Item(skill.Title.In(language), examples.Length == 0 ? null : HelpWords.Try.In(language, examples));
    }
}
