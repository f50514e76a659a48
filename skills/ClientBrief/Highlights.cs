using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientBrief;

/// <summary>The at most three things to know before going in, and how many promises and complaints are among them.</summary>
internal sealed record Highlights(IReadOnlyList<Highlight> All, int Promises, int Complaints)
{
    public const int Most = 3;

    public IReadOnlyList<Item> Items => [.. All.Select(h => h.Item)];

    public static Highlights Of(BriefFacts facts, Viewer viewer)
    {
        // Promises stand first, but never hide that the client has complained.
        var promises = Math.Min(facts.Promises.Count, facts.Complaints.Count > 0 ? Most - 1 : Most);
        var complaints = Math.Min(facts.Complaints.Count, Most - promises);
        var items = new List<Highlight>(Most);
        var client = facts.Client.Id;
        for (var i = 0; i < promises; i++) items.Add(new(LedgerLines.Of(facts.Promises[i], facts, viewer), Data.Promises.Collection, facts.Promises[i].Id));
        for (var i = 0; i < complaints; i++) items.Add(new(LedgerLines.Of(facts.Complaints[i], facts, viewer), Data.Complaints.Collection, facts.Complaints[i].Id));
        if (items.Count < Most && Renewal(facts, viewer) is { } renewal) items.Add(new(renewal, Clients.Collection, client));
        foreach (var person in facts.Client.KeyPeople)
        {
            if (items.Count == Most) break;
            if (Warning(person, facts, viewer) is { } warning) items.Add(new(warning, Clients.Collection, Standing.IsEstablished(person) ? $"{client}#{person.Id}#{person.AttitudeTo(facts.Client.OwnerId)!.StaffId}" : client));
        }

        if (items.Count < Most && Standing.OnlyAcquaintance(facts.Client) is { } only)
            items.Add(new(new Item(BriefWords.OneKnows.In(viewer.Language, facts.NameOf(only, viewer.Language)), Tone: Tone.Warning), Clients.Collection, client));
        return new Highlights(items, promises, complaints);
    }

    private static Item? Renewal(BriefFacts facts, Viewer viewer)
    {
        if (Moments.TryDay(facts.Client.RenewsOn) is not { } day || day.DayNumber - viewer.Today.DayNumber > facts.Rules.RenewalNearDays) return null;
        var said = BriefWords.RenewalNear.In(viewer.Language, Days.SayNear(day, viewer.Language, viewer.Today));
        return day < viewer.Today
            ? new Item(said, BriefWords.RenewalPast.In(viewer.Language), Tone.Bad)
            : new Item(said, Tone: Tone.Warning);
    }

    private static Item? Warning(KeyPerson person, BriefFacts facts, Viewer viewer)
    {
        if (person.Role == DecisionRole.Decider && !Standing.IsEstablished(person))
            return new Item(BriefWords.DeciderNotMet.In(viewer.Language, Standing.NameAndTitle(person)), Tone: Tone.Warning);
        if (person.AttitudeTo(facts.Client.OwnerId) is not { Value: AttitudeValue.Negative } negative) return null;
        var since = Days.Say(negative.On, viewer.Language, viewer.Today);
        var proof = negative.Quote is { } quote ? $"{since} · {Quotes.Of(Quotes.FirstSentence(quote))}" : since;
        return new Item(BriefWords.TurnedNegative.In(viewer.Language, Standing.NameAndTitle(person)), proof, Tone.Bad);
    }
}

/// <summary>One of them, and the record it is about.</summary>
internal sealed record Highlight(Item Item, string Collection, string Id);
