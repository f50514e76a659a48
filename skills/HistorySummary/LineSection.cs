using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>The whole history in one sentence.</summary>
internal static class LineSection
{
    public static DraftSentence Write(Pen pen)
    {
        var (set, language) = (pen.Set, pen.Language);
        var cites = new SortedSet<int>();
        var parts = new List<string>(4);
        if (set.Contacts is [var first, ..])
        {
            parts.Add(LedgerPhrases.LineContacts.In(language, set.Client.ShortName, set.Contacts.Count, pen.Day(set.Contacts[^1].On)));
            cites.UnionWith([first.Number, set.Contacts[^1].Number]);
        }
        else
        {
            parts.Add(LedgerPhrases.LineNone.In(language, set.Client.ShortName));
        }
        var ours = set.Sides.By(PromiseSide.Us);
        if (ours.Count > 0)
        {
            var count = PromiseCount.Of(ours, set.Today);
            parts.Add(LedgerPhrases.LinePromises.In(language, ours.Count, count.Kept, count.Overdue));
            cites.UnionWith(Pen.NumbersOf(ours));
        }
        if (set.Complaints.Count > 0)
        {
            var open = set.Complaints.Count(c => c.Complaint!.IsInHand);
            parts.Add(open == 0 ? LedgerPhrases.LineSettled.In(language, set.Complaints.Count) : LedgerPhrases.LineComplaints.In(language, set.Complaints.Count, open));
            cites.UnionWith(Pen.NumbersOf(set.Complaints));
        }
        if (set.Client.KeyPeople.FirstOrDefault(p => p.Role == DecisionRole.Decider) is { } decider)
        {
            var value = set.Standings.LastOrDefault(s => s.Person!.Id == decider.Id)?.Attitude?.Value ?? AttitudeValue.None;
            parts.Add(value == AttitudeValue.None ? LedgerPhrases.LineDeciderNone.In(language, decider.Name) : LedgerPhrases.LineDecider.In(language, decider.Name, RecordWords.Say(value, language).Words));
            if (set.Standings.LastOrDefault(s => s.Person!.Id == decider.Id) is { } standing) cites.Add(standing.Number);
        }
        if (cites.Count == 0) cites.Add(set.File.Number);
        return new DraftSentence(string.Join(LedgerPhrases.Join.In(language), parts) + LedgerPhrases.Stop.In(language), [.. cites]);
    }
}
