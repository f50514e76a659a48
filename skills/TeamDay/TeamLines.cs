using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.VisitPlans;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.TeamDay;

/// <summary>What needs a decision, the most urgent first: complaints by their clock, plans, A clients, promises, attitudes, unsaved complaints. Pure: the same facts give the same lines.</summary>
public static class TeamLines
{
    private const int LongestWords = 30;
    private const int MostNamed = 3;
    private static readonly TimeSpan Soon = TimeSpan.FromHours(16);

    public static IReadOnlyList<TeamLine> Of(TeamDayFacts facts) =>
        [.. Complaints(facts), .. Plans(facts), .. Cadence(facts), .. Promises(facts), .. Attitudes(facts), .. Unsaved(facts)];

    /// <summary>The lines with what was done about each.</summary>
    public static IReadOnlyList<StandingLine> Standing(TeamDayFacts facts) =>
        [.. Of(facts).Select(l => StandingLine.Of(l, facts.Done.GetValueOrDefault(l.Id), facts.Key.Day))];

    // Which clock is late or near, or nobody has it.
    private static IEnumerable<TeamLine> Complaints(TeamDayFacts facts) => facts.Evidence.Complaints.Where(c => c.AwaitsAnswer)
        .Select(c => (Complaint: c, Clock: ComplaintClock.Read(c, facts.Now, facts.Rules.Clock)))
        .Where(x => x.Clock.PausedSince is null && (x.Complaint.HandlerId is null || x.Clock.Colour != ClockColour.Green || x.Clock.Due < facts.Now + Soon))
        .OrderBy(x => x.Clock.Due ?? DateTimeOffset.MaxValue)
        .Select(x =>
        {
            var (words, tone) = ComplaintCard.DueWords(x.Clock, x.Complaint, facts.Language, facts.Now, facts.Zone);
            var late = x.Clock is { IsLate: true, Due: { } due } ? (facts.Now - due).Days + 1 : 0;
            return new TeamLine(
                MatterKind.Complaint,
                x.Complaint.Id,
                x.Complaint.OwnerId,
                (int)x.Clock.Colour + late,
                TeamDayWords.Complaint.In(facts.Language, x.Complaint.Number, facts.ClientName(x.Complaint.ClientId), facts.NameOf(x.Complaint.HandlerId)))
            {
                Note = words,
                Tone = tone == Tone.Plain ? Tone.Warning : tone,
                ClientId = x.Complaint.ClientId,
                WhomId = x.Complaint.HandlerId,
            };
        });

    private static IEnumerable<TeamLine> Plans(TeamDayFacts facts) => facts.Evidence.Waiting.Where(p => p.State == PlanState.Submitted)
        .GroupBy(p => MonthKey.Of(p)).OrderBy(g => g.Key.First).ThenBy(g => g.Key.StaffId, StringComparer.Ordinal)
        .Select(g => new TeamLine(
            MatterKind.Plan,
            g.Key.RecordId,
            g.Key.StaffId,
            g.Count(),
            TeamDayWords.Plan.In(facts.Language, facts.NameOf(g.Key.StaffId), g.Key.Say(facts.Language, facts.Today), g.Count()))
        {
            Note = Names.Join(g.Select(p => facts.ClientName(p.ClientId)).Distinct().Take(4), facts.Language),
        });

    // One line a colleague, however many clients it are.
    private static IEnumerable<TeamLine> Cadence(TeamDayFacts facts) => facts.Overdue.GroupBy(o => o.Client.OwnerId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g =>
    {
        var (all, language) = (g.ToList(), facts.Language);
        int Days(OverdueClient o) => o.Last is { } last ? facts.Key.Day.DayNumber - last.DayNumber : 0;
        return new TeamLine(MatterKind.Cadence, g.Key, g.Key, all.Sum(o => o.Last is null ? 1 : Math.Clamp(Days(o) / Math.Max(1, o.Cadence), 1, 5)), all switch
        {
            [{ Last: null } never] => TeamDayWords.NeverSeen.In(language, never.Client.ShortName, facts.NameOf(g.Key)),
            [var one] => TeamDayWords.Cadence.In(language, one.Client.ShortName, Days(one), facts.NameOf(g.Key)),
            _ => TeamDayWords.CadenceMany.In(language, facts.NameOf(g.Key), all.Count),
        })
        {
            Note = all switch
            {
                [{ Last: { } on } one] => TeamDayWords.CadenceNote.In(language, one.Cadence, Wording.Days.Say(on, language, facts.Today)),
                [var one] => TeamDayWords.CadenceRule.In(language, one.Cadence),
                _ => Some(all.Select(o => o.Last is null ? TeamDayWords.Never.In(language, o.Client.ShortName) : TeamDayWords.Since.In(language, o.Client.ShortName, Days(o))), language),
            },
            Tone = Tone.Warning,
            ClientId = all is [var single] ? single.Client.Id : null,
        };
    });

    private static IEnumerable<TeamLine> Promises(TeamDayFacts facts) => facts.Evidence.Overdue.GroupBy(p => p.StaffId).OrderBy(g => g.Min(p => p.DueOn), StringComparer.Ordinal).Select(g =>
    {
        var (all, language) = (g.OrderBy(p => p.DueOn, StringComparer.Ordinal).ToList(), facts.Language);
        int Late(Promise p) => Moments.TryDay(p.DueOn) is { } due ? facts.Key.Day.DayNumber - due.DayNumber : 0;
        return new TeamLine(MatterKind.Promise, g.Key, all[0].OwnerId, all.Sum(p => Late(p) switch { <= 3 => 1, <= 7 => 2, <= 14 => 3, <= 30 => 4, _ => 5 }), all is [var only]
            ? TeamDayWords.Promise.In(language, facts.ClientName(only.ClientId), Quotes.Cut(only.Text, LongestWords), facts.NameOf(g.Key))
            : TeamDayWords.PromiseMany.In(language, facts.NameOf(g.Key), all.Count))
        {
            Note = all is [var one] ? Deadlines.Say(one.DueOn, language, facts.Today).Words : Some(all.Select(p => TeamDayWords.Since.In(language, facts.ClientName(p.ClientId), Late(p))), language),
            Tone = Tone.Warning,
            ClientId = all is [var single] ? single.ClientId : null,
            WhomId = g.Key,
        };
    });

    private static string Some(IEnumerable<string> all, Language language)
    {
        var said = all.ToList();
        return said.Count <= MostNamed ? Names.Join(said, language) : TeamDayWords.AndMore.In(language, Names.Join(said.Take(MostNamed), language), said.Count - MostNamed);
    }

    // Turned negative by what a visit of these days told.
    internal static IEnumerable<TeamLine> Attitudes(TeamDayFacts facts)
    {
        var visits = facts.Evidence.Visits.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var client in facts.Clients.Values.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            foreach (var person in client.KeyPeople)
            {
                if (person.Attitudes.FirstOrDefault(a => a.Value == AttitudeValue.Negative && a.VisitId is { } id && visits.Contains(id)) is not { } turned) continue;
                yield return new TeamLine(
                    MatterKind.Attitude,
                    $"{client.Id}|{person.Id}|{turned.On}",
                    client.OwnerId,
                    person.Role == DecisionRole.Decider ? 2 : 1,
                    TeamDayWords.Attitude.In(facts.Language, client.ShortName, person.Name, facts.NameOf(turned.StaffId)))
                {
                    Note = turned.Quote is { } quote ? Quotes.Of(Quotes.Cut(quote, 60)) : null,
                    Tone = Tone.Bad,
                    ClientId = client.Id,
                    WhomId = turned.StaffId,
                };
            }
        }
    }

    private static IEnumerable<TeamLine> Unsaved(TeamDayFacts facts) => facts.Evidence.Unsaved.OrderBy(u => u.CreatedAt, StringComparer.Ordinal).Select(u => new TeamLine(
        MatterKind.Unsaved,
        u.Id,
        u.AuthorId,
        1,
        TeamDayWords.Unsaved.In(facts.Language, facts.NameOf(u.AuthorId)))
    {
        Note = TeamDayWords.UnsavedNote.In(facts.Language, Wording.Days.Clock(TimeZoneInfo.ConvertTime(Moments.FromInstant(u.CreatedAt), facts.Zone), facts.Language, facts.Now), u.ClientId is { } client ? facts.ClientName(client) : TeamDayWords.NoClientYet.In(facts.Language)),
        Tone = Tone.Warning,
        ClientId = u.ClientId,
    });
}
