using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Complaints;

/// <summary>Makes one complaint's card for one viewer: the same facts for everybody, the buttons by what he may do.</summary>
public static class ComplaintCard
{
    private const int QuoteLength = 300;
    private const int MostSteps = 20;

    public static Card Compose(ComplaintSight sight, string? lead = null)
    {
        var (complaint, language) = (sight.Complaint, sight.Language);
        var parts = new List<CardPart>(6);
        if (lead is not null) parts.Add(new Paragraph(lead, Strong: true));
        if (complaint.AwaitsAnswer) parts.Add(Due(sight));
        parts.Add(new Facts([.. Rows(sight)]));
        if (sight.Clock.UnknownYears is [var year, ..]) parts.Add(new Paragraph(ComplaintWords.YearUnknown.In(language, year), Tone.Warning));
        if (complaint.Steps.Count > 0) parts.Add(new Fold(ComplaintWords.History.In(language), [new Items(null, [.. History(sight)])]));
        if (ComplaintButtons.AnswerForm(sight) is { } form) parts.Add(form);
        if (sight.Undo is { } undo && complaint.Steps is [.., var last])
            parts.Add(new Paragraph(ComplaintWords.UndoUntil.In(language, Did(sight, last), Days.Time(sight.Local(undo.Until))), Tone.Good));
        return new Card
        {
            Title = ComplaintWords.CardTitle.In(language, complaint.Number, sight.Contact.ClientName),
            Badges = [.. Badges(sight)],
            Language = language,
            Notice = (complaint.AwaitsAnswer && sight.Clock.Colour != ClockColour.Green ? ComplaintWords.LateNotice : ComplaintWords.Notice).In(language, Days.Time(sight.Now)),
            Parts = parts,
            Actions = ComplaintButtons.Of(sight),
        };
    }

    /// <summary>What is left of a card whose complaint was taken back, or is no longer the viewer's.</summary>
    public static Card Over(string? number, bool withdrawn, Language language, DateTimeOffset now) => new()
    {
        Title = (withdrawn ? ComplaintWords.GoneTitle : ComplaintWords.PassedTitle).In(language, number ?? ComplaintWords.AComplaint.In(language)),
        Language = language,
        Notice = ComplaintWords.Notice.In(language, Days.Time(now)),
        Parts = [new Paragraph((withdrawn ? ComplaintWords.Gone : ComplaintWords.Passed).In(language), Tone.Quiet)],
    };

    /// <summary>Where it stands, how its clock is, how grave it is; each colour with its word.</summary>
    internal static IEnumerable<Badge> Badges(ComplaintSight sight)
    {
        var (complaint, language) = (sight.Complaint, sight.Language);
        yield return new Badge(ComplaintButtonWords.Say(complaint.Standing, language), complaint.Standing is ComplaintState.Closed or ComplaintState.Resolved ? Tone.Good : Tone.Plain);
        if (complaint.AwaitsAnswer) yield return ClockBadge(sight.Clock, language);
        if (complaint.Severity is { } severity) yield return new Badge((severity == "high" ? ComplaintButtonWords.High : ComplaintButtonWords.Low).In(language), severity == "high" ? Tone.Bad : Tone.Quiet);
    }

    internal static Badge ClockBadge(ClockReading clock, Language language) => clock switch
    {
        { Colour: ClockColour.Red } => new(ComplaintButtonWords.Late.In(language), Tone.Bad),
        { PausedSince: not null } => new(ComplaintButtonWords.Waiting.In(language), Tone.Quiet),
        { Colour: ClockColour.Yellow } => new(ComplaintButtonWords.GettingLate.In(language), Tone.Warning),
        _ => new(ComplaintButtonWords.InTime.In(language), Tone.Good),
    };

    /// <summary>A step in a sentence: 张伟电话答复客户.</summary>
    internal static string Did(ComplaintSight sight, ComplaintStep step)
    {
        var with = step.Event == ComplaintEvent.Answer ? ComplaintButtonWords.SayWay(step.How, sight.Language) : sight.NameOf(step.To);
        var did = step.Event == ComplaintEvent.Assign && step.To == step.By ? ComplaintButtonWords.DidTake : ComplaintButtonWords.Did(step.Event);
        return did.In(sight.Language, sight.NameOf(step.By), with);
    }

    /// <summary>Until when the client is to be answered, by the clock; hours left only beside it.</summary>
    internal static (string Words, Tone Tone) DueWords(ClockReading clock, Complaint complaint, Language language, DateTimeOffset now, TimeZoneInfo zone)
    {
        string Clock(DateTimeOffset at) => Days.Clock(TimeZoneInfo.ConvertTime(at, zone), language, now);
        if (clock is { PausedSince: { } since, IsLate: false }) return (ComplaintWords.DuePaused.In(language, Clock(since), complaint.OpenPause?.Why), Tone.Quiet);
        if (clock.Due is not { } due) return ("", Tone.Plain);
        var left = due - now;
        return left < TimeSpan.Zero
            ? (ComplaintWords.DueLate.In(language, Clock(due), Durations.Say(left.Negate(), language), Days.Time(now)), Tone.Bad)
            : (ComplaintWords.DueBy.In(language, Clock(due), Durations.Say(left, language), Days.Time(now)), clock.Colour == ClockColour.Yellow ? Tone.Warning : Tone.Plain);
    }

    private static Paragraph Due(ComplaintSight sight)
    {
        var (words, tone) = DueWords(sight.Clock, sight.Complaint, sight.Language, sight.Now, sight.Zone);
        return new Paragraph($"{ComplaintWords.Due.In(sight.Language)} {words}", tone, Strong: true);
    }

    private static IEnumerable<Fact> Rows(ComplaintSight sight)
    {
        var (complaint, language) = (sight.Complaint, sight.Language);
        var today = DateOnly.FromDateTime(sight.Now.DateTime);
        string Clock(string instant) => Days.Clock(sight.Local(instant), language, sight.Now);
        yield return new(ComplaintWords.Said.In(language), Quotes.Of(Quotes.Cut(complaint.Text, QuoteLength)));
        yield return new(ComplaintWords.Contact.In(language), ContactOf(sight));
        yield return new(ComplaintWords.Category.In(language), WithSeverity(sight));
        if (complaint.WantedBy is { } wanted) yield return new(ComplaintWords.Wanted.In(language), ComplaintWords.WantedBy.In(language, Days.Say(wanted, language, today)), Tone.Warning);
        yield return new(ComplaintWords.Complained.In(language), complaint.RegisteredAt is { } entered && Moments.FromInstant(entered) - Moments.FromInstant(complaint.ComplainedAt) >= TimeSpan.FromMinutes(1)
            ? ComplaintWords.EnteredLater.In(language, Clock(complaint.ComplainedAt), Clock(entered))
            : Clock(complaint.ComplainedAt));
        var clock = sight.Clock;
        if (complaint.AnsweredAt is { } answered)
        {
            var phrase = clock.IsLate ? ComplaintWords.AnsweredLate : ComplaintWords.AnsweredAt;
            yield return new(ComplaintWords.AnswerGiven.In(language), phrase.In(language, Clock(answered), AnswerWay(complaint, language), Durations.Say(clock.Used, language)), clock.IsLate ? Tone.Bad : Tone.Good);
        }
        else
        {
            yield return new(ComplaintWords.Counting.In(language), sight.Rules.Say(language), Tone.Quiet);
        }
        foreach (var promise in sight.Promises)
            yield return new(ComplaintWords.Promised.In(language), string.Join(" · ", new[] { Quotes.Cut(promise.Text, 80), promise.State == PromiseState.Open ? Deadlines.Say(promise.DueOn, language, today).Words : PromiseLedger.LedgerWords.Say(promise.State).In(language) }.Where(s => s.Length > 0)), promise.State switch { PromiseState.Done => Tone.Good, PromiseState.Dropped => Tone.Quiet, _ => Deadlines.Say(promise.DueOn, language, today).Tone });
        yield return new(ComplaintWords.Handler.In(language), HandlerOf(sight), complaint.HandlerId is null ? Tone.Warning : Tone.Plain);
        if (complaint.ReporterId is { } reporter && reporter != complaint.HandlerId) yield return new(ComplaintWords.Reporter.In(language), sight.NameOf(reporter));
        if (complaint.EscalatedTo is { } above) yield return new(ComplaintWords.Escalated.In(language), sight.NameOf(above), Tone.Warning);
        if (sight.MergedNumber is { } into) yield return new(ComplaintWords.MergedInto.In(language), into);
        if (complaint.Cause is { } cause) yield return new(ComplaintWords.CauseLabel.In(language), CauseOf(sight, cause));
        if (complaint.Prevention is { } prevention) yield return new(ComplaintWords.PreventionLabel.In(language), Quotes.Cut(prevention, QuoteLength));
        if (complaint.Voided is { } why) yield return new(ComplaintWords.VoidedWhy.In(language), Quotes.Cut(why, QuoteLength));
    }

    private static string AnswerWay(Complaint complaint, Language language) => ComplaintButtonWords.SayWay(complaint.AnsweredHow, language) is { Length: > 0 } way ? way : language == Language.Zh ? "" : ComplaintButtonWords.StateAnswered.En;

    private static string ContactOf(ComplaintSight sight)
    {
        var language = sight.Language;
        if (sight.Contact.Person is not { } person) return ComplaintWords.NoContact.In(language);
        return string.Join(" · ", new[] { person, sight.Contact.Title, sight.Contact.Phone ?? ComplaintWords.NoPhone.In(language) }.OfType<string>());
    }

    private static string WithSeverity(ComplaintSight sight)
    {
        var name = sight.Rules.CategoryName(sight.Complaint.Category, sight.Language);
        if (sight.Complaint.Severity is not { } severity) return name;
        var word = (severity == "high" ? ComplaintButtonWords.High : ComplaintButtonWords.Low).In(sight.Language);
        return $"{name} · {(sight.Complaint.SeverityWords is { } from ? ComplaintWords.SeverityFrom.In(sight.Language, word, from) : word)}";
    }

    private static string HandlerOf(ComplaintSight sight)
    {
        if (sight.Complaint.HandlerId is not { } handler) return ComplaintWords.NoHandler.In(sight.Language);
        var name = sight.NameOf(handler);
        return sight.Complaint is { AcceptedAt: null, State: ComplaintState.Assigned } ? ComplaintWords.HandlerWaits.In(sight.Language, name) : name;
    }

    private static string CauseOf(ComplaintSight sight, string cause)
    {
        var kind = ComplaintKinds.Named(sight.Rules.Causes, sight.Complaint.CauseKind)?.NameIn(sight.Language);
        return kind is null ? Quotes.Cut(cause, QuoteLength) : $"{kind} · {Quotes.Cut(cause, QuoteLength)}";
    }

    private static IEnumerable<Item> History(ComplaintSight sight) => sight.Complaint.Steps.Reverse().Take(MostSteps).Select(step => new Item(
        $"{Days.Clock(sight.Local(step.At), sight.Language, sight.Now)} · {Did(sight, step)}",
        step.Note is { Length: > 0 } note && step.Event is not ComplaintEvent.Void ? Quotes.Of(Quotes.Cut(note, 80)) : null));
}
