using System.Security.Cryptography;
using System.Text;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills;

/// <summary>Finds the staff member behind a sender, and answers a sender who is none: a refusal with a reference, or in the demo the choice of who to be.</summary>
public sealed class Strangers(Staff staff)
{
    private const string Who = "who";

    public ValueTask<StaffMember?> FindAsync(Message message, CancellationToken cancellationToken) =>
        staff.FindAsync(message.Address.Channel, message.Address.UserId, cancellationToken);

    public async Task<TurnResult> AnswerAsync(Message message, Conversation conversation, AssistantOptions options, CancellationToken cancellationToken)
    {
        var language = LanguageOf.Words(message.Text) ?? conversation.Language ?? LanguageOf.Locale(message.Locale);
        if (message.Kind == MessageKind.Arrival && conversation.Greeted) return new TurnResult([], conversation);
        var greeted = conversation with { Greeted = message.Kind == MessageKind.Arrival || conversation.Greeted, Language = language };
        if (!options.DangerouslyLetStrangersChoose || message.Address.InGroup)
            return new TurnResult([Reply.Say(AssistantWords.Unknown.In(language, Reference(message)))], greeted);

        var everybody = await staff.AllAsync(cancellationToken);
        var press = message.Press is { Skill: Who } p ? p : message.Kind == MessageKind.Text ? Named(conversation, message.Text) : null;
        if (press?["id"] is { } id && everybody.FirstOrDefault(s => s.Id == id) is { } chosen)
        {
            await staff.LinkAsync(message.Address.Channel, message.Address.UserId, chosen.Id, cancellationToken);
            return new TurnResult([Reply.Say(AssistantWords.YouAre.In(language, chosen.NameIn(language)))], greeted with { StaffId = chosen.Id, Sayable = [] });
        }
        var card = Choose(everybody.Take(20), language);
        return new TurnResult([Reply.Show(card)], greeted with { Sayable = SayableCard.Of(card) });
    }

    /// <summary>Tells the administrator who it was, and a reader of the chat nothing.</summary>
    public static string Reference(Message message) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{message.Address.Channel}|{message.Address.UserId}")).AsSpan(0, 4));

    private static Press? Named(Conversation conversation, string? text)
    {
        var said = Confirming.SaidAnswer.Plain(text ?? "");
        return said.Length == 0 ? null
            : int.TryParse(said, out var number) && number > 0 ? conversation.Sayable.ElementAtOrDefault(number - 1)?.Press
            : conversation.Sayable.FirstOrDefault(s => Confirming.SaidAnswer.Plain(s.Label) == said)?.Press;
    }

    private static Card Choose(IEnumerable<StaffMember> everybody, Language language) => new()
    {
        Title = AssistantWords.WhoAreYou.In(language),
        Language = language,
        Notice = AssistantWords.QuestionNotice.In(language),
        Parts =
        [
            new Choices(AssistantWords.WhoHint.In(language), [.. everybody.Select(s => new Choice(
                s.NameIn(language),
                language == Language.Zh ? s.TitleZh : s.TitleEn,
                Press.To(Who, "choose", ("id", s.Id))))]),
        ],
    };
}
