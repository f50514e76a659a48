using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.TeachingNames;

/// <summary>Offers, once in a conversation, to remember what words turned out to mean when a choice has settled them.</summary>
internal static class TaughtOffer
{
    /// <summary>The name to offer beside the answer; null where there is none, or it was offered before.</summary>
    public static SettledName? Of(Turn turn, Answer answer) =>
        answer is { SettledName: { } settled, Reply.Card: not null } && settled.Words.Trim().Length is >= 2 and <= TaughtNames.Longest && !turn.Conversation.Offered.Contains(KeyOf(settled)) ? settled : null;

    public static string KeyOf(SettledName settled) => FoldedText.Of(settled.Words.Trim()).Text;

    public static Reply Beside(Reply reply, SettledName settled, Language language) => reply.Card is not { } card ? reply : reply with
    {
        Card = card with { Parts = [.. card.Parts, new Items(null, [new Item(TaughtWords.Offer.In(language, settled.Words.Trim(), settled.Name), null, Tone.Quiet, Remember(settled, language))])] },
    };

    private static CardAction Remember(SettledName settled, Language language) => new(
        TaughtWords.Remember.In(language),
        Press.To(TaughtNamesSkill.Name, TaughtNamesSkill.Teach, ("words", settled.Words.Trim()), ("client", settled.ClientId)),
        ActionStyle.Quiet);
}
