using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>Finds the key people that words such as 王总, 李处长 or Ms Chen may mean.</summary>
public static class PeopleOfClient
{
    private static readonly string[] EnglishForms = ["mr", "mrs", "ms", "miss", "dr", "prof", "mr.", "mrs.", "ms.", "dr.", "prof."];

    private static readonly Lexicon Addresses = new("师傅 师父 阿姨 大姐 大哥 老弟 兄弟 同志");

    /// <summary>What a form of address says about a title.</summary>
    private static readonly (string Said, string[] Titles)[] Hints =
    [
        ("总", ["总经理", "总监", "总裁", "董事长", "CEO", "CFO", "CTO", "COO", "总"]),
        ("董", ["董事"]), ("处", ["处"]), ("科", ["科"]), ("经理", ["经理"]), ("主任", ["主任"]), ("厂长", ["厂长"]),
        ("工", ["工程师", "总工"]), ("院长", ["院长"]), ("校长", ["校长"]), ("部长", ["部长", "部"]), ("主管", ["主管"]),
    ];

    /// <summary>The people meant: one when sure, several when the words fit each, none when nobody of that name is in the file.</summary>
    public static IReadOnlyList<KeyPerson> Meant(Client client, string words)
    {
        var said = words.Trim();
        if (said.Length == 0) return [];
        var exact = client.KeyPeople.Where(p => string.Equals(p.Name, said, StringComparison.OrdinalIgnoreCase)).ToList();
        if (exact.Count > 0) return exact;
        return IsChinese(said[0]) ? Chinese(client, said) : English(client, said);
    }

    /// <summary>Whether the words are a form of address and nothing else, whoever it may be.</summary>
    public static bool IsAddressed(string words)
    {
        var folded = FoldedText.Of(words.Trim());
        return People.Titled(folded) is [var only] && only.Start == 0 && only.End == folded.Text.Length;
    }

    private static List<KeyPerson> Chinese(Client client, string said)
    {
        var named = client.KeyPeople.Where(p => said.StartsWith(p.Name, StringComparison.Ordinal)).ToList();
        if (named.Count > 0) return named;
        var family = client.KeyPeople.Where(p => p.Name.Length > 0 && p.Name[0] == said[0]).ToList();
        var rest = said[1..];
        if (family.Count == 0 || rest.Length == 0) return family;
        foreach (var (hint, titles) in Hints.Where(h => rest.Contains(h.Said, StringComparison.Ordinal)))
        {
            var fitting = family.Where(p => p.Title is { } title && titles.Any(t => title.Contains(t, StringComparison.OrdinalIgnoreCase))).ToList();
            if (fitting.Count > 0) return fitting;
        }
        // 王师傅, 王姐: a form of address that says nothing of the title; 王小明 is a name of its own.
        return (rest.Length == 1 || PersonTitles.Zh.Has(rest) || Addresses.Has(rest)) && !client.KeyPeople.Any(p => p.Name.Length == said.Length && p.Name != said && p.Name[0] == said[0] && !Hints.Any(h => rest.Contains(h.Said, StringComparison.Ordinal))) ? family : [];
    }

    private static List<KeyPerson> English(Client client, string said)
    {
        var parts = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !EnglishForms.Contains(w.ToLowerInvariant())).ToArray();
        return parts.Length == 0 ? [] : [.. client.KeyPeople.Where(p => parts.All(w => p.Name.Split(' ').Contains(w, StringComparer.OrdinalIgnoreCase)))];
    }

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9fff';
}
