using CrmBot.Data;

namespace CrmBot.Skills.Drafting;

/// <summary>Takes from a client's past what belongs to a period, each kind in the order of its days, and numbers all of it.</summary>
internal sealed class EvidenceGathering
{
    private readonly Period _period;
    private readonly DateOnly _until;
    private readonly TimeZoneInfo _zone;
    private readonly List<Evidence>[] _kinds = new List<Evidence>[(int)EvidenceKind.File + 1];

    public EvidenceGathering(Client client, ClientPast past, Period period, DateOnly today, TimeZoneInfo zone)
    {
        (_period, _until, _zone) = (period, period.To ?? today, zone);
        Take(EvidenceKind.Contact, past.Visits, ContactOf);
        Take(EvidenceKind.Promise, past.Promises, PromiseOf);
        Take(EvidenceKind.Complaint, past.Complaints, ComplaintOf);
        Take(EvidenceKind.Score, past.Surveys, s => Within(Moments.TryDay(s.On)) is { } on ? new(EvidenceKind.Score, s.Id, on, s) : null);
        Take(EvidenceKind.Standing, [.. client.KeyPeople.SelectMany(p => p.Attitudes.Select(a => new PersonStanding(p, a)))], s => StandingOf(client, s, past.Hidden));
        Take(EvidenceKind.Turn, past.Turns, t => Within(LocalDay(t.At)) is { } on ? new(EvidenceKind.Turn, t.Id, on, t) : null);
        Take(EvidenceKind.Fact, past.Facts, f => Within(Moments.TryDay(f.On)) is { } on ? new(EvidenceKind.Fact, f.Id, on, f) : null);
        Take(EvidenceKind.File, [client], c => new(EvidenceKind.File, c.Id, today));
    }

    public IReadOnlyList<Evidence> this[EvidenceKind kind] => _kinds[(int)kind];

    /// <summary>All of it in the order of the days, of one day in the order of the kinds.</summary>
    public IReadOnlyList<Evidence> Number()
    {
        var kinds = _kinds.Where(k => k.Count > 0).ToArray();
        var items = new Evidence[kinds.Sum(k => k.Count)];
        Span<int> next = stackalloc int[kinds.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var (first, from) = (default(Evidence), 0);
            for (var kind = 0; kind < kinds.Length; kind++)
                if (next[kind] < kinds[kind].Count && kinds[kind][next[kind]] is var candidate && (first is null || candidate.On < first.On)) (first, from) = (candidate, kind);
            items[i] = first!;
            items[i].Number = i + 1;
            next[from]++;
        }
        return items;
    }

    private void Take<T>(EvidenceKind kind, IReadOnlyList<T> records, Func<T, Evidence?> evidenceOf)
    {
        var taken = new List<Evidence>(records.Count);
        var inOrder = true;
        foreach (var record in records)
        {
            if (evidenceOf(record) is not { } evidence) continue;
            inOrder &= taken.Count == 0 || taken[^1].On <= evidence.On;
            taken.Add(evidence);
        }
        _kinds[(int)kind] = inOrder ? taken : [.. taken.OrderBy(e => e.On)];
    }

    private Evidence? ContactOf(Visit visit) => Within(Moments.TryDay(visit.On)) is { } on
        ? new(EvidenceKind.Contact, visit.Id, on, PlainNames.AreAll(visit.People) ? visit : visit with { People = [.. visit.People.Select(PlainNames.Of)] })
        : null;

    // What was still open in the period, or settled in it, belongs to it.
    private Evidence? PromiseOf(Promise promise) => Moments.TryDay(promise.MadeOn) is { } on && (_period.Holds(on) || on <= _until && Touches(promise))
        ? new(EvidenceKind.Promise, promise.Id, on, promise.Person is null || PlainNames.Is(promise.Person) ? promise : promise with { Person = PlainNames.Of(promise.Person) })
        : null;

    private Evidence? ComplaintOf(Complaint complaint) => LocalDay(complaint.ComplainedAt) is var on && (_period.Holds(on) || on <= _until && complaint.IsInHand)
        ? new(EvidenceKind.Complaint, complaint.Id, on, complaint.Person is null || PlainNames.Is(complaint.Person) ? complaint : complaint with { Person = PlainNames.Of(complaint.Person) })
        : null;

    private Evidence? StandingOf(Client client, PersonStanding standing, IReadOnlySet<string> hidden) => standing is var (person, attitude) && Within(Moments.TryDay(attitude.On)) is { } on
        ? new(EvidenceKind.Standing, $"{client.Id}#{person.Id}#{attitude.StaffId}", on, attitude.VisitId is { } id && hidden.Contains(id) ? standing with { Attitude = attitude with { Quote = null } } : standing)
        : null;

    private bool Touches(Promise promise) => promise.State == PromiseState.Open || Within(Moments.TryDay(promise.SettledOn)) is not null;

    private DateOnly? Within(DateOnly? day) => day is { } on && _period.Holds(on) ? on : null;

    private DateOnly LocalDay(string instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Moments.FromInstant(instant), _zone).DateTime);
}
