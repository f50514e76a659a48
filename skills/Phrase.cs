using System.Globalization;
using CrmBot.Data;

namespace CrmBot.Skills;

/// <summary>A fixed sentence in both languages, {0} where something is filled in. Held in static fields so that all of them can be listed and read side by side.</summary>
public sealed record Phrase(string Zh, string En)
{
    public string In(Language language) => language == Language.Zh ? Zh : En;

    public string In(Language language, params ReadOnlySpan<object?> args) => string.Format(CultureInfo.InvariantCulture, In(language), args);
}
