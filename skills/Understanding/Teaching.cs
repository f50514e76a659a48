using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>Finds where somebody says what a name means: 宏达 = 宏达电子, 老厂就是宏达电子, "Hongda means Hongda Electronics", for himself or for everybody.</summary>
internal static class Teaching
{
    private const int LongestText = 100;

    private static readonly Lexicon Openings = new("记住 记一下 记下 记着 以后 今后 以后我说 以后说 我说的 我说 我们说的 当我说 如果我说 教你 教你一个 告诉你 就 把 , ， : ： remember remember_that from_now_on when_i_say if_i_say by please_note note_that for_us for_me i_say");
    private static readonly Lexicon ForAll = new("全公司 公司里 公司 大家 所有人 全员 我们公司 for_everyone for_everybody for_the_whole_company for_the_company for_all for_all_of_us company-wide companywide everyone's");
    private static readonly Lexicon Signs = new("= == 就是 就是指 指的就是 指的是 就指 是指 等于 等同于 代表 means mean stands_for is_short_for short_for refers_to i_mean equals we_mean is_what_we_call is_our_name_for");
    private static readonly Lexicon Closings = new("吧 哦 啊 哈 了 。 . ! ~ ok");
    private static readonly Lexicon Uses = new("用 都用 通用 都这么叫 都这么说 都这样叫 都算");
    private static readonly Lexicon OfNoName = new("我 你 他 她 它 这 那 哪 谁 什么 怎么 多少 的 了 吗 this that it he she they what which who");
    private const string Around = " \"'“”‘’「」《》";

    /// <summary>The words and the name they are to mean, in folded places; a bare = says it whatever it names.</summary>
    public static Taught? Find(FoldedText folded)
    {
        var text = folded.Text.AsSpan();
        if (text.Length is < 3 or > LongestText) return null;
        var (start, end, all) = (0, text.Length, false);
        Trim(text, ref start, ref end, ref all);
        for (var at = start + 1; at < end - 1; at++)
        {
            if (Signs.AtWord(text[..end], at) is not (> 0 and var length)) continue;
            var (from, to) = (start, at);
            var (clientFrom, clientTo) = (at + length, end);
            if (text[clientFrom..end].IndexOfAny('=', '，', '。') >= 0) return null;
            if (ForAllBefore(text[start..at]) is > 0 and var said) (from, all) = (start + said, true);
            Narrow(text, ref from, ref to);
            Narrow(text, ref clientFrom, ref clientTo);
            return Make(text, from, to, clientFrom, clientTo, all, text[at] == '=');
        }
        return null;
    }

    /// <summary>Whether the words say what something is, teaching or not: 最大的客户就是宏达.</summary>
    public static bool Tells(string folded) => Signs.In(folded);

    private static Taught? Make(ReadOnlySpan<char> text, int from, int to, int clientFrom, int clientTo, bool all, bool isPlain)
    {
        var name = text[from..to];
        if (name.Length is < 2 or > TaughtNames.Longest || clientTo - clientFrom < 2 || name.ContainsAny('，', ',', '。') || !HasLetter(name) || !HasLetter(text[clientFrom..clientTo])) return null;
        return !isPlain && !IsName(name) ? null : new Taught(from, to, clientFrom, clientTo, all, isPlain);
    }

    // 最大的客户就是宏达, 下一家就是宏达 tell something of it.
    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name[^1] is '个' or '位' or '次' or '天' || name.EndsWith("一家")) return false;
        for (var i = 0; i < name.Length; i++)
            if (OfNoName.AtWord(name, i) > 0) return false;
        for (var at = 0; at < name.Length;)
        {
            if (name[at] == ' ') at++;
            else if (FoldedText.IsHan(name[at]) && OrdinaryWords.Zh.At(name, at) is > 0 and var length) at += length;
            else if (!FoldedText.IsHan(name[at]) && WordAt(name, at) is var word && OrdinaryWords.En.Has(word)) at += word.Length;
            else return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && FoldedText.IsWord(text[end])) end++;
        return text[at..Math.Max(end, at + 1)];
    }

    private static void Trim(ReadOnlySpan<char> text, ref int start, ref int end, ref bool all)
    {
        for (var moved = true; moved && start < end;)
        {
            var before = start;
            while (start < end && text[start] == ' ') start++;
            start += Openings.AtWord(text, start);
            moved = start > before;
        }
        for (var moved = true; moved && end > start;)
        {
            var before = end;
            while (end > start && (text[end - 1] is ' ' or ',' or '，' || Closings.Before(text, end) > 0)) end--;
            var last = end - Uses.Before(text, end);
            if (ForAll.Before(text, last) is > 0 and var said && last - said > start + 3 && text[last - said - 1] is ' ' or ',' or '，' or '对' or '给') (end, all) = (last - said - 1, true);
            moved = end < before;
        }
    }

    // 全公司都把老厂…, "for everyone, Hongda means …"
    private static int ForAllBefore(ReadOnlySpan<char> words)
    {
        var length = ForAll.AtWord(words, 0);
        if (length == 0 || length == words.Length) return 0;
        while (length < words.Length && words[length] is '都' or '把' or '说' or '的' or ' ' or ',' or '，' or '叫') length++;
        return words.Length - length >= 2 ? length : 0;
    }

    private static void Narrow(ReadOnlySpan<char> text, ref int from, ref int to)
    {
        while (from < to && Around.Contains(text[from])) from++;
        while (to > from && Around.Contains(text[to - 1])) to--;
    }

    private static bool HasLetter(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
            if (char.IsLetter(c)) return true;
        return false;
    }
}

/// <summary>Where the taught words and the client's name stand, for whom it is said, and whether by a bare sign.</summary>
internal readonly record struct Taught(int Start, int End, int ClientStart, int ClientEnd, bool ForEverybody, bool IsPlain);
