using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;

namespace CrmBot.Skills.Complaints;

/// <summary>What is understood of a complaint in a note, and the record it makes. Fields are text; times are the author's.</summary>
public sealed class ComplaintFields
{
    private readonly IReadOnlyDictionary<string, string> _fields;
    private readonly Proposal _proposal;
    private readonly DateTimeOffset _told;

    public ComplaintFields(IReadOnlyDictionary<string, string> fields, Proposal proposal, TimeZoneInfo zone, ComplaintRules rules)
    {
        (_fields, _proposal) = (fields, proposal);
        _told = TimeZoneInfo.ConvertTime(Moments.FromInstant(proposal.CreatedAt), zone);
        var day = Moments.TryDay(Field("on")) ?? DateOnly.FromDateTime(_told.DateTime);
        var today = day == DateOnly.FromDateTime(_told.DateTime);
        if (TimeOnly.TryParseExact(Field("time"), "HH:mm", out var time))
        {
            At = Local(day, time, zone);
            DayBefore = Field("on") is null && At > _told.AddMinutes(1);
            if (DayBefore) At = Local(day.AddDays(-1), time, zone);
        }
        else
        {
            // A past day without its hour: from the beginning of its work, which is the stricter.
            var open = rules.Clock.Work.Calendar.Hours[0].From;
            At = today ? _told : Local(day, open, zone);
            TimeAssumed = today ? null : open.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        }
        Category = Field("category") ?? ComplaintKinds.In(rules.Categories, Text)?.Id;
    }

    public string Text => Field("text") ?? _proposal.Text;

    public string? Category { get; }

    /// <summary>high, low or none.</summary>
    public string? Severity => Field("severity") is "high" or "low" ? Field("severity") : null;

    /// <summary>When the client complained.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The hour that was taken since none was said.</summary>
    public string? TimeAssumed { get; }

    /// <summary>The hour said is still to come today, so it was yesterday's.</summary>
    public bool DayBefore { get; }

    public static Dictionary<string, string> Of(Frame frame, ComplaintMention complaint)
    {
        var fields = new Dictionary<string, string> { ["text"] = complaint.Text };
        var visit = frame.Records.OfType<VisitMention>().FirstOrDefault();
        var date = visit?.Date ?? frame.Date;
        if (date is not null) LineFields.Put(fields, "on", date);
        if ((Understander.TimeIn(complaint.Span.Of(frame.Text)) ?? visit?.Time) is { } time) fields["time"] = time;
        if (complaint.Severity is { } severity) fields["severity"] = severity == Understanding.Severity.High ? "high" : "low";
        if (complaint.SeverityWords is { } words) fields["severity.words"] = words;
        if (complaint.Person is { } person) LineFields.Put(fields, [person]);
        if (complaint.Due is { CannotBe: false } due) fields["wanted"] = due.To.ToDay();
        if (ComplaintReading.AnswerIn(frame.Text) is { } way) fields["answered"] = way;
        return fields;
    }

    /// <summary>The complaint as it would be stored: registered, classified, assigned, and answered where that was told too.</summary>
    public Complaint Record(string id, Client? client, string? person, string? handlerId, string? visitId)
    {
        var complaint = new Complaint
        {
            Id = id,
            ClientId = client?.Id ?? "",
            OwnerId = client?.OwnerId ?? "",
            Number = "",
            Text = Text,
            Person = person,
            ComplainedAt = At.ToInstant(),
            RegisteredAt = _told.ToInstant(),
            ReporterId = _proposal.AuthorId,
            WantedBy = Field("wanted"),
            VisitId = visitId,
        };
        complaint = Taken(complaint, ComplaintEvent.Classify, m => m with { Category = Category, Severity = Severity });
        if (Severity is not null) complaint = complaint with { SeverityWords = Field("severity.words") };
        if (handlerId is not null) complaint = Taken(complaint, ComplaintEvent.Assign, m => m with { To = handlerId });
        if (handlerId == _proposal.AuthorId) complaint = Taken(complaint, ComplaintEvent.Accept, m => m);
        if (Field("answered") is { } way) complaint = Taken(complaint, ComplaintEvent.Answer, m => m with { How = way });
        return complaint;
    }

    private Complaint Taken(Complaint complaint, ComplaintEvent happens, Func<ComplaintMove, ComplaintMove> with) =>
        ComplaintMoves.Take(complaint, with(new ComplaintMove(happens, _proposal.AuthorId, _told, _told) { Proposal = _proposal.Id })).After ?? complaint;

    private string? Field(string name) => _fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    private static DateTimeOffset Local(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
