using CrmBot.Data;

namespace CrmBot.Skills.Complaints;

/// <summary>Whom a step concerns: notices now, the clock's warnings later, and the card that follows the record everywhere.</summary>
public sealed class ComplaintTelling(ComplaintReads reads, Assignment assignment)
{
    public const string CardView = "card";
    public const string AssignedView = "assigned";
    public const string EscalatedView = "escalated";
    public const string ToldView = "told";
    public const string UnsavedView = "unsaved";
    public const string LateView = "late";

    private static readonly int[] Thresholds = [50, 80, 100];

    public static string LiveKey(string complaintId) => $"complaint:{complaintId}";

    /// <summary>The card as a reply that follows its record.</summary>
    public static Reply Live(Card card, string complaintId, long version, string viewerId, bool inPlace) => new()
    {
        Card = card,
        LiveKey = LiveKey(complaintId),
        Live = new Notice(viewerId, ComplaintButtons.Skill, CardView, complaintId),
        LiveVersion = version,
        InPlace = inPlace,
    };

    /// <summary>Those who are told of a new complaint.</summary>
    public async Task<IReadOnlyList<Notice>> OfNewAsync(Complaint complaint, string by, CancellationToken cancellationToken) =>
        [.. (await assignment.ToldAsync(complaint.HandlerId, complaint.OwnerId, complaint.Severity, by, cancellationToken)).Select(p => To(p.Id, p.Id == complaint.HandlerId ? AssignedView : ToldView, complaint.Id))];

    /// <summary>Whoever a step puts the complaint before.</summary>
    public static IReadOnlyList<Notice> OfStep(Change change, string by)
    {
        string? Set(string field) => change.Fields.FirstOrDefault(f => f.Name == field)?.After?.GetString();
        return [.. new[] { (Whom: Set("handlerId"), View: AssignedView), (Whom: Set("escalatedTo"), View: EscalatedView) }
            .Where(n => n.Whom is not null && n.Whom != by).Select(n => To(n.Whom ?? "", n.View, change.Id))];
    }

    /// <summary>The warnings still to come: the handler at 50 %, his lead too at 80 %, the director too at 100 %. A new complaint that is late already is warned of at once, by the highest reached.</summary>
    public async Task<IReadOnlyList<Reminder>> WarningsAsync(Complaint complaint, DateTimeOffset now, bool isNew, CancellationToken cancellationToken)
    {
        if (!complaint.AwaitsAnswer || complaint.OpenPause is not null) return [];
        var reminders = new List<Reminder>();
        var reached = Thresholds.LastOrDefault(p => ComplaintClock.At(complaint, p, reads.Rules.Clock) <= now);
        foreach (var percent in Thresholds)
        {
            if (ComplaintClock.At(complaint, percent, reads.Rules.Clock) is not { } at) continue;
            if (at <= now && !(isNew && percent == reached)) continue;
            foreach (var staffId in await WarnedAsync(complaint, percent, cancellationToken))
                reminders.Add(new Reminder($"clock|{complaint.Id}|{complaint.ReopenedAt}|{percent}|{staffId}", at > now ? at : now, To(staffId, $"{LateView}{percent}", complaint.Id) with { Kind = PushKind.ComplaintClock }));
        }
        return reminders;
    }

    private async Task<IReadOnlyList<string>> WarnedAsync(Complaint complaint, int percent, CancellationToken cancellationToken)
    {
        var warned = new List<string?> { complaint.HandlerId ?? complaint.OwnerId };
        if (percent >= 80) warned.Add((await reads.LeadOfAsync(complaint.OwnerId, cancellationToken))?.Id);
        if (percent >= 100) warned.Add((await reads.DirectorAsync(cancellationToken))?.Id);
        return [.. warned.OfType<string>().Distinct()];
    }

    private static Notice To(string staffId, string view, string complaintId) => new(staffId, ComplaintButtons.Skill, view, complaintId);
}
