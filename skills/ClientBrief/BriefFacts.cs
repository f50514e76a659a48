using CrmBot.Data;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.ClientBrief;

/// <summary>Why the brief is of this client when the words did not name it.</summary>
public enum Assumed
{
    No,

    /// <summary>It was spoken of just before.</summary>
    Talk,

    /// <summary>It is the one planned for the day that was named.</summary>
    Plan,

    /// <summary>Its name is close to what was said.</summary>
    Near,
}

/// <summary>All that a brief is made of, as read for one reader.</summary>
public sealed record BriefFacts(Client Client)
{
    /// <summary>The latest visits, newest first.</summary>
    public IReadOnlyList<Visit> Visits { get; init; } = [];

    /// <summary>Open promises, the nearest day first.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>Open complaints, those still to be answered first, the longest waiting of them first.</summary>
    public IReadOnlyList<Complaint> Complaints { get; init; } = [];

    /// <summary>What is planned from today on, soonest first.</summary>
    public IReadOnlyList<Plan> Plans { get; init; } = [];

    /// <summary>What the reader wants to be reminded of when he goes there.</summary>
    public IReadOnlyList<Reminding> ForVisit { get; init; } = [];

    /// <summary>The latest scores, newest first.</summary>
    public IReadOnlyList<Survey> Surveys { get; init; } = [];

    /// <summary>What was learned lately, newest first.</summary>
    public IReadOnlyList<ClientFact> Known { get; init; } = [];

    /// <summary>The highlights where a model is asked about them; null: as written in code.</summary>
    public Worded? Worded { get; init; }

    /// <summary>The rules by which complaints are to be answered.</summary>
    public ClockRules Clock { get; init; } = ByDefault;

    /// <summary>The reader's own notes about this client that wait for his yes.</summary>
    public IReadOnlyList<Proposal> Unsaved { get; init; } = [];

    /// <summary>The colleagues named in any of these, by id.</summary>
    public IReadOnlyDictionary<string, StaffMember> Colleagues { get; init; } = new Dictionary<string, StaffMember>();

    public Assumed Assumed { get; init; }

    public BriefOptions Rules { get; init; } = new();

    private static ClockRules ByDefault { get; } = CrmBot.Skills.Complaints.ComplaintRules.Default().Clock;

    public string NameOf(string staffId, Language language) =>
        Colleagues.TryGetValue(staffId, out var colleague) ? colleague.NameIn(language) : BriefWords.Colleague.In(language);
}

/// <summary>For whom a card is made, and when: what the words on it depend on.</summary>
public sealed record Viewer(string StaffId, Language Language, DateTimeOffset Now, TimeZoneInfo Zone)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public static Viewer Of(Turn turn) => new(turn.Staff.Id, turn.Language, turn.Now, turn.Zone);

    /// <summary>A stored instant by the viewer's clock.</summary>
    public DateTimeOffset Local(string instant) => TimeZoneInfo.ConvertTime(Moments.FromInstant(instant), Zone);
}
