using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.TeachingNames;

/// <summary>Remembers what a person, or the company, calls a client, and shows and forgets it again.</summary>
public sealed class TaughtNamesSkill(TaughtNames names, Clients clients, Staff staff, Acting acting, Saving saving) : ISkill
{
    public const string Name = "taught";
    public const string Teach = "teach";
    public const string Ask = "ask";
    public const string Forget = "forget";

    public SkillInfo Info { get; } = new(Name, [Intents.NameTeach, Intents.NameList])
    {
        Title = TaughtWords.Title,
        Examples = [TaughtWords.ExampleTeach, TaughtWords.ExampleList],
        Offers = new Dictionary<string, Offer> { [Intents.NameTeach] = TaughtWords.OffersTeach, [Intents.NameList] = TaughtWords.OffersList },
    };

    public IReadOnlyList<Sample> Samples => TaughtSamples.All;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) =>
        frame.Intent == Intents.NameList ? ListAsync(turn, cancellationToken)
        : frame is { Slots.Taught: { } words, Client: { } client } ? ToldAsync(turn, words, client, frame.Slots.ForEverybody, cancellationToken)
        : Task.FromResult(Answer.Say(TaughtWords.HowTo.In(turn.Language)));

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press is { Verb: Forget } && press["id"] is { } id) return await ForgetAsync(turn, id, cancellationToken);
        if (press["words"] is not { Length: <= TaughtNames.Longest } words || press["client"] is not { } clientId) return Answer.Say(AssistantWords.OldButton.In(turn.Language));
        if (await clients.FindAsync(turn.Reader, clientId, cancellationToken) is not { } client) return Answer.Say(TaughtWords.NotFound.In(turn.Language, words));
        return press.Verb == Ask ? await ForWhomAsync(turn, words, client, cancellationToken) : await TeachAsync(turn, words, client, press["for"] == "all", cancellationToken);
    }

    /// <summary>The name as it is stored now: what it means, or that it means it no longer.</summary>
    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken)
    {
        if (change.Collection != TaughtNames.Collection || await names.FindAsync(turn.Reader, change.Id, cancellationToken) is not { } name) return null;
        if (await clients.FindAsync(turn.Reader, name.ClientId, cancellationToken) is not { } client) return null;
        var says = !name.Holds ? TaughtWords.NoLonger : name.For == TaughtNames.Everybody ? TaughtWords.Everybodys : TaughtWords.Mine;
        return says.In(turn.Language, name.Words, client.ShortName);
    }

    private async Task<Answer> ToldAsync(Turn turn, string words, ClientMention mention, bool everybody, CancellationToken cancellationToken)
    {
        var found = await clients.FindManyAsync(turn.Reader, mention.Ids, cancellationToken);
        return found switch
        {
            [] => Answer.Say(TaughtWords.NotFound.In(turn.Language, Quotes.Cut(mention.Words, 40))),
            [var client] => everybody ? await TeachAsync(turn, words, client, everybody, cancellationToken) : await ForWhomAsync(turn, words, client, cancellationToken),
            _ => Answer.Show(TaughtCards.Which(words, Quotes.Cut(mention.Words, 40), everybody, found, turn.Language)),
        };
    }

    // Who may speak for all is asked; for anybody else it is his own.
    private Task<Answer> ForWhomAsync(Turn turn, string words, Client client, CancellationToken cancellationToken) =>
        Access.MaySpeakForAll(turn.Reader) && !IsOwnName(client, KeyOf(words)) ? Task.FromResult(Answer.Show(TaughtCards.ForWhom(words, client, turn.Language))) : TeachAsync(turn, words, client, everybody: false, cancellationToken);

    private async Task<Answer> TeachAsync(Turn turn, string words, Client client, bool everybody, CancellationToken cancellationToken)
    {
        if (everybody && !Access.MaySpeakForAll(turn.Reader)) return Answer.Say(TaughtWords.OnlyLeads.In(turn.Language, words, client.ShortName));
        var key = KeyOf(words);
        if (key.Length < 2 || IsOwnName(client, key)) return Answer.Say(TaughtWords.OwnName.In(turn.Language, words));
        TaughtName? same = null;
        var act = await acting.DoAsync(turn, Name, words, client.Id, async () =>
        {
            var before = await VisibleAsync(turn, await names.SaidAsync(turn.Reader, everybody, key, cancellationToken), cancellationToken);
            same = before is [var only] && only.ClientId == client.Id ? only : null;
            if (same is not null) return [];
            var known = await names.FindAsync(turn.Reader, TaughtNames.IdOf(everybody ? TaughtNames.Everybody : turn.Staff.Id, key, client.Id), cancellationToken);
            return [TaughtChanges.Teach(turn, words, key, everybody, client, known, before)];
        }, cancellationToken);
        return same is null ? await DoneAsync(turn, act, cancellationToken) : Answer.Say(TaughtWords.Already.In(turn.Language, same.Words, client.ShortName)) with { ClientId = client.Id };
    }

    // Shown as stored, with the way back.
    private async Task<Answer> DoneAsync(Turn turn, Act act, CancellationToken cancellationToken) =>
        act.Done is { } done ? await saving.SavedAsync(turn, done, inWords: false, cancellationToken) : act.Otherwise ?? Answer.Say(TaughtWords.Gone.In(turn.Language));

    private async Task<Answer> ForgetAsync(Turn turn, string id, CancellationToken cancellationToken)
    {
        if (await names.FindAsync(turn.Reader, id, cancellationToken) is not { } name || await clients.FindAsync(turn.Reader, name.ClientId, cancellationToken) is null)
            return Answer.Say(TaughtWords.Gone.In(turn.Language));
        if (!MayForget(turn, name)) return Answer.Say(TaughtWords.NotYours.In(turn.Language));
        var act = await acting.DoAsync(turn, Name, name.Words, name.ClientId, () => Task.FromResult<IReadOnlyList<ProposalLine>>(name.Holds ? [TaughtChanges.Forget(name)] : []), cancellationToken);
        return await DoneAsync(turn, act, cancellationToken);
    }

    private async Task<Answer> ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        var taught = await names.OfAsync(turn.Reader, cancellationToken);
        var seen = (await clients.FindManyAsync(turn.Reader, [.. taught.Select(n => n.ClientId).Distinct()], cancellationToken)).ToDictionary(c => c.Id);
        var listed = new List<ListedName>();
        foreach (var name in taught)
        {
            if (!seen.TryGetValue(name.ClientId, out var client)) continue;
            var everybody = name.For == TaughtNames.Everybody;
            var by = everybody && name.StaffId != turn.Staff.Id ? (await staff.GetAsync(name.StaffId, cancellationToken))?.NameIn(turn.Language) : null;
            listed.Add(new ListedName(name.Id, name.Words, client.ShortName, everybody, by, MayForget(turn, name)));
        }
        return Answer.Show(TaughtCards.List(listed, turn.Language));
    }

    // A name of a client that he may no longer see is as if it were not there.
    private async Task<IReadOnlyList<TaughtName>> VisibleAsync(Turn turn, IReadOnlyList<TaughtName> found, CancellationToken cancellationToken)
    {
        if (found.Count == 0) return found;
        var seen = (await clients.FindManyAsync(turn.Reader, [.. found.Select(n => n.ClientId).Distinct()], cancellationToken)).Select(c => c.Id).ToHashSet();
        return [.. found.Where(n => seen.Contains(n.ClientId))];
    }

    private static bool MayForget(Turn turn, TaughtName name) => name.For == turn.Staff.Id || Access.MaySpeakForAll(turn.Reader);

    private static bool IsOwnName(Client client, string key) => FoldedText.Of(client.Name).Text == key;

    private static string KeyOf(string words) => FoldedText.Of(words.Trim()).Text;
}
