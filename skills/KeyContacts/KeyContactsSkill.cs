using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.KeyContacts;

/// <summary>Who is who at a client: who decides, a phone number, whose client it is.</summary>
public sealed partial class KeyContactsSkill(Clients clients, Staff staff) : ISkill
{
    public const string Name = "contact";

    private const int Offered = 5;
    private const int LongestQuestion = 40;

    public SkillInfo Info { get; } = new(Name, [Intents.ContactFind])
    {
        Title = ContactWords.Title,
        Examples = [ContactWords.Example, ContactWords.ExampleAdd],
        Offers = new Dictionary<string, Offer> { [Intents.ContactFind] = new(ContactWords.OfferOf, ContactWords.OfferNone) },
    };

    public IReadOnlyList<Sample> Samples => ContactSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var (person, decides) = (frame.People.FirstOrDefault(p => p.StaffId is null)?.Words, Deciding().IsMatch(frame.Text));
        switch (frame.Client)
        {
            case { Ids: [var id] }:
                return await ShowAsync(turn, id, person, decides, cancellationToken);
            case { Ids.Count: > 1 } several:
                return Which(turn, ContactWords.WhichClient, await clients.FindManyAsync(turn.Reader, several.Ids, cancellationToken), person, decides);
            case { } missing when person is null:
                return Answer.Say(VisitNotes.VisitWords.NotFound.In(turn.Language, Quotes.Cut(missing.Words, 40)));
        }
        var contacts = await WhoseContact.ReadAsync(clients, turn, cancellationToken);
        // 王芳对我们什么态度: no word says that it is somebody's name, the files do.
        if (person is null && contacts.NamedIn(frame.Text) is { Count: > 0 } named)
        {
            var meant = named.Where(n => n.Client.Id == turn.SpokenOf).ToList() is { Count: 1 } spoken ? spoken : named;
            return meant.Count == 1 ? await ShowAsync(turn, meant[0].Client.Id, meant[0].Person, decides, cancellationToken) : Which(turn, ContactWords.WhichOf, [.. meant.Select(n => n.Client)], meant[0].Person, decides);
        }
        if (person is not null && contacts.Of(person) is { Count: > 0 } fitting)
            return fitting is [var only] ? await ShowAsync(turn, only.Id, person, decides, cancellationToken) : Which(turn, ContactWords.WhichOf, fitting, person, decides);
        if (turn.SpokenOf is { } last) return await ShowAsync(turn, last, person, decides, cancellationToken);
        var some = await clients.OfOwnerAsync(turn.Reader, turn.Staff.Id, Offered, cancellationToken);
        return person is not null
            ? Answer.Say(ContactWords.NotFound.In(turn.Language, Quotes.Cut(person, 20), ContactWords.Example.In(turn.Language, some is [var first, ..] ? first.ShortName : "宏达")))
            : Which(turn, ContactWords.WhichClient, some, person, decides);
    }

    /// <summary>Dana's phone, 王芳的手机: somebody's number, of no client by name.</summary>
    public async Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken) =>
        frame is { Client: null, Intent: Intents.None or Intents.ContactFind } && frame.Text.Length <= LongestQuestion && Number().IsMatch(frame.Text)
            && (await WhoseContact.ReadAsync(clients, turn, cancellationToken)).NamedIn(frame.Text) is [var only]
            ? await ShowAsync(turn, only.Client.Id, only.Person, decides: false, cancellationToken)
            : null;

    public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) =>
        press is { Verb: "show" } && press["id"] is { } id ? ShowAsync(turn, id, press["person"], press["decides"] is not null, cancellationToken) : Task.FromResult(Answer.Say(AssistantWords.OldButton.In(turn.Language)));

    private async Task<Answer> ShowAsync(Turn turn, string clientId, string? person, bool decides, CancellationToken cancellationToken)
    {
        if (await clients.OpenAsync(turn.Reader, clientId, Name, cancellationToken) is not { } client) return Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
        var owner = (await staff.GetAsync(client.OwnerId, cancellationToken))?.NameIn(turn.Language);
        return Answer.Show(ContactCard.Compose(client, owner, person, decides, turn.Language)) with { ClientId = client.Id };
    }

    private static Answer Which(Turn turn, Phrase question, IReadOnlyList<Client> candidates, string? person, bool decides) => Answer.Show(new Card
    {
        Title = question.In(turn.Language),
        Language = turn.Language,
        Notice = ConfirmingWords.QuestionNotice.In(turn.Language),
        Parts =
        [
            new Choices("", [.. candidates.Take(Offered + 1).Select(c => new Choice(
                c.Name,
                string.Join(" · ", new[] { c.Region, c.Industry }.OfType<string>()),
                Press.To(Name, "show", [("id", c.Id), .. person is null ? Array.Empty<(string, string)>() : [("person", person)], .. decides ? [("decides", "yes")] : Array.Empty<(string, string)>()])))]),
        ],
    });

    [GeneratedRegex(@"(?<!打|回|个|来|通)(?:电话|手机|号码|联系方式)(?:号码?|是?多少|呢|是什么)?[?？。 ]*$|\b(?:phone|mobile|cell|number)(?: number)?[? .]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex("拍板|决策|说了算|做主|决定权|谁定|decid|decision|who signs|sign[- ]?off", RegexOptions.IgnoreCase)]
    private static partial Regex Deciding();
}
