using System.Globalization;
using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientLists;

/// <summary>Which clients there are: one's own, a colleague's or a team's, by tier, region, industry, stage and renewal, or whom nobody went to; and which colleagues went to nobody.</summary>
public sealed partial class ClientListsSkill(ClientListReads reads, WhoWent who, OwnClients own, Staff staff) : ISkill
{
    public const string Name = "clients";
    public const string More = "more";

    /// <summary>"Soon to be renewed" without a day.</summary>
    private const int RenewalSoon = 90;

    public SkillInfo Info { get; } = new(Name, [Intents.ClientFind])
    {
        Title = ClientListWords.Title,
        Examples = [ClientListWords.Example, ClientListWords.RenewalExample, ClientListWords.UnseenExample],
        Offers = new Dictionary<string, Offer> { [Intents.ClientFind] = new(ClientListWords.OfferOf, ClientListWords.OfferOf) },
    };

    public IReadOnlyList<Sample> Samples => ClientListSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var colleague = frame.People.FirstOrDefault(p => p.StaffId is not null)?.StaffId;
        var renewing = Renewal().IsMatch(frame.Text);
        var period = frame.Period ?? frame.Date;
        var filter = new ClientFilter
        {
            OwnerId = colleague == turn.Staff.Id ? null : colleague,
            Everybody = colleague is null && (Team().IsMatch(frame.Text) || (turn.Staff.Role != StaffRole.Manager && !Mine().IsMatch(frame.Text))),
            Tier = Enum.TryParse<Tier>(frame.Slots.Tier, out var tier) ? tier : null,
            Industry = frame.Slots.Industry,
            Stage = Enum.TryParse<Stage>(frame.Slots.Stage, ignoreCase: true, out var stage) ? stage : null,
            RenewsFrom = renewing ? period?.From ?? turn.Today : null,
            RenewsTo = renewing ? period?.To ?? turn.Today.AddDays(RenewalSoon) : null,
            Unseen = UnseenAsked.In(frame) ? UnseenAsked.Of(frame, turn.Today) : null,
        };
        return await ShowAsync(turn, filter, frame, 0, renewing || filter.Unseen is not null ? null : period?.Words, cancellationToken);
    }

    /// <summary>Nobody's having gone there is asked for in the words of a visit as well as in those of a list.</summary>
    public async Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (!UnseenAsked.In(frame)) return null;
        return turn.Staff.Role != StaffRole.Manager && UnseenAsked.Colleagues(frame.Text)
            ? await who.AnswerAsync(turn, UnseenAsked.Of(frame, turn.Today, turn.Today.Monday()), cancellationToken)
            : await AnswerAsync(turn, frame, cancellationToken);
    }

    public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) =>
        press.Verb == More && int.TryParse(press["at"], CultureInfo.InvariantCulture, out var at) && at >= 0
            ? ShowAsync(turn, ClientFilter.Of(press), null, at, null, cancellationToken)
            : Task.FromResult(Answer.Say(AssistantWords.OldButton.In(turn.Language)));

    private async Task<Answer> ShowAsync(Turn turn, ClientFilter filter, Frame? frame, int from, string? aside, CancellationToken cancellationToken)
    {
        if (filter.OwnerId is { } owner && !turn.Reader.MaySee(owner))
            return Answer.Say(ClientListWords.NotYours.In(turn.Language, (await staff.GetAsync(owner, cancellationToken))?.NameIn(turn.Language) ?? owner));
        var read = await reads.ReadAsync(turn, filter, cancellationToken);
        if (read.Clients.Count == 0 && filter is { OwnerId: null, Everybody: false, Unseen: null }) return Answer.Say(await own.NoneAsync(turn, cancellationToken));
        if (frame is not null) filter = filter with { Region = Regions.In(frame, read.Clients) };
        if (frame is not null && filter == new ClientFilter { Everybody = filter.Everybody } && NotUnderstood(frame.Text) is { } what)
            return Answer.Say(ClientListWords.NotKnown.In(turn.Language, Quotes.Cut(what, 20)));
        var whose = filter.OwnerId is { } id ? ClientListWords.OfColleague.In(turn.Language, read.Managers.GetValueOrDefault(id) ?? id)
            : (filter.Everybody ? ClientListWords.OfTeam : ClientListWords.Own).In(turn.Language);
        read = read.Only(filter);
        if (filter.Unseen is not null) read = read with { LastContacts = await reads.LastContactsAsync(turn.Reader, [.. read.Clients.Skip(from).Take(ClientListCard.Page).Select(c => c.Id)], turn.Today, cancellationToken) };
        return Answer.Show(ClientListCard.Compose(filter, read, whose, from, aside, turn.Language, turn.Today));
    }

    // 西藏的客户, clients in Tibet: a list of all would answer something else.
    private static string? NotUnderstood(string text)
    {
        var match = Whose().Match(text);
        return match.Success && match.Groups["what"].Value is var what && !Mine().IsMatch(what) && !Team().IsMatch(what) && !General().IsMatch(what) ? what : null;
    }

    [GeneratedRegex(@"^(?:列出?一?下?|看一?下?|看看|查一?下?|找一?下?|有没有|有哪些|哪些)?(?<what>[^\s，,。的]{1,12})的客户|\b(?:clients|customers|accounts) (?:in|of|at|from|with|near) (?<what>[\p{L} .'-]{2,30})[?.! ]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Whose();

    [GeneratedRegex(@"^(?:所有|全部|现在|目前|手上|手里|名下|负责|重点|重要|主要|the book|total|all)$", RegexOptions.IgnoreCase)]
    private static partial Regex General();

    [GeneratedRegex(@"续约|续签|续费|到期|\brenew|\bexpir|contracts? (?:end|run)", RegexOptions.IgnoreCase)]
    private static partial Regex Renewal();

    [GeneratedRegex(@"我们组|我们团队|团队|全组|组里|部门|公司|所有人|大家|\b(?:team|company|everyone|everybody)\b|\bwe have\b|\bour (?:clients|accounts|customers)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Team();

    [GeneratedRegex(@"我(?!们)|\b(?:my|mine|i)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mine();
}
