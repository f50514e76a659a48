using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>A person as found in the folded text.</summary>
internal sealed record FoundPerson(int Start, int End, string Name, string? Title)
{
    private PersonMention? _mention;

    /// <summary>The colleague of this name or id.</summary>
    public string? StaffId { get; init; }

    public string Words(FoldedText text) => Mention(text).Words;

    public PersonMention Mention(FoldedText text) => _mention ??= new(text.WordsOf(Start, End), text.SpanOf(Start, End)) { Name = Name, Title = Title, StaffId = StaffId };
}

/// <summary>Finds the people a text names; the speaker is never one of them.</summary>
internal static class People
{
    private const int Most = 50;

    // 东方重工, 华能电工: the end of a company's name rather than an engineer.
    private const string Trades = "重化军职施加分民铁轻精竣神手返复";

    private static readonly Lexicon LeadsZh = new("见了 见到 见过 见 和 跟 与 同 约了 约 找 找了 遇到 、 给 联系 联系了 拜访了 答应 答应了");

    private static readonly Lexicon SaysZh = new("说 表示 提到 提出 反馈 答应 承诺 同意 要求 强调 认为 担心 问 保证 觉得 希望");

    // 王芳电话多少, 陈立国是哪家的
    private static readonly Lexicon AskedZh = new("电话 手机 手机号 号码 联系方式 微信 邮箱 的电话 的手机 的手机号 的号码 的联系方式 的微信 的邮箱 是谁 是哪 是哪家 什么职位 什么职务 管什么 负责什么 是做什么");

    /// <summary>Those with a form of address: 王总, 李建国处长, Ms Chen.</summary>
    public static List<FoundPerson> Titled(FoldedText text)
    {
        var t = text.Text.AsSpan();
        var found = new List<FoundPerson>();
        for (var i = 0; i < t.Length && found.Count < Most; i++)
        {
            var person = FoldedText.IsHan(t[i]) ? TitledZh(text, t, i, found) : EnglishPeople.Titled(text, i);
            if (person is null) continue;
            found.Add(person);
            i = person.End - 1;
        }
        return found;
    }

    /// <summary>The others, with what supports them: a word before, or the client's own people.</summary>
    public static List<FoundPerson> All(FoldedText text, List<FoundPerson> titled, IReadOnlyList<Span> taken, IReadOnlyList<FoundClient> clients, StaffMember speaker)
    {
        var people = new List<FoundPerson>(titled);
        foreach (var client in clients)
        {
            if (client.Clients.Count != 1) continue;
            foreach (var person in client.Clients[0].KeyPeople) Known(text, person, people);
        }
        for (var i = 0; i < text.Text.Length && people.Count < Most; i++)
        {
            var person = FoldedText.IsHan(text.Text[i]) ? BareZh(text.Text, i, people) : EnglishPeople.Bare(text, i, people);
            if (person is null || !IsFree(person, taken, clients, people)) continue;
            people.Add(person);
            i = person.End - 1;
        }
        people.RemoveAll(p => p.StaffId == speaker.Id || IsSpeaker(text.Text.AsSpan(p.Start, p.End - p.Start), speaker));
        people.Sort((a, b) => a.Start.CompareTo(b.Start));
        return people;
    }

    /// <summary>Colleagues, by name or id.</summary>
    public static void AddStaff(FoldedText text, StaffBook staff, List<FoundPerson> people)
    {
        for (var i = 0; i < text.Text.Length && people.Count < Most; i++)
        {
            if (staff.At(text, i) is not { } person) continue;
            var at = people.FindIndex(p => person.Start < p.End && person.End > p.Start);
            if (at < 0) people.Add(person);
            else if (people[at].Start == person.Start) people[at] = people[at] with { StaffId = person.StaffId };
            // 李晓梅升组长: no 梅升组长.
            else if (people[at].Start > person.Start) people[at] = person;
            i = person.End - 1;
        }
    }

    private static bool IsFree(FoundPerson person, IReadOnlyList<Span> taken, IReadOnlyList<FoundClient> clients, List<FoundPerson> people)
    {
        foreach (var span in taken)
            if (person.Start < span.End && person.End > span.Start) return false;
        foreach (var client in clients)
            if (person.Start < client.End && person.End > client.Start) return false;
        foreach (var other in people)
            if (person.Start < other.End && person.End > other.Start) return false;
        return true;
    }

    private static bool IsSpeaker(ReadOnlySpan<char> words, StaffMember speaker) =>
        words.Equals(speaker.NameZh, StringComparison.OrdinalIgnoreCase) || words.Equals(speaker.NameEn, StringComparison.OrdinalIgnoreCase);

    private static FoundPerson? TitledZh(FoldedText text, ReadOnlySpan<char> t, int i, List<FoundPerson> before)
    {
        if (IsFamiliar(t, i)) return new FoundPerson(i, i + 2, text.Text[(i + 1)..(i + 2)], null);
        var title = PersonTitles.NotTitleZh.At(t, i) > 0 ? 0 : PersonTitles.Zh.At(t, i);
        if (title == 0 || i == 0 || (title == 1 && t[i] == '工' && Trades.Contains(t[i - 1]))) return null;
        var floor = before.Count > 0 ? before[^1].End : 0;
        if (i - 1 < floor) return null;
        // 欧阳总; 公司马总 is 马总.
        var name = i >= floor + 2 && PersonTitles.Surname(t, i - 2) == 2 && !(i > 2 && t[i - 3] == '公') ? 2 : PersonTitles.IsSurname(t[i - 1]) ? 1 : 0;
        // 马上, 同方: a surname inside another word before a title; full names: 王芳经理, 李建国处长.
        for (var length = 2; name == 0 && length <= 3 && i - length >= floor; length++)
        {
            if (PersonTitles.Surname(t, i - length) > 0 && t[(i - length)..i].IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0 && OrdinaryWords.Zh.At(t, i - length) == 0) name = length;
        }
        // 我和组长: 和 joins, unless the clause begins with it.
        if (name == 0 || (name == 1 && t[i - 1] == '和' && i >= 2 && FoldedText.IsHan(t[i - 2]))) return null;
        var surname = name == 1 ? 1 : PersonTitles.Surname(t, i - name);
        return new FoundPerson(i - name, i + title, text.Text[(i - name)..(name > surname ? i : i - name + surname)], text.Text[i..(i + title)]);
    }

    // 小王, 老李
    private static bool IsFamiliar(ReadOnlySpan<char> t, int i)
    {
        if (t[i] is not ('小' or '老') || i + 1 >= t.Length || !PersonTitles.IsSurname(t[i + 1])) return false;
        if (i + 2 < t.Length && t[i + 2] is '序' or '时' or '师' or '板' or '家' or '程') return false;
        return i == 0 || !FoldedText.IsHan(t[i - 1]) || LeadsZh.Before(t, i) > 0 || OrdinaryWords.Zh.Before(t, i) > 0;
    }

    private static FoundPerson? BareZh(string text, int i, List<FoundPerson> before)
    {
        var t = text.AsSpan();
        var surname = PersonTitles.Surname(t, i);
        if (surname == 0) return null;
        var led = i > 0 && (LeadsZh.Before(t, i) > 0 || (t[i - 1] is '、' or '和' or '跟' && before.Any(p => p.End == i - 1)));
        // 王芳说没问题: who says something at the start of a clause.
        var starts = i == 0 || !FoldedText.IsHan(t[i - 1]);
        if (!led && !starts) return null;
        if (OrdinaryWords.Zh.At(t, i) > 0) return null;
        var end = i + surname;
        while (end < t.Length && FoldedText.IsHan(t[end]) && end - i <= surname + 2 && OrdinaryWords.Zh.At(t, end) == 0 && !OrdinaryWords.Edges.Contains(t[end])) end++;
        if (!led && SaysZh.At(t, end) == 0 && AskedZh.At(t, end) == 0) return null;
        return end - i - surname is 1 or 2 ? new FoundPerson(i, end, text[i..end], null) : null;
    }

    // A key person by the full name, or by the first name where it is in letters.
    private static void Known(FoldedText text, KeyPerson person, List<FoundPerson> people)
    {
        var name = FoldedText.Of(person.Name).Text;
        if (name.Length < 2) return;
        All(text, name, person.Name, people);
        var first = name.IndexOf(' ');
        if (first > 2 && FoldedText.IsWord(name[0]) && !OrdinaryWords.En.Has(name.AsSpan(0, first))) All(text, name[..first], person.Name[..first], people);
    }

    private static void All(FoldedText text, string folded, string name, List<FoundPerson> people)
    {
        for (var at = text.Text.IndexOf(folded, StringComparison.Ordinal); at >= 0 && people.Count < Most; at = text.Text.IndexOf(folded, at + 1, StringComparison.Ordinal))
        {
            var end = at + folded.Length;
            if (FoldedText.IsWord(folded[0]) && ((at > 0 && FoldedText.IsWord(text.Text[at - 1])) || (end < text.Text.Length && FoldedText.IsWord(text.Text[end])))) continue;
            if (!people.Exists(p => at < p.End && end > p.Start)) people.Add(new FoundPerson(at, end, name, null));
        }
    }
}
