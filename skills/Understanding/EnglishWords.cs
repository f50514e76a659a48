namespace CrmBot.Skills.Understanding;

/// <summary>The next few words in letters from a place of a text, read as they are asked for.</summary>
internal readonly struct EnglishWords
{
    private const int Ahead = 6;

    private readonly string[] _words = new string[Ahead];
    private readonly int[] _ends = new int[Ahead];
    private readonly string _before = "";

    public EnglishWords(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] == ' ') at++;
        Start = at;
        for (var k = 0; k < Ahead; k++)
        {
            var from = at;
            while (at < text.Length && FoldedText.IsWord(text[at])) at++;
            _words[k] = at > from && at - from <= 20 ? new string(text[from..at]) : "";
            _ends[k] = at;
            if (at == from) continue;
            while (at < text.Length && text[at] is ' ' or ',') at++;
        }
        _before = Before(text, start).ToString();
    }

    public int Start { get; }

    /// <summary>The k-th word from here, empty where something else stands.</summary>
    public string Word(int k) => k < Ahead ? _words[k] : "";

    public int End(int k) => _ends[k];

    /// <summary>The word just before.</summary>
    public string Before() => _before;

    /// <summary>The word just before a place, without reading on.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] == ' ') end--;
        // lunch w/ James
        if (end > 1 && text[end - 1] == '/' && text[end - 2] == 'w' && (end == 2 || text[end - 3] == ' ')) return "with";
        var begin = end;
        while (begin > 0 && FoldedText.IsWord(text[begin - 1]) && end - begin < 20) begin--;
        return text[begin..end];
    }

    public static bool StartsWith(ReadOnlySpan<char> text, int i, string phrase) =>
        text[i..].StartsWith(phrase, StringComparison.Ordinal) && (i + phrase.Length == text.Length || !FoldedText.IsWord(text[i + phrase.Length]));
}
