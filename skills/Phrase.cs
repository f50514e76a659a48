using System.Globalization;
using System.Text;
using CrmBot.Data;

namespace CrmBot.Skills;

/// <summary>A fixed sentence in both languages, {0} where something is filled in. Held in static fields so that all of them can be listed and read side by side.</summary>
public sealed record Phrase(string Zh, string En)
{
    private CompositeFormat? _zh;
    private CompositeFormat? _en;

    public string In(Language language) => language == Language.Zh ? Zh : En;

    public string In(Language language, params ReadOnlySpan<object?> args) => string.Format(CultureInfo.InvariantCulture, Filled(language), args);

    public bool Equals(Phrase? other) => other is not null && Zh == other.Zh && En == other.En;

    public override int GetHashCode() => HashCode.Combine(Zh, En);

    private CompositeFormat Filled(Language language) => language == Language.Zh ? _zh ??= CompositeFormat.Parse(Zh) : _en ??= CompositeFormat.Parse(En);
}
