using CrmBot.Skills.Understanding.Notes;

namespace CrmBot.Skills.Understanding;

/// <summary>Fills a frame once its intent is known: which day the words name and how it is meant, and the slots that go with the intent.</summary>
internal static class SlotFinder
{
    public static Frame Fill(Frame frame, Reading reading, FieldBook book)
    {
        frame = frame with { Records = NoteTaker.Take(reading, frame.Intent, book) };
        frame = Days(frame, reading);
        var slots = SlotsOf(frame, reading, book);
        if ((slots.NewName ?? slots.Value) is { } said && frame.People.Any(p => said.Contains(p.Words, StringComparison.Ordinal))) frame = frame with { People = [.. frame.People.Where(p => !said.Contains(p.Words, StringComparison.Ordinal))] };
        if (slots.NewName is { } name && frame.Client is { } client && name.Contains(client.Words, StringComparison.Ordinal)) frame = frame with { Client = null };
        return frame with { Slots = slots };
    }

    private static Frame Days(Frame frame, Reading reading)
    {
        switch (frame.Intent)
        {
            case Intents.VisitLog:
                return Logged(frame, reading);
            case Intents.VisitList or Intents.ComplaintList or Intents.HistorySummarize or Intents.KpiShow or Intents.SummaryDaily:
                var asked = Mention(reading, reading.Dates.Count > 0 ? reading.Dates[0] : null, ahead: false);
                return frame with { Date = asked, Period = asked };
            case Intents.TaskList:
                asked = Mention(reading, reading.Dates.Count > 0 ? reading.Dates[0] : null, ahead: true);
                return frame with { Date = asked, Period = asked };
            case Intents.ClientFind:
                asked = Mention(reading, reading.Dates.Count > 0 ? reading.Dates[0] : null, reading.Has(SignKind.Renewing));
                return frame with { Date = asked, Period = asked };
            case Intents.VisitPlan:
                return Planned(frame, reading);
            case Intents.TaskAdd:
                return frame with { Due = Mention(reading, reading.Dates.Count > 0 ? reading.Dates[0] : null, ahead: true) };
            case Intents.ComplaintFile:
                var due = frame.Records.OfType<ComplaintMention>().FirstOrDefault()?.Due ?? frame.Records.OfType<PromiseMention>().FirstOrDefault(p => p.Due is not null)?.Due;
                return frame with { Due = due, Date = Mention(reading, reading.Dates.Find(d => !d.IsDeadline && !d.IsPeriod && !frame.Records.Any(r => DueOf(r)?.Span == SpanOf(reading, d) || r is PlanMention p && p.Date?.Span == SpanOf(reading, d))), ahead: false) };
            case Intents.ComplaintUpdate or Intents.TaskDone or Intents.SatisfactionRecord or Intents.Undo or Intents.Cancel:
                return frame with { Due = Mention(reading, reading.Dates.Find(d => d.IsDeadline), ahead: true), Date = Mention(reading, reading.Dates.Find(d => !d.IsDeadline && !d.IsPeriod), ahead: false) };
            case Intents.ClientUpdate or Intents.ClientCreate or Intents.ContactFind:
                return frame;
            default:
                return frame with { Date = Mention(reading, reading.Dates.Count > 0 ? reading.Dates[0] : null, ahead: true) };
        }
    }

    private static Frame Logged(Frame frame, Reading reading)
    {
        var visit = frame.Records.OfType<VisitMention>().FirstOrDefault();
        var due = frame.Records.Select(DueOf).FirstOrDefault(d => d is not null);
        var day = visit?.Date;
        if (visit is null) day = Mention(reading, reading.Dates.Find(d => !d.IsDeadline && !d.IsPeriod && !frame.Records.Any(r => DueOf(r)?.Span == SpanOf(reading, d))), ahead: false);
        var period = day is null ? Mention(reading, reading.Dates.Find(d => d.IsPeriod && !d.IsDeadline && d.Back.From <= DateOnly.FromDateTime(reading.Now.DateTime) && !frame.Records.Any(r => DueOf(r)?.Span == SpanOf(reading, d))), ahead: false) : null;
        return frame with { Date = day, Due = due, Period = period };
    }

    private static Frame Planned(Frame frame, Reading reading)
    {
        var plan = frame.Records.OfType<PlanMention>().FirstOrDefault();
        var day = plan?.Date ?? Mention(reading, reading.Dates.Find(d => !d.IsDeadline && !d.IsPeriod), ahead: true);
        var due = Mention(reading, reading.Dates.Find(d => d.IsDeadline), ahead: true);
        var period = day is null && due is null ? Mention(reading, reading.Dates.Find(d => d.IsPeriod), ahead: true) : null;
        return frame with { Date = day, Due = due, Period = period };
    }

    private static DateMention? DueOf(RecordMention record) => record switch
    {
        PromiseMention promise => promise.Due,
        ComplaintMention complaint => complaint.Due,
        TaskMention task => task.Due,
        _ => null,
    };

    private static Slots SlotsOf(Frame frame, Reading reading, FieldBook book)
    {
        var intent = frame.Intent;
        var slots = Slots.None;
        var length = reading.Folded.Length;
        if (ComplaintRefs.Find(reading) is { } complaint) slots = slots with { ComplaintRef = complaint.Ref };
        if (intent is Intents.ComplaintFile or Intents.ComplaintUpdate && ComplaintFinder.SeverityIn(reading, 0, length) is { } severity) slots = slots with { Severity = severity };
        if (frame.Records.OfType<ScoreMention>().FirstOrDefault() is { } score && intent == Intents.SatisfactionRecord) slots = slots with { Score = score.Score, OutOf = score.OutOf };
        if (frame.Records.OfType<UpdateMention>().FirstOrDefault() is { } update && intent == Intents.ClientUpdate) return slots with { Field = update.Field, Value = update.Value };
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

    private static Span SpanOf(Reading reading, FoundDate date) => reading.Text.SpanOf(date.Start, date.End);

    private static DateMention? Mention(Reading reading, FoundDate? date, bool ahead) => date?.Mention(reading.Text, ahead);
}
