using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills;

/// <summary>The registered skills, found by name or by the intent they answer. Looked up late, since some skills speak of the others.</summary>
public sealed class SkillSet(Lazy<IEnumerable<ISkill>> skills)
{
    private Dictionary<string, ISkill>? _byName;
    private Dictionary<string, ISkill>? _byIntent;

    public IEnumerable<ISkill> All => skills.Value;

    /// <summary>The answer with all that follows from it.</summary>
    public async ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        if (answer is { Settled: null, Proposals.Count: 0 }) return answer;
        foreach (var skill in All) answer = await skill.FollowAsync(turn, answer, cancellationToken);
        return answer;
    }

    /// <summary>What the words add to something open or do to something stored, of whichever skill; null where they stand alone.</summary>
    public async ValueTask<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        foreach (var skill in All)
        {
            if (await skill.JoinAsync(turn, frame, cancellationToken) is { } joined) return joined;
        }
        return null;
    }

    /// <summary>A stored document as the skill that knows its kind says it.</summary>
    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken)
    {
        foreach (var skill in All)
        {
            if (await skill.SayStoredAsync(turn, change, cancellationToken) is { } said) return said;
        }
        return null;
    }

    public ISkill? Named(string name) => (_byName ??= All.ToDictionary(s => s.Info.Name)).GetValueOrDefault(name);

    public ISkill? For(string intent) => (_byIntent ??= All.SelectMany(s => s.Info.Intents.Select(i => (i, s))).ToDictionary(x => x.i, x => x.s)).GetValueOrDefault(intent);
}
