using CrmBot.Data;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.Drafting.Letters;

/// <summary>A text for a client's eyes: how he is addressed, the sentences with the records they rest on, how it ends, who sends it, and what the person changed in it.</summary>
public sealed record ClientLetter(string Dear, DraftJob Job, string? Close, string Sender, LetterEdits Edits)
{
    /// <summary>All in one line, without a sender.</summary>
    public bool IsShort { get; init; }

    /// <summary>What was asked for that no record bears, in a line for the card behind it; null where nothing was.</summary>
    public string? Missing { get; init; }

    /// <summary>The text, ready to copy: no numbers of records, no marks.</summary>
    public string TextOf(Draft body, Language language)
    {
        var space = language == Language.Zh ? "" : " ";
        var said = string.Join(space, body.Sentences.Select(s => s.Text));
        var letter = IsShort ? $"{Dear}{space}{said}" : Close is null ? $"{Dear}\n{said}\n{Sender}" : $"{Dear}\n{said}\n{Close}\n{Sender}";
        return Edits.Apply(letter, language, IsShort ? letter.Length : Close is null ? 1 : 2);
    }
}
