using System.Runtime.InteropServices;
using CrmBot.Data;
using CrmBot.Skills.Understanding.Pinyin;

namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Works out the ways a client may be named from its name and aliases; keeps its buffers, so each thread needs its own.</summary>
internal sealed class NameForms
{
    private const int LongestPart = 5;
    private const int MostSoundings = 4;
    private const int LongestInitials = 12;

    private bool _takesNames, _takesInitials, _takesReadings;
    private readonly NameParts _parts = new();
    private readonly List<NameForm> _forms = new(32);
    private readonly List<Token> _run = [];

    /// <summary>The client's forms, valid until the next call; its words in letters, where a slip is forgiven, go to the set.</summary>
    public ReadOnlySpan<NameForm> Of(Client client, HashSet<string>? words)
    {
        (_takesNames, _takesInitials, _takesReadings) = (true, true, true);
        return Made(client, words);
    }

    /// <summary>Only those forms that such a match can be.</summary>
    public ReadOnlySpan<NameForm> Of(Client client, MatchKind kind)
    {
        (_takesNames, _takesInitials) = (kind != MatchKind.Initials, kind == MatchKind.Initials);
        _takesReadings = kind is MatchKind.Sounding or MatchKind.Pinyin;
        return Made(client, null);
    }

    private ReadOnlySpan<NameForm> Made(Client client, HashSet<string>? words)
    {
        _forms.Clear();
        Add(client.Name, NameLevel.Full, words);
        foreach (var alias in client.Aliases) Add(alias, NameLevel.Core, words);
        return CollectionsMarshal.AsSpan(_forms);
    }

    private void Add(string name, NameLevel level, HashSet<string>? words)
    {
        _parts.Read(name);
        var (core, start) = (_parts.Core, _parts.Start);
        if (_parts.All.Count == 0) return;
        Put(_parts.All, 0, _parts.All.Count, level);
        PutAnd(_parts.All, level);
        if (core.Count == 0) return;
        Put(core, 0, core.Count, NameLevel.Core);
        Put(core, start, core.Count, NameLevel.Core);
        PutInitials(start, core.Count);
        if (start > 0) PutInitials(0, core.Count);
        if (_parts.IsPlaceInBrackets) PutWithPlace(core.Count, NameLevel.Core);
        if (IsInLetters(start)) PutWordParts(start);
        else foreach (var cut in _parts.Cuts) PutPart(start, cut);
        if (words is not null) TakeWords(words.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    private bool IsInLetters(int start) => !_parts.Core[start].IsHan && (start + 1 == _parts.Core.Count || !_parts.Core[start + 1].IsHan);

    private void PutPart(int start, int end)
    {
        if (!TellsApart(start, end)) return;
        Put(_parts.Core, start, end, NameLevel.Part);
        PutInitials(start, end);
        if (start > 0)
        {
            Put(_parts.Core, 0, end, NameLevel.Part);
            PutInitials(0, end);
        }
        if (_parts.IsPlaceInBrackets) PutWithPlace(end, NameLevel.Part);
    }

    private void PutWordParts(int start)
    {
        for (var length = 1; length <= LongestPart && start + length < _parts.Core.Count; length++)
        {
            if (!TellsApart(start, start + length)) continue;
            Put(_parts.Core, start, start + length, NameLevel.Part);
            if (start > 0) Put(_parts.Core, 0, start + length, NameLevel.Part);
            if (length > 2) PutInitials(start, start + length);
        }
    }

    private bool TellsApart(int start, int end)
    {
        var first = _parts.Core[start];
        var words = _parts.Words(start, end);
        if (end - start == 1) return !first.IsHan && first.Length >= (end < _parts.Core.Count && _parts.Core[end].IsHan ? 2 : 3) && !NameWords.PlainEn.Has(words) && !OrdinaryWords.En.Has(words) && !NameWords.Trades.Has(words);
        if (!first.IsHan) return true;
        return !OrdinaryWords.Zh.Has(words) && !NameWords.Regions.Has(words) && !NameWords.Trades.Has(words);
    }

    // 恒信医疗(北京) is called 北京恒信 as well.
    private void PutWithPlace(int end, NameLevel level)
    {
        _run.Clear();
        Tokens.Add(_parts.Place, _run);
        for (var i = _parts.Start; i < end; i++) _run.Add(_parts.Core[i]);
        Put(_run, 0, _run.Count, level, _parts.Place[0], _parts.Place.Length > 1 ? _parts.Place[1] : '\0');
    }

    // Johnson & Johnson, as said.
    private void PutAnd(List<Token> all, NameLevel level)
    {
        if (!_parts.Text.Contains('&')) return;
        _run.Clear();
        for (var i = 0; i < all.Count; i++)
        {
            if (i > 0 && _parts.Text[all[i - 1].End..all[i].Start].Contains('&')) _run.Add(Tokens.Word("and", 0, 3));
            _run.Add(all[i]);
        }
        Put(_run, 0, _run.Count, level, '\0', '\0');
    }

    private void Put(List<Token> tokens, int start, int end, NameLevel level)
    {
        if (end <= start || (end - start == 1 && (tokens[start].IsHan || tokens[start].Length < 2))) return;
        var han = end - start > 1 && tokens[start].IsHan && tokens[start + 1].IsHan;
        Put(tokens, start, end, level, han ? _parts.Text[tokens[start].Start] : '\0', han ? _parts.Text[tokens[start + 1].Start] : '\0');
    }

    private void Put(List<Token> tokens, int start, int end, NameLevel level, char first, char second)
    {
        if (!_takesNames) return;
        Span<NameKey> keys = stackalloc NameKey[MostSoundings];
        keys[0] = default;
        var count = 1;
        for (var i = start; i < end; i++)
        {
            var token = tokens[i];
            var said = count;
            if (token.IsHan && _takesReadings && count < MostSoundings)
            {
                foreach (var other in Syllables.OthersOf((char)token.Written))
                {
                    for (var k = 0; k < count && said < MostSoundings; k++) keys[said++] = Tokens.Then(keys[k], Tokens.Said(0, (char)token.Written, other));
                }
            }
            for (var k = 0; k < count; k++) keys[k] = Tokens.Then(keys[k], token);
            count = said;
        }
        for (var k = 0; k < count; k++) Put(new NameForm(keys[k], level, first, second) { IsOtherwise = k > 0 });
    }

    private void PutInitials(int start, int end)
    {
        if (end - start < 2 || !_takesInitials) return;
        Span<ulong> letters = stackalloc ulong[MostSoundings];
        letters[0] = 0;
        var (variants, length) = (1, 0);
        for (var i = start; i < end; i++)
        {
            var token = _parts.Core[i];
            // TCL科技 is tclkj, Pacific Crest pc.
            var whole = !token.IsHan && token.Length <= 4 && !IsInLetters(_parts.Start);
            length += whole ? token.Length : 1;
            if (length > LongestInitials) return;
            if (token.IsHan)
            {
                if (!ThenInitial((char)token.Written, letters, ref variants)) return;
                continue;
            }
            foreach (var c in _parts.Text.Slice(token.Start, whole ? token.Length : 1))
                for (var k = 0; k < variants; k++) letters[k] = Longer(letters[k], c);
        }
        for (var k = 0; k < variants; k++) Put(new NameForm(NameKey.Initials(letters[k]), NameLevel.Initials, '\0', '\0') { IsOtherwise = k > 0 });
    }

    // A character of several readings may have several initials: 长沙 is cs, though 长 is said zhang as well.
    private static bool ThenInitial(char c, Span<ulong> letters, ref int variants)
    {
        if (Syllables.Of(c) is not (> 0 and var syllable)) return false;
        var initial = Syllables.Letters(syllable)[0];
        var longer = variants;
        foreach (var other in Syllables.OthersOf(c))
        {
            if (Syllables.Letters(other)[0] == initial) continue;
            for (var k = 0; k < variants && longer < letters.Length; k++) letters[longer++] = Longer(letters[k], Syllables.Letters(other)[0]);
        }
        for (var k = 0; k < variants; k++) letters[k] = Longer(letters[k], initial);
        variants = longer;
        return true;
    }

    private static ulong Longer(ulong letters, char c) => (letters * 0x100000001b3UL) + c;

    /// <summary>The key of initials as typed.</summary>
    public static NameKey InitialsOf(ReadOnlySpan<char> typed)
    {
        var letters = 0UL;
        foreach (var c in typed) letters = Longer(letters, c);
        return NameKey.Initials(letters);
    }

    private void Put(NameForm form)
    {
        for (var i = 0; i < _forms.Count; i++)
        {
            if (_forms[i].Key != form.Key) continue;
            if (_forms[i].Level > form.Level || (_forms[i].Level == form.Level && _forms[i].IsOtherwise && !form.IsOtherwise)) _forms[i] = form;
            return;
        }
        _forms.Add(form);
    }

    private void TakeWords(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        foreach (var token in _parts.Core)
        {
            var word = _parts.Text[token.Start..token.End];
            if (!token.IsHan && WordSlips.MayHold(word)) words.Add(word);
        }
    }
}
