using System.Text.RegularExpressions;
using CrmBot.Skills.Understanding.Notes;

namespace CrmBot.Skills.Understanding;

/// <summary>Fills a frame once its intent is known: which day the words name and how it is meant, and the slots that go with the intent.</summary>
internal static partial class SlotFinder
{
    public static Frame Fill(Frame frame, Reading reading, FieldBook book)
    {
        var records = NoteTaker.Take(reading, frame.Intent, book);
        var days = DaysOf(frame.Intent, records, reading);
        var slots = SlotsOf(frame.Intent, records, reading, book);
        var (people, client) = (frame.People, frame.Client);
        // The new name and the new value are no people, and a new client is none of the old.
        if ((slots.NewName ?? slots.Value) is { } said)
        {
            if (people.Any(p => said.Contains(p.Words, StringComparison.Ordinal))) people = [.. people.Where(p => !said.Contains(p.Words, StringComparison.Ordinal))];
            if (slots.NewName is not null && client is not null && said.Contains(client.Words, StringComparison.Ordinal)) client = null;
        }
        return frame with { Records = records, Date = days.Date, Due = days.Due, Period = days.Period, Slots = slots, People = people, Client = client, Steps = reading.Steps, Evidence = Evidences.Of(frame.Intent, client, people, days, reading) };
    }

    private static NamedDays DaysOf(string intent, List<RecordMention> records, Reading reading)
    {
        var first = reading.Dates.Count > 0 ? reading.Dates[0] : null;
        switch (intent)
        {
            case Intents.VisitLog:
                return Logged(records, reading);
            case Intents.VisitPlan:
                return Planned(records, reading);
            case Intents.ComplaintFile:
                return new(Mention(reading, Plain(records, reading, isOfEvent: true), ahead: false), DueAmong(records), null);
            case Intents.VisitList or Intents.ComplaintList or Intents.HistorySummarize or Intents.WeekSummary or Intents.KpiShow or Intents.SummaryDaily:
                return Asked(Mention(reading, first, ahead: false));
            case Intents.TaskList:
                return Asked(Mention(reading, first, ahead: true));
            case Intents.ClientFind:
                return Asked(Mention(reading, first, reading.Has(SignKind.Renewing)));
            case Intents.TaskAdd:
                return new(null, Mention(reading, first, ahead: true), null);
            case Intents.ComplaintUpdate or Intents.TaskDone or Intents.SatisfactionRecord or Intents.Undo or Intents.Cancel:
                return new(Mention(reading, reading.Dates.Find(static d => !d.IsDeadline && !d.IsPeriod), ahead: false), Mention(reading, reading.Dates.Find(static d => d.IsDeadline), ahead: true), null);
            case Intents.ClientUpdate or Intents.ClientCreate or Intents.ContactFind:
                return default;
            default:
                return new(Mention(reading, first, ahead: true), null, null);
        }
    }

    private static NamedDays Asked(DateMention? period) => new(period, null, period);

    private static NamedDays Logged(List<RecordMention> records, Reading reading)
    {
        var visit = records.Find(static r => r is VisitMention) as VisitMention;
        var day = visit is null ? Mention(reading, Plain(records, reading), ahead: false) : visit.Date;
        var period = day is null ? reading.Dates.Find(d => d.IsPeriod && !d.IsDeadline && d.Back.From <= DateOnly.FromDateTime(reading.Now.DateTime) && !IsDue(records, reading, d)) : null;
        return new(day, DueAmong(records), Mention(reading, period, ahead: false));
    }

    private static NamedDays Planned(List<RecordMention> records, Reading reading)
    {
        var day = (records.Find(static r => r is PlanMention) as PlanMention)?.Date ?? Mention(reading, reading.Dates.Find(static d => !d.IsDeadline && !d.IsPeriod), ahead: true);
        var due = Mention(reading, reading.Dates.Find(static d => d.IsDeadline), ahead: true);
        return new(day, due, day is null && due is null ? Mention(reading, reading.Dates.Find(static d => d.IsPeriod), ahead: true) : null);
    }

    // The first day that belongs to no promise or plan; of a complaint not the day of what it is about.
    private static FoundDate? Plain(List<RecordMention> records, Reading reading, bool isOfEvent = false)
    {
        foreach (var date in reading.Dates)
            if (!date.IsDeadline && !date.IsPeriod && !IsDue(records, reading, date) && !(isOfEvent && OfAThing().IsMatch(reading.Folded, date.End))) return date;
        return null;
    }

    // 昨天送的货有破损, yesterday's shipment: when it came, not when they complained.
    [GeneratedRegex(@"\G(?:['’]s )|\G *(?:早上|上午|中午|下午|晚上)?(?:刚|才)?(?:送|发|到|交|寄|来|收|运|提|买|订|做|装|出)?(?:来|到|出|过来|过去)?的(?!时候)")]
    private static partial Regex OfAThing();

    private static bool IsDue(List<RecordMention> records, Reading reading, FoundDate date)
    {
        var span = reading.Text.SpanOf(date.Start, date.End);
        foreach (var record in records)
            if (DueOf(record)?.Span == span || (record is PlanMention plan && plan.Date?.Span == span)) return true;
        return false;
    }

    private static DateMention? DueAmong(List<RecordMention> records)
    {
        foreach (var record in records)
            if (DueOf(record) is { } due) return due;
        return null;
    }

    private static DateMention? DueOf(RecordMention record) => record switch
    {
        PromiseMention promise => promise.Due,
        ComplaintMention complaint => complaint.Due,
        TaskMention task => task.Due,
        _ => null,
    };

    private static Slots SlotsOf(string intent, List<RecordMention> records, Reading reading, FieldBook book)
    {
        var slots = Slots.None;
        var length = reading.Folded.Length;
        if (ComplaintRefs.Find(reading) is { } complaint) slots = slots with { ComplaintRef = complaint.Ref };
        if (intent is Intents.ComplaintFile or Intents.ComplaintUpdate && ComplaintFinder.SeverityIn(reading, 0, length) is { } severity) slots = slots with { Severity = severity };
        if (intent == Intents.SatisfactionRecord && records.Find(static r => r is ScoreMention) is ScoreMention score) slots = slots with { Score = score.Score, OutOf = score.OutOf };
        if (intent == Intents.ClientUpdate && records.Find(static r => r is UpdateMention) is UpdateMention update) return slots with { Field = update.Field, Value = update.Value };
        if (intent == Intents.ClientUpdate) return slots with { Field = FieldNamed(reading) };
        if (intent == Intents.ClientCreate && NewNames.Find(reading) is { } named) slots = slots with { NewName = named.Name };
        if (intent is not (Intents.ClientFind or Intents.ClientCreate or Intents.KpiShow or Intents.SummaryDaily or Intents.VisitPlan or Intents.VisitList or Intents.ComplaintList or Intents.TaskList or Intents.HistorySummarize)) return slots;
        var from = slots.NewName is null ? 0 : NewNames.Find(reading)?.End ?? 0;
        return slots with
        {
            Tier = UpdateFinder.TierIn(reading, 0, length)?.Tier,
            Region = UpdateFinder.Word(reading, book, SignKind.Address, from, length),
            Industry = UpdateFinder.Word(reading, book, SignKind.Industry, from, length),
            Stage = intent is Intents.ClientFind or Intents.ClientCreate ? StageOf(reading, book, from, length, intent == Intents.ClientCreate) : null,
        };
    }

    // In 新建客户 and "new client" the 新 is no stage.
    private static string? StageOf(Reading reading, FieldBook book, int from, int to, bool create)
    {
        var stage = UpdateFinder.Word(reading, book, SignKind.Stage, from, to);
        return create && stage == "new" ? null : stage;
    }

    private static string? FieldNamed(Reading reading)
    {
        foreach (var sign in reading.Signs)
        {
            if (sign.Is(SignKind.Tier)) return "tier";
            if (sign.Is(SignKind.Stage)) return "stage";
            if (sign.Is(SignKind.Industry)) return "industry";
            if (sign.Is(SignKind.Renewal)) return "renewal";
            if (sign.Is(SignKind.Address)) return "address";
            if (sign.Is(SignKind.Phone)) return "phone";
            if (sign.Is(SignKind.Name)) return "name";
        }
        return null;
    }

    private static DateMention? Mention(Reading reading, FoundDate? date, bool ahead) => date?.Mention(reading.Text, ahead);
}

/// <summary>The days that a message names, each in its role.</summary>
internal readonly record struct NamedDays(DateMention? Date, DateMention? Due, DateMention? Period);
