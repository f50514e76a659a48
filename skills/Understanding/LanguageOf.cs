using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>The language to answer in: that of the words which are not names, numbers, codes or dates, else of the client program.</summary>
public static class LanguageOf
{
    /// <summary>Null where the text shows none.</summary>
    public static Language? Words(string? text) => string.IsNullOrEmpty(text) ? null : WordsLanguage.Of(text);

    public static Language Locale(string? locale) => locale is null || locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Zh : Language.En;
}
