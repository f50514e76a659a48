namespace CrmBot.Benchmarks.Names;

/// <summary>Words that mean a company, how they came about, and all companies that they mean equally well.</summary>
internal sealed record NameLookup(string Kind, string Words, int Number, IReadOnlySet<int> Right)
{
    public bool IsUnique => Right.Count == 1;
}

/// <summary>Makes look-ups of every kind, one in four of them for names that several companies have.</summary>
internal sealed class NameLookups(int count, Readings readings, FitScan scan)
{
    /// <summary>More than this many that fit equally are not asked for: nobody could choose from them.</summary>
    private const int MostRight = 30;

    private readonly Random _dice = new(20261126);

    public List<NameLookup> Make(int scale)
    {
        var made = new List<NameLookup>();
        Add("short form", 12 * scale, 8 * scale, ShortForm, made);
        Add("alias", 10 * scale, 4 * scale, m => m.Alias, made);
        Add("same sound", 19 * scale, 2 * scale, SameSound, made);
        Add("one letter", 15 * scale, 4 * scale, OneLetter, made);
        Add("pinyin", 11 * scale, 5 * scale, m => m.IsChinese ? readings.Pinyin(Some(m)) : null, made);
        Add("initials", 8 * scale, 0, Initials, made);
        return made;
    }

    private void Add(string kind, int unique, int several, Func<MadeName, string?> word, List<NameLookup> made)
    {
        for (var tries = 0; unique + several > 0 && tries < 4_000; tries++)
        {
            var one = MadeName.Of(_dice.Next(count));
            if (word(one) is not { } words) continue;
            var right = scan.Best(words);
            // Somebody else's name fits better, or too many fit.
            if (!right.Contains(one.Number) || right.Count > MostRight) continue;
            if (right.Count == 1 ? unique-- <= 0 : several-- <= 0)
            {
                (unique, several) = (Math.Max(unique, 0), Math.Max(several, 0));
                continue;
            }
            made.Add(new NameLookup(kind, words, one.Number, right));
        }
    }

    private string Some(MadeName made)
    {
        var forms = made.Whole().Skip(1).Concat(made.Short()).ToList();
        return forms[_dice.Next(forms.Count)];
    }

    private string ShortForm(MadeName made)
    {
        var forms = made.Short().ToList();
        return forms[_dice.Next(forms.Count)];
    }

    private string? SameSound(MadeName made)
    {
        if (!made.IsChinese) return null;
        var form = Some(made);
        var at = form.IndexOf(made.Brand, StringComparison.Ordinal) is >= 0 and var brand ? brand + _dice.Next(made.Brand.Length) : _dice.Next(form.Length);
        return readings.Another(form[at], _dice) is { } other ? form[..at] + other + form[(at + 1)..] : null;
    }

    private string? OneLetter(MadeName made)
    {
        if (made.IsChinese) return null;
        var form = _dice.Next(2) == 0 ? made.Brand : $"{made.Brand} {made.Trade}";
        var at = _dice.Next(form.Length - 1);
        if (form[at] == ' ' || form[at + 1] == ' ') return null;
        var letter = (char)('a' + _dice.Next(26));
        return _dice.Next(4) switch
        {
            0 => form.Remove(at, 1),
            1 => form.Insert(at, letter.ToString()),
            2 => form[..at] + letter + form[(at + 1)..],
            _ => form[..at] + form[at + 1] + form[at] + form[(at + 2)..],
        };
    }

    private string? Initials(MadeName made)
    {
        var form = made.Whole().Skip(1).First();
        var letters = made.IsChinese ? readings.Initials(form) : string.Concat(form.Split(' ').Select(w => char.ToLowerInvariant(w[0])));
        return letters?.Length is >= 3 and <= 8 ? letters : null;
    }
}
