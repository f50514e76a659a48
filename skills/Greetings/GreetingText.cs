using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Greetings;

/// <summary>The words of a greeting: how the person is addressed, the wish, who sends it. Nothing else of the file goes in.</summary>
internal static class GreetingText
{
    public static string Write(GreetingAsk ask, string? name, string sender, Language language)
    {
        var addressed = Addressed(ask.Person, name);
        var dear = addressed is { Length: > 0 } ? ComplaintDraft.Dear.In(language, addressed) : ComplaintDraft.DearAll.In(language);
        var wish = Occasions.Wish(ask.Occasion, language);
        if (ask.Tone == GreetingTone.Short) return $"{dear}{(language == Language.Zh ? "" : " ")}{wish}";
        return ask.Tone == GreetingTone.Polite ? $"{dear}\n{wish}{(language == Language.Zh ? "" : " ")}{GreetingWords.Thanks.In(language)}\n{sender}" : $"{dear}\n{wish}\n{sender}";
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
