namespace CrmBot.Skills;

/// <summary>The registered skills, found by name or by the intent they answer. Looked up late, since some skills speak of the others.</summary>
public sealed class SkillSet(Lazy<IEnumerable<ISkill>> skills)
{
    private Dictionary<string, ISkill>? _byName;
    private Dictionary<string, ISkill>? _byIntent;

    public IEnumerable<ISkill> All => skills.Value;

    public ISkill? Named(string name) => (_byName ??= All.ToDictionary(s => s.Info.Name)).GetValueOrDefault(name);

    public ISkill? For(string intent) => (_byIntent ??= All.SelectMany(s => s.Info.Intents.Select(i => (i, s))).ToDictionary(x => x.i, x => x.s)).GetValueOrDefault(intent);
}
