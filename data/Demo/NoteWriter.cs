using System.Globalization;
using System.Text;

namespace CrmBot.Data.Demo;

/// <summary>A written note and what its words bear.</summary>
internal sealed record Note(
    string Text,
    IReadOnlyList<Actor> People,
    IReadOnlyList<(Piece.Promised Form, string Words, DateOnly? Due)> Promises,
    IReadOnlyList<(Piece.Felt Form, string Words)> Feelings,
    (Piece.Complained Form, string Words)? Complaint);

/// <summary>Fills a form with one client's people, numbers and days; the values stay for the thread's next notes.</summary>
internal sealed class NoteWriter(Language language, Cast cast, Dice dice)
{
    private readonly StringBuilder _text = new();
    private readonly List<Actor> _people = [];
    private readonly List<(Piece.Promised, string, DateOnly?)> _promises = [];
    private readonly List<(Piece.Felt, string)> _feelings = [];
    private readonly List<Actor> _named = [];
    private (Piece.Complained, string)? _complaint;
    private DateOnly[] _due = [];
    private int _dueSaid;
    private int _duePromised;

    public Note Write(NoteForm form, Dictionary<string, string> values, DateOnly on)
    {
        _text.Clear();
        _people.Clear();
        _promises.Clear();
        _feelings.Clear();
        _named.Clear();
        _complaint = null;
        _due = [.. form.DueIn.Select(days => Workdays.OnOrAfter(on.AddDays(days)))];
        (_dueSaid, _duePromised) = (0, 0);
        Fill(form.Pieces, values, on);
        return new Note(_text.ToString(), [.. _people], [.. _promises], [.. _feelings], _complaint);
    }

    /// <summary>A phrase without people or days.</summary>
    public string Phrase(NoteForm form) => Write(form, new(StringComparer.Ordinal), default).Text;

    private void Fill(IReadOnlyList<Piece> pieces, Dictionary<string, string> values, DateOnly on)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case Piece.Words words: _text.Append(words.Text); break;
                case Piece.Somebody somebody: Name(cast.Of(somebody.Function)); break;
                case Piece.Slot slot: _text.Append(Value(slot, values)); break;
                case Piece.Due: _text.Append(Workdays.Said(_due[_dueSaid++], on, language)); break;
                case Piece.Promised form:
                    var due = form.Days is null ? (DateOnly?)null : _due[_duePromised++];
                    _promises.Add((form, Span(form.Function, form.Inner), due));
                    break;
                case Piece.Felt form: _feelings.Add((form, Span(form.Function, form.Inner))); break;
                case Piece.Complained form: _complaint = (form, Span(form.Function, form.Inner)); break;
            }
        }

        string Span(char function, IReadOnlyList<Piece> inner)
        {
            var start = _text.Length;
            Fill(inner, values, on);
            Met(cast.Of(function));
            return _text.ToString(start, _text.Length - start);
        }
    }

    private void Name(Actor actor)
    {
        _text.Append(_named.Contains(actor) ? actor.CalledAgain : actor.Called);
        _named.Add(actor);
        Met(actor);
    }

    private void Met(Actor actor)
    {
        if (!_people.Contains(actor)) _people.Add(actor);
    }

    private string Value(Piece.Slot slot, Dictionary<string, string> values)
    {
        if (slot.Choices.Count == 0 && slot.To == 0) return values[slot.Name!];
        var value = slot.Choices.Count > 0 ? dice.Pick(slot.Choices) : Rounded(dice.Between(slot.From, slot.To), slot.To).ToString(CultureInfo.InvariantCulture);
        if (slot.Name is not null) values[slot.Name] = value;
        return value;
    }

    // People write round numbers.
    private static int Rounded(int value, int most)
    {
        var step = most >= 10_000 ? 1_000 : most >= 1_000 ? 100 : most >= 100 ? 10 : 1;
        return value / step * step;
    }
}
