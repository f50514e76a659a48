using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>How closely a key is a client's name: the registered name, the name people use, or a part of it.</summary>
internal enum NameLevel
{
    Full,
    Core,
    Part,
}

/// <summary>One way a client may be named.</summary>
internal readonly record struct NameForm(NameKey Key, NameKey Start, int Length, NameLevel Level);

/// <summary>The ways a client may be named, worked out from its name and aliases.</summary>
internal static class ClientNames
{
    private const int LongestPart = 5;

    public static List<NameForm> FormsOf(Client client)
    {
        var forms = new List<NameForm>(12);
        Add(client.Name, NameLevel.Full, forms);
        foreach (var alias in client.Aliases) Add(alias, NameLevel.Core, forms);
        return forms;
    }

    /// <summary>The first words in letters (of five or more) of the client's names, where a slip of one letter is forgiven.</summary>
    public static IEnumerable<string> FirstWords(Client client) =>
        client.Aliases.Prepend(client.Name).Select(FirstWord).Where(w => w.Length >= EnglishSlips.Shortest).Distinct(StringComparer.Ordinal);

    /// <summary>The name as it is compared: the tokens without legal form, and where the name itself begins behind a place.</summary>
    public static ParsedName Parse(string name)
    {
        var text = FoldedText.Of(name).Text;
        var all = Tokens.Of(text);
        var end = WithoutLegalForm(text, all);
        var place = "";
        var core = all[..end];
        var start = PlaceLength(text, core, 0);
        if (start > 0) place = text[core[0].Start..core[start - 1].End];
        if (start > 0 && start < end && core[start].IsHan && text[core[start].Start] is '市' or '省' && end - start > 2) start++;
        if (end - start < 2 && (end == start || core[start].IsHan) || AllPlain(text, core, start)) (start, place) = (0, "");
        // A place in brackets: 宏达(深圳)电子.
        for (var i = 1; i < core.Count && place.Length == 0; i++)
        {
            if (core[i].Start == 0 || text[core[i].Start - 1] != '(' || PlaceLength(text, core, i) is not (> 0 and var length)) continue;
            place = text[core[i].Start..core[i + length - 1].End];
            core.RemoveRange(i, length);
        }
        return new ParsedName(text, all, core, start, place);
    }

    private static void Add(string name, NameLevel level, List<NameForm> forms)
    {
        var parsed = Parse(name);
        if (parsed.All.Count == 0) return;
        Put(parsed.All, 0, parsed.All.Count, level, forms);
        Put(parsed.Core, 0, parsed.Core.Count, NameLevel.Core, forms);
        Put(parsed.Core, parsed.Start, parsed.Core.Count, NameLevel.Core, forms);
        for (var length = 1; length <= LongestPart && parsed.Start + length < parsed.Core.Count; length++)
        {
            if (!TellsApart(parsed, length)) continue;
            Put(parsed.Core, parsed.Start, parsed.Start + length, NameLevel.Part, forms);
            if (parsed.Start > 0) Put(parsed.Core, 0, parsed.Start + length, NameLevel.Part, forms);
        }
    }

    private static bool TellsApart(ParsedName name, int length)
    {
        var (first, last) = (name.Core[name.Start], name.Core[name.Start + length - 1]);
        var words = name.Text.AsSpan(first.Start, last.End - first.Start);
        if (length == 1) return !first.IsHan && first.Length >= 3 && !NameWords.PlainEn.Has(words) && !OrdinaryWords.En.Has(words) && !NameWords.Trades.Has(words);
        return !OrdinaryWords.Zh.Has(words) && !NameWords.Regions.Has(words) && !NameWords.Trades.Has(words) && !AllPlain(name.Text, name.Core[..(name.Start + length)], name.Start);
    }

    private static void Put(List<Token> tokens, int start, int end, NameLevel level, List<NameForm> forms)
    {
        if (end <= start || (end - start == 1 && (tokens[start].IsHan || tokens[start].Length < 2))) return;
        NameKey key = default, begin = default;
        for (var i = start; i < end; i++)
        {
            key = Tokens.Then(key, tokens[i]);
            if (i < start + 2) begin = key;
        }
        foreach (var form in forms)
            if (form.Key == key && form.Level <= level) return;
        forms.Add(new NameForm(key, begin, end - start, level));
    }

    private static int WithoutLegalForm(string text, List<Token> tokens)
    {
        var end = tokens.Count;
        while (end > 1)
        {
            var last = tokens[end - 1];
            var cut = last.IsHan ? NameWords.LegalZh.Before(text.AsSpan(), last.End) : NameWords.LegalEn.Has(text.AsSpan(last.Start, last.Length)) ? 1 : 0;
            if (cut == 0 || cut >= end) break;
            end -= cut;
        }
        return end;
    }

    /// <summary>How many tokens a place name takes from here, 0 for none.</summary>
    private static int PlaceLength(ReadOnlySpan<char> text, List<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].IsHan ? NameWords.Regions.At(text, tokens[at].Start) : 0;

    private static bool AllPlain(string text, List<Token> tokens, int start)
    {
        for (var i = start; i < tokens.Count;)
        {
            var length = tokens[i].IsHan ? NameWords.Trades.At(text, tokens[i].Start) : NameWords.Trades.Has(text.AsSpan(tokens[i].Start, tokens[i].Length)) ? 1 : 0;
            if (length == 0) return false;
            i += length;
        }
        return true;
    }

    private static string FirstWord(string name)
    {
        var parsed = Parse(name);
        if (parsed.Start >= parsed.Core.Count || parsed.Core[parsed.Start] is not { IsHan: false } first) return "";
        var word = parsed.Text[first.Start..first.End];
        return NameWords.PlainEn.Has(word) || OrdinaryWords.En.Has(word) || NameWords.Trades.Has(word) ? "" : word;
    }
}

/// <summary>A company name taken apart: all its tokens, those without the legal form, where they begin behind a place, and the place.</summary>
internal readonly record struct ParsedName(string Text, List<Token> All, List<Token> Core, int Start, string Place);
