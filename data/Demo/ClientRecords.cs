using System.Globalization;

namespace CrmBot.Data.Demo;

/// <summary>Turns one client's written notes into records: the visit, the promises and the complaint in its words, and where people came to stand.</summary>
internal sealed class ClientRecords(string clientId, Cast cast, Keeper keeper, Dice dice)
{
    private readonly Dictionary<(char Function, string StaffId), Attitude> _attitudes = [];

    public List<Visit> Visits { get; } = [];

    public List<Complaint> Complaints { get; } = [];

    /// <summary>The client's people with their standing to each of ours, the latest first.</summary>
    public IReadOnlyList<KeyPerson> People() =>
    [
        .. cast.Actors.Select(a => a.Person with
        {
            Attitudes = [.. _attitudes.Where(f => f.Key.Function == a.Function).Select(f => f.Value).OrderByDescending(f => f.On, StringComparer.Ordinal).ThenBy(f => f.StaffId, StringComparer.Ordinal)],
        }),
    ];

    /// <summary>Files the note; gives the promises in it, not yet numbered.</summary>
    public IEnumerable<Promise> Add(Note note, VisitKind kind, DateOnly on, string staffId, ComplaintState complaintState)
    {
        var time = new TimeOnly(kind == VisitKind.Dinner ? 19 : dice.Between(9, 17), 5 * dice.Below(12));
        var evening = At(on, new TimeOnly(20, 10)).ToInstant();
        var visit = new Visit
        {
            Id = $"{clientId}-v{Visits.Count + 1:D2}",
            ClientId = clientId,
            OwnerId = keeper.OwnerId,
            StaffId = staffId,
            On = on.ToDay(),
            Time = time.ToString("HH:mm", CultureInfo.InvariantCulture),
            Kind = kind,
            People = [.. note.People.Select(p => p.Person.Name)],
            Text = note.Text,
            ChangedAt = evening,
            ChangedBy = staffId,
        };
        Visits.Add(visit);
        foreach (var (felt, words) in note.Feelings)
            _attitudes[(cast.Of(felt.Function).Function, staffId)] = new Attitude { StaffId = staffId, Value = felt.Value, On = visit.On, Quote = Spoken(words), VisitId = visit.Id };
        if (note.Complaint is { } complaint)
        {
            var complained = Complained(complaint.Form, complaint.Words, visit, At(on, time), complaintState);
            Complaints.Add(complaintState == ComplaintState.Closed ? DemoCauses.Closed(complained) : complained);
        }
        return note.Promises.Select(p => new Promise
        {
            ClientId = clientId,
            OwnerId = keeper.OwnerId,
            By = p.Form.By,
            StaffId = staffId,
            Person = cast.Of(p.Form.Function).Person.Name,
            Text = p.Words,
            MadeOn = visit.On,
            DueOn = p.Due?.ToDay(),
            VisitId = visit.Id,
            ChangedAt = evening,
            ChangedBy = staffId,
        });
    }

    private Complaint Complained(Piece.Complained form, string words, Visit visit, DateTimeOffset at, ComplaintState state) => new()
    {
        Id = $"{clientId}-k{Complaints.Count + 1}",
        ClientId = clientId,
        OwnerId = keeper.OwnerId,
        Number = "",
        Text = words,
        Category = form.Category,
        Severity = form.Severity,
        Person = cast.Of(form.Function).Person.Name,
        State = state,
        ComplainedAt = at.ToInstant(),
        AnsweredAt = state == ComplaintState.Registered ? null : at.AddMinutes(dice.Between(90, 1700)).ToInstant(),
        HandlerId = keeper.OwnerId,
        VisitId = visit.Id,
        ChangedAt = visit.ChangedAt,
        ChangedBy = visit.StaffId,
    };

    private DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), keeper.Offset);

    // The words between the quotation marks, where there are any.
    private static string Spoken(string words)
    {
        var from = words.IndexOfAny(['「', '"']);
        var to = words.LastIndexOfAny(['」', '"']);
        return from >= 0 && to > from ? words[(from + 1)..to] : words;
    }
}
