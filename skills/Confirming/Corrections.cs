using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Confirming;

/// <summary>Changes a waiting proposal as its author says in words: its client here, the rest by the skill that made it.</summary>
public sealed class Corrections(Clients clients, Understander understander, SkillSet skills)
{
    private static readonly string[] ClientWords = ["客户", "公司", "the client", "client", "customer", "company"];

    /// <summary>The proposal as corrected; null when the words change nothing in it.</summary>
    public async Task<Corrected?> ApplyAsync(Turn turn, Proposal proposal, Correction correction, CancellationToken cancellationToken)
    {
        if (await ClientAsync(turn, proposal, correction, cancellationToken) is { } ofClient) return ofClient;
        if (skills.Named(proposal.Skill) is not { } skill) return null;
        if (correction.Was is { } was && Named(proposal, was) is { Count: > 0 } lines)
        {
            // 报价改到下周四: only the line that was named may change.
            var part = await skill.ChangeInWordsAsync(turn, proposal with { Lines = lines }, correction with { Was = null }, cancellationToken);
            if (part is not null) return new Corrected(proposal with { Lines = [.. proposal.Lines.Select(l => part.Lines.FirstOrDefault(p => p.Id == l.Id) ?? l)] });
        }
        return await skill.ChangeInWordsAsync(turn, proposal, correction, cancellationToken) is { } changed ? new Corrected(changed) : null;
    }

    /// <summary>The proposal with that line alone changed as the words say; null where they change nothing in it.</summary>
    public async Task<Proposal?> OfLineAsync(Turn turn, Proposal proposal, ProposalLine line, string words, CancellationToken cancellationToken) =>
        skills.Named(proposal.Skill) is { } skill && await skill.ChangeInWordsAsync(turn, proposal with { Lines = [line] }, new Correction(words), cancellationToken) is { } part
            ? proposal with { Lines = [.. proposal.Lines.Select(l => part.Lines.FirstOrDefault(p => p.Id == l.Id) ?? l)] }
            : null;

    /// <summary>The words are about a client that none of the open notes is about: 把百味源的拜访改到周五, said while a note about 宏达 waits.</summary>
    public async Task<bool> NamesAnotherAsync(Turn turn, IReadOnlyList<Proposal> open, string words, CancellationToken cancellationToken)
    {
        var frame = await understander.UnderstandAsync(words, Intents.ClientBrief, turn.Staff, turn.Reader, turn.Now, cancellationToken);
        return frame.Client is { Inexact: false, Ids: { Count: > 0 } ids } && !open.Any(p => p.ClientId is { } id ? ids.Contains(id) : p.Candidates.Count == 0 || p.Candidates.Any(ids.Contains));
    }

    /// <summary>What the skill that made a proposal makes of other words, read as if they had been said then; null where they tell nothing to save.</summary>
    public async Task<Proposal?> ReadAgainAsync(Turn turn, Proposal proposal, string text, CancellationToken cancellationToken)
    {
        if (skills.Named(proposal.Skill) is not { CanCorrect: true, Info.Intents: [var intent, ..] } skill) return null;
        var then = turn with { Now = TimeZoneInfo.ConvertTime(Moments.FromInstant(proposal.CreatedAt), turn.Zone) };
        var frame = await understander.UnderstandAsync(text, intent, turn.Staff, turn.Reader, then.Now, cancellationToken);
        return (await skill.AnswerAsync(then, frame, cancellationToken)).Proposals is [var read, ..] ? read : null;
    }

    private async Task<Corrected?> ClientAsync(Turn turn, Proposal proposal, Correction correction, CancellationToken cancellationToken)
    {
        var meant = correction.Was is not { } was ? false : ClientWords.Contains(was.ToLowerInvariant()) || await IsClientOfAsync(turn, proposal, was, cancellationToken);
        if (correction.Was is not null && !meant) return null;
        var named = await NamedAsync(turn, correction.Words, cancellationToken);
        if (named is { Ids.Count: > 0 } && (meant || !named.Inexact))
        {
            return named.Ids.Count == 1 && named.Ids[0] == proposal.ClientId ? null : new Corrected(proposal with
            {
                ClientId = named.Ids.Count == 1 ? named.Ids[0] : null,
                ClientFrom = null,
                Candidates = named.Ids.Count == 1 ? [] : named.Ids,
                ClientWords = named.Ids.Count == 1 ? null : named.Words,
            });
        }
        return meant ? new Corrected(proposal) { Missing = correction.Words } : null;
    }

    private async Task<bool> IsClientOfAsync(Turn turn, Proposal proposal, string words, CancellationToken cancellationToken)
    {
        if (proposal.ClientId is not { } id || await clients.FindAsync(turn.Reader, id, cancellationToken) is not { } client) return false;
        return (await NamedAsync(turn, words, cancellationToken))?.Ids.Contains(id) == true || client.Aliases.Append(client.Name).Any(n => n.Equals(words, StringComparison.OrdinalIgnoreCase));
    }

    // The client that the words are, and not only hold.
    private async Task<ClientMention?> NamedAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var frame = await understander.UnderstandAsync(words, Intents.ClientBrief, turn.Staff, turn.Reader, turn.Now, cancellationToken);
        return frame.Client is { } client && client.Words.Length + 2 >= words.Trim().Length ? client : null;
    }

    // By number, by label, or by words that stand in one line alone.
    private static List<ProposalLine> Named(Proposal proposal, string was)
    {
        var number = SaidAnswer.NumberIn(SaidAnswer.Plain(was))?.ToString(CultureInfo.InvariantCulture);
        if (number is not null && proposal.Lines.Where(l => l.Id == number).ToList() is { Count: 1 } numbered) return numbered;
        var labelled = proposal.Lines.Where(l => l.Label.Contains(was, StringComparison.OrdinalIgnoreCase)).ToList();
        if (labelled.Count == 1) return labelled;
        var holding = proposal.Lines.Where(l => l.Fields.TryGetValue("text", out var text) && text.Contains(was, StringComparison.OrdinalIgnoreCase)).ToList();
        return holding.Count == 1 ? holding : [];
    }
}

/// <summary>A corrected proposal, or the name of a client that was not found.</summary>
public sealed record Corrected(Proposal Proposal)
{
    public string? Missing { get; init; }
}
