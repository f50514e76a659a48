using CrmBot.Data;

namespace CrmBot.Skills.Complaints;

/// <summary>What follows from a note or a step that has a complaint in it: people told, cards drawn anew, the clock's warnings, the question about one left unsaved.</summary>
public sealed class ComplaintFollowing(ComplaintReads reads, ComplaintTelling telling, Proposals proposals)
{
    public async Task<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        answer = answer with { Reminders = [.. answer.Reminders, .. answer.Proposals.Where(IsUnsaved).Select(p => AskLater(turn, p)).OfType<Reminder>()] };
        if (answer.Settled is not { } settled) return answer;
        foreach (var change in settled.Changes.Where(c => c.Collection == Data.Complaints.Collection).DistinctBy(c => c.Id))
        {
            answer = answer with { Redrawn = [.. answer.Redrawn, ComplaintTelling.LiveKey(change.Id)] };
            var sight = await reads.FindAsync(turn, change.Id, cancellationToken);
            if (settled is { State: ProposalState.Undone, Skill: ComplaintButtons.Skill }) answer = await UndoneAsync(turn, answer, sight, change.Id, cancellationToken);
            else if (settled.State == ProposalState.Applied && change.Create && sight is not null) answer = await FiledAsync(turn, answer, sight, cancellationToken);
            if (settled.State == ProposalState.Undone && sight is not null)
                answer = answer with { Reminders = [.. answer.Reminders, .. await telling.WarningsAsync(sight.Complaint, turn.Now, isNew: false, cancellationToken)] };
        }
        return answer;
    }

    /// <summary>What a notice shows now; null when there is nothing left to tell.</summary>
    public async Task<Reply?> ShowAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (notice.View == ComplaintTelling.UnsavedView) return null;
        if (await reads.FindAsync(turn, notice.RecordId, cancellationToken) is not { } sight)
            return notice.View == ComplaintTelling.CardView ? await OverAsync(turn, notice.RecordId, cancellationToken) : null;
        if (notice.View == ComplaintTelling.CardView) return ComplaintTelling.Live(ComplaintCard.Compose(sight), sight.Complaint.Id, sight.Complaint.Version, turn.Staff.Id, inPlace: true);
        return LeadOf(sight, notice) is { } lead ? ComplaintTelling.Live(ComplaintCard.Compose(sight, lead), sight.Complaint.Id, sight.Complaint.Version, turn.Staff.Id, inPlace: false) : null;
    }

    /// <summary>The unsaved note that a question is about, while it still waits.</summary>
    public async Task<Proposal?> UnsavedAsync(Turn turn, Notice notice, CancellationToken cancellationToken) =>
        await proposals.FindAsync(turn.Reader, notice.RecordId, cancellationToken) is { } found && IsUnsaved(found) ? found : null;

    private Reminder? AskLater(Turn turn, Proposal proposal)
    {
        var at = Moments.FromInstant(proposal.CreatedAt).AddMinutes(reads.Rules.Options.AskUnsavedMinutes);
        return at <= turn.Now ? null : new Reminder($"unsavedComplaint|{proposal.Id}", at, new Notice(proposal.AuthorId, ComplaintButtons.Skill, ComplaintTelling.UnsavedView, proposal.Id));
    }

    private async Task<Answer> FiledAsync(Turn turn, Answer answer, ComplaintSight sight, CancellationToken cancellationToken) => answer with
    {
        More = [.. answer.More, ComplaintTelling.Live(ComplaintCard.Compose(sight), sight.Complaint.Id, sight.Complaint.Version, turn.Staff.Id, inPlace: false)],
        Notices = [.. answer.Notices, .. await telling.OfNewAsync(sight.Complaint, turn.Staff.Id, cancellationToken)],
        Reminders = [.. answer.Reminders, .. await telling.WarningsAsync(sight.Complaint, turn.Now, isNew: true, cancellationToken)],
    };

    /// <summary>A step taken back shows the complaint's own card instead of the note's.</summary>
    private async Task<Answer> UndoneAsync(Turn turn, Answer answer, ComplaintSight? sight, string complaintId, CancellationToken cancellationToken) => answer with
    {
        Reply = sight is null
            ? await OverAsync(turn, complaintId, cancellationToken)
            : ComplaintTelling.Live(ComplaintCard.Compose(sight, ComplaintWords.JustUndone.In(turn.Language)), complaintId, sight.Complaint.Version, turn.Staff.Id, inPlace: true),
    };

    private async Task<Reply> OverAsync(Turn turn, string complaintId, CancellationToken cancellationToken)
    {
        var (number, version) = await reads.TraceAsync(complaintId, cancellationToken);
        var left = version is not null && turn.Conversation.LastSaved is { } last && await proposals.FindAsync(turn.Reader, last, cancellationToken) is { Skill: ComplaintButtons.Skill } saved && saved.Changes.Any(c => c.Id == complaintId) ? saved : null;
        var card = version is not null ? ComplaintActing.Left(turn, number, left) : ComplaintCard.Over(number, withdrawn: true, turn.Language, turn.Now);
        return ComplaintTelling.Live(card, complaintId, version ?? long.MaxValue, turn.Staff.Id, inPlace: true);
    }

    private string? LeadOf(ComplaintSight sight, Notice notice)
    {
        var (complaint, language) = (sight.Complaint, sight.Language);
        switch (notice.View)
        {
            case ComplaintTelling.AssignedView:
                return sight.IsHandler && complaint.IsInHand ? ComplaintWords.AssignedYou.In(language, sight.NameOf(complaint.Steps.LastOrDefault(s => s.Event == ComplaintEvent.Assign)?.By)) : null;
            case ComplaintTelling.EscalatedView:
                return complaint.EscalatedTo == notice.StaffId ? ComplaintWords.EscalatedYou.In(language, sight.NameOf(complaint.Steps.LastOrDefault(s => s.Event == ComplaintEvent.Escalate)?.By)) : null;
            case ComplaintTelling.ToldView:
                return complaint.IsInHand ? ComplaintWords.ToldYou.In(language, sight.NameOf(complaint.ReporterId)) : null;
        }
        if (!notice.View.StartsWith(ComplaintTelling.LateView, StringComparison.Ordinal) || !int.TryParse(notice.View[ComplaintTelling.LateView.Length..], out var percent)) return null;
        // Read a moment later, so that the threshold itself counts as reached.
        var clock = ComplaintClock.Read(complaint, sight.Now.AddSeconds(1), reads.Rules.Clock);
        if (!complaint.AwaitsAnswer || clock.PausedSince is not null || clock.Percent < percent) return null;
        return percent >= 100 ? ComplaintWords.Over.In(language) : ComplaintWords.Reached.In(language, percent);
    }

    private static bool IsUnsaved(Proposal proposal) => proposal.State == ProposalState.Pending && proposal.Lines.Any(l => l.Kind == ComplaintLine.Name);
}
