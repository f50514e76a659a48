using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills;

/// <summary>
/// Finds the staff member behind a sender: by the directory's object id, once by the work account that his platform vouches for, else by a link that an administrator made; never by a name.
/// A sender who is none gets a refusal with a code to pass on, or in the demo the choice of who to be.
/// </summary>
public sealed class Strangers(Staff staff, Newcomers newcomers, IEnumerable<IWorkAccounts> accounts)
{
    private const string Who = "who";

    public async ValueTask<StaffMember?> FindAsync(Message message, CancellationToken cancellationToken)
    {
        var identities = IdentitiesOf(message);
        foreach (var identity in identities)
        {
            if (await staff.FindAsync(identity, cancellationToken) is { } known) return known;
        }
        return identities.Count < 2 ? null : await MeetAsync(message, identities, cancellationToken);
    }

    public async Task<TurnResult> AnswerAsync(Message message, Conversation conversation, AssistantOptions options, CancellationToken cancellationToken)
    {
        var language = LanguageOf.Words(message.Text) ?? conversation.Language ?? LanguageOf.Locale(message.Locale);
        if (message.Kind is MessageKind.Reaction or MessageKind.Edited or MessageKind.Deleted || (message.Kind == MessageKind.Arrival && (conversation.Greeted || message.Address.InGroup))) return new TurnResult([], conversation);
        if (message.Address.InGroup) return new TurnResult([Reply.Say(AssistantWords.OnlyPrivate.In(language))], conversation);
        var greeted = conversation with { Greeted = message.Kind == MessageKind.Arrival || conversation.Greeted, Language = language };
        if (!options.DangerouslyLetStrangersChoose)
            return new TurnResult([Reply.Say(AssistantWords.Unknown.In(language, await newcomers.CodeOfAsync(IdentitiesOf(message), message.SenderName, cancellationToken), options.Admin ?? AssistantWords.Administrator.In(language)))], greeted);

        var everybody = (await staff.AllAsync(cancellationToken)).Where(s => !s.Left).ToList();
        var press = message.Press is { Skill: Who } p ? p : message.Kind == MessageKind.Text ? Named(conversation, message.Text) : null;
        if (press?["id"] is { } id && everybody.FirstOrDefault(s => s.Id == id) is { } chosen)
        {
            await staff.LinkAsync(message.Address.Channel, message.Address.UserId, chosen.Id, cancellationToken);
            return new TurnResult([Reply.Say(AssistantWords.YouAre.In(language, chosen.NameIn(language)))], greeted with { StaffId = chosen.Id, Sayable = [] });
        }
        var card = Choose(everybody.Take(20), language);
        return new TurnResult([Reply.Show(card)], greeted with { Sayable = SayableCard.Of(card) });
    }

    /// <summary>Whom the directory names is asked about once: his work account binds him to the colleague who has it.</summary>
    private async Task<StaffMember?> MeetAsync(Message message, IReadOnlyList<string> identities, CancellationToken cancellationToken)
    {
        foreach (var platform in accounts)
        {
            if (await platform.OfAsync(message, cancellationToken) is not { } account || await staff.OfAccountAsync(account, cancellationToken) is not { } person) continue;
            foreach (var identity in identities) await staff.LinkAsync(identity, person.Id, cancellationToken);
            return person;
        }
        return null;
    }

    /// <summary>The directory's first, where it names him.</summary>
    private static IReadOnlyList<string> IdentitiesOf(Message message)
    {
        var here = Identity.IdOf(message.Address.Channel, message.Address.UserId);
        return message is { DirectoryId: { Length: > 0 } id, Address.TenantId: { Length: > 0 } tenant } ? [Identity.InDirectory(tenant, id), here] : [here];
    }

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
