using CrmBot.Data;

namespace CrmBot.Skills.Drafting;

/// <summary>The days a draft is about, both ends included; null is open.</summary>
public sealed record Period(DateOnly? From, DateOnly? To)
{
    public static Period Whole { get; } = new(null, null);

    public bool Holds(DateOnly day) => !(day < From) && !(day > To);
}

/// <summary>Everything that a draft about one client may rest on, for one reader: numbered in the order of the days, nothing he may not see.</summary>
public sealed class EvidenceSet
{
    private EvidenceSet(Client client, Period period, DateOnly today, IReadOnlyList<Evidence> items)
    {
        (Client, Period, Today, Items) = (client, period, today, items);
        Contacts = Of(EvidenceKind.Contact);
        Promises = Of(EvidenceKind.Promise);
        Complaints = Of(EvidenceKind.Complaint);
        Scores = Of(EvidenceKind.Score);
        Standings = Of(EvidenceKind.Standing);
        Turns = Of(EvidenceKind.Turn);
        Facts = Of(EvidenceKind.Fact);
        File = Of(EvidenceKind.File)[0];
    }

    public Client Client { get; }

    public Period Period { get; }

    public DateOnly Today { get; }

    public IReadOnlyList<Evidence> Items { get; }

    public IReadOnlyList<Evidence> Contacts { get; }

    public IReadOnlyList<Evidence> Promises { get; }

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
        new(set.Client, set.Period, set.Today, set.Items) { IsCut = set.IsCut, Withheld = set.Withheld, Colleagues = colleagues, Rules = rules };

    /// <summary>The same evidence, of which some is never sent to a model.</summary>
    public static EvidenceSet Withholding(EvidenceSet set, Func<Evidence, bool> isWithheld) =>
        new(set.Client, set.Period, set.Today, set.Items) { IsCut = set.IsCut, Colleagues = set.Colleagues, Rules = set.Rules, ClientNames = set.ClientNames, Team = set.Team, Withheld = set.Items.Where(isWithheld).Select(e => e.Number).ToHashSet() };

    /// <summary>What several clients' records tell of the work of these colleagues.</summary>
    public static EvidenceSet OfMany(ClientPast past, IReadOnlyDictionary<string, string> clients, IReadOnlyList<StaffMember> team, Period period, DateOnly today, TimeZoneInfo zone)
    {
        var set = Of(new Client { Id = "", Name = "", OwnerId = "" }, past, Period.Whole, today, zone);
        return new(set.Client, period, today, set.Items) { ClientNames = clients, Team = team, Colleagues = team.ToDictionary(p => p.Id, StringComparer.Ordinal) };
    }

    /// <summary>Numbers what belongs to the period: what happened in it, and what was still open or settled in it.</summary>
    public static EvidenceSet Of(Client client, ClientPast past, Period period, DateOnly today, TimeZoneInfo zone)
    {
        client = client with { KeyPeople = [.. client.KeyPeople.Select(p => p with { Name = PlainNames.Of(p.Name), Title = p.Title is { } title ? PlainNames.Of(title) : null })] };
        var items = new List<Evidence>(past.Visits.Count + past.Promises.Count + past.Complaints.Count + past.Surveys.Count + 16);
        foreach (var visit in past.Visits)
            if (Moments.TryDay(visit.On) is { } on && period.Holds(on)) items.Add(new(EvidenceKind.Contact, Visits.Collection, visit.Id, on) { Visit = visit.People.All(PlainNames.Is) ? visit : visit with { People = [.. visit.People.Select(PlainNames.Of)] } });
        foreach (var promise in past.Promises)
            if (Moments.TryDay(promise.MadeOn) is { } on && (period.Holds(on) || on <= (period.To ?? today) && Touches(promise, period))) items.Add(new(EvidenceKind.Promise, Data.Promises.Collection, promise.Id, on) { Promise = promise.Person is null || PlainNames.Is(promise.Person) ? promise : promise with { Person = PlainNames.Of(promise.Person) } });
        foreach (var complaint in past.Complaints)
        {
            var on = LocalDay(complaint.ComplainedAt, zone);
            if (period.Holds(on) || on <= (period.To ?? today) && complaint.IsInHand) items.Add(new(EvidenceKind.Complaint, Data.Complaints.Collection, complaint.Id, on) { Complaint = complaint.Person is null || PlainNames.Is(complaint.Person) ? complaint : complaint with { Person = PlainNames.Of(complaint.Person) } });
        }
        foreach (var survey in past.Surveys)
            if (Moments.TryDay(survey.On) is { } on && period.Holds(on)) items.Add(new(EvidenceKind.Score, Surveys.Collection, survey.Id, on) { Survey = survey });
        foreach (var fact in past.Facts)
            if (Moments.TryDay(fact.On) is { } on && period.Holds(on)) items.Add(new(EvidenceKind.Fact, ClientFacts.Collection, fact.Id, on) { Fact = fact });
        foreach (var turn in past.Turns)
            if (LocalDay(turn.At, zone) is var on && period.Holds(on)) items.Add(new(EvidenceKind.Turn, Audit.Collection, turn.Id, on) { Turn = turn });
        foreach (var person in client.KeyPeople)
        {
            foreach (var attitude in person.Attitudes)
                if (Moments.TryDay(attitude.On) is { } on && period.Holds(on)) items.Add(new(EvidenceKind.Standing, Clients.Collection, $"{client.Id}#{person.Id}#{attitude.StaffId}", on) { Person = person, Attitude = attitude.VisitId is { } id && past.Hidden.Contains(id) ? attitude with { Quote = null } : attitude });
        }
        items.Add(new(EvidenceKind.File, Clients.Collection, client.Id, today));

        var order = new long[items.Count];
        for (var i = 0; i < order.Length; i++) order[i] = ((long)items[i].On.DayNumber << 40) | ((long)items[i].Kind << 32) | (uint)i;
        Array.Sort(order);
        var numbered = new Evidence[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            numbered[i] = items[(int)(order[i] & 0xFFFFFFFF)];
            numbered[i].Number = i + 1;
        }
        return new EvidenceSet(client, period, today, numbered) { IsCut = past.IsCut };
    }

    private static bool Touches(Promise promise, Period period) =>
        promise.State == PromiseState.Open || Moments.TryDay(promise.SettledOn) is { } settled && period.Holds(settled);

    private static DateOnly LocalDay(string instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Moments.FromInstant(instant), zone).DateTime);

    private List<Evidence> Of(EvidenceKind kind)
    {
        var found = new List<Evidence>();
        foreach (var item in Items)
            if (item.Kind == kind) found.Add(item);
        return found;
    }
}

/// <summary>What a draft takes from the settings: how often the client is to be seen, and how near a renewal is.</summary>
public sealed record DraftRules(int RhythmDays = 60, int RenewalNearDays = 60);
