using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.VisitPlans;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.TeamDay;

/// <summary>What a lead does on the card, each by one press: approve, ask a colleague, pass a complaint on or take it, put off, all seen. It acts on the matter as it stands now.</summary>
public sealed class TeamDayActs(TeamDayReads reads, Acting acting, MonthActs months, ComplaintActing complaints, Assignment assignment)
{
    public TeamDayReads Reads => reads;

    public async Task<Answer> PressAsync(Turn turn, TeamDayKey key, Press press, CancellationToken cancellationToken)
    {
        // An old card acts on the day as it is: what it shows is settled there or still open today.
        if (await reads.ReadAsync(turn, key with { Day = turn.Today }, cancellationToken) is not { } facts) return Answer.Say(TeamDayWords.Gone.In(turn.Language));
        facts = facts with { Key = key with { Day = turn.Today } };
        if (press.Verb == "seen") return await SeenAsync(turn, facts, cancellationToken);
        var line = TeamLines.Of(facts).FirstOrDefault(l => l.Id == press["m"]);
        if (line is null) return await ShownAsync(turn, facts.Key, TeamDayWords.AlreadySettled.In(turn.Language), null, cancellationToken);
        if (!Access.MayDecide(turn.Reader, line.StaffId) && line.StaffId != turn.Staff.Id) return await ShownAsync(turn, facts.Key, TeamDayWords.NotYours.In(turn.Language), null, cancellationToken);
        return press.Verb switch
        {
            "approve" when line.Kind == MatterKind.Plan => await ApproveAsync(turn, facts, line, cancellationToken),
            "take" when line.Kind == MatterKind.Complaint => await PassAsync(turn, facts, line, turn.Staff.Id, cancellationToken),
            "assign" when line.Kind == MatterKind.Complaint => press["to"] is { } to ? await PassAsync(turn, facts, line, to, cancellationToken) : await WhomAsync(turn, facts, line, cancellationToken),
            "later" => Moments.TryDay(press["until"]) is { } until && until > turn.Today ? await LaterAsync(turn, facts, line, until, cancellationToken) : Until(turn, facts, line),
            "nudge" => await NudgeAsync(turn, facts, line, cancellationToken),
            _ => Answer.Say(AssistantWords.OldButton.In(turn.Language)),
        };
    }

    /// <summary>The card as it is now, in the place of the pressed one.</summary>
    public async Task<Answer> ShownAsync(Turn turn, TeamDayKey key, string? said, Proposal? done, CancellationToken cancellationToken) =>
        await reads.ReadAsync(turn, key, cancellationToken) is { } facts
            ? new Answer(Live(turn, facts, TeamDayCard.Compose(facts, said, done)) with { InPlace = turn.Message.Kind == MessageKind.Press })
            : Answer.Say(TeamDayWords.Gone.In(turn.Language));

    public static Reply Live(Turn turn, TeamDayFacts facts, Card card) => new()
    {
        Card = card,
        LiveKey = facts.Key.LiveKey,
        Live = new Notice(turn.Staff.Id, TeamDaySkill.Name, TeamDaySkill.TeamView, facts.Key.RecordId),
        LiveVersion = TeamDayVersion.Of(facts),
    };

    /// <summary>Sends the one open matter that the colleague is to be asked about; of several it is asked which. Null where the reader leads nobody's team that he is in.</summary>
    public async Task<Answer?> ChaseAsync(Turn turn, string staffId, string? clientId, CancellationToken cancellationToken)
    {
        var open = new List<(TeamDayFacts Facts, TeamLine Line)>();
        TeamDayFacts? of = null;
        foreach (var team in (await reads.TeamsAsync(turn, cancellationToken)).Teams)
        {
            if (await reads.ReadAsync(turn, new TeamDayKey(team.Id, turn.Today), cancellationToken) is not { Deciding: true } facts || !facts.Members.Any(m => m.Id == staffId)) continue;
            of = facts;
            open.AddRange(TeamLines.Standing(facts).Where(l => l.State == LineState.Open && TeamDayCard.IsAskedAbout(facts, l.Line) && (l.Line.WhomId ?? l.Line.StaffId) == staffId).Select(l => (facts, l.Line)));
        }
        if (of is null || staffId == turn.Staff.Id) return null;
        if (clientId is not null && open.Where(o => o.Line.ClientId == clientId).ToList() is { Count: > 0 } about) open = about;
        return open switch
        {
            [] => Answer.Say(TeamDayWords.NothingToChase.In(turn.Language, of.NameOf(staffId))),
            [var (facts, line)] => await NudgeAsync(turn, facts, line, cancellationToken),
            _ => Answer.Show(TeamDayCard.Chase(open, of.NameOf(staffId) ?? "", turn.Language)),
        };
    }

    private async Task<Answer> ApproveAsync(Turn turn, TeamDayFacts facts, TeamLine line, CancellationToken cancellationToken)
    {
        if (MonthKey.Parse(line.RecordId) is not { } month) return Answer.Say(TeamDayWords.Gone.In(turn.Language));
        var answer = await months.ApproveAsync(turn, month, cancellationToken);
        return await AfterAsync(turn, facts, answer, TeamDayWords.Approved.In(turn.Language, facts.NameOf(month.StaffId), month.Say(turn.Language, turn.Today)), cancellationToken);
    }

    private async Task<Answer> PassAsync(Turn turn, TeamDayFacts facts, TeamLine line, string to, CancellationToken cancellationToken)
    {
        if (await complaints.AgainAsync(turn, cancellationToken) is { } again) return await AfterAsync(turn, facts, again, null, cancellationToken);
        if (await complaints.Reads.FindAsync(turn, line.RecordId, cancellationToken) is not { } sight || await reads.Staff.PresentAsync(to, cancellationToken) is not { } whom)
            return Answer.Say(TeamDayWords.Gone.In(turn.Language));
        var answer = await complaints.DoAsync(turn, sight, new ComplaintOrder(ComplaintEvent.Assign) { To = to }, inPlace: true, cancellationToken);
        return await AfterAsync(turn, facts, answer, TeamDayWords.Passed.In(turn.Language, sight.Complaint.Number, whom.NameIn(turn.Language)), cancellationToken);
    }

    private async Task<Answer> WhomAsync(Turn turn, TeamDayFacts facts, TeamLine line, CancellationToken cancellationToken)
    {
        var complaint = facts.Evidence.Complaints.First(c => c.Id == line.RecordId);
        var candidates = await assignment.CandidatesAsync(turn, complaint.OwnerId, complaint.HandlerId, cancellationToken);
        return Asking(turn, facts, TeamDayWords.PassTitle.In(turn.Language, $"{complaint.Number} {facts.ClientName(complaint.ClientId)}"), [.. candidates.Take(8).Select(c =>
            new Choice(c.Person.NameIn(turn.Language), TeamDayWords.InHand.In(turn.Language, c.InHand), TeamDayCard.On(facts.Key, "assign", ("m", line.Id), ("to", c.Person.Id))))]);
    }

    private static Answer Until(Turn turn, TeamDayFacts facts, TeamLine line)
    {
        var monday = turn.Today.AddDays(8 - (turn.Today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)turn.Today.DayOfWeek));
        (DateOnly Day, string Words)[] days =
        [
            (facts.Next, Days.Near(facts.Next, turn.Language, turn.Today)), (monday, Days.Near(monday, turn.Language, turn.Today)), (turn.Today.AddDays(7), TeamDayWords.Week.In(turn.Language)),
        ];
        return Asking(turn, facts, TeamDayWords.LaterTitle.In(turn.Language), [.. days.DistinctBy(d => d.Day).OrderBy(d => d.Day).Select(d =>
            new Choice(Days.Say(d.Day, turn.Language, turn.Today), d.Words, TeamDayCard.On(facts.Key, "later", ("m", line.Id), ("until", d.Day.ToDay()))))], line.Text);
    }

    private async Task<Answer> LaterAsync(Turn turn, TeamDayFacts facts, TeamLine line, DateOnly until, CancellationToken cancellationToken) => await MarkAsync(
        turn, facts, [(line, m => m with { Until = until.ToDay(), Day = facts.Key.Day.ToDay(), NudgedAt = null, NudgedBy = null, WhomId = null, Answer = null, Words = null, AnsweredAt = null })],
        $"{line.Text}：{TeamDayWords.PutOff.In(turn.Language, Days.Say(until, turn.Language, turn.Today))}", [], cancellationToken);

    private async Task<Answer> SeenAsync(Turn turn, TeamDayFacts facts, CancellationToken cancellationToken) => await MarkAsync(
        turn, facts, [.. TeamLines.Standing(facts).Where(l => l.State == LineState.Open).Select(l => (l.Line, (Func<Matter, Matter>)(m => m with { Until = null, NudgedAt = null, Day = null })))],
        TeamDayWords.SeenNow.In(turn.Language), [], cancellationToken);

    private async Task<Answer> NudgeAsync(Turn turn, TeamDayFacts facts, TeamLine line, CancellationToken cancellationToken)
    {
        var whom = line.WhomId ?? line.StaffId;
        if (whom == turn.Staff.Id || line.Kind == MatterKind.Plan) return await ShownAsync(turn, facts.Key, TeamDayWords.NotYours.In(turn.Language), null, cancellationToken);
        return await MarkAsync(
            turn,
            facts,
            [(line, m => m with { WhomId = whom, NudgedBy = turn.Staff.Id, NudgedAt = turn.Now.ToInstant(), Day = facts.Key.Day.ToDay(), Until = null, Answer = null, Words = null, AnsweredAt = null })],
            TeamDayWords.NudgeSent.In(turn.Language, facts.NameOf(whom)),
            [new Notice(whom, TeamDaySkill.Name, TeamDaySkill.NudgeView, line.Id)],
            cancellationToken);
    }

    /// <summary>Writes what was done about matters; each counts as seen as bad as it is now.</summary>
    private async Task<Answer> MarkAsync(Turn turn, TeamDayFacts facts, IReadOnlyList<(TeamLine Line, Func<Matter, Matter> Mark)> marks, string said, IReadOnlyList<Notice> notices, CancellationToken cancellationToken)
    {
        var act = await acting.DoAsync(turn, TeamDaySkill.Name, said, marks is [var only] ? only.Line.ClientId : null, () => Task.FromResult<IReadOnlyList<ProposalLine>>(
        [
            .. marks.Select((m, i) =>
            {
                var before = facts.Done.GetValueOrDefault(m.Line.Id);
                var fresh = before ?? new Matter { Id = m.Line.Id, StaffId = m.Line.StaffId, TeamId = facts.Team.Id, Kind = m.Line.Kind, RecordId = m.Line.RecordId };
                var after = m.Mark(fresh) with { SeenLevel = m.Line.Level, SeenBy = turn.Staff.Id, TeamId = facts.Team.Id, ExpiresAt = (turn.Now + Matters.Keep).ToInstant() };
                return Acting.Line(i + 1, "matter", facts.Key.RecordId, said, before is null ? Change.Make(Matters.Collection, after) : Change.Between(Matters.Collection, before, after));
            }),
        ]), cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        var answer = await ShownAsync(turn, facts.Key, said, act.Done, cancellationToken);
        return answer with { Settled = act.Done, Notices = act.Done is null ? [] : notices, Redrawn = act.Done is null ? [] : [facts.Key.LiveKey] };
    }

    /// <summary>The card in place of what another skill showed for its own act; its notices and cards stay.</summary>
    private async Task<Answer> AfterAsync(Turn turn, TeamDayFacts facts, Answer did, string? said, CancellationToken cancellationToken)
    {
        var words = did.Settled is null ? did.Reply.Text ?? did.Reply.Card?.Parts.OfType<Paragraph>().FirstOrDefault()?.Text ?? TeamDayWords.AlreadySettled.In(turn.Language) : said;
        var shown = await ShownAsync(turn, facts.Key, words, did.Settled, cancellationToken);
        return did with { Reply = shown.Reply, More = [], Redrawn = did.Settled is null ? did.Redrawn : [.. did.Redrawn, facts.Key.LiveKey] };
    }

    /// <summary>What an act was, in the words in which it was answered.</summary>
    internal static string Say(Turn turn, TeamDayFacts facts, Proposal act)
    {
        if (act.Skill == TeamDaySkill.Name) return act.Text;
        if (act.Skill == ComplaintButtons.Skill && act.Changes.SelectMany(c => c.Fields).FirstOrDefault(f => f.Name == "handlerId")?.After?.GetString() is { } to
            && facts.Evidence.Complaints.FirstOrDefault(c => act.Changes.Any(a => a.Id == c.Id)) is { } complaint)
        {
            return TeamDayWords.Passed.In(turn.Language, complaint.Number, facts.NameOf(to));
        }
        return act.Lines.Count > 1 ? act.Text : act.Lines[0].Sentence;
    }

    private static Answer Asking(Turn turn, TeamDayFacts facts, string title, IReadOnlyList<Choice> choices, string? about = null) => new(new Reply
    {
        Card = new Card
        {
            Title = title,
            Subtitle = about,
            Language = turn.Language,
            Notice = TeamDayWords.Notice.In(turn.Language),
            Parts = [new Choices("", choices)],
            Actions = [new(TeamDayWords.Back.In(turn.Language), TeamDayCard.On(facts.Key, "back"), ActionStyle.Quiet)],
        },
        InPlace = true,
    });
}
