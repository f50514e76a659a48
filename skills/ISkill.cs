using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills;

/// <summary>One thing the assistant can do. It reads through the stores, returns an <see cref="Answer"/>, and never writes or sends.</summary>
public interface ISkill
{
    SkillInfo Info { get; }

    /// <summary>Answers words that were understood as one of the skill's intents.</summary>
    Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken);

    /// <summary>Answers one of the skill's own buttons.</summary>
    Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken);

    /// <summary>What words of any intent add to something of this skill that is still open, or do to what they name of it; null where they stand alone. Asked at every turn: nothing is read before the words alone say that it may be so.</summary>
    Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => Task.FromResult<Answer?>(null);

    /// <summary>Every card the skill makes: zh, en, rich, thin, longest. Used by the card page, the screenshots and the renderer tests.</summary>
    IReadOnlyList<Sample> Samples { get; }

    /// <summary>Works out a proposal's lines again from their fields: sentences, labels, choices, problems and the changes against what is stored now. Only skills that propose need it.</summary>
    Task<Proposal> ComposeAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Info.Name} proposes nothing.");

    /// <summary>Whether what it saved can be corrected later: its lines can be worked out anew from other fields.</summary>
    bool CanCorrect => false;

    /// <summary>The form that edits one line of a proposal.</summary>
    Task<IReadOnlyList<FormField>> FormAsync(Turn turn, Proposal proposal, ProposalLine line, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Info.Name} proposes nothing.");

    /// <summary>A change said in words to a pending proposal (改成周四, 王芳); null when the words change nothing in it.</summary>
    Task<Proposal?> ChangeInWordsAsync(Turn turn, Proposal proposal, string words, CancellationToken cancellationToken) =>
        Task.FromResult<Proposal?>(null);

    /// <summary>The same where the words say what is to be changed: 不是王总是李总.</summary>
    Task<Proposal?> ChangeInWordsAsync(Turn turn, Proposal proposal, Correction correction, CancellationToken cancellationToken) =>
        ChangeInWordsAsync(turn, proposal, correction.Words, cancellationToken);

    /// <summary>A change said to what was done at once (改到四点, right after a reminder was set); null when the words change nothing in it.</summary>
    Task<Answer?> CorrectActAsync(Turn turn, Proposal done, Correction correction, CancellationToken cancellationToken) => Task.FromResult<Answer?>(null);

    /// <summary>What a notice of this skill shows its reader now; null when there is nothing left to tell.</summary>
    Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken) =>
        Task.FromResult<Reply?>(null);

    /// <summary>What else follows from an answer of any skill, before its turn ends: people to tell, cards to draw anew, notices for later.</summary>
    ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken) => ValueTask.FromResult(answer);

    /// <summary>Does what an answer left to be done behind it (<see cref="Answer.Work"/>), with the person's rights as they are then; null where nothing came of it.</summary>
    Task<Worked?> WorkAsync(Turn turn, Notice work, CancellationToken cancellationToken) => Task.FromResult<Worked?>(null);

    /// <summary>A file as its reader may have it now (<see cref="FileLink"/>); null when there is none for him.</summary>
    Task<SkillFile?> FileAsync(Turn turn, string view, string recordId, CancellationToken cancellationToken) =>
        Task.FromResult<SkillFile?>(null);

    /// <summary>The document of a stored change, as it is now, said as a sentence for the card that shows what was saved; null for one that is not shown.</summary>
    Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);
}

/// <summary>What came of work behind an answer: a checked text to keep, what left the house for it, and the cards to draw anew.</summary>
public sealed record Worked(ModelText? Text, ModelUse? Use, IReadOnlyList<string> Redrawn);

/// <summary>A file made when it is opened.</summary>
public sealed record SkillFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>What a skill is called in buttons and state, and the intents it answers.</summary>
public sealed record SkillInfo(string Name, IReadOnlyList<string> Intents)
{
    /// <summary>What it does, as Help lists it, and a sentence to try; {0} is one of the person's own clients.</summary>
    public required Phrase Title { get; init; }

    public IReadOnlyList<Phrase> Examples { get; init; } = [];

    /// <summary>What it wants to stand among the commands that a platform lists beside its box (at most 12 of all skills); each is understood as it stands.</summary>
    public IReadOnlyList<Phrase> Commands { get; init; } = [];

    /// <summary>What it would do for an intent, as a button says it when the words leave open what is meant; an intent without one is not offered.</summary>
    public IReadOnlyDictionary<string, Offer> Offers { get; init; } = new Dictionary<string, Offer>();
}

/// <summary>What would be done for the client named ({0}), and for none.</summary>
public sealed record Offer(Phrase Named, Phrase Unnamed);

/// <summary>A named example of a card.</summary>
public sealed record Sample(string Name, Card Card);
