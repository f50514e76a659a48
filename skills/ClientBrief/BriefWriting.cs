using CrmBot.Skills.Drafting.Writing;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.ClientBrief;

/// <summary>Shows a brief at once as it is written in code, and has a model reword its highlights behind the turn where there is one.</summary>
public sealed class BriefWriting(Rewording rewording, ModelWriter writer, IOptions<BriefOptions> options)
{
    public const string Live = "live";

    public BriefOptions Rules => options.Value;

    public ModelOptions Model => writer.Options;

    public async Task<Answer> ShowAsync(Turn turn, BriefFacts facts, Func<BriefFacts, Reply> compose, CancellationToken cancellationToken)
    {
        var client = facts.Client;
        if (!rewording.Serves(client) || BriefDraft.Of(facts, Viewer.Of(turn), Model) is not { } job || !job.Known.Sentences.Any()) return new Answer(compose(facts)) { ClientId = client.Id };
        var text = await rewording.FindAsync(turn, job, cancellationToken);
        var reply = compose(facts with { Worded = Worded.Of(job, text, turn.Language) }) with { LiveKey = KeyOf(turn, client.Id), Live = new Notice(turn.Staff.Id, ClientBriefSkill.Name, Live, client.Id), LiveVersion = text is null ? 1 : 2 };
        return new Answer(reply) { ClientId = client.Id, Work = text is null ? [new Notice(turn.Staff.Id, ClientBriefSkill.Name, "write", client.Id)] : [] };
    }

    /// <summary>Has the model write it behind the turn.</summary>
    public async Task<Worked?> WriteAsync(Turn turn, BriefFacts facts, CancellationToken cancellationToken) =>
        await rewording.WriteAsync(turn, BriefDraft.Of(facts with { Rules = Rules }, Viewer.Of(turn), Model), cancellationToken) is { } worked ? worked with { Redrawn = [KeyOf(turn, facts.Client.Id)] } : null;

    private static string KeyOf(Turn turn, string clientId) => $"brief:{turn.Staff.Id}:{clientId}";
}
