using CrmBot.Data;

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

    public bool IsNameStart(int token)
    {
        foreach (var stretch in stretches)
            if (stretch.FirstToken == token || (stretch.FirstToken < token && stretch.LastToken >= token && NameWords.Regions.At(text.Text, stretch.Start) == token - stretch.FirstToken)) return true;
        return false;
    }

    /// <summary>The stretches worth a search, the likeliest first.</summary>
    public IEnumerable<Stretch> Likely() =>
        stretches.Where(s => s.IsCompany || asksBrief || s.IsLed || IsAlone(s)).OrderBy(s => s.IsCompany ? 0 : s.IsLed ? 1 : 2).ThenBy(s => s.Start);

    /// <summary>A name although no client has it.</summary>
    public bool IsSurelyAName(Stretch stretch) => stretch.IsCompany || asksBrief || (stretch.IsLed && (stretch.HasCapital || (tokens[stretch.FirstToken].IsHan && stretch.End - stretch.Start is >= 2 and <= 4)));

    public ClientMention Mention(IReadOnlyList<string> ids, int start, int end, bool slipped) => new(ids, text.WordsOf(start, end), text.SpanOf(start, end)) { Inexact = slipped };

    /// <summary>Whether the words around the match do not speak against this client: another trade, another place, a longer name.</summary>
    public bool Fits(Client client, NameMatch match, bool slipped)
    {
        var names = client.Aliases.Prepend(client.Name).Select(n => FoldedText.Of(n).Text).ToList();
        var (start, end) = (tokens[match.First].Start, tokens[match.Last].End);
        if (slipped && tokens[match.First].IsHan) return FitsBehind(names, match, end, end);
        if (!FitsBehind(names, match, slipped ? end : start, end)) return false;
        var place = NameWords.Regions.Before(text.Text, start);
        if (place > 0 && client.Region?.Contains(text.Text.AsSpan(start - place, place), StringComparison.Ordinal) != true)
        {
            var places = client.Aliases.Prepend(client.Name).Select(n => ClientNames.Parse(n).Place).Where(p => p.Length > 0).ToList();
            if (places.Count > 0 && !places.Contains(text.Text.Substring(start - place, place))) return false;
        }
        return !asksBrief || FitsStretch(names, match, start, end);
    }

    private bool FitsBehind(List<string> names, NameMatch match, int from, int end)
    {
        if (match.Last + 1 >= tokens.Count || !Joins(match.Last + 1)) return true;
        var next = tokens[match.Last + 1];
        var word = text.Text.AsSpan(next.Start, next.Length);
        int to;
        if (next.IsHan)
        {
            var trade = next.Start == end && OrdinaryWords.Zh.At(text.Text, end) == 0 ? NameWords.Trades.At(text.Text, end) : 0;
            if (trade == 0) return true;
            to = end + trade;
        }
        else
        {
            if (OrdinaryWords.En.Has(word) || NameWords.LegalEn.Has(word) || tokens[match.Last].IsHan) return true;
            if (!NameWords.Trades.Has(word) && !char.IsAsciiLetterUpper(text.OriginalFolded[next.Start])) return true;
            // Pacific Crest Sarah: a person's name may follow as well.
            if (!NameWords.Trades.Has(word) && tokens[match.First].Start > 0 && EnglishPeople.IsFirstName(word)) return true;
            to = next.End;
        }
        var wanted = text.Text[from..to].Trim();
        return names.Any(n => n.Contains(wanted, StringComparison.Ordinal) || (from == end && n.Contains(text.Text[end..to].Trim(), StringComparison.Ordinal)));
    }

    private bool FitsStretch(List<string> names, NameMatch match, int start, int end)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.FirstToken > match.First || stretch.LastToken < match.Last || (stretch.Start == start && stretch.End == end)) continue;
            var tail = NameWords.LegalZh.Before(text.Text, stretch.End);
            var wanted = text.Text[stretch.Start..Math.Max(end, stretch.End - tail)];
            var place = NameWords.Regions.At(wanted, 0);
            if (stretch.Start + place == start && end >= stretch.End - tail) return true;
            if (!names.Any(n => n.Contains(wanted, StringComparison.Ordinal))) return false;
        }
        return true;
    }

    private bool IsAlone(Stretch stretch) => stretches.Count == 1 && stretch.FirstToken == 0 && stretch.LastToken == tokens.Count - 1 && tokens.Count <= 20;
}
