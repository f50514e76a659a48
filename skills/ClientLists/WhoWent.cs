using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientLists;

/// <summary>Which of one's people went to nobody in a time, and how often the others did.</summary>
public sealed class WhoWent(Staff staff, Visits visits)
{
    private const int MostVisits = 5_000;
    private const int MostPeople = 60;

    public async Task<Answer> AnswerAsync(Turn turn, Unseen asked, CancellationToken cancellationToken)
    {
        var people = (await staff.AllAsync(cancellationToken)).Where(s => s.Role == StaffRole.Manager && s.Id != turn.Staff.Id && turn.Reader.MaySee(s.Id)).Take(MostPeople).ToList();
        if (people.Count == 0) return Answer.Say(ClientListWords.LeadsNobody.In(turn.Language));
        var counts = people.ToDictionary(p => p.Id, _ => 0, StringComparer.Ordinal);
        var looked = 0;
        await foreach (var page in visits.BackAsync(turn.Reader, new VisitScope(null, [.. counts.Keys], asked.From, asked.To), MostVisits, cancellationToken))
        {
            looked = page.Looked;
            foreach (var visit in page.Visits.Where(v => !asked.InPerson || v.IsInPerson)) counts[visit.StaffId]++;
        }
        return Answer.Show(Compose([.. people.Select(p => (p.NameIn(turn.Language), counts[p.Id]))], asked, whole: looked < MostVisits, turn.Language, turn.Today));
    }

    internal static Card Compose(IReadOnlyList<(string Name, int Visits)> people, Unseen asked, bool whole, Language language, DateOnly today)
    {
        var none = people.Where(p => p.Visits == 0).ToList();
        var others = people.Where(p => p.Visits > 0).OrderByDescending(p => p.Visits).Select(p => ClientListWords.Times.In(language, p.Name, p.Visits)).ToList();
        return new Card
        {
            Title = none.Count == 0 ? ClientListWords.AllWent.In(language) : (asked.InPerson ? ClientListWords.WentToNobody : ClientListWords.SpokeWithNobody).In(language, none.Count),
            Subtitle = asked.From == asked.To ? Days.Say(asked.From, language, today) : ClientListWords.FromTo.In(language, Days.Say(asked.From, language, today), Days.Say(asked.To, language, today)),
            Language = language,
            Notice = ClientListWords.WentNotice.In(language),
            Parts =
            [
                .. none.Count == 0 ? Array.Empty<CardPart>() : [new Items(null, [.. none.Select(p => new Item(p.Name, null, Tone.Warning))])],
                .. others.Count == 0 ? Array.Empty<CardPart>() : [new Paragraph(ClientListWords.Others.In(language, string.Join(ClientListWords.Comma.In(language), others)), Tone.Quiet)],
                .. whole ? Array.Empty<CardPart>() : [new Paragraph(ClientListWords.Cut.In(language), Tone.Quiet)],
            ],
        };
    }
}
