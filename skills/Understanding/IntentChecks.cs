using CrmBot.Skills.Understanding.Notes;

namespace CrmBot.Skills.Understanding;

/// <summary>Sets a learned guess right where the words themselves speak against it: a complaint denied, a visit still to come, a complaint's number.</summary>
internal static class IntentChecks
{
    /// <summary>Intents that a complaint's number does not change: 提醒我明天跟 TS-1023.</summary>
    private static readonly HashSet<string> Keeps =
        [Intents.ComplaintFile, Intents.ComplaintList, Intents.ComplaintUpdate, Intents.TaskAdd, Intents.VisitPlan, Intents.Undo, Intents.Cancel, Intents.SatisfactionRecord, Intents.ClientUpdate, Intents.AbsenceAdd];

    public static string Check(string best, string next, Reading reading)
    {
        // 最大的客户就是宏达 tells something and teaches nothing: else it would have been found.
        if (best == Intents.NameTeach && Teaching.Tells(reading.Folded)) return Check(next == Intents.NameTeach ? Intents.None : next, Intents.None, reading);
        // 提醒我关空调: whatever it is about, he asked to be reminded.
        if (best == Intents.None && (reading.Folded.Contains("提醒我", StringComparison.Ordinal) || reading.Folded.Contains("remind me ", StringComparison.Ordinal))) return Intents.TaskAdd;
        // Northgate has been renamed to Northgate Global: the new name is nobody to hand it to.
        if (best == Intents.ClientAssign && reading.Clients.Count > 0 && reading.Signs.Exists(s => s.Is(SignKind.Name) && s.Is(SignKind.Set))) return Intents.ClientUpdate;
        if (best == Intents.ComplaintFile && IsDenied(reading)) return Intents.VisitLog;
        if (best == Intents.VisitLog && IsAhead(reading) && !IsOnlyPromised(reading)) return Intents.VisitPlan;
        if (best == Intents.VisitPlan && (NoteTaker.IsPlainlyTold(reading) || IsOnlyPromised(reading))) return Intents.VisitLog;
        if (!Keeps.Contains(best) && reading.Clients.Count == 0 && ComplaintRefs.Find(reading) is not null)
            return next.StartsWith("complaint.", StringComparison.Ordinal) ? next : reading.Has(SignKind.Ask) ? Intents.ComplaintList : Intents.ComplaintUpdate;
        return best;
    }

    /// <summary>李娟说下周二给我们发预测: a day on which something is to be done, and nobody goes anywhere.</summary>
    public static bool IsOnlyPromised(Reading reading)
    {
        if (!reading.Has(SignKind.Say) || reading.Has(SignKind.Meet | SignKind.Again | SignKind.Moved | SignKind.Ask)) return false;
        var promises = new List<Piece>();
        PromiseFinder.Find(reading, promises);
        return promises.Count > 0;
    }

    // 没有投诉, 不算投诉, with nothing else that is bad.
    private static bool IsDenied(Reading reading)
    {
        var denied = false;
        foreach (var sign in reading.Signs)
        {
            if (sign.Is(SignKind.Severe) && !reading.IsNegated(sign.Start)) return false;
            if (!sign.Is(SignKind.Complain)) continue;
            if (!ComplaintFinder.IsDenied(reading, sign)) return false;
            denied = true;
        }
        return denied;
    }

    // Call with Sarah tomorrow: every day named is still to come, and nothing is told as done.
    private static bool IsAhead(Reading reading)
    {
        if (reading.Dates.Count == 0 || reading.Has(SignKind.Promise | SignKind.Complain)) return false;
        foreach (var date in reading.Dates)
            if (date.IsDeadline || date.Back.From <= DateOnly.FromDateTime(reading.Now.DateTime)) return false;
        return !VisitFinder.IsTold(reading, 0, reading.Folded.Length) && !NoteTaker.IsPlainlyTold(reading);
    }
}
