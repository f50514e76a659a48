using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientBrief;

/// <summary>The at most three things to know before going in, and how many promises and complaints are among them.</summary>
internal sealed record Highlights(IReadOnlyList<Item> Items, int Promises, int Complaints)
{
    public const int Most = 3;

    public static Highlights Of(BriefFacts facts, Viewer viewer)
    {
        // Promises stand first, but never hide that the client has complained.
        var promises = Math.Min(facts.Promises.Count, facts.Complaints.Count > 0 ? Most - 1 : Most);
        var complaints = Math.Min(facts.Complaints.Count, Most - promises);
        var items = new List<Item>(Most);
        for (var i = 0; i < promises; i++) items.Add(LedgerLines.Of(facts.Promises[i], facts, viewer));
        for (var i = 0; i < complaints; i++) items.Add(LedgerLines.Of(facts.Complaints[i], facts, viewer));
        if (items.Count < Most && Renewal(facts, viewer) is { } renewal) items.Add(renewal);
        foreach (var person in facts.Client.KeyPeople)
        {
            if (items.Count == Most) break;
            if (Warning(person, facts, viewer) is { } warning) items.Add(warning);
        }

        if (items.Count < Most && Standing.OnlyAcquaintance(facts.Client) is { } only)
            items.Add(new Item(BriefWords.OneKnows.In(viewer.Language, facts.NameOf(only, viewer.Language)), Tone: Tone.Warning));
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
