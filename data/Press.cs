namespace CrmBot.Data;

/// <summary>A pressed button, or what a button would do: the skill and its verb, with ids and what was typed or ticked on the card. It carries no rights; everything in it is checked again.</summary>
public sealed record Press(string Skill, string Verb)
{
    public IReadOnlyDictionary<string, string> Args { get; init; } = new Dictionary<string, string>();

    public string? this[string name] => Args.GetValueOrDefault(name);

    public static Press To(string skill, string verb, params IReadOnlyList<(string Name, string Value)> args) =>
        new(skill, verb) { Args = args.ToDictionary(a => a.Name, a => a.Value) };
}
