using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Greetings;

/// <summary>The words of a greeting: how the person is addressed, the wish, who sends it. Nothing else of the file goes in.</summary>
internal static class GreetingText
{
    private const string Prompt = "Greetings";

    /// <summary>The greeting as written in code; a model may reword the wish, and draw on what was released for the client.</summary>
    public static ClientLetter Letter(GreetingAsk ask, GreetingFacts facts, StaffMember sender, DateOnly today, TimeZoneInfo zone, Language language)
    {
        var addressed = Addressed(ask.Person, facts.Person?.Name);
        var set = ClientEyes.Of(facts.Client, addressed, ClientPast.Empty with { Facts = [.. facts.Released.OrderBy(f => f.On, StringComparer.Ordinal)] }, sender, today, zone);
        var wishes = ask.Edits.Wishes.Select(LetterWish.Read).OfType<LetterWish>().ToList();
        DraftSentence Said(string text) => new(text, [set.File.Number]);
        List<DraftSentence> body = [Said(Occasions.Wish(ask.Occasion, language))];
        if (ask.Tone == LetterTone.Warm) body.Add(Said(GreetingWords.ThanksWarm.In(language)));
        else if (ask.Tone == LetterTone.Polite || wishes.Exists(w => w.Thanks)) body.Add(Said(GreetingWords.Thanks.In(language)));
        var job = new DraftJob(Prompt, set, new Draft([new("greeting", "", body)]), DraftManner.Wishing) { Wishes = [.. ask.Edits.Wishes, .. ask.Tone == LetterTone.Plain ? [] : new[] { ask.Tone.ToString().ToLowerInvariant() }] };
        return new ClientLetter(addressed is null ? ComplaintDraft.DearAll.In(language) : ComplaintDraft.Dear.In(language, addressed), job, null, sender.NameIn(language), ask.Edits)
        {
            IsShort = ask.Tone == LetterTone.Short,
            Missing = wishes.Exists(w => w.Delay) ? LetterParts.NoDelay.In(language) : null,
        };
    }

    /// <summary>Whom the words mean, else who decides; null where nobody of the file is meant.</summary>
    public static KeyPerson? PersonOf(Client client, string? words) => words is not null
        ? PeopleOfClient.Meant(client, words) is [var only] ? only : null
        : client.KeyPeople.FirstOrDefault(p => p.Role == DecisionRole.Decider);

    // As the person said it (王总), else the name on file; words that are ours alone address nobody.
    private static string? Addressed(string? said, string? name)
    {
        var plain = PlainNames.Of(said ?? name ?? "");
        return plain.Length == 0 || ForClients.IsInternal(plain) ? null : plain;
    }
}

/// <summary>What a greeting is made from: the client, whom it goes to, what was released for his eyes, and the complaints that hold it back.</summary>
internal sealed record GreetingFacts(Client Client, KeyPerson? Person)
{
    public IReadOnlyList<ClientFact> Released { get; init; } = [];

    public IReadOnlyList<Complaint> Open { get; init; } = [];

    public bool IsAgainst => Person?.AttitudeTo(Client.OwnerId)?.Value == AttitudeValue.Negative;
}
