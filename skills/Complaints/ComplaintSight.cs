using CrmBot.Data;

namespace CrmBot.Skills.Complaints;

/// <summary>All that one person's card of one complaint is made of.</summary>
public sealed record ComplaintSight
{
    public required Complaint Complaint { get; init; }

    public required TaskContact Contact { get; init; }

    public required ComplaintRules Rules { get; init; }

    public required StaffMember Viewer { get; init; }

    public required Language Language { get; init; }

    /// <summary>Now, and the zone in which the viewer reads times.</summary>
    public required DateTimeOffset Now { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The colleagues named in it, by id.</summary>
    public IReadOnlyDictionary<string, StaffMember> Colleagues { get; init; } = new Dictionary<string, StaffMember>();

    /// <summary>The number of the complaint that it repeats.</summary>
    public string? MergedNumber { get; init; }

    /// <summary>What was promised for it.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>Who it would be escalated to.</summary>
    public StaffMember? Above { get; init; }

    /// <summary>The viewer's own last step while it can be taken back: its proposal and until when.</summary>
    public (string Proposal, string Until)? Undo { get; init; }

    public ClockReading Clock => ComplaintClock.Read(Complaint, Now, Rules.Clock);

    public bool IsHandler => Complaint.HandlerId == Viewer.Id;

    public string NameOf(string? staffId) =>
        staffId is not null && Colleagues.TryGetValue(staffId, out var colleague) ? colleague.NameIn(Language) : ClientBrief.BriefWords.Colleague.In(Language);

    public DateTimeOffset Local(string instant) => TimeZoneInfo.ConvertTime(Moments.FromInstant(instant), Zone);
}
