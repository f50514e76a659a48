using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Help;

/// <summary>Says what the assistant can do for this person, with examples to press that name his own clients.</summary>
public sealed class HelpSkill(SkillSet skills, OwnClients own) : ISkill
{
    public const string Name = "help";

    private const int MostSuggestions = 6;

    public SkillInfo Info { get; } = new(Name, [Intents.Help, Intents.Greet])
    {
        Title = HelpWords.SkillTitle,
        Commands = [HelpWords.Command],
        Examples = [HelpWords.Example],
        Offers = new Dictionary<string, Offer> { [Intents.Help] = HelpWords.Offer },
    };

    public IReadOnlyList<Sample> Samples => HelpSamples.All;

    /// <summary>Help in full, a greeting in short, a word for small talk, and for any other intent that it is beyond us, with what is not.</summary>
    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => frame.Intent switch
    {
        Intents.Help => AnswerAsync(turn, HelpKind.Full, cancellationToken),
        Intents.Greet when frame.Text.Length > 0 && !ShortAnswers.IsHello(frame.Text) => Task.FromResult(Answer.Say(HelpWords.SmallTalk.In(turn.Language))),
        Intents.Greet => AnswerAsync(turn, HelpKind.Greeting, cancellationToken),
        _ => AnswerAsync(turn, HelpKind.Cannot, cancellationToken),
    };

    public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) =>
        AnswerAsync(turn, HelpKind.Full, cancellationToken);

    private async Task<Answer> AnswerAsync(Turn turn, HelpKind kind, CancellationToken cancellationToken)
    {
        var some = await own.SomeAsync(turn, 3, cancellationToken);
        var facts = new HelpFacts
        {
            Kind = kind,
            Name = turn.Staff.NameIn(turn.Language),
            Skills = [.. skills.All.Where(s => s.Info.Name != Name && s.Info.Intents.Count + s.Info.Examples.Count > 0).Select(s => s.Info)],
            Clients = [.. some.Select(c => c.ShortName)],
            NoClients = some.Count == 0 ? await own.NoneAsync(turn, cancellationToken) : null,
        };
        return new Answer(new Reply { Card = HelpCard.Compose(facts, turn.Language), Suggestions = Suggest(facts, turn.Language) });
    }

    private static List<Suggestion> Suggest(HelpFacts facts, Language language)
    {
        var first = facts.Skills.SelectMany(s => HelpCard.ExamplesOf(s, facts, language).Take(2));
        return [.. first.Distinct(StringComparer.Ordinal).Take(MostSuggestions).Select(says => new Suggestion(Quotes.Cut(says, 20), says))];
    }
}
