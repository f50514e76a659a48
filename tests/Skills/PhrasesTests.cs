using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills;

/// <summary>Every fixed sentence, read side by side in both languages.</summary>
public sealed partial class PhrasesTests
{
    private static readonly string[] Unwanted = ["抱歉", "对不起", "提案", "意图", "置信度", "技能"];

    private static IReadOnlyList<(string Name, Phrase Phrase)> All { get; } = [.. Find()];

    [Fact]
    public async Task All_sentences_stand_on_one_page_to_be_read()
    {
        var rows = All.Select(p => $"<tr><td>{WebUtility.HtmlEncode(p.Name)}</td><td lang=\"zh\">{WebUtility.HtmlEncode(p.Phrase.Zh)}</td><td lang=\"en\">{WebUtility.HtmlEncode(p.Phrase.En)}</td></tr>\n");
        var page = $"<!doctype html><meta charset=\"utf-8\"><title>CrmBot</title><style>body{{font:15px sans-serif}}td{{padding:4px 12px;vertical-align:top;border-top:1px solid #ddd}}td:first-child{{color:#888;font-size:12px}}</style>\n<table>\n{string.Concat(rows)}</table>\n";
        var folder = Directory.CreateDirectory(Path.Combine(TestFolder.Tests, "out"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "phrases.html"), page, Encoding.UTF8, TestContext.Current.CancellationToken);
        foreach (var (name, phrase) in All) TestContext.Current.TestOutputHelper?.WriteLine($"{name}\n  {phrase.Zh}\n  {phrase.En}");

        Assert.True(All.Count > 200, $"Only {All.Count} sentences were found.");
    }

    [Fact]
    public void Every_sentence_is_there_in_both_languages() =>
        None(p => string.IsNullOrWhiteSpace(p.Zh) || string.IsNullOrWhiteSpace(p.En));

    [Fact]
    public void Both_languages_fill_in_the_same_values() =>
        None(p => !Placeholders(p.Zh).SetEquals(Placeholders(p.En)));

    [Fact]
    public void Nobody_apologises_exclaims_or_speaks_of_our_inner_parts() =>
        None(p => Unwanted.Any(w => p.Zh.Contains(w, StringComparison.Ordinal)) || (p.Zh + p.En).AsSpan().ContainsAny('!', '\uff01') || p.En.Contains("sorry", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Chinese_punctuation_is_full_width() => None(p => HalfWidth().IsMatch(Filled(p.Zh)));

    [Fact]
    public void English_punctuation_is_half_width() => None(p => FullWidth().IsMatch(p.En) && !p.En.Any(IsHan));

    private static void None(Func<Phrase, bool> wrong) =>
        Assert.Empty(All.Where(p => wrong(p.Phrase)).Select(p => $"{p.Name}: {p.Phrase.Zh} | {p.Phrase.En}"));

    private static IEnumerable<(string, Phrase)> Find() =>
        from assembly in new[] { typeof(ISkill).Assembly, typeof(CrmBotHost).Assembly }
        from type in assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.FieldType == typeof(Phrase)
        select ($"{type.Name}.{field.Name}", (Phrase)field.GetValue(null)!);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    /// <summary>What is filled in is most often Chinese.</summary>
    private static string Filled(string zh) => Placeholder().Replace(zh, "\u4e00");

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[\u4e00-\u9fff\u201c\u201d\u300c\u300d][,:;?()]|[,:;?()][\u4e00-\u9fff\u201c\u201d\u300c\u300d]")]
    private static partial Regex HalfWidth();

    [GeneratedRegex("[\uff0c\uff1a\uff1b\uff1f\uff08\uff09\u3002\u3001]")]
    private static partial Regex FullWidth();
}
