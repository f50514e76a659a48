using CrmBot.Channels.Cards;
using CrmBot.Links;
using CrmBot.Skills;
using CrmBot.Skills.Sharing;

namespace CrmBot.Channels.Teams.Compose;

/// <summary>
/// Answers what people do in the box in which they write to others: find something to refer to, paste one of our links, make a visit or a complaint of a message.
/// What goes into a chat is a reference; what it refers to goes to each who opens it, alone.
/// </summary>
internal sealed class ComposeBox(Assistant assistant, SkillSet skills, FileLinks links, Privately privately, TurnRunner runner)
{
    private const string Prefix = "composeExtension/";

    private static readonly Dictionary<string, SharedKind> Searches = new(StringComparer.Ordinal)
    {
        ["clients"] = SharedKind.Client,
        ["contacts"] = SharedKind.Contact,
        ["complaints"] = SharedKind.Complaint,
        ["visits"] = SharedKind.Visit,
    };

    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["logVisit"] = MessageForms.Log,
        ["fileComplaint"] = MessageForms.Complain,
    };

    /// <summary>The commands that the app package may name.</summary>
    public static IEnumerable<string> Commands => [.. Searches.Keys, .. Forms.Keys];

    /// <summary>False for what is not of the compose box, or none of ours.</summary>
    public async Task<bool> AnswerAsync(Incoming incoming, Message message, HttpResponse response, CancellationToken cancellationToken)
    {
        if (incoming.Activity.Name?.StartsWith(Prefix, StringComparison.Ordinal) != true || skills.Named(SharingSkill.Name) is not SharingSkill sharing) return false;
        var request = ComposeRequest.Read(incoming.Activity.Value);
        var turn = await assistant.OpenAsync(message, cancellationToken);
        if (turn is null)
        {
            await ComposeAnswers.LineAsync(response, TeamsWords.NotKnown.In(TeamsWords.LanguageOf(message.Locale)));
            return true;
        }

        var answer = incoming.Activity.Name[Prefix.Length..] switch
        {
            "query" when request.Command is { } command && Searches.TryGetValue(command, out var kind) => SearchAsync(turn, sharing, kind, request, response, cancellationToken),
            "queryLink" when request.Link is { } link => UnfurlAsync(turn, link, response, cancellationToken),
            "fetchTask" when request.Command is { } command && Forms.TryGetValue(command, out var verb) => FormAsync(turn, sharing, verb, request, response, cancellationToken),
            "submitAction" => SubmitAsync(turn, message, request, response, cancellationToken),
            _ => null,
        };
        if (answer is null) return false;
        await answer;
        return true;
    }

    private static async Task SearchAsync(Turn turn, SharingSkill sharing, SharedKind kind, ComposeRequest request, HttpResponse response, CancellationToken cancellationToken)
    {
        var hits = await sharing.Search.FindAsync(turn, kind, request.Words, request.Skip, request.Count, cancellationToken);
        await ComposeAnswers.HitsAsync(response, hits.Select(hit => (hit, SharedCard.Compose(hit.Shared, turn.Staff.NameIn(turn.Language), turn.Language))));
    }

    /// <summary>Only the one for whom a link was made can put it into a chat; the card opens the file for each with his own rights.</summary>
    private async Task UnfurlAsync(Turn turn, string link, HttpResponse response, CancellationToken cancellationToken)
    {
        var at = link.LastIndexOf(LinkAddresses.Path, StringComparison.Ordinal);
        var body = at < 0 ? null : await links.FindAsync(link[(at + LinkAddresses.Path.Length)..], cancellationToken);
        IEnumerable<(Found, Card)> hits = [];
        if (body is { File: var file } && body.ReaderId == turn.Staff.Id)
        {
            var shared = new Shared(SharedKind.File, $"{file.Skill}|{file.View}|{file.RecordId}", file.View);
            var card = SharedCard.Compose(shared, turn.Staff.NameIn(turn.Language), turn.Language);
            hits = [(new Found(shared, card.Title, ""), card)];
        }

        await ComposeAnswers.HitsAsync(response, hits);
    }

    private static async Task FormAsync(Turn turn, SharingSkill sharing, string verb, ComposeRequest request, HttpResponse response, CancellationToken cancellationToken) =>
        await ComposeAnswers.FormAsync(response, await sharing.FormAsync(turn, verb, request.Message, cancellationToken));

    /// <summary>What the form says is told to the assistant where the person is alone with it, which answers there with the note to save.</summary>
    private async Task SubmitAsync(Turn turn, Message message, ComposeRequest request, HttpResponse response, CancellationToken cancellationToken)
    {
        var words = request.Data is { } data && PressJson.Read(data) is { Skill: SharingSkill.Name } press ? MessageForms.Words(press, turn.Language) : null;
        if (words is null)
        {
            await ComposeAnswers.DoneAsync(response, AssistantWords.Empty.In(turn.Language));
            return;
        }

        var moved = await privately.MoveAsync(message with { Kind = MessageKind.Text, Text = words }, cancellationToken);
        if (moved.Address.InGroup)
        {
            await ComposeAnswers.DoneAsync(response, AssistantWords.OnlyPrivate.In(turn.Language));
            return;
        }

        await runner.AcceptAsync(moved with { AskedIn = null }, cancellationToken);
        await ComposeAnswers.DoneAsync(response, AssistantWords.AnsweredInPrivate.In(turn.Language));
    }
}
