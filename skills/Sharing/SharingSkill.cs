using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Sharing;

/// <summary>Opens what a card in a chat refers to, for whoever presses it and as far as it is his to see; the other skills show it as they show their own.</summary>
public sealed class SharingSkill(SharedSearch search, SkillSet skills, Clients clients, Visits visits, Understander understander) : ISkill
{
    public const string Name = "share";
    public const string Open = "open";

    public SkillInfo Info { get; } = new(Name, []) { Title = SharingWords.Title };

    public IReadOnlyList<Sample> Samples => SharedCard.Samples;

    public SharedSearch Search => search;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => Task.FromResult(Answer.Say(AssistantWords.CannotHelp.In(turn.Language)));

    public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) =>
        press.Verb == Open && Enum.TryParse<SharedKind>(press["kind"], out var kind) && press["id"] is { } id
            ? OpenAsync(turn, kind, id, cancellationToken)
            : Task.FromResult(Answer.Say(AssistantWords.OldButton.In(turn.Language)));

    /// <summary>The form for a message of another chat, with the client that it names.</summary>
    public async Task<Card> FormAsync(Turn turn, string verb, string text, CancellationToken cancellationToken)
    {
        var named = (await understander.UnderstandAsync(text, Intents.VisitLog, turn.Staff, turn.Reader, turn.Now, cancellationToken)).Client;
        var client = named is { Ids: [var id] } ? await clients.FindAsync(turn.Reader, id, cancellationToken) : null;
        return MessageForms.Card(verb, text, client?.ShortName, turn.Today, turn.Language);
    }

    private Task<Answer> OpenAsync(Turn turn, SharedKind kind, string id, CancellationToken cancellationToken) => kind switch
    {
        SharedKind.Client => HandAsync(turn, Press.To("brief", "show", ("id", id)), cancellationToken),
        SharedKind.Complaint => HandAsync(turn, Press.To("complaint", "open", ("id", id)), cancellationToken),
        SharedKind.Contact => ContactAsync(turn, id, cancellationToken),
        SharedKind.Visit => VisitAsync(turn, id, cancellationToken),
        _ => Task.FromResult(id.Split('|', 3) is [var skill, var view, var record] && skills.Named(skill) is not null
            ? Answer.Show(SharedCard.File(new FileLink(skill, view, record), record, turn.Language))
            : NotFound(turn)),
    };

    private async Task<Answer> HandAsync(Turn turn, Press press, CancellationToken cancellationToken) =>
        skills.Named(press.Skill) is { } skill ? await skill.PressAsync(turn, press, cancellationToken) : NotFound(turn);

    private async Task<Answer> ContactAsync(Turn turn, string id, CancellationToken cancellationToken)
    {
        if (id.Split('|') is not [var clientId, var personId] || await clients.FindAsync(turn.Reader, clientId, cancellationToken) is not { } client) return NotFound(turn);
        return client.KeyPeople.FirstOrDefault(p => p.Id == personId) is { } person
            ? await HandAsync(turn, Press.To("contact", "show", ("id", clientId), ("person", person.Name)), cancellationToken)
            : NotFound(turn);
    }

    private async Task<Answer> VisitAsync(Turn turn, string id, CancellationToken cancellationToken)
    {
        if (await visits.FindAsync(turn.Reader, id, cancellationToken) is not { Voided: null } visit
            || await clients.OpenAsync(turn.Reader, visit.ClientId, Name, cancellationToken) is not { } client
            || await skills.SayStoredAsync(turn, new Change(Visits.Collection, id, false, []), cancellationToken) is not { } sentence)
        {
            return NotFound(turn);
        }

        return Answer.Show(SharedCard.Visit(client.ShortName, client.Id, sentence, visit.Text, turn.Language)) with { ClientId = client.Id };
    }

    private static Answer NotFound(Turn turn) => Answer.Say(SharingWords.NotFound.In(turn.Language));
}
