using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientBrief;

/// <summary>Asks which client is meant, each with what tells it apart.</summary>
public sealed class ClientChoices(OwnClients own, Visits visits, Staff staff)
{
    private const int Offered = 5;

    /// <summary>At most this many are listed; the question then says that there are more.</summary>
    public const int Most = 6;

    /// <summary>Whom the person plans to visit that day.</summary>
    public Task<IReadOnlyList<Client>> PlannedAsync(Turn turn, DateOnly day, CancellationToken cancellationToken) =>
        own.PlannedAsync(turn, day, Most, cancellationToken);

    /// <summary>Offers a few of the person's own clients, or tells whom to ask when there are none.</summary>
    public async Task<Answer> OfferAsync(Turn turn, CancellationToken cancellationToken)
    {
        var some = await own.SomeAsync(turn, Offered, cancellationToken);
        return some.Count == 0
            ? Answer.Say(await own.NoneAsync(turn, cancellationToken))
            : await AskAsync(turn, BriefWords.WhichOrSay.In(turn.Language), some, null, cancellationToken);
    }

    /// <summary>Asks; where words that fit several are said, the answer carries them on.</summary>
    public async Task<Answer> AskAsync(Turn turn, string question, IReadOnlyList<Client> clients, string? said, CancellationToken cancellationToken)
    {
        var options = new List<ClientOption>(Most);
        foreach (var client in clients.Take(Most))
        {
            var last = await visits.OfClientAsync(turn.Reader, client.Id, null, null, 1, cancellationToken);
            var owner = client.OwnerId == turn.Staff.Id ? null : await staff.GetAsync(client.OwnerId, cancellationToken);
            options.Add(new ClientOption(client, owner, last.Count == 0 ? null : last[0].On));
        }

        return Answer.Show(Compose(question, options, clients.Count - options.Count, said, Viewer.Of(turn)));
    }

    internal static Card Compose(string question, IReadOnlyList<ClientOption> options, int unlisted, string? said, Viewer viewer)
    {
        var choices = new Choices(question, [.. options.Select(o => new Choice(o.Client.Name, NoteOf(o, viewer), PressOf(o.Client, said)))]);
        return new Card
        {
            Title = BriefWords.Which.In(viewer.Language),
            Language = viewer.Language,
            Notice = BriefWords.AskNotice.In(viewer.Language, Days.Time(viewer.Now)),
            Parts = unlisted > 0 ? [choices, new Paragraph(BriefWords.TooMany.In(viewer.Language, unlisted), Tone.Quiet)] : [choices],
        };
    }

    private static Press PressOf(Client client, string? said) =>
        Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, said is null ? [("id", client.Id)] : [("id", client.Id), (ClientBriefSkill.Said, said)]);

    private static string NoteOf(ClientOption option, Viewer viewer)
    {
        var notes = new List<string>(5);
        if (option.Client.Aliases.Count > 0) notes.Add(option.Client.ShortName);
        if (option.Client.Region is { } region) notes.Add(region);
        if (option.Client.Industry is { } industry) notes.Add(industry);
        if (option.Owner is { } owner) notes.Add(owner.NameIn(viewer.Language));
        notes.Add(option.LastOn is { } day
            ? BriefWords.LastVisitShort.In(viewer.Language, Days.Say(day, viewer.Language, viewer.Today))
            : BriefWords.NoContact.In(viewer.Language));
        return string.Join(" · ", notes);
    }
}

/// <summary>A client to choose: its owner where that is somebody else, and the day of the last contact.</summary>
internal sealed record ClientOption(Client Client, StaffMember? Owner, string? LastOn);
