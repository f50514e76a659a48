using System.Buffers;

namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Makes a record of a piece: where its words end, what they say, whom and which day they name.</summary>
internal static class Writer
{
    private const int Least = 4;

    private static readonly SearchValues<char> BeforeDue = SearchValues.Create("，, 、最迟在by");
    private static readonly Lexicon Leading = new("了 过 他 她 他们 她们 对方 客户 我 我们 我方 咱们 会 要 将 把 在 于 ： : to that us them him her me we i they he she will would we'll i'll they'll he'll she'll we'd they'd he'd she'd the client customer say said is_going_to");
    private static readonly Lexicon LeadingComplaint = new("了 我们 说 过 的 是 : about of that with us to our");
    private static readonly string[] BeforeDay = [" by", " before", " until", " on", " no later than", "在", "于", "最迟", "最晚"];

    public static RecordMention? Write(Reading reading, List<Piece> pieces, int index, string intent)
    {
        var piece = pieces[index];
        var (start, end) = (piece.Start, End(reading, pieces, index, intent));
        RecordMention? record = piece.Kind switch
        {
            PieceKind.Promise => Promise(reading, piece, end),
            PieceKind.Visit => Visit(reading, pieces, piece, start, end),
            PieceKind.Plan => Plan(reading, piece, start, end),
            PieceKind.Complaint => Complaint(reading, pieces, piece, start, end),
            PieceKind.Attitude => Attitude(reading, piece, end),
            PieceKind.Score => Score(reading, piece, start, end),
            PieceKind.Task => Task(reading, piece, start, end),
            PieceKind.Contact => reading.Words(start, end) is var (said, where) ? new ContactMention(said, where) { Said = piece.Contact! } : null,
            _ => reading.Words(start, end) is var (words, span) ? new UpdateMention(words, span) { Field = piece.Field, Value = piece.Value } : null,
        };
        if (record is null || record.Span.End <= record.Span.Start) return null;
        var client = piece.Client ?? (reading.Clients.Count > 1 ? reading.ClientAt(end) : null);
        return client is null || ReferenceEquals(client, reading.Main) ? record : record with { Client = client.Mention };
    }

    // With the clause, or where the next record begins; a whole one gives way to what stands in it.
    private static int End(Reading reading, List<Piece> pieces, int index, string intent)
    {
        var piece = pieces[index];
        var end = piece.End > 0 ? piece.End : piece.Kind is PieceKind.Attitude ? reading.PhraseEnd(piece.Body) : reading.ClauseEnd(piece.Body);
        if (piece.Kind is PieceKind.Update or PieceKind.Contact) return Math.Max(piece.Body, piece.Start + 1);
        if (piece.Kind is PieceKind.Task && piece.End == 0) end = reading.Folded.Length;
        if (piece.Kind is PieceKind.Complaint && piece.End == 0) end = WithDemands(reading, end, intent == Intents.ComplaintFile);
        foreach (var other in pieces)
        {
            if (ReferenceEquals(other, piece) || other.Start >= end || other.Start < Math.Max(piece.Body, piece.Start + Least)) continue;
            if (other.Kind == PieceKind.Visit || (piece.Kind == PieceKind.Promise && other.Kind is PieceKind.Attitude or PieceKind.Update or PieceKind.Score && !reading.HasBreak(piece.Body, other.Start))) continue;
            if (piece.Kind == PieceKind.Visit && (other.Kind is PieceKind.Attitude or PieceKind.Score or PieceKind.Update or PieceKind.Contact || !Follows(reading, piece, other))) continue;
            end = other.Start;
        }
        return end;
    }

    // Whatever comes before the contact itself is told (答应王总报价，昨天拜访时说的) does not end the visit.
    private static bool Follows(Reading reading, Piece visit, Piece other) =>
        reading.Has(SignKind.Met | SignKind.Meet, visit.Start, other.Start) || reading.FirstSign(SignKind.Met, other.Start, visit.End) is null;

    // 要求周五前答复, 不然退货: what they want for it goes with the complaint.
    private static int WithDemands(Reading reading, int end, bool all)
    {
        while (end + 1 < reading.Folded.Length && !(reading.IsSentenceEnd(end) && !all))
        {
            var next = reading.ClauseEnd(end + 1);
            if (next == end || !(all || reading.Has(SignKind.Demand | SignKind.Severe | SignKind.Minor, end, next))) break;
            end = next;
        }
        return end;
    }

    private static VisitMention Visit(Reading reading, List<Piece> pieces, Piece piece, int start, int end)
    {
        var (words, span) = reading.Words(start, end);
        DateMention? day = null;
        foreach (var date in reading.Dates)
        {
            if (date.IsDeadline || date.IsPeriod || date.Start >= piece.End || date.End <= piece.Start || pieces.Exists(p => IsOf(reading, p, date))) continue;
            day = date.Mention(reading.Text, ahead: false);
            break;
        }
        day ??= DayBefore(reading, pieces, piece)?.Mention(reading.Text, ahead: false);
        return new VisitMention(words, span)
        {
            Date = day,
            Time = Times.FirstIn(reading.Text, reading.Dates, start, end),
            Kind = VisitKinds.Of(Besides(reading, pieces, start, end)),
            People = reading.PeopleIn(start, end, colleagues: false, besides: pieces.FindAll(p => p.Kind == PieceKind.Contact)),
            With = Companion(reading, start, end)?.Mention(reading.Text),
        };
    }

    // 李娟电话改成…: somebody's number tells nothing of how the contact took place.
    private static ReadOnlySpan<char> Besides(Reading reading, List<Piece> pieces, int start, int end)
    {
        if (!pieces.Exists(p => p.Kind == PieceKind.Contact)) return reading.Folded.AsSpan(start, end - start);
        var words = reading.Folded.AsSpan(start, end - start).ToArray();
        foreach (var piece in pieces)
            if (piece.Kind == PieceKind.Contact && piece.Start < end && piece.End > start) words.AsSpan(Math.Max(piece.Start, start) - start, Math.Min(piece.End, end) - Math.Max(piece.Start, start)).Fill(' ');
        return words;
    }

    // 昨天跑了三家: the day of the visit before goes on.
    private static FoundDate? DayBefore(Reading reading, List<Piece> pieces, Piece piece)
    {
        var today = DateOnly.FromDateTime(reading.Now.DateTime);
        foreach (var before in pieces.Where(p => p.Kind == PieceKind.Visit && p.Start < piece.Start).OrderByDescending(p => p.Start))
            if (reading.Dates.Find(d => d.Start >= before.Start && d.End <= before.End && !d.IsDeadline && !d.IsPeriod && d.Back.From <= today && !pieces.Exists(p => IsOf(reading, p, d))) is { } day) return day;
        return null;
    }

    // 和李晓梅一起去, with Xiaomei: a colleague who went along, not one spoken of.
    private static FoundPerson? Companion(Reading reading, int start, int end)
    {
        foreach (var person in reading.People)
        {
            if (person.StaffId is null || person.Start < start || person.End > end) continue;
            var before = person.Start;
            while (before > start && reading.Folded[before - 1] == ' ') before--;
            if (AlongZh.Before(reading.Folded, before) > 0 || AlongEn.Has(EnglishWords.Before(reading.Folded, person.Start)) || TogetherZh.At(reading.Folded, person.End) > 0) return person;
        }
        return null;
    }

    private static readonly Lexicon AlongZh = new("和 跟 与 同 带 带着 陪 陪着 叫上 拉上 约上 连同");
    private static readonly Lexicon AlongEn = new("with and");
    private static readonly Lexicon TogetherZh = new("一起 一同 一块 一块儿 陪同 同去 也去了 也在 陪我");

    // A day that belongs to a promise, plan or the like.
    private static bool IsOf(Reading reading, Piece piece, FoundDate date)
    {
        if (piece.Kind is PieceKind.Visit or PieceKind.Attitude) return false;
        if (ReferenceEquals(piece.Date, date)) return true;
        return piece.Kind is PieceKind.Promise or PieceKind.Plan or PieceKind.Task && date.Start >= piece.Start && date.Start < Math.Max(piece.End, reading.ClauseEnd(piece.Body)) + 2;
    }

    private static PlanMention? Plan(Reading reading, Piece piece, int start, int end)
    {
        if (piece.Date is { } day && day.End > end && day.Start <= end + 2) end = day.End;
        var (words, span) = reading.Words(start, end);
        var time = Times.FirstIn(reading.Text, reading.Dates, start, end);
        return words.Length < 2 ? null : new PlanMention(words, span)
        {
            Date = piece.Date is { IsPeriod: false, IsDeadline: false } date ? date.Mention(reading.Text, ahead: true) : null,
            Time = time,
            Part = time is null ? Times.PartIn(reading.Text, start, end) : null,
            People = reading.PeopleIn(start, end),
            Goal = PlanFinder.Goal(reading, start, end),
        };
    }

    private static ComplaintMention? Complaint(Reading reading, List<Piece> pieces, Piece piece, int start, int end)
    {
        var (words, span) = reading.Words(start, end);
        var from = piece.Body;
        while (from < end && LeadingComplaint.AtWord(reading.Folded, from) is var more && (more > 0 || reading.Folded[from] == ' ')) from += Math.Max(more, 1);
        var text = from > start && reading.Words(from, end).Words is { Length: >= 2 } behind ? behind : words;
        if (text.Length < 2) return null;
        var only = pieces.FindAll(p => p.Kind == PieceKind.Complaint).Count == 1;
        var gravest = ComplaintFinder.GravestIn(reading, only ? 0 : start, only ? reading.Folded.Length : end);
        return new ComplaintMention(text, span)
        {
            Severity = gravest?.Severity,
            SeverityWords = gravest is { } said ? reading.Text.WordsOf(said.Sign.Start, said.Sign.End) : null,
            Person = piece.Person?.Mention(reading.Text),
            Due = reading.Dates.Find(d => d.Start >= start && d.End <= end && (d.IsDeadline || reading.Has(SignKind.Demand, reading.ClauseStart(d.Start), d.Start)))?.Mention(reading.Text, ahead: true),
        };
    }

    private static AttitudeMention? Attitude(Reading reading, Piece piece, int end)
    {
        var start = piece.Start;
        while (start < end && reading.Folded[start] is ' ' or ':') start++;
        foreach (var sign in reading.Signs)
            if (sign.Start == start && sign.Is(SignKind.Say)) start = sign.End;
        var (words, span) = reading.Words(start, end);
        return words.Length == 0 ? null : new AttitudeMention(words, span) { Value = piece.Attitude, Person = piece.Person?.Mention(reading.Text) };
    }

    private static ScoreMention Score(Reading reading, Piece piece, int start, int end)
    {
        var (_, span) = reading.Words(start, Math.Max(end, piece.Body));
        var behind = Math.Max(reading.ClauseEnd(piece.Body), piece.Body);
        var text = behind < reading.Folded.Length ? reading.Words(behind, reading.Folded.Length).Words : "";
        return new ScoreMention(text, span) { Score = piece.Score, OutOf = piece.OutOf, Person = piece.Person is { StaffId: null } person ? person.Mention(reading.Text) : null };
    }

    private static TaskMention? Task(Reading reading, Piece piece, int start, int end)
    {
        var due = reading.FirstDate(start, end);
        var text = TaskFinder.Text(reading, piece.Body, end, due);
        if (text.Length < 2 && start > 0)
        {
            // 周五给王总打电话，提醒我
            (start, end) = (reading.SentenceStart(start), start);
            due = reading.FirstDate(start, end);
            text = TaskFinder.Text(reading, start, end, due);
            return text.Length < 2 ? null : new TaskMention(text, reading.Words(start, piece.Body).Span) { Due = due?.Mention(reading.Text, ahead: true) };
        }
        return text.Length < 2 ? null : new TaskMention(text, reading.Words(start, end).Span) { Due = due?.Mention(reading.Text, ahead: true) };
    }

    private static PromiseMention? Promise(Reading reading, Piece piece, int end)
    {
        var (text, person, from) = (reading.Folded, piece.Person, piece.Body);
        // Leading 他, 王总, 会: whom it was promised to, and the small words.
        for (var moved = true; moved && from < end;)
        {
            var before = from;
            while (from < end && text[from] is ' ' or ':') from++;
            if (reading.People.Find(p => p.Start == from) is { } to && to.End <= end) (person, from) = (person ?? to, to.End);
            else if (from < end) from += Leading.AtWord(text, from);
            moved = from > before;
        }
        var due = reading.Dates.Find(d => d.Start >= piece.Body && d.Start < end) ?? reading.Dates.Find(d => d.Start >= piece.Start && d.Start < end);
        var last = end;
        if (due is null && reading.Dates.Find(d => d.Start >= end && text.AsSpan(end, d.Start - end).IndexOfAnyExcept(BeforeDue) < 0) is { } behind && AloneBehind(reading, behind)) (due, last) = (behind, behind.End);
        var words = Without(reading, Math.Min(from, end), end, due);
        if (words.Length < 2) words = reading.Words(Math.Min(piece.Body, end), end).Words;
        return words.Length < 2 ? null : new PromiseMention(words, reading.Words(piece.Start, Math.Max(last, piece.Body)).Span) { ByUs = piece.ByUs, IsAsked = piece.IsAsked, Person = person?.Mention(reading.Text), Due = due?.Mention(reading.Text, ahead: true) };
    }

    private static bool AloneBehind(Reading reading, FoundDate date) => date.End >= reading.Folded.Length || reading.IsBreak(date.End) || date.IsDeadline;

    private static string Without(Reading reading, int from, int end, FoundDate? due)
    {
        if (due is null || due.Start < from || due.End > end) return reading.Words(from, end).Words;
        var (head, tail) = (reading.Words(from, due.Start).Words, reading.Words(due.End, end).Words);
        foreach (var lead in BeforeDay)
            if (head.EndsWith(lead, StringComparison.OrdinalIgnoreCase)) head = head[..^lead.Length];
        if (head is "by" or "before" or "on" or "By" or "把" or "将") head = head is "把" or "将" ? head : "";
        if (tail.StartsWith('把') && tail.Length < 3) tail = "";
        if (tail.StartsWith('会') && head.Length == 0) tail = tail[1..];
        return head.Length > 0 && tail.Length > 0 && (FoldedText.IsWord(head[^1]) || FoldedText.IsWord(tail[0])) ? $"{head} {tail}" : head + tail;
    }
}
