using CrmBot.Data;

namespace CrmBot.Skills.Drafting;

/// <summary>The days a draft is about, both ends included; null is open.</summary>
public sealed record Period(DateOnly? From, DateOnly? To)
{
    public static Period Whole { get; } = new(null, null);

    public bool Holds(DateOnly day) => !(day < From) && !(day > To);
}

/// <summary>Everything that a draft about one client may rest on, for one reader: numbered in the order of the days, nothing he may not see.</summary>
public sealed record EvidenceSet
{
    private EvidenceSet(Client client, Period period, DateOnly today, EvidenceGathering gathered)
    {
        (Client, Period, Today, Items) = (client, period, today, gathered.Number());
        Contacts = gathered[EvidenceKind.Contact];
        Promises = gathered[EvidenceKind.Promise];
        Complaints = gathered[EvidenceKind.Complaint];
        Scores = gathered[EvidenceKind.Score];
        Standings = gathered[EvidenceKind.Standing];
        Turns = gathered[EvidenceKind.Turn];
        Facts = gathered[EvidenceKind.Fact];
        File = gathered[EvidenceKind.File][0];
        Sides = PromiseSides.Of(Promises);
    }

    public Client Client { get; }

    public Period Period { get; private init; }

    public DateOnly Today { get; }

    public IReadOnlyList<Evidence> Items { get; }

    public IReadOnlyList<Evidence> Contacts { get; }

    public IReadOnlyList<Evidence> Promises { get; }

    /// <summary>The promises by who made them.</summary>
    public PromiseSides Sides { get; }

    public IReadOnlyList<Evidence> Complaints { get; }

    public IReadOnlyList<Evidence> Scores { get; }

    public IReadOnlyList<Evidence> Standings { get; }

    public IReadOnlyList<Evidence> Turns { get; }

    public IReadOnlyList<Evidence> Facts { get; }

    /// <summary>The client's file itself; where it is about many clients, the colleagues whose work it is.</summary>
    public Evidence File { get; }

    /// <summary>The colleagues named in any of it, by id.</summary>
    public IReadOnlyDictionary<string, StaffMember> Colleagues { get; init; } = new Dictionary<string, StaffMember>();

    /// <summary>How the company works: the rhythm of visits and what counts as near.</summary>
    public DraftRules Rules { get; init; } = new();

    /// <summary>Short names of the clients by id, where it is about many.</summary>
    public IReadOnlyDictionary<string, string> ClientNames { get; init; } = new Dictionary<string, string>();

    /// <summary>The colleagues whose work it is, where it is about many clients.</summary>
    public IReadOnlyList<StaffMember> Team { get; init; } = [];

    public bool IsOfMany => Team.Count > 0;

    /// <summary>The numbers of what is never sent to a model.</summary>
    public IReadOnlySet<int> Withheld { get; private init; } = new HashSet<int>();

    /// <summary>Older records were not read, since there are too many.</summary>
    public bool IsCut { get; init; }

    /// <summary>The client a record is about, where that must be said.</summary>
    public string? ClientOf(Evidence evidence) => evidence.ClientId is { } id ? ClientNames.GetValueOrDefault(id) : null;

    public string NameOf(string staffId, Language language) => Colleagues.TryGetValue(staffId, out var colleague) ? colleague.NameIn(language) : DraftWords.Colleague.In(language);

    /// <summary>The record that [n] means; null where there is none.</summary>
    public Evidence? At(int number) => number >= 1 && number <= Items.Count ? Items[number - 1] : null;

    /// <summary>The same evidence with what is known around it.</summary>
    public static EvidenceSet Of(EvidenceSet set, IReadOnlyDictionary<string, StaffMember> colleagues, DraftRules rules) =>
        set with { Colleagues = colleagues, Rules = rules };

    /// <summary>The same evidence, of which some is never sent to a model.</summary>
    public static EvidenceSet Withholding(EvidenceSet set, Func<Evidence, bool> isWithheld) =>
        set with { Withheld = set.Items.Where(isWithheld).Select(e => e.Number).ToHashSet() };

    /// <summary>What several clients' records tell of the work of these colleagues.</summary>
    public static EvidenceSet OfMany(ClientPast past, IReadOnlyDictionary<string, string> clients, IReadOnlyList<StaffMember> team, Period period, DateOnly today, TimeZoneInfo zone)
    {
        var set = Of(new Client { Id = "", Name = "", OwnerId = "" }, past, Period.Whole, today, zone);
        return set with { Period = period, ClientNames = clients, Team = team, Colleagues = team.ToDictionary(p => p.Id, StringComparer.Ordinal) };
    }

    /// <summary>Numbers what belongs to the period: what happened in it, and what was still open or settled in it.</summary>
    public static EvidenceSet Of(Client client, ClientPast past, Period period, DateOnly today, TimeZoneInfo zone)
    {
        client = client with { KeyPeople = [.. client.KeyPeople.Select(p => p with { Name = PlainNames.Of(p.Name), Title = p.Title is { } title ? PlainNames.Of(title) : null })] };
        return new EvidenceSet(client, period, today, new EvidenceGathering(client, past, period, today, zone)) { IsCut = past.IsCut };
    }
}

/// <summary>What a draft takes from the settings: how often the client is to be seen, and how near a renewal is.</summary>
public sealed record DraftRules(int RhythmDays = 60, int RenewalNearDays = 60);
