using CrmBot.Data;
using CrmBot.Skills.Satisfaction;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Drafting;

/// <summary>A piece of evidence as one line: what is known of the record, and the words stored in it, kept apart since only the first are ours.</summary>
public sealed record EvidenceText(string Head, string? Words)
{
    private static readonly Phrase Met = new("见{0}", "met {0}");
    private static readonly Phrase To = new("给{0}", "to {0}");
    private static readonly Phrase By = new("{0}答应", "by {0}");
    private static readonly Phrase Due = new("{0}到期", "due {0}");
    private static readonly Phrase NoDue = new("没说期限", "no date given");
    private static readonly Phrase Open = new("还没兑现", "open");
    private static readonly Phrase Late = new("晚了{0}天，还没兑现", "{0} days late, open");
    private static readonly Phrase Kept = new("已兑现", "kept");
    private static readonly Phrase KeptOn = new("{0}兑现", "kept {0}");
    private static readonly Phrase Dropped = new("不做了", "dropped");
    private static readonly Phrase Complaint = new("投诉 {0}", "complaint {0}");
    private static readonly Phrase Answered = new("{0}答复", "answered {0}");
    private static readonly Phrase NotAnswered = new("还没答复", "not answered");
    private static readonly Phrase Resolved = new("已解决", "resolved");
    private static readonly Phrase Unresolved = new("还没解决", "not resolved");
    private static readonly Phrase Closed = new("已结案", "closed");
    private static readonly Phrase Score = new("打分 {0}/{1}", "score {0} of {1}");
    private static readonly Phrase Towards = new("{0} 对 {1}：{2}", "{0} towards {1}: {2}");
    private static readonly Phrase FileHead = new("客户档案", "client file");
    private static readonly Phrase Renews = new("{0}续约", "renews {0}");
    private static readonly Phrase Change = new("档案 {0}：{1} → {2}", "file, {0}: {1} → {2}");

    private static readonly Phrase FactHead = new("记下的情况", "what was learned");
    private static readonly Phrase TeamHead = new("团队", "team");

    public static EvidenceText Of(Evidence evidence, EvidenceSet set, Language language)
    {
        if (set.IsOfMany && evidence.Kind == EvidenceKind.File) return new(Join(TeamHead.In(language), Names.Join(set.Team.Select(p => p.NameIn(language)), language)), null);
        var text = OfOne(evidence, set, language);
        return set.ClientOf(evidence) is { } client ? text with { Head = Join(client, text.Head) } : text;
    }

    private static EvidenceText OfOne(Evidence evidence, EvidenceSet set, Language language)
    {
        var day = Days.Say(evidence.On, language, set.Today);
        return evidence switch
        {
            { Visit: { } visit } => new(Join(day, RecordWords.Say(visit.Kind, language), set.NameOf(visit.StaffId, language), visit.People.Count > 0 ? Met.In(language, Names.Join(visit.People.Take(6), language)) : null), visit.Text),
            { Promise: { } promise } => new(Join(day, PromiseHead(promise, set, language)), promise.Text),
            { Complaint: { } complaint } => new(Join(day, ComplaintHead(complaint, set, language)), Said(complaint, language)),
            { Survey: { } survey } => new(Join(day, Score.In(language, Scores.Write(survey.Score), survey.OutOf), survey.Person is { } asked ? PlainNames.Of(asked) : null), survey.Text),
            { Attitude: { } attitude, Person: { } person } => new(Join(day, Towards.In(language, person.Name, set.NameOf(attitude.StaffId, language), RecordWords.Say(attitude.Value, language).Words), person.Title), attitude.Quote),
            { Fact: { } fact } => new(Join(day, FactHead.In(language), FactWords.How(fact, language), set.NameOf(fact.StaffId, language)), fact.Text),
            { Turn: { } turn } => new(Join(day, Change.In(language, FieldWords.Name(turn.Field, language), Value(turn.Before), Value(turn.After)), set.NameOf(turn.By, language)), null),
            _ => new(FileOf(set, language), null),
        };

        string Value(string? value) => value is null ? "–" : FieldWords.Value(evidence.Turn!.Field, value, set, language);
    }

    private static string?[] PromiseHead(Promise promise, EvidenceSet set, Language language)
    {
        var ours = promise.By == PromiseSide.Us;
        var who = ours ? set.NameOf(promise.StaffId, language) : promise.Person is { } giver ? By.In(language, giver) : null;
        var to = ours && promise.Person is { } taker ? To.In(language, taker) : null;
        var due = Moments.TryDay(promise.DueOn);
        var state = promise.State switch
        {
            PromiseState.Done => Moments.TryDay(promise.SettledOn) is { } kept ? KeptOn.In(language, Days.Say(kept, language, set.Today)) : Kept.In(language),
            PromiseState.Dropped => Dropped.In(language),
            _ => due < set.Today ? Late.In(language, set.Today.DayNumber - due.Value.DayNumber) : Open.In(language),
        };
        return [RecordWords.Say(promise.By, language), who, to, due is { } d ? Due.In(language, Days.Say(d, language, set.Today)) : NoDue.In(language), state];
    }

    private static string?[] ComplaintHead(Complaint complaint, EvidenceSet set, Language language)
    {
        var answered = complaint.AnsweredAt is { } at ? Answered.In(language, Days.Say(DateOnly.FromDateTime(Moments.FromInstant(at).DateTime), language, set.Today)) : NotAnswered.In(language);
        var state = complaint.Standing is ComplaintState.Closed or ComplaintState.Merged ? Closed.In(language) : complaint.Standing == ComplaintState.Resolved ? Resolved.In(language) : Unresolved.In(language);
        return [Complaint.In(language, complaint.Number), complaint.Person, answered, state];
    }

    private static string Said(Complaint complaint, Language language) => string.Join(language == Language.Zh ? "；" : "; ", new[] { complaint.Text, complaint.Cause, complaint.Prevention }.OfType<string>());

    private static string FileOf(EvidenceSet set, Language language)
    {
        var client = set.Client;
        return Join(
            FileHead.In(language), PlainNames.Of(client.Name), client.Tier is { } tier ? RecordWords.Say(tier, language) : null, client.Stage is { } stage ? RecordWords.Say(stage, language) : null,
            Moments.TryDay(client.RenewsOn) is { } renews ? Renews.In(language, Days.Say(renews, language, set.Today)) : null,
            string.Join(language == Language.Zh ? "，" : ", ", client.KeyPeople.Take(12).Select(p => p.Role is { } role ? $"{p.Name} {p.Title} {RecordWords.Say(role, language)}" : $"{p.Name} {p.Title}")));
    }

    private static string Join(string day, IEnumerable<string?> parts) => Join([day, .. parts]);

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var kept = new List<string>(parts.Length);
        foreach (var part in parts)
            if (!string.IsNullOrWhiteSpace(part)) kept.Add(part.Trim());
        return string.Join(" · ", kept);
    }
}
