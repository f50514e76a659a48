using System.Runtime.InteropServices;

namespace CrmBot.Benchmarks.Names;

/// <summary>Tells by brute force which companies words may mean: every form of every name is compared, closest kind of likeness first.</summary>
internal sealed class FitScan
{
    private readonly Readings _readings;
    private readonly Column[] _written = [new(), new()];
    private readonly Column[] _said = [new(), new()];
    private readonly Column _initials = new();
    private readonly List<(string Letters, int Number)>[] _letters = [[], []];

    public FitScan(int count, Readings readings)
    {
        _readings = readings;
        for (var i = 0; i < count; i++)
        {
            var made = MadeName.Of(i);
            foreach (var form in made.Whole()) Add(made, form, 0);
            foreach (var form in made.Short()) Add(made, form, 1);
        }
    }

    /// <summary>Those that fit best, all of them: written in full, written for short, one slip from the full or the short form with the fewest other characters, by initials.</summary>
    public HashSet<int> Best(string words)
    {
        var plain = Plain(words);
        var (hash, chinese) = (Hash(plain), words.Any(c => c > '\u3000'));
        foreach (var column in _written)
            if (column.Find(hash) is { Count: > 0 } found) return found;
        var said = chinese ? _readings.Pinyin(words) : plain;
        foreach (var column in _said)
            if (said is not null && column.Find(Hash(said)) is { Count: > 0 } found) return chinese ? Closest(words, found) : found;
        if (chinese) return [];
        foreach (var letters in _letters)
            if (letters.Where(l => OneApart(l.Letters, plain)).Select(l => l.Number).ToHashSet() is { Count: > 0 } found) return found;
        return _initials.Find(hash);
    }

    private void Add(MadeName made, string form, int level)
    {
        var plain = Plain(form);
        _written[level].Add(Hash(plain), made.Number);
        if (!made.IsChinese)
        {
            _letters[level].Add((plain, made.Number));
            if (form.Split(' ') is { Length: > 1 } words && form != made.Name) _initials.Add(Hash(string.Concat(words.Select(w => char.ToLowerInvariant(w[0])))), made.Number);
            return;
        }
        if (_readings.Pinyin(form) is not { } said || _readings.Initials(form) is not { } initials) return;
        _said[level].Add(Hash(said), made.Number);
        if (form != made.Name) _initials.Add(Hash(initials), made.Number);
    }

    // One other character fits better than two.
    private static HashSet<int> Closest(string words, HashSet<int> found)
    {
        int Same(int number) => MadeName.Of(number) is var made ? made.Whole().Concat(made.Short()).Where(f => f.Length == words.Length).Select(f => f.Zip(words).Count(p => p.First == p.Second)).DefaultIfEmpty().Max() : 0;
        var most = found.Max(Same);
        return [.. found.Where(n => Same(n) == most)];
    }

    public static string Plain(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool OneApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var (x, y) = (a.Length - start - end, b.Length - start - end);
        return (x <= 1 && y <= 1) || (x == 2 && y == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }

    private static ulong Hash(string words)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in words) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private sealed class Column
    {
        private readonly List<ulong> _hashes = [];
        private readonly List<int> _numbers = [];

        public void Add(ulong hash, int number)
        {
            _hashes.Add(hash);
            _numbers.Add(number);
        }

        public HashSet<int> Find(ulong hash)
        {
            var found = new HashSet<int>();
            var all = CollectionsMarshal.AsSpan(_hashes);
            for (var from = 0; all[from..].IndexOf(hash) is >= 0 and var at; from += at + 1) found.Add(_numbers[from + at]);
            return found;
        }
    }
}
