using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.HistorySummary.AccountPlan;

namespace CrmBot.Skills.HistorySummary;

/// <summary>What the history is for.</summary>
public enum HistoryKind
{
    /// <summary>How it went.</summary>
    History,

    /// <summary>What the colleague who takes over needs: people and open matters first.</summary>
    HandOver,

    /// <summary>The account plan: summary, client, competition, where we stand, goals and actions.</summary>
    Plan,
}

/// <summary>Writes a history in real sentences from the evidence alone, every one with the records it rests on.</summary>
public static class HistoryWriter
{
    public static Draft Write(EvidenceSet set, Language language, DraftLength length, HistoryKind kind = HistoryKind.History)
    {
        var pen = new Pen(set, language, length);
        if (kind == HistoryKind.Plan) return PlanWriter.Write(pen);
        if (length == DraftLength.Line) return new Draft([new("line", "", [LineSection.Write(pen)])]);
        var rhythm = Rhythm.Of(set.Contacts, set.Today);
        // What is open today says nothing about a year long over.
        var current = set.Period.To is not { } to || to >= set.Today;
        var parts = new List<DraftSection>(9);
        var overview = Part("overview", HistoryPhrases.Overview, OverviewSection.Write(pen, rhythm));
        var course = Part("course", HistoryPhrases.Course, CourseSection.Write(pen, rhythm));
        var turns = Part("turns", HistoryPhrases.Turns, TurnSection.Write(pen));
        var promises = Part("promises", HistoryPhrases.Promises, PromiseSection.Write(pen));
        var complaints = Part("complaints", HistoryPhrases.Complaints, ComplaintSection.Write(pen));
        var people = Part("people", HistoryPhrases.People, PeopleSection.Write(pen));
        var facts = Part("facts", HistoryPhrases.Facts, FactSection.Write(pen));
        var conflicts = Part("conflicts", HistoryPhrases.Conflicts, ConflictSection.Write(pen));
        var pending = Part("open", HistoryPhrases.Pending, current ? PendingSection.Write(pen) : []);
        var next = Part("next", HistoryPhrases.Next, current ? NextSection.Write(pen) : []);
        DraftSection?[] order = kind == HistoryKind.HandOver
            ? [overview, people, pending, next, facts, complaints, conflicts, promises, turns, course]
            : [overview, course, turns, promises, complaints, people, facts, conflicts, pending, next];
        parts.AddRange(order.OfType<DraftSection>());
        return new Draft(parts);

        DraftSection? Part(string id, Phrase heading, IReadOnlyList<DraftSentence> sentences) => sentences.Count == 0 ? null : new(id, heading.In(language), sentences);
    }
}
