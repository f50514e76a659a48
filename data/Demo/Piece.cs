namespace CrmBot.Data.Demo;

/// <summary>A part of a note's form: words as they stand, a place to fill, or a span that bears a promise, an attitude or a complaint.</summary>
internal abstract record Piece
{
    private Piece() { }

    public sealed record Words(string Text) : Piece;

    /// <summary>{@d}: the person with this function at the client.</summary>
    public sealed record Somebody(char Function) : Piece;

    /// <summary>{n=200-500}, {x=one|other} or, once it has a value, {n}.</summary>
    public sealed record Slot(string? Name, IReadOnlyList<string> Choices, int From, int To) : Piece;

    /// <summary>{due}: the day of the note's next promise.</summary>
    public sealed record Due : Piece;

    /// <summary>[us 5 @b: …]</summary>
    public sealed record Promised(PromiseSide By, int? Days, char Function, IReadOnlyList<Piece> Inner) : Piece;

    /// <summary>[+ @d: …]</summary>
    public sealed record Felt(AttitudeValue Value, char Function, IReadOnlyList<Piece> Inner) : Piece;

    /// <summary>[! high Quality @q: …]</summary>
    public sealed record Complained(string Severity, string Category, char Function, IReadOnlyList<Piece> Inner) : Piece;
}

/// <summary>One note to be written: what was said, how the contact took place, and, for a hand-placed one, how many days ago.</summary>
internal sealed record NoteForm(VisitKind Kind, int? DaysAgo, IReadOnlyList<Piece> Pieces)
{
    /// <summary>The functions it speaks of, each once.</summary>
    public string Functions { get; } = string.Concat(FunctionsOf(Pieces).Distinct());

    /// <summary>The days until each of its dated promises is due, in order.</summary>
    public IReadOnlyList<int> DueIn { get; } = [.. Pieces.OfType<Piece.Promised>().Select(p => p.Days).OfType<int>()];

    private static IEnumerable<char> FunctionsOf(IReadOnlyList<Piece> pieces) => pieces.SelectMany(p => p switch
    {
        Piece.Somebody s => [s.Function],
        Piece.Promised m => FunctionsOf(m.Inner).Prepend(m.Function),
        Piece.Felt m => FunctionsOf(m.Inner).Prepend(m.Function),
        Piece.Complained m => FunctionsOf(m.Inner).Prepend(m.Function),
        _ => Enumerable.Empty<char>(),
    });
}

/// <summary>Notes that belong together in this order, and the goal of a next visit while they are not at their end.</summary>
internal sealed record NoteThread(IReadOnlyList<NoteForm> Notes, string? Goal)
{
    public bool Suits(Cast cast) => Notes.All(n => cast.Tells(n.Functions));
}
