using CrmBot.Data;
using CrmBot.Skills.Drafting.Letters;

namespace CrmBot.Skills.Greetings;

/// <summary>Which greeting is meant: whom it goes to, for what, how it sounds, and whether in spite of what holds it back. As text it names the live message.</summary>
public sealed record GreetingAsk(string ClientId, Occasion Occasion, string? Person, LetterTone Tone, bool Anyway)
{
    private const char Bar = '|';

    /// <summary>What the person changed in it.</summary>
    public LetterEdits Edits { get; init; } = LetterEdits.None;

    public override string ToString() => string.Join(Bar, ClientId, Occasion, Tone, Anyway ? "1" : "", Person?.Replace(Bar, ' '), Edits);

    internal static GreetingAsk? Parse(string? text) => text?.Split(Bar, 6) is [{ Length: > 0 } client, var of, var sound, var anyway, var person, var edits] && Enum.TryParse<Occasion>(of, out var occasion) && Enum.TryParse<LetterTone>(sound, out var tone)
        ? new(client, occasion, person.Length > 0 ? person : null, tone, anyway.Length > 0) { Edits = LetterEdits.Of(edits) }
        : null;

    internal static GreetingAsk? Of(Press press) =>
        press["client"] is { } client && Enum.TryParse<Occasion>(press["for"], out var occasion) && Enum.TryParse<LetterTone>(press["tone"], out var tone)
            ? new(client, occasion, press["person"] is { Length: > 0 } person ? person : null, tone, press["anyway"] is not null) { Edits = LetterEdits.Of(press["edits"]) }
            : null;

    internal Press To(string verb, params IReadOnlyList<(string, string)> more) => Press.To(GreetingsSkill.Name, verb,
        [("client", ClientId), ("for", Occasion.ToString()), ("tone", Tone.ToString()), ("person", Person ?? ""), ("edits", Edits.ToString()), .. Anyway ? [("anyway", "1")] : Array.Empty<(string, string)>(), .. more]);
}
