using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.TeamDay;

/// <summary>A message to a colleague in his lead's name: the matter and how to answer it. His answer settles the line on the lead's card.</summary>
public sealed class Nudges(TeamDayReads reads, Acting acting, Complaints.ComplaintReads complaints, Promises promises, Proposals proposals, LiveCards liveCards)
{
    private const int LongestAnswer = 500;

    /// <summary>No version of a matter: of one that was taken back nothing is left to count.</summary>
    private const long TakenBack = long.MaxValue;

    public static string LiveKey(string matterId) => $"{TeamDaySkill.Name}:nudge|{matterId}";

    public async Task<Reply?> ShowAsync(Turn turn, string matterId, CancellationToken cancellationToken)
    {
        if (await reads.Stores.Matters.FindAsync(turn.Reader, matterId, cancellationToken) is { NudgedAt: not null } matter) return await ReplyAsync(turn, matter, null, null, cancellationToken);
        // Taken back: a card that was sent says so, one that was not is never sent.
        return await liveCards.FindAsync(LiveKey(matterId), turn.Message.Address, cancellationToken) is null ? null : new Reply
        {
            Card = NudgeCard.TakenBack(turn.Language),
            LiveKey = LiveKey(matterId),
            Live = new Notice(turn.Staff.Id, TeamDaySkill.Name, TeamDaySkill.NudgeView, matterId),
            LiveVersion = TakenBack,
        };
    }

    public async Task<Answer> AnswerAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press["m"] is not { } id || await reads.Stores.Matters.FindAsync(turn.Reader, id, cancellationToken) is not { } matter || matter.WhomId != turn.Staff.Id) return Answer.Say(TeamDayWords.AlreadySettled.In(turn.Language));
        if (!Enum.TryParse<MatterAnswer>(press["a"], ignoreCase: true, out var answer)) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        var words = press["words"]?.Trim() is { Length: > 0 } said ? Quotes.Cut(said, LongestAnswer) : null;
        if (answer == MatterAnswer.Said && words is null) return new Answer(await ReplyAsync(turn, matter, null, TeamDayWords.AnswerMissing.In(turn.Language), cancellationToken) with { InPlace = true });
        var after = matter with { Answer = answer, Words = words, AnsweredAt = turn.Now.ToInstant() };
        var told = TeamDayWords.Told.In(turn.Language, await NameAsync(matter.NudgedBy, turn.Language, cancellationToken), LineWords.Say(answer, words, turn.Language));
        var act = await acting.DoAsync(turn, TeamDaySkill.Name, told, null, () => Task.FromResult<IReadOnlyList<ProposalLine>>(
            [Acting.Line(1, "matter", matter.Id, told, Change.Between(Matters.Collection, matter, after))]), cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        return new Answer(await ReplyAsync(turn, act.Done is null ? matter : after, act.Done, null, cancellationToken) with { InPlace = true })
        {
            Settled = act.Done,
            Redrawn = act.Done is not null && Moments.TryDay(matter.Day) is { } day ? [new TeamDayKey(matter.TeamId, day).LiveKey] : [],
        };
    }

    private async Task<Reply> ReplyAsync(Turn turn, Matter matter, Proposal? done, string? error, CancellationToken cancellationToken)
    {
        var lead = await NameAsync(matter.NudgedBy, turn.Language, cancellationToken);
        return new Reply
        {
            Card = NudgeCard.Compose(matter, await TextAsync(turn, matter, cancellationToken), lead, turn.Language, error, done, turn.Zone),
            LiveKey = LiveKey(matter.Id),
            Live = new Notice(turn.Staff.Id, TeamDaySkill.Name, TeamDaySkill.NudgeView, matter.Id),
            LiveVersion = matter.Version + (done is null ? 0 : 1),
        };
    }

    /// <summary>The matter as its reader may see it: text and note.</summary>
    private async Task<(string Text, string? Note)?> TextAsync(Turn turn, Matter matter, CancellationToken cancellationToken)
    {
        var (language, key) = (turn.Language, new TeamDayKey(matter.TeamId, turn.Today));
        async Task<TeamDayFacts> FactsAsync(IReadOnlyList<string> clientIds) => new()
        {
            Key = key,
            Team = new Team { Id = matter.TeamId, NameZh = "", NameEn = "", LeadId = "" },
            Now = turn.Now,
            Zone = turn.Zone,
            Language = language,
            Rules = reads.Rules.Complaints,
            // He is spoken to, not of.
            Members = [turn.Staff with { NameZh = TeamDayWords.You.Zh }],
            Clients = (await reads.Stores.Clients.FindManyAsync(turn.Reader, [.. clientIds.Distinct()], cancellationToken)).ToDictionary(c => c.Id),
        };
        switch (matter.Kind)
        {
            case MatterKind.Complaint when await complaints.FindAsync(turn, matter.RecordId, cancellationToken) is { Complaint.AwaitsAnswer: true } sight:
                return ($"{sight.Complaint.Number} {sight.Contact.ClientName}", ComplaintCard.DueWords(sight.Clock, sight.Complaint, language, turn.Now, turn.Zone).Words);
            case MatterKind.Promise:
                var late = (await promises.OpenOfStaffAsync(turn.Reader, turn.Staff.Id, 50, cancellationToken)).Where(p => p.By == PromiseSide.Us && string.CompareOrdinal(p.DueOn ?? "9", turn.Today.ToDay()) < 0).ToList();
                return One(TeamLines.Of(await FactsAsync([.. late.Select(p => p.ClientId)]) with { Evidence = new TeamEvidence { Overdue = late } }), matter);
            case MatterKind.Cadence:
                var overdue = await reads.Stores.Evidences.OverdueClientsAsync(turn.Reader, [turn.Staff.Id], [Tier.A], turn.Today, reads.Rules.CadenceOf, cancellationToken);
                return One(TeamLines.Of(await FactsAsync([]) with { Overdue = [.. overdue.Where(o => o.Client.OwnerId == turn.Staff.Id)] }), matter);
            case MatterKind.Attitude when matter.RecordId.Split('|') is [var clientId, var personId, _]:
                var drift = await FactsAsync([clientId]);
                return drift.Clients.GetValueOrDefault(clientId)?.KeyPeople.FirstOrDefault(p => p.Id == personId) is { } person
                    ? (TeamDayWords.Attitude.In(language, drift.ClientName(clientId), person.Name, turn.Staff.NameIn(language)), person.Attitudes.FirstOrDefault(a => a.Value == AttitudeValue.Negative)?.Quote)
                    : null;
            case MatterKind.Unsaved when await proposals.FindAsync(turn.Reader, matter.RecordId, cancellationToken) is { State: ProposalState.Pending } note:
                return (TeamDayWords.Unsaved.In(language, language == Language.Zh ? TeamDayWords.You.Zh : turn.Staff.NameIn(language)), Quotes.Of(Quotes.Cut(note.Text, 60)));
            default:
                return null;
        }
    }

    private static (string, string?)? One(IReadOnlyList<TeamLine> lines, Matter matter) => lines.FirstOrDefault(l => l.Id == matter.Id) is { } line ? (line.Text, line.Note) : null;

    private async Task<string> NameAsync(string? staffId, Language language, CancellationToken cancellationToken) =>
        staffId is not null && await reads.Staff.GetAsync(staffId, cancellationToken) is { } person ? person.NameIn(language) : ClientBrief.BriefWords.Colleague.In(language);
}
