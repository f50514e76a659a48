using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientLists;

/// <summary>Which of one's people went to nobody in a time, and how often the others did; whoever was along went too.</summary>
public sealed class WhoWent(Staff staff, Visits visits, Absences absences)
{
    private const int MostVisits = 5_000;
    private const int MostPeople = 60;
    private const int MostAlong = 50;

    public async Task<Answer> AnswerAsync(Turn turn, Unseen asked, CancellationToken cancellationToken)
    {
        var led = turn.Staff.Role == StaffRole.Lead ? await staff.OfTeamAsync(turn.Staff.TeamId, cancellationToken) : await staff.AllAsync(cancellationToken);
        var people = led.Where(s => s is { Role: StaffRole.Manager, Left: false } && s.Id != turn.Staff.Id && turn.Reader.MaySee(s.Id)).ToList();
        if (people.Count == 0) return Answer.Say(ClientListWords.LeadsNobody.In(turn.Language));
        var made = people.Take(MostPeople).ToDictionary(p => p.Id, _ => 0, StringComparer.Ordinal);
        var (contacts, whole) = await visits.MadeAsync(turn.Reader, new VisitScope(null, [.. made.Keys], asked.From, asked.To), MostVisits, cancellationToken);
        foreach (var contact in contacts.Where(asked.Counts)) made[contact.StaffId]++;
        var rows = new List<(string Name, int Visits, bool Away)>();
        foreach (var person in people.Take(MostPeople))
        {
            var along = (await visits.AlongAsync(turn.Reader, person.Id, asked.From, asked.To, MostAlong, cancellationToken)).Count(asked.Counts);
            var count = made[person.Id] + along;
            rows.Add((person.NameIn(turn.Language), count, count == 0 && await IsAwayAsync(turn.Reader, person.Id, asked, cancellationToken)));
        }
        return Answer.Show(Compose(rows, asked, whole && people.Count <= MostPeople, turn.Language, turn.Today));
    }

    internal static Card Compose(IReadOnlyList<(string Name, int Visits, bool Away)> people, Unseen asked, bool whole, Language language, DateOnly today)
    {
        var none = people.Where(p => p.Visits == 0).OrderBy(p => p.Away).ToList();
        var others = people.Where(p => p.Visits > 0).OrderByDescending(p => p.Visits).Select(p => ClientListWords.Times.In(language, p.Name, p.Visits)).ToList();
        return new Card
        {
            Title = none.Count == 0 ? ClientListWords.AllWent.In(language) : (asked.InPerson ? ClientListWords.WentToNobody : ClientListWords.SpokeWithNobody).In(language, none.Count),
            Subtitle = asked.From == asked.To ? Days.Say(asked.From, language, today) : ClientListWords.FromTo.In(language, Days.Say(asked.From, language, today), Days.Say(asked.To, language, today)),
            Language = language,
            Notice = ClientListWords.WentNotice.In(language),
            Parts =
            [
                .. none.Count == 0 ? Array.Empty<CardPart>() : [new Items(null, [.. none.Select(p => new Item(p.Name, p.Away ? ClientListWords.Away.In(language) : null, p.Away ? Tone.Plain : Tone.Warning))])],
                .. others.Count == 0 ? Array.Empty<CardPart>() : [new Paragraph(ClientListWords.Others.In(language, string.Join(ClientListWords.Comma.In(language), others)), Tone.Quiet)],
                .. whole ? Array.Empty<CardPart>() : [new Paragraph(ClientListWords.NotAll.In(language), Tone.Quiet)],
            ],
        };
    }

    private async Task<bool> IsAwayAsync(Reader reader, string staffId, Unseen asked, CancellationToken cancellationToken)
    {
        var away = await absences.OfStaffAsync(reader, staffId, asked.From, cancellationToken);
        for (var day = asked.From; day <= asked.To; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !away.Any(a => a.Covers(day))) return false;
        return away.Count > 0;
    }
}
