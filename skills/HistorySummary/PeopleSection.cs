using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Who counts there and where each stands to us, with the words that prove it.</summary>
internal static class PeopleSection
{
    public static IReadOnlyList<DraftSentence> Write(Pen pen)
    {
        var client = pen.Set.Client;
        var sentences = new List<DraftSentence>();
        if (client.KeyPeople.Count > 0 && !client.KeyPeople.Any(p => p.Role == DecisionRole.Decider)) sentences.Add(pen.Sentence(Tone.Warning, LedgerPhrases.NoDecider, [pen.Set.File.Number]));
        var shown = client.KeyPeople.OrderBy(p => p.Role != DecisionRole.Decider).ThenBy(p => p.AttitudeTo(client.OwnerId)?.Value != AttitudeValue.Negative);
        sentences.AddRange(shown.Take(pen.Full ? 10 : 3).Select(p => One(pen, p)).OfType<DraftSentence>());
        return sentences;
    }

    private static DraftSentence? One(Pen pen, KeyPerson person)
    {
        var owner = pen.Set.Client.OwnerId;
        var standings = pen.Set.Standings.Where(s => s.Person!.Id == person.Id && s.Attitude!.Value != AttitudeValue.None).ToList();
        if (standings.Count == 0)
        {
            if (person.Attitudes.Any(a => a.Value != AttitudeValue.None)) return null;
            return pen.Set.Contacts.LastOrDefault(c => c.Visit!.People.Contains(person.Name)) is { } met
                ? pen.Sentence(LedgerPhrases.NotWon, [met.Number, pen.Set.File.Number], pen.Name(person), pen.Day(met.On))
                : pen.Sentence(person.Role == DecisionRole.Decider ? Tone.Warning : Tone.Plain, LedgerPhrases.NotMet, [pen.Set.File.Number], pen.Name(person));
        }
        var standing = standings.Find(s => s.Attitude!.StaffId == owner) ?? standings[^1];
        var attitude = standing.Attitude!;
        var (word, tone) = RecordWords.Say(attitude.Value, pen.Language);
        return attitude.Quote is { Length: > 0 } quote
            ? pen.Sentence(tone == Tone.Bad ? Tone.Warning : Tone.Plain, LedgerPhrases.Stands, [standing.Number], pen.Name(person), pen.Staff(attitude.StaffId), word, pen.Day(attitude.On), pen.Quote(quote))
            : pen.Sentence(tone == Tone.Bad ? Tone.Warning : Tone.Plain, LedgerPhrases.StandsBare, [standing.Number], pen.Name(person), pen.Staff(attitude.StaffId), word, pen.Day(attitude.On));
    }
}
