using System.Buffers;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Drafting;

/// <summary>A person's name as a name: what somebody wrote behind it, after a mark or in brackets, is none.</summary>
internal static class PlainNames
{
    private const int Longest = 30;

    private static readonly SearchValues<char> Ends = SearchValues.Create("，。；：！？,;:!?()（）\n\r[]<>{}\"“”「」");

    public static bool Is(string name) => name.Length <= Longest && name.AsSpan().IndexOfAny(Ends) < 0;

    public static bool AreAll(IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
            if (!Is(names[i])) return false;
        return true;
    }

    public static string Of(string name)
    {
        var end = name.AsSpan().IndexOfAny(Ends);
        return Quotes.Cut(end <= 0 ? name : name[..end], Longest);
    }
}
