using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Unsure;

/// <summary>Asks which of the two likeliest things was meant, when the words leave it open and both can be done; the answer carries the words on.</summary>
public sealed class UnsureSkill(SkillSet skills, Understander understander) : ISkill
{
    public const string Name = "unsure";

    private const int LongestCarried = 500;

    public SkillInfo Info { get; } = new(Name, []) { Title = UnsureWords.Title };

    public IReadOnlyList<Sample> Samples => UnsureSamples.All;

    /// <summary>Whether to ask: too little confidence, and both guesses are something that can be offered.</summary>
    public bool Asks(Frame frame, double askBelow) =>
        frame.Guesses is [var best, var next] && best.Confidence < askBelow && frame.Text.Length <= LongestCarried && OfferOf(best.Intent) is not null && OfferOf(next.Intent) is not null;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var offers = frame.Guesses.Select(g => (g.Intent, Offer: OfferOf(g.Intent))).Where(x => x.Offer is not null).ToList();
        return Task.FromResult(Answer.Show(Compose(frame, [.. offers.Select(o => (o.Intent, o.Offer!))], turn.Language)));
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press["text"] is not { } text || skills.For(press.Verb) is not { } skill) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        var frame = await understander.UnderstandAsync(text, press.Verb, turn.Staff, turn.Reader, turn.Now, cancellationToken);
        return await skill.AnswerAsync(turn, frame, cancellationToken);
    }

    internal static Card Compose(Frame frame, IReadOnlyList<(string Intent, Offer Offer)> offers, Language language)
    {
        var client = frame.Client is { Words: var words } ? Quotes.Cut(words, 20) : null;
        var labels = offers.Select(o => client is null ? o.Offer.Unnamed.In(language) : o.Offer.Named.In(language, client)).ToList();
        var options = offers.Select((o, i) => new Choice(labels[i], null, Press.To(Name, o.Intent, ("text", frame.Text))));
        return new Card
        {
            Title = UnsureWords.Question.In(language, labels[0], labels[^1]),
            Language = language,
            Notice = AssistantWords.QuestionNotice.In(language),
            Parts = [new Choices(UnsureWords.Said.In(language, Quotes.Of(Quotes.Cut(frame.Text, 60))), [.. options])],
        };
    }

    private Offer? OfferOf(string intent) => skills.For(intent)?.Info.Offers.GetValueOrDefault(intent);
}
