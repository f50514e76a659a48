namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Takes every record out of a message that the intent lets it hold, in the order of the words.</summary>
internal static class NoteTaker
{
    public static List<RecordMention> Take(Reading reading, string intent, FieldBook book)
    {
        var pieces = new List<Piece>(4);
        switch (intent)
        {
            case Intents.VisitLog:
                PromiseFinder.Find(reading, pieces);
                ComplaintFinder.Find(reading, pieces);
                ScoreFinder.Find(reading, pieces);
                UpdateFinder.Find(reading, book, false, pieces);
                PlanFinder.Find(reading, pieces);
                AttitudeFinder.Find(reading, pieces);
                TaskFinder.Find(reading, pieces);
                ContactFinder.Find(reading, pieces);
                if (!pieces.Exists(p => p.Kind == PieceKind.Promise) || reading.Has(SignKind.Met | SignKind.Meet)) VisitFinder.Find(reading, pieces);
                DemandFinder.Find(reading, pieces);
                break;
            case Intents.VisitPlan:
                if (DayAsked.In(reading) || (reading.Has(SignKind.Ask) && !reading.Dates.Exists(d => !d.IsPeriod))) return [];
                PromiseFinder.Find(reading, pieces);
                PlanFinder.Find(reading, pieces);
                if (!Visited(reading, intent) && !pieces.Exists(p => p.Kind == PieceKind.Promise) && SeveralPlans.Take(reading) is { } several) return several;
                var (told, plans) = (Visited(reading, intent), pieces.FindAll(p => p.Kind == PieceKind.Plan).Count);
                if (told && plans > 0) VisitFinder.Find(reading, pieces);
                else if (plans < 2) Whole(pieces, PieceKind.Plan, PlanFinder.Whole(reading));
                break;
            case Intents.ComplaintFile:
                PromiseFinder.Find(reading, pieces);
                PlanFinder.Find(reading, pieces);
                ComplaintFinder.Find(reading, pieces);
                TaskFinder.Find(reading, pieces);
                ScoreFinder.Find(reading, pieces);
                if (pieces.FindAll(p => p.Kind == PieceKind.Complaint) is not { Count: > 1 } || reading.Clients.Count < 2) Whole(pieces, PieceKind.Complaint, ComplaintFinder.Whole(reading));
                if (Visited(reading, intent)) VisitFinder.Find(reading, pieces);
                break;
            case Intents.TaskAdd:
                TaskFinder.Find(reading, pieces);
                if (pieces.Count == 0) pieces.Add(TaskFinder.Whole(reading));
                else if (Visited(reading, intent)) VisitFinder.Find(reading, pieces);
                break;
            case Intents.ClientUpdate:
                UpdateFinder.Find(reading, book, true, pieces);
                AttitudeFinder.Find(reading, pieces);
                PromiseFinder.Find(reading, pieces);
                if (Visited(reading, intent)) VisitFinder.Find(reading, pieces);
                break;
            case Intents.SatisfactionRecord:
                ScoreFinder.Find(reading, pieces, asked: true);
                PromiseFinder.Find(reading, pieces);
                UpdateFinder.Find(reading, book, false, pieces);
                if (Visited(reading, intent)) VisitFinder.Find(reading, pieces);
                break;
            default:
                return [];
        }
        pieces.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Kind.CompareTo(b.Kind));
        var records = new List<RecordMention>(pieces.Count);
        for (var k = 0; k < pieces.Count; k++)
            if (Writer.Write(reading, pieces, k, intent) is { } record) records.Add(record);
        records.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return records;
    }

    // A message of one complaint or plan is it as a whole; what its own words say is kept.
    private static void Whole(List<Piece> pieces, PieceKind kind, Piece whole)
    {
        var at = pieces.FindIndex(p => p.Kind == kind);
        if (at < 0) pieces.Add(whole);
        else pieces[at] = pieces[at] with { Start = whole.Start, Body = whole.Body, End = whole.End, Person = pieces[at].Person ?? whole.Person, Date = pieces[at].Date ?? whole.Date, Client = pieces[at].Client ?? whole.Client };
    }

    /// <summary>A contact told as done by a verb of its own (去了, met), and none that failed, was moved or called off.</summary>
    public static bool IsPlainlyTold(Reading reading) =>
        !reading.Has(SignKind.Ask) && !IsMovedOrOff(reading) && !Arranged.In(reading.Folded) && !reading.Signs.Exists(s => s.Is(SignKind.Met) && (reading.IsNegated(s.Start) || IsNoun(reading, s))) && Visited(reading, Intents.VisitPlan);

    /// <summary>A visit is moved or called off rather than told or arranged.</summary>
    public static bool IsMovedOrOff(Reading reading) => reading.Has(SignKind.Moved) || MovedOrOff.In(reading.Folded);

    private static readonly Lexicon MovedOrOff = new("取消 去不了 不去 作废 cancel cancelled canceled cancelling call_off called_off calling_off move moved push postpone reschedule rescheduled");
    private static readonly Lexicon Arranged = new("book arrange");

    // visit to, call with: what is met at, said of the past or of what is to come.
    private static bool IsNoun(Reading reading, Sign sign) =>
        char.IsAsciiLetter(reading.Folded[sign.Start]) && reading.Folded.AsSpan(sign.Start, sign.End - sign.Start) is var words && (words.EndsWith(" to") || words.EndsWith(" with") || words.EndsWith("visit") || words.EndsWith("call"));

    // A visit told beside the message's main matter: plainly done, and not the client's own call to complain.
    private static bool Visited(Reading reading, string intent)
    {
        var until = intent == Intents.TaskAdd ? reading.FirstSign(SignKind.Remind, 0, reading.Folded.Length)?.Start ?? 0 : reading.Folded.Length;
        foreach (var sign in reading.Signs)
        {
            if (!sign.Is(SignKind.Met) || sign.End > until || reading.IsNegated(sign.Start)) continue;
            var words = reading.Folded.AsSpan(sign.Start, sign.End - sign.Start);
            if (intent == Intents.ComplaintFile && (words.IndexOfAny('电', '话') >= 0 || words is "called" or "phoned" or "rang" or "emailed" or "wrote to" or "spoke" or "talked" or "presented" or "discussed" || words.StartsWith("邮件")) && !IsOurCall(reading, sign)) continue;
            if (!words.StartsWith("回来") && VisitFinder.IsTold(reading, sign.Start, sign.End) && (char.IsAsciiLetter(words[0]) || words.IndexOfAny('了', '过', '完') > 0)) return true;
        }
        return reading.Clients.Count > 0 && (WentThere(reading, until) || CameFromThere(reading, until));
    }

    private static readonly Lexicon JustFrom = new("刚从 刚刚从 才从 刚才从 刚出 just_left just_back_from just_got_back_from just_came_from just_out_of back_from");

    // 刚从恒信出来, just back from Northgate
    private static bool CameFromThere(Reading reading, int until)
    {
        foreach (var client in reading.Clients)
        {
            var before = reading.Folded.AsSpan(0, client.Start).TrimEnd(' ');
            if (client.End <= until && JustFrom.Before(before, before.Length) > 0) return true;
        }
        return false;
    }

    // 今天去宏达送样
    private static bool WentThere(Reading reading, int until)
    {
        foreach (var date in reading.Dates)
        {
            if (date.End > until || date.Back != date.Ahead || date.IsPeriod || date.Back.From > DateOnly.FromDateTime(reading.Now.DateTime)) continue;
            var end = reading.ClauseEnd(date.End);
            if (reading.FirstSign(SignKind.Meet, date.End, Math.Min(end, until)) is { } meet && reading.Folded[meet.Start] is '去' or '拜' or '走' or '上' && !reading.IsNegated(meet.Start)) return true;
        }
        return false;
    }

    // 跟宏大通了个电话, called Northgate; not 王总来电投诉, Acme called.
    private static bool IsOurCall(Reading reading, Sign sign)
    {
        var before = reading.Folded.AsSpan(reading.ClauseStart(sign.Start)..sign.Start);
        if (before.IndexOfAny("跟和给与") >= 0) return true;
        foreach (var client in reading.Clients)
            if (client.Start >= sign.End && client.Start - sign.End <= 2 && char.IsAsciiLetter(reading.Folded[sign.Start])) return true;
        return false;
    }
}
