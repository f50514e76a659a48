using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Single visits told in words: a new one, a new day for one, one called off. Each is shown to be confirmed, with what stands against it.</summary>
public sealed class SinglePlans(Clients clients, MonthPlans months, Absences absences)
{
    private const int Offered = 3;

    /// <summary>The visit of this client that is meant: on the day named, else the next one.</summary>
    public async Task<Plan?> MeantAsync(Turn turn, string clientId, DateOnly? named, CancellationToken cancellationToken)
    {
        var standing = (await months.Plans.OfClientAsync(turn.Reader, clientId, turn.Today.AddDays(-7), 20, cancellationToken)).Where(p => p.StaffId == turn.Staff.Id).ToList();
        return standing.FirstOrDefault(p => p.On == named?.ToDay()) ?? standing.FirstOrDefault(p => string.CompareOrdinal(p.On, turn.Today.ToDay()) >= 0) ?? standing.LastOrDefault();
    }

    public async Task<Proposal> ComposeAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken)
    {
        var client = proposal.ClientId is null ? null : await clients.FindAsync(turn.Reader, proposal.ClientId, cancellationToken);
        var lines = new List<ProposalLine>();
        foreach (var line in proposal.Lines) lines.Add(await ComposeAsync(turn, proposal, await SettledAsync(turn, line, client, cancellationToken), client, cancellationToken));
        return proposal with { ClientId = client?.Id, Lines = lines };
    }

    public async Task<IReadOnlyList<FormField>> FormAsync(Turn turn, ProposalLine line, CancellationToken cancellationToken)
    {
        string? Value(string name) => line.Fields.GetValueOrDefault(name);
        var mates = (await months.Staff.OfTeamAsync(turn.Staff.TeamId, cancellationToken)).Where(s => s.Id != turn.Staff.Id && !s.Left);
        var purpose = Enum.TryParse<PlanPurpose>(Value("purpose"), ignoreCase: true, out var known) ? known : default(PlanPurpose?);
        return
        [
            new("on", PlanWords.FieldDay.In(turn.Language), FieldKind.Day, Value("on"), Required: true),
            new("time", PlanWords.FieldTime.In(turn.Language), FieldKind.Time, Value("time")),
            LineForm.Purpose(purpose, turn.Language),
            new("goal", PlanWords.FieldGoal.In(turn.Language), FieldKind.LongText, Value("goal")),
            new("people", PlanWords.FieldPeople.In(turn.Language), FieldKind.Text, Value("people")),
            new("materials", PlanWords.FieldMaterials.In(turn.Language), FieldKind.Text, Value("materials")),
            new("expense", PlanWords.FieldExpense.In(turn.Language), FieldKind.Text, Value("expense")),
            LineForm.With(mates, Value("with"), turn.Language),
        ];
    }

    /// <summary>Which visit is moved or called off, once the client is known. Where none is planned, a new day is a new visit.</summary>
    private async Task<ProposalLine> SettledAsync(Turn turn, ProposalLine line, Client? client, CancellationToken cancellationToken)
    {
        var name = line.Fields.GetValueOrDefault(ToldVisit.Moves) == ToldVisit.Unsettled ? ToldVisit.Moves : line.Fields.GetValueOrDefault(ToldVisit.Cancels) == ToldVisit.Unsettled ? ToldVisit.Cancels : null;
        if (name is null || client is null) return line;
        var fields = new Dictionary<string, string>(line.Fields);
        if (await MeantAsync(turn, client.Id, Moments.TryDay(fields.GetValueOrDefault("was")), cancellationToken) is { } meant) fields[name] = meant.Id;
        else if (name == ToldVisit.Moves) fields.Remove(ToldVisit.Moves);
        return line with { Fields = fields };
    }

    /// <summary>Works one line out: the visit to come, what stands against it, the days to choose from where none was said.</summary>
    public async Task<ProposalLine> ComposeAsync(Turn turn, Proposal proposal, ProposalLine line, Client? client, CancellationToken cancellationToken)
    {
        var (language, today, fields) = (turn.Language, turn.Today, line.Fields);
        if (fields.GetValueOrDefault(ToldVisit.Cancels) is { } called)
            return Cancelling(line, called == ToldVisit.Unsettled ? null : await months.Plans.FindAsync(turn.Reader, called, cancellationToken), client, turn);
        var before = fields.GetValueOrDefault(ToldVisit.Moves) is { } moved ? await months.Plans.FindAsync(turn.Reader, moved, cancellationToken) : null;
        var on = Moments.TryDay(fields.GetValueOrDefault("on"));
        var made = PlanFields.Filled(Start(proposal, line, client, turn, before), fields) with { On = (on ?? today).ToDay(), State = PlanState.Planned };
        if (made.WithId == turn.Staff.Id) made = made with { WithId = null };
        var companion = made.WithId is null ? null : await months.Staff.GetAsync(made.WithId, cancellationToken);
        var (people, notes) = People(made, client, language);
        made = made with { People = people };

        var problem = fields.GetValueOrDefault("on.cannot") is { Length: > 0 } cannot && on is null ? PlanWords.NoSuchDay.In(language, cannot)
            : on is null ? fields.GetValueOrDefault("on.words") is { } words ? PlanWords.NoDayIn.In(language, words) : PlanWords.NoDay.In(language)
            : on < today ? PlanWords.DayPast.In(language, Days.Say(on.Value, language, today))
            : null;
        IReadOnlyList<LineChoice> choices = on is null || on < today ? await FreeDaysAsync(turn, fields, cancellationToken) : [];
        if (on is { } day && problem is null) notes.AddRange(await AgainstAsync(turn, made, day, before?.Id, cancellationToken));
        if (companion is not null) notes.Add(PlanWords.WillTell.In(language, companion.NameIn(language)));

        var name = client?.ShortName ?? ConfirmingWords.SomeClient.In(language);
        var sentence = before is null
            ? PlanSentences.Say(made, name, companion?.NameIn(language), language, today)
            : PlanWords.SayMove.In(language, name, PlanSentences.When(before, language, today), PlanSentences.When(made, language, today));
        return line with
        {
            Sentence = sentence,
            Label = (before is null ? PlanWords.Label : PlanWords.LabelMove).In(language),
            Problem = problem,
            Note = notes.Count == 0 ? null : string.Join(" · ", notes),
            Choices = choices,
            Ticked = problem is null && (line.Ticked || line.Problem is not null),
            Changes = client is null || problem is not null ? [] :
            [
                Change.Make(Plans.Collection, made),
                .. before is not null && PlanStates.Next(before.State, PlanEvent.Move) is { } next ? [Change.Between(Plans.Collection, before, before with { State = next })] : Array.Empty<Change>(),
            ],
        };
    }

    private static Plan Start(Proposal proposal, ProposalLine line, Client? client, Turn turn, Plan? before)
    {
        var id = $"{proposal.Id}-{line.Id}";
        return before is not null
            ? before with { Id = id, Version = 0, MovedFrom = before.Id, DecidedBy = null, Comment = null, ChangedAt = null, ChangedBy = null, MadeBy = null }
            : new Plan { Id = id, ClientId = client?.Id ?? "", OwnerId = client?.OwnerId ?? "", StaffId = turn.Staff.Id, On = turn.Today.ToDay() };
    }

    private static ProposalLine Cancelling(ProposalLine line, Plan? off, Client? client, Turn turn)
    {
        var label = PlanWords.LabelCancel.In(turn.Language);
        if (off is null)
        {
            var none = ListWords.NoneToMove.In(turn.Language, client?.ShortName ?? ConfirmingWords.SomeClient.In(turn.Language));
            return line with { Sentence = label, Label = label, Problem = none, Ticked = false, Changes = [] };
        }
        var next = PlanStates.Next(off.State, PlanEvent.Cancel);
        return line with
        {
            Sentence = PlanWords.SayCancel.In(turn.Language, client?.ShortName, PlanSentences.When(off, turn.Language, turn.Today)),
            Label = label,
            Note = PlanWords.NoNewDay.In(turn.Language),
            Problem = next is null ? MonthWords.CannotNow.In(turn.Language, PlanSentences.State(off, turn.Language).Words) : null,
            Ticked = next is not null && (line.Ticked || line.Problem is not null),
            Changes = next is { } state ? [Change.Between(Plans.Collection, off, off with { State = state })] : [],
        };
    }

    /// <summary>What stands against the visit: another within the hour, the same client that day, days away.</summary>
    private async Task<IEnumerable<string>> AgainstAsync(Turn turn, Plan made, DateOnly day, string? beforeId, CancellationToken cancellationToken)
    {
        var others = await months.Plans.OfDayAsync(turn.Reader, made.StaffId, day, cancellationToken);
        var away = await absences.OfStaffAsync(turn.Reader, made.StaffId, day, cancellationToken);
        var clashes = PlanClashes.Of(day, made.Time, made.ClientId, beforeId, others, away, months.Rules.ClashMinutes);
        var names = await months.Plans.NamesAsync(turn.Reader, clashes.Select(c => c.Other).OfType<Plan>(), cancellationToken);
        return PlanSentences.Say(clashes, names, months.Rules.ClashMinutes, turn.Language, turn.Today);
    }

    /// <summary>Working days to choose from: of the period named, else the next ones.</summary>
    private async Task<IReadOnlyList<LineChoice>> FreeDaysAsync(Turn turn, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var from = Moments.TryDay(fields.GetValueOrDefault("on.from")) is { } first && first > turn.Today ? first : turn.Today.AddDays(1);
        var to = Moments.TryDay(fields.GetValueOrDefault("on.to")) is { } last && last >= from ? last : from.AddDays(9);
        var away = await absences.OfStaffAsync(turn.Reader, turn.Staff.Id, from, cancellationToken);
        var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(d => months.IsWorkday(d) && !away.Any(a => a.Covers(d))).Take(Offered);
        return [.. days.Select(d => new LineChoice(Days.Say(d, turn.Language, turn.Today), "on", d.ToDay()))];
    }

    private static (IReadOnlyList<string> People, List<string> Notes) People(Plan plan, Client? client, Language language)
    {
        var (people, notes) = (new List<string>(), new List<string>());
        foreach (var said in plan.People)
        {
            var meant = client is null ? [] : PeopleOfClient.Meant(client, said);
            people.Add(meant.Count == 1 ? meant[0].Name : said);
            if (client is not null && meant.Count == 0) notes.Add(PlanWords.NotInFile.In(language, said));
        }
        return ([.. people.Distinct()], notes);
    }
}
