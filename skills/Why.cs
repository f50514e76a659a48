using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills;

/// <summary>Answers 你为什么这么理解 and "why did you take that?" with the words that the last understanding rests on.</summary>
internal static class Why
{
    private const int Longest = 40;

    private static readonly string[] Questions =
    [
        "为什么这么理解", "为什么这样理解", "为啥这么理解", "怎么理解的", "你怎么理解", "为什么这么认为", "凭什么这么理解", "根据什么理解", "为什么理解成", "怎么看出来的",
        "why did you take that", "why did you take it", "why did you understand", "why do you think that", "how did you understand", "why that", "why did you think", "how did you get that", "what made you think",
    ];

    public static bool Asks(string text)
    {
        if (text.Length > Longest) return false;
        var folded = FoldedText.Of(text).Text;
        return Array.Exists(Questions, q => folded.Contains(q, StringComparison.Ordinal));
    }

    /// <summary>One line a finding: what it is taken for, and the words.</summary>
    public static Answer Say(Turn turn, Frame? frame)
    {
        if (frame is null) return Answer.Say(WhyWords.Nothing.In(turn.Language));
        var lines = frame.Evidence.Where(e => e.Span.End > e.Span.Start && e.Span.End <= frame.Text.Length)
            .Select(e => $"{Label(e.What).In(turn.Language)}{Quotes.Of(Quotes.Cut(e.Span.Of(frame.Text), 40))}").ToList();
        if (frame.FromBefore != FromBefore.None) lines.Add(WhyWords.FromBefore.In(turn.Language));
        var said = WhyWords.Said.In(turn.Language, Quotes.Of(Quotes.Cut(frame.Text, 60)));
        return Answer.Say(lines.Count == 0 ? $"{said}\n{WhyWords.NoWords.In(turn.Language)}" : $"{said}\n{string.Join('\n', lines)}");
    }

    private static Phrase Label(string what) => what switch
    {
        "intent" => WhyWords.Intent,
        "client" => WhyWords.Client,
        "date" => WhyWords.Date,
        "due" => WhyWords.Due,
        _ => WhyWords.Person,
    };
}
