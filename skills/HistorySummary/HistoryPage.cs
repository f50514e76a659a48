using System.Globalization;
using System.Net;
using System.Text;
using CrmBot.Data;
using CrmBot.Skills.Drafting;

namespace CrmBot.Skills.HistorySummary;

/// <summary>A history as a page to print: the text and every record it names, with nothing that loads from elsewhere.</summary>
internal static class HistoryPage
{
    private const string Style = "<style>body{font:11pt/1.6 sans-serif;max-width:42em;margin:2em auto}h1{font-size:1.4em}h2{font-size:1.1em}ol{color:#444;font-size:.9em}</style>";

    public static SkillFile Make(EvidenceSet set, Draft draft, HistoryKey key, Language language)
    {
        var title = Html(HistoryWords.TitleOf(key.Kind).In(language, set.Client.Name));
        var page = new StringBuilder(4096);
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{(language == Language.Zh ? "zh" : "en")}\"><meta charset=\"utf-8\"><title>{title}</title>");
        page.Append(Style);
        page.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1><p>{Html(HistoryWords.Records.In(language, PeriodWords.Say(set.Period, set.Today, language) ?? HistoryWords.WholeTime.In(language), set.Items.Count))}</p>");
        foreach (var section in draft.Sections)
        {
            if (section.Heading.Length > 0) page.Append(CultureInfo.InvariantCulture, $"<h2>{Html(section.Heading)}</h2>");
            foreach (var sentence in section.Sentences) page.Append(CultureInfo.InvariantCulture, $"<p>{Html(sentence.Shown())}</p>");
        }
        if (draft.Sentences.Any(s => s.ByModel)) page.Append(CultureInfo.InvariantCulture, $"<p>{Html(DraftWords.ByModel.In(language))}</p>");
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Html(DraftWords.Basis.In(language))}</h2>");
        foreach (var evidence in draft.Sentences.SelectMany(s => s.Cites).Distinct().Order().Select(set.At).OfType<Evidence>())
        {
            var text = EvidenceText.Of(evidence, set, language);
            page.Append(CultureInfo.InvariantCulture, $"<p>[{evidence.Number}] {Html(text.Head)}{(text.Words is { } words ? "<br>" + Html(words) : "")}</p>");
        }
        return new SkillFile("history.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.ToString()));
    }

    /// <summary>A text as it was signed, a paragraph a line.</summary>
    public static SkillFile Of(string title, string signed, string text, Language language)
    {
        var page = new StringBuilder(4096);
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{(language == Language.Zh ? "zh" : "en")}\"><meta charset=\"utf-8\"><title>{Html(title)}</title>");
        page.Append(Style).Append(CultureInfo.InvariantCulture, $"<h1>{Html(title)}</h1><p>{Html(signed)}</p>");
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) page.Append(CultureInfo.InvariantCulture, $"<p>{Html(line)}</p>");
        return new SkillFile("signed.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
