namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Finds where somebody promises something, and which side does.</summary>
internal static class PromiseFinder
{
    private const int Most = 20;
    private const int Far = 8;

    private static readonly Lexicon NotWills = new("会议 会面 会上 会不会 会后 会见 会员 会场");
    private static readonly Lexicon BareWills = new("会 将 will 'll is_going_to has_to needs_to is_to 来 负责 要");
    private static readonly Lexicon Between = new("说 表示 讲 会 将 要 在 于 他 她 他们 我们 我 他会 她会 他们会 我们会 最迟 最晚 : ， ,");

    public static void Find(Reading reading, List<Piece> pieces)
    {
        var before = pieces.Count;
        foreach (var sign in reading.Signs)
        {
            if (pieces.Count - before >= Most) return;
            if (sign.Is(SignKind.Promise)) Marked(reading, sign, pieces);
            else if (sign.Is(SignKind.WillUs | SignKind.WillThem) && IsWill(reading, sign)) pieces.Add(new Piece(PieceKind.Promise, sign.Start, sign.End) { ByUs = sign.Is(SignKind.WillUs) });
        }
        foreach (var person in reading.People)
            if (person.StaffId is null) ByName(reading, person.Start, person.End, person, pieces, before);
        foreach (var client in reading.Clients) ByName(reading, client.Start, client.End, null, pieces, before);
        foreach (var date in reading.Dates) ByDate(reading, date, pieces, before);
    }

    /// <summary>Whether words at this place are whom something is done to: 跟他说好, 见了王总.</summary>
    public static bool IsObject(string text, int start)
    {
        if (start == 0) return false;
        if (text[start - 1] is '跟' or '和' or '与' or '给' or '对' or '向' or '见' or '找' or '约' || (start > 1 && text.AsSpan(start - 2, 2) is "见了" or "见到" or "见过" or "拜访" or "联系" or "告诉" or "去了" or "走访" or "回访")) return true;
        return EnglishWords.Before(text, start) is "with" or "to" or "met" or "saw" or "told" or "visited" or "called" or "visit" or "meet" or "see";
    }

    private static void Marked(Reading reading, Sign sign, List<Piece> pieces)
    {
        var text = reading.Folded;
        if (sign.End < text.Length && text[sign.End] is '金' or '书' or '单' || reading.IsNegated(sign.Start) || Asks(text, sign.End)) return;
        if (reading.Has(SignKind.If, reading.ClauseStart(sign.Start), sign.Start)) return;
        var words = text.AsSpan(sign.Start, sign.End - sign.Start);
        if (words.EndsWith("'d") || words.EndsWith("'ll") || words.EndsWith(" would") || words.EndsWith(" id"))
        {
            var ours = words.EndsWith(" id") || words.EndsWith(" i would") || words.Contains("we'", StringComparison.Ordinal) || words.Contains("i'", StringComparison.Ordinal) || words.Contains("we would", StringComparison.Ordinal);
            var who = Subjects.Of(reading, sign.Start);
            pieces.Add(new Piece(PieceKind.Promise, who.Person is null || ours ? sign.Start : who.Start, sign.End) { ByUs = ours, Person = ours ? null : who.Person });
            return;
        }
        var (start, byUs, person) = Subjects.Of(reading, sign.Start);
        pieces.Add(new Piece(PieceKind.Promise, start, sign.End) { ByUs = byUs, Person = person });
    }

    private static bool Asks(string text, int at) => text.AsSpan(at) is var rest && (rest.StartsWith("什么") || rest.StartsWith("哪些") || rest.StartsWith("过什么") || rest.StartsWith("过哪") || rest.StartsWith("了什么") || rest.StartsWith("了哪"));

    private static bool IsWill(Reading reading, Sign sign)
    {
        var text = reading.Folded;
        if (text[sign.End - 1] == '会' && NotWills.At(text, sign.End - 1) > 0) return false;
        var end = reading.ClauseEnd(sign.End);
        if (text.AsSpan(sign.Start, sign.End - sign.Start).Contains("owe", StringComparison.Ordinal)) return true;
        // They will return the goods: a threat.
        if (sign.Is(SignKind.WillThem) && reading.Has(SignKind.Severe, sign.End, end)) return false;
        if (!reading.Has(SignKind.Act, sign.End, end)) return text[sign.End - 1] is '会' or 'l' && reading.FirstDate(sign.Start, end) is not null && !reading.Has(SignKind.Meet | SignKind.Again, sign.Start, end);
        return !reading.IsNegated(sign.Start) && !reading.Has(SignKind.If, reading.ClauseStart(sign.Start), sign.Start);
    }

    // 王总会…, Mr. Brown will send …, Brightwater will pay …
    private static void ByName(Reading reading, int start, int nameEnd, FoundPerson? person, List<Piece> pieces, int before)
    {
        if (IsObject(reading.Folded, start)) return;
        var at = nameEnd;
        while (at < reading.Folded.Length && reading.Folded[at] == ' ') at++;
        var will = at < reading.Folded.Length ? BareWills.AtWord(reading.Folded, at) : 0;
        if (will == 0 || NotWills.At(reading.Folded, at) > 0) return;
        var end = reading.ClauseEnd(at);
        if (reading.FirstSign(SignKind.Act, at + will, end) is not { } act || reading.Has(SignKind.Severe | SignKind.Meet | SignKind.Again, at, end)) return;
        // 王总要我们给报价 asks, and does not promise.
        if (reading.Folded[at] == '要' && (act.Start > at + 7 || reading.Has(SignKind.Ours | SignKind.Demand, at, act.Start))) return;
        Add(reading, pieces, before, new Piece(PieceKind.Promise, start, at + will) { Person = person });
    }

    // 王总下周三前给答复, 说合同周五寄回, 周五前给报价: a day to come, right before what is to be done.
    private static void ByDate(Reading reading, FoundDate date, List<Piece> pieces, int before)
    {
        var (text, today) = (reading.Folded, DateOnly.FromDateTime(reading.Now.DateTime));
        if (date.Ahead.To < today) return;
        var at = date.End;
        while (at < text.Length && (text[at] is ' ' or '把' or '将')) at++;
        // 下周二给我们发预测: what is done stands behind whom it is done for.
        if (text.AsSpan(at) is var rest && (rest.StartsWith("给我们") || rest.StartsWith("给咱们") || rest.StartsWith("给我方"))) at += 3;
        if (at >= text.Length || !FoldedText.IsHan(text[at])) return;
        var end = reading.ClauseEnd(at);
        var held = at > date.End && text[at - 1] is '把' or '将';
        if (reading.FirstSign(SignKind.Act, at, end) is not { } act || (!held && act.Start != at) || IsDone(text, act.End) || reading.Signs.Exists(s => s.Start == at && s.Is(SignKind.Meet | SignKind.Met | SignKind.Again | SignKind.Set))) return;
        var clause = reading.ClauseStart(date.Start);
        if (reading.Has(SignKind.Demand | SignKind.If | SignKind.Complain | SignKind.Remind | SignKind.Again, clause, date.Start)) return;
        // 周五 alone may be past: it counts behind 说.
        if (date.Back.To <= today && !date.IsDeadline && !reading.Has(SignKind.Say, clause, date.Start)) return;
        var from = date.Start;
        for (var moved = true; moved && from > clause;)
        {
            var length = Between.Before(text, from);
            moved = length > 0 && from - length >= clause && !reading.Signs.Exists(s => s.Start == from - length && s.End == from && s.Is(SignKind.Ours | SignKind.Theirs));
            if (moved) from -= length;
        }
        var person = reading.LastPerson(clause, from) is { } last && from - last.End <= 1 && !IsObject(text, last.Start) ? last : null;
        if (person is not null) Add(reading, pieces, before, new Piece(PieceKind.Promise, person.Start, date.Start) { Person = person, ByUs = person.StaffId is not null });
        else if (reading.Signs.FindLast(s => s.End == from && s.Start >= clause && s.Is(SignKind.Ours | SignKind.Theirs)) is { End: > 0 } who && !IsObject(text, who.Start)) Add(reading, pieces, before, new Piece(PieceKind.Promise, who.Start, date.Start) { ByUs = who.Is(SignKind.Ours) });
        else if (reading.LastClient(clause, from) is { } client && from - client.End <= 1 && !IsObject(text, client.Start)) Add(reading, pieces, before, new Piece(PieceKind.Promise, client.Start, date.Start));
        else if (reading.FirstSign(SignKind.Say, clause, date.Start) is { } say && date.Start - say.End <= Far) Add(reading, pieces, before, Spoken(reading, say.End, say.End));
        else if (date.IsDeadline && Near(reading, clause, from) is { End: > 0 } ours) Add(reading, pieces, before, new Piece(PieceKind.Promise, ours.Start, date.Start) { ByUs = ours.Is(SignKind.Ours) });
        else if (date.IsDeadline && from == clause) Add(reading, pieces, before, Spoken(reading, date.Start, date.Start));
    }

    // 我说回去请示下周一前给答复: without punctuation, the nearest one who says something.
    private static Sign Near(Reading reading, int clause, int at) =>
        reading.Signs.FindLast(s => s.End <= at && s.Start >= Math.Max(clause, at - Far - Far) && s.Is(SignKind.Ours | SignKind.Theirs) && !IsObject(reading.Folded, s.Start) && reading.Has(SignKind.Say, s.End, Math.Min(at, s.End + 3)));

    // 发过去 is still to be done.
    private static bool IsDone(string text, int at) => at < text.Length && text[at] is '了' or '过' or '完' && !(text[at] == '过' && at + 1 < text.Length && text[at + 1] is '去' or '来');

    private static Piece Spoken(Reading reading, int start, int body)
    {
        var who = Subjects.Of(reading, start);
        return new Piece(PieceKind.Promise, who.Start, body) { ByUs = who.ByUs, Person = who.Person };
    }

    private static void Add(Reading reading, List<Piece> pieces, int before, Piece piece)
    {
        if (pieces.Count - before >= Most || reading.IsNegated(piece.Body)) return;
        var end = reading.ClauseEnd(piece.Body);
        for (var k = before; k < pieces.Count; k++)
            if (pieces[k].Kind == PieceKind.Promise && pieces[k].Start < end && pieces[k].Start >= reading.ClauseStart(piece.Start) && (pieces[k].Start <= piece.Start || pieces[k].Body <= piece.Body + 8)) return;
        pieces.Add(piece);
    }
}
