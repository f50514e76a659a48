namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Finds who of the client's people is new, has another number or job, or has left, each in a clause of its own: 王芳升副总了, they have a new buyer Kim Lee.</summary>
internal static class ContactFinder
{
    private const int Most = 4;
    private const int MostLooked = 60;

    private static readonly Lexicon Opening = new("听说 据说 得知 另外 还有 对了 顺便 顺便说一下 然后 而且 他们那边 他们 对方 客户那边 客户 现在 最近 said that also and by_the_way apparently");
    private static readonly Lexicon Saying = new("说 说是 提到 透露 告诉我 讲 says said mentioned");

    public static void Find(Reading reading, List<Piece> pieces)
    {
        var (before, looked) = (pieces.Count, 0);
        for (var start = 0; start < reading.Folded.Length && looked++ < MostLooked && pieces.Count - before < Most;)
        {
            var end = reading.ClauseEnd(start);
            if (!reading.Has(SignKind.Ask | SignKind.If, start, end) && In(reading, Begins(reading.Folded, start, end), end) is { } piece && !pieces.Exists(p => p.Kind is PieceKind.Promise or PieceKind.Task && p.Start <= piece.Start && p.Start >= start))
            {
                // 李娟电话改成…: hers, not the client's.
                pieces.RemoveAll(p => p.Kind == PieceKind.Update && p.Start >= start && p.Start < end);
                pieces.Add(piece);
            }
            start = end + 1;
        }
    }

    private static Piece? In(Reading reading, int start, int end)
    {
        var (words, _) = reading.Words(start, end);
        if (ContactSaid.Read(words, null) is not { Person: { } person } said || reading.People.Exists(p => p.StaffId is not null && p.Start >= start && p.End <= end)) return null;
        var isNamed = said.NamesSomebody || reading.People.Exists(p => p.Start >= start && p.End <= end && p.Words(reading.Text) == person);
        return !isNamed || (said.Kind == ContactSaidKind.New && said is { Title: null, Phone: null }) ? null : new Piece(PieceKind.Contact, start, end) { End = end, Contact = said };
    }

    // 听说王芳升副总了, 王总说李娟离职了: it begins behind that.
    private static int Begins(string text, int start, int end)
    {
        for (var moved = true; moved && start < end;)
        {
            while (start < end && text[start] is ' ' or ',' or '，') start++;
            var word = start < end ? Opening.AtWord(text, start) : 0;
            moved = word > 0;
            start += word;
        }
        return Saying.FindIn(text.AsSpan(start, end - start), out var at, out var length) && at is > 0 and <= 12 ? Begins(text, start + at + length, end) : start;
    }
}
