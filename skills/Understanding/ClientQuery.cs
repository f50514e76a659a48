using CrmBot.Skills.Understanding.Naming;

namespace CrmBot.Skills.Understanding;

/// <summary>What is known of a text when its client is looked for.</summary>
internal sealed class ClientQuery(FoldedText text, List<Token> tokens, IReadOnlyList<Span> taken, List<Stretch> stretches, string speakerId, bool asksBrief)
{
    public FoldedText Text => text;

    public List<Token> Tokens => tokens;

    public List<Stretch> Stretches => stretches;

    public string SpeakerId => speakerId;

    public bool AsksBrief => asksBrief;

    /// <summary>The clients that the conversation was about, the latest first.</summary>
    public IReadOnlyList<string> LastClients { get; init; } = [];

    /// <summary>The character of a token in Chinese.</summary>
    public char CharAt(int token) => text.Text[tokens[token].Start];

    public ReadOnlySpan<char> WordOf(int token) => text.Text.AsSpan(tokens[token].Start, tokens[token].Length);

    /// <summary>Whether a name that begins with this token may hold words that nothing explains.</summary>
    public bool IsNearStretch(int token)
    {
        foreach (var stretch in stretches)
            if (stretch.FirstToken - 3 <= token && token <= stretch.LastToken) return true;
        return false;
    }

    /// <summary>Overlaps a date or a person.</summary>
    public bool IsTaken(int start, int end)
    {
        foreach (var span in taken)
            if (start < span.End && end > span.Start) return true;
        return false;
    }

    /// <summary>Whether the token belongs to the same name as the one before it, as far as what stands between tells.</summary>
    public bool Joins(int token)
    {
        return Understanding.Stretches.IsGapInName(text.Text.AsSpan(tokens[token - 1].End, tokens[token].Start - tokens[token - 1].End));
    }

    /// <summary>The joint between two clients' names belongs to neither: 宏达和鼎盛 is no stretch of its own.</summary>
    public void SplitAt(int joint)
    {
        var at = stretches.FindIndex(s => s.FirstToken < joint && joint < s.LastToken);
        if (at < 0) return;
        var whole = stretches[at];
        stretches[at] = whole with { End = tokens[joint - 1].End, LastToken = joint - 1, IsCompany = false };
        stretches.Insert(at + 1, whole with { Start = tokens[joint + 1].Start, FirstToken = joint + 1, IsLed = true });
    }

    /// <summary>The stretches worth a search, the likeliest first.</summary>
    public IEnumerable<Stretch> Likely() =>
        stretches.Where(s => s.IsCompany || asksBrief || s.IsLed || IsAlone(s)).OrderBy(s => s.IsCompany ? 0 : s.IsLed ? 1 : 2).ThenBy(s => s.Start);

    public NameKey KeyOf(Stretch stretch)
    {
        NameKey key = default;
        for (var i = stretch.FirstToken; i <= stretch.LastToken; i++) key = Understanding.Tokens.Then(key, tokens[i]);
        return key;
    }

    /// <summary>A name although no client has it.</summary>
    public bool IsSurelyAName(Stretch stretch) => stretch.IsCompany || asksBrief || (stretch.IsLed && (stretch.HasCapital || (tokens[stretch.FirstToken].IsHan && stretch.End - stretch.Start is >= 2 and <= 4)));

    public ClientMention Mention(IReadOnlyList<string> ids, int start, int end, bool slipped) => new(ids, text.WordsOf(start, end), text.SpanOf(start, end)) { Inexact = slipped };

    private bool IsAlone(Stretch stretch) => stretches.Count == 1 && stretch.FirstToken == 0 && stretch.LastToken == tokens.Count - 1 && tokens.Count <= 20;
}
