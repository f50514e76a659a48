using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientLists;

/// <summary>Which clients a list holds: whose they are and what they have in common; null is not asked for.</summary>
public sealed record ClientFilter
{
    /// <summary>One account manager's; null: the asker's own, or his people's.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Everybody's whom the asker leads.</summary>
    public bool Everybody { get; init; }

    public Tier? Tier { get; init; }

    public string? Region { get; init; }

    public string? Industry { get; init; }

    public Stage? Stage { get; init; }

    /// <summary>The days between which the contract is to be renewed, both included.</summary>
    public DateOnly? RenewsFrom { get; init; }

    public DateOnly? RenewsTo { get; init; }

    /// <summary>Only those whom nobody went to in this time.</summary>
    public Unseen? Unseen { get; init; }

    public bool Holds(Client client) =>
        (Tier is null || client.Tier == Tier)
        && (Region is null || string.Equals(client.Region, Region, StringComparison.OrdinalIgnoreCase))
        && (Industry is null || client.Industry?.Contains(Industry, StringComparison.OrdinalIgnoreCase) == true)
        && (Stage is null || client.Stage == Stage)
        && (RenewsFrom is not { } from || (Moments.TryDay(client.RenewsOn) is { } on && on >= from && on <= (RenewsTo ?? from)));

    /// <summary>The nearest renewal first where that was asked for; else the tier that matters most, then by name.</summary>
    public IEnumerable<Client> Ordered(IEnumerable<Client> clients) => RenewsFrom is not null
        ? clients.OrderBy(c => c.RenewsOn, StringComparer.Ordinal).ThenBy(c => c.ShortName, StringComparer.Ordinal)
        : clients.OrderBy(c => c.Tier ?? (Tier)int.MaxValue).ThenBy(c => c.ShortName, StringComparer.Ordinal);

    /// <summary>What it holds in words: A级 · 华南 · 续约12月1日至12月31日.</summary>
    public string Say(Language language, DateOnly today) => string.Join(" · ", new[]
    {
        Tier is { } tier ? RecordWords.Say(tier, language) : null,
        Region,
        Industry,
        Stage is { } stage ? RecordWords.Say(stage, language) : null,
        RenewsFrom is { } from ? ClientListWords.Renewing.In(language, Days.Say(from, language, today), Days.Say(RenewsTo ?? from, language, today)) : null,
        Unseen is { } unseen ? Say(unseen, language, today) : null,
    }.OfType<string>());

    private static string Say(Unseen unseen, Language language, DateOnly today) => unseen.To == today
        ? (unseen.InPerson ? ClientListWords.NotVisitedSince : ClientListWords.NoContactSince).In(language, Days.Say(unseen.From, language, today))
        : (unseen.InPerson ? ClientListWords.NotVisited : ClientListWords.NoContact).In(language, Days.Say(unseen.From, language, today), Days.Say(unseen.To, language, today));

    /// <summary>As a button carries it.</summary>
    public (string Name, string Value)[] ToArgs() =>
    [
        .. OwnerId is { } owner ? new[] { ("owner", owner) } : [],
        .. Everybody ? new[] { ("all", "yes") } : [],
        .. Tier is { } tier ? new[] { ("tier", tier.ToString()) } : [],
        .. Region is { } region ? new[] { ("region", region) } : [],
        .. Industry is { } industry ? new[] { ("industry", industry) } : [],
        .. Stage is { } stage ? new[] { ("stage", stage.ToString()) } : [],
        .. RenewsFrom is { } from ? new[] { ("from", from.ToDay()), ("to", (RenewsTo ?? from).ToDay()) } : [],
        .. Unseen is { } unseen ? new[] { ("unseen", unseen.From.ToDay()), ("until", unseen.To.ToDay()), ("how", unseen.InPerson ? "visit" : "any") } : [],
    ];

    public static ClientFilter Of(Press press) => new()
    {
        OwnerId = press["owner"],
        Everybody = press["all"] is not null,
        Tier = Enum.TryParse<Tier>(press["tier"], out var tier) ? tier : null,
        Region = press["region"],
        Industry = press["industry"],
        Stage = Enum.TryParse<Stage>(press["stage"], out var stage) ? stage : null,
        RenewsFrom = Moments.TryDay(press["from"]),
        RenewsTo = Moments.TryDay(press["to"]),
        Unseen = Moments.TryDay(press["unseen"]) is { } unseen && Moments.TryDay(press["until"]) is { } until ? new Unseen(unseen, until, press["how"] == "visit") : null,
    };
}
