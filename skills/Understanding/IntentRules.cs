namespace CrmBot.Skills.Understanding;

/// <summary>What the rules look at.</summary>
internal sealed record Evidence(string Text, IReadOnlyList<FoundDate> Dates, DateOnly Today, FoundClient? Client, int People, int Promises, bool NameAlone);

/// <summary>Decides what a message wants; what fits no rule is none.</summary>
internal static class IntentRules
{
    public static (string Intent, double Confidence) Decide(Evidence e)
    {
        var text = e.Text;
        if (ShortAnswers.LikelyIntentOf(text) is { } saying) return (saying, 0.95);
        var named = e.Client?.Mention.Ids.Count > 0;
        var happened = Happened(e);
        var contact = Cues.Contact.In(text);
        if (Cues.OutOfScope.In(text) && !(happened && named)) return (Intents.None, 0.9);
        if (!happened && e.Promises == 0 && IsPreparing(text)) return (Intents.ClientBrief, e.Client is null ? 0.6 : 0.9);
        if (Cues.PastQuestion.In(text) && (e.Promises == 0 || Cues.Question.In(text)) && !IsTold(text)) return (Intents.VisitList, 0.9);
        if (Cues.Remind.In(text) && !happened) return (Intents.TaskAdd, 0.8);
        if (Cues.Complaint.In(text) && e.Promises == 0 && !happened && Cues.ComplaintQuestion.In(text)) return (Intents.ComplaintList, 0.8);
        if (e.NameAlone) return (Intents.ClientBrief, named ? 0.95 : 0.6);
        // 最近半年怎么样: a past period is the history's as often.
        if (IsBrief(e, happened)) return (Intents.ClientBrief, e.Client is null || e.Dates.Count > 0 ? 0.6 : 0.9);
        if (Cues.Complaint.In(text) && e.Promises == 0 && !(happened && Visits(text))) return (Cues.Question.In(text) ? Intents.ComplaintList : Intents.ComplaintFile, 0.8);
        if (e.Promises > 0 && !IsAsked(text)) return (Intents.VisitLog, happened || contact ? 0.95 : e.Client is null ? 0.6 : 0.75);
        foreach (var (intent, words) in Cues.Others)
            if (words.In(text) && (!happened || intent is Intents.TaskList or Intents.VisitPlan)) return (intent, 0.7);
        if (happened && (e.Client is not null || e.People > 0 || e.Dates.Count > 0)) return (Intents.VisitLog, IsAsked(text) ? 0.5 : 0.9);
        if (happened && contact) return (Intents.VisitLog, 0.8);
        if (contact && (e.Client is not null || e.People > 0)) return Undecided(e);
        return e.Client is not null && named ? (Intents.ClientBrief, 0.4) : (Intents.None, 0.6);
    }

    // A contact named without saying that it took place: the day decides.
    private static (string, double) Undecided(Evidence e)
    {
        if (IsAsked(e.Text)) return (Intents.VisitList, 0.4);
        if (Cues.PlanZhEn.In(e.Text) || e.Dates.Any(d => d.Ahead.From > e.Today && d.Back.From > e.Today)) return (Intents.VisitPlan, 0.85);
        return e.Dates.Any(d => d.Back.From <= e.Today) ? (Intents.VisitLog, 0.7) : (Intents.VisitLog, 0.5);
    }

    private static bool Happened(Evidence e)
    {
        if (Cues.Negated.In(e.Text) || !Cues.Happened.FindIn(e.Text, out var at, out var length)) return false;
        var future = e.Dates.Any(d => d.Back.From > e.Today && !d.IsDeadline && d.Start <= at) && e.Promises == 0;
        // 明天和王总吃饭, 打算见: what the words call done is still to come, unless 了 or 过 says otherwise.
        var done = e.Text.AsSpan(at, length) is var words && (words[^1] is '了' or '过' or '完' || words.Contains('了'));
        return done || !(future || (Cues.PlanZhEn.FindIn(e.Text, out var plan, out _) && plan <= at));
    }

    private static bool IsBrief(Evidence e, bool happened)
    {
        if (happened || e.Promises > 0) return false;
        return Cues.Brief.In(e.Text) && (e.Client is not null || e.Text.Contains("简报", StringComparison.Ordinal) || e.Text.StartsWith("brief", StringComparison.Ordinal));
    }

    // 准备明天的拜访, prepare my visits: not 准备去拜访, which is a plan.
    private static bool IsPreparing(string text) =>
        (text.Contains("准备", StringComparison.Ordinal) || text.Contains("prep", StringComparison.Ordinal)) && Cues.Prepare.In(text) && Contact(text) && !text.Contains("准备去", StringComparison.Ordinal);

    private static bool Contact(string text) => Cues.Contact.In(text) || text.Contains("visits", StringComparison.Ordinal) || text.Contains("meetings", StringComparison.Ordinal);

    private static bool IsAsked(string text) => text.EndsWith('?') || text.EndsWith('？') || text.EndsWith('吗') || text.EndsWith("什么", StringComparison.Ordinal) || text.StartsWith("what ", StringComparison.Ordinal) || text.StartsWith("when ", StringComparison.Ordinal) || text.StartsWith("who ", StringComparison.Ordinal);

    private static bool IsTold(string text) => text.Length > 30 && !text.Contains('?', StringComparison.Ordinal) && text.StartsWith('我');

    private static bool Visits(string text) => text.Contains("拜访", StringComparison.Ordinal) || text.Contains("见了", StringComparison.Ordinal) || text.Contains("visited", StringComparison.Ordinal) || text.Contains("met ", StringComparison.Ordinal) || text.Contains("聊了", StringComparison.Ordinal) || text.Contains("去了", StringComparison.Ordinal);
}
