using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>Placeholder replaced by the real reading of words.</summary>
public static class LanguageOf
{
    public static Language? Words(string? text) => text is null ? null : text.Any(c => c is >= '\u3400' and <= '\u9fff') ? Language.Zh : text.Any(char.IsAsciiLetter) ? Language.En : null;

    public static Language Locale(string? locale) => locale is null || locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Zh : Language.En;
}
