using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>The colleagues by every name they go by: id, Chinese name, English name, and the first name where only one has it.</summary>
internal sealed class StaffBook
{
    public static readonly StaffBook Empty = new([]);

    private readonly WordMap<string> _names;

    public StaffBook(IEnumerable<StaffMember> staff)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var firsts = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var member in staff)
        {
            foreach (var name in new[] { member.Id, member.NameZh, member.NameEn })
                if (FoldedText.Of(name).Text is { Length: > 1 } folded) names.TryAdd(folded, member.Id);
            var first = FoldedText.Of(member.NameEn.Split(' ')[0]).Text;
            if (first.Length > 2 && !OrdinaryWords.En.Has(first)) firsts[first] = firsts.ContainsKey(first) ? null : member.Id;
        }
        foreach (var (first, id) in firsts)
            if (id is not null) names.TryAdd(first, id);
        _names = new WordMap<string>(names);
    }

    /// <summary>The colleague named at this place.</summary>
    public FoundPerson? At(FoldedText text, int start)
    {
        if (_names.Count == 0 || _names.At(text.Text, start, out var id) is not (> 0 and var length)) return null;
        var end = start + length;
        // 王芳华 is somebody else.
        return new FoundPerson(start, end, text.WordsOf(start, end), null) { StaffId = id };
    }
}
