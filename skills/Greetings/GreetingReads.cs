using CrmBot.Data;
using CrmBot.Skills.Drafting.Letters;

namespace CrmBot.Skills.Greetings;

/// <summary>Reads what a greeting is made from, the file's opening noted.</summary>
public sealed class GreetingReads(Clients clients, Data.Complaints complaints, ClientFacts facts)
{
    private const int Latest = 20;
    private const int MostReleased = 4;

    internal async Task<GreetingFacts?> ReadAsync(Turn turn, GreetingAsk ask, CancellationToken cancellationToken)
    {
        if (await clients.OpenAsync(turn.Reader, ask.ClientId, GreetingsSkill.Name, cancellationToken) is not { } client) return null;
        return new GreetingFacts(client, GreetingText.PersonOf(client, ask.Person))
        {
            Open = await complaints.OpenOfClientAsync(turn.Reader, client.Id, 3, cancellationToken),
            Released = [.. (await facts.OfClientAsync(turn.Reader, client.Id, Latest, cancellationToken)).Where(ClientEyes.IsReleased).Take(MostReleased)],
        };
    }
}
