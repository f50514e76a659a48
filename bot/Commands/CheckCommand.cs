using System.CommandLine;
using CrmBot.Data;
using CrmBot.Data.Documents;

namespace CrmBot.Commands;

/// <summary>`check`: whether the store answers, whether its indexes and audit lines agree with what it holds, what was given up on the way to people, and whether Teams gives us tokens.</summary>
public sealed class CheckCommand(Func<CancellationToken, Task<IDocumentStore>> openStore, Func<CancellationToken, Task<PartHealth>>? lookAtTeams = null)
{
    private const long CountedTo = 1000;

    public Command Build()
    {
        var command = new Command("check", "Say how the store is, whether it agrees with itself, and whether anything could not be sent.");
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>What people were told by itself in the last day, and who was not reached.</summary>
    private static async Task SayToldAsync(IDocumentStore store, TextWriter output, CancellationToken cancellationToken)
    {
        var (told, since) = (new Deliveries(store, TimeProvider.System), TimeProvider.System.GetUtcNow().AddDays(-1));
        var counts = new List<string>();
        foreach (var state in Enum.GetValues<DeliveryState>()) counts.Add($"{await told.CountAsync(state, since, cancellationToken)} {state.ToString().ToLowerInvariant()}");
        var seen = await told.SeenAsync(await told.InStateAsync(DeliveryState.Sent, since, 1000, cancellationToken), cancellationToken);
        await output.WriteLineAsync($"told in the last day: {string.Join(", ", counts)}; {seen.Count} of those sent were seen");
        foreach (var state in new[] { DeliveryState.Nowhere, DeliveryState.Refused, DeliveryState.Failed })
        {
            foreach (var person in (await told.InStateAsync(state, since, 1000, cancellationToken)).GroupBy(l => l.StaffId))
                await output.WriteLineAsync($"not told: {person.Key}, {person.Count()} times ({state.ToString().ToLowerInvariant()}{(person.First().Reason is { } reason ? $", {reason}" : "")})");
        }
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        try
        {
            var store = await openStore(cancellationToken);
            var health = await store.CheckAsync(cancellationToken);
            var due = store.Collection(Data.DueItems.Collection);
            var waiting = await due.CountAsync(Filter.Is("state", "waiting"), CountedTo, cancellationToken);
            var failed = await due.CountAsync(Filter.Is("state", "failed"), CountedTo, cancellationToken);
            await output.WriteLineAsync($"store: {(health.Reachable ? "answers" : "does not answer")} ({health.Kind} {health.Version}, {health.Latency.TotalMilliseconds:0.0} ms)");
            await output.WriteLineAsync($"due items: {waiting} waiting, {failed} given up in the last 30 days");
            foreach (var closed in await new Unreachables(store, TimeProvider.System).AllAsync(cancellationToken))
                await output.WriteLineAsync($"not reached: {closed.StaffId} on {closed.Id.Split('|')[0]} since {closed.At} ({closed.Reason}), until he writes again");
            await SayToldAsync(store, output, cancellationToken);
            if (await NeverHereAsync(store, cancellationToken) is { Count: > 0 } absent)
                await output.WriteLineAsync($"not reached yet: {string.Join(", ", absent)} (no chat with the bot; they open one, or the bot does where their account is linked and the app is installed)");
            var agreement = new StoreAgreement(store);
            var (clients, lost) = await agreement.IndexAsync(cancellationToken);
            var (saves, silent) = await agreement.AuditAsync(cancellationToken);
            await output.WriteLineAsync($"index: {clients} clients looked up by owner and name, {lost} not found");
            await output.WriteLineAsync($"audit: {saves} saves looked at, {silent} without their line");
            var teams = lookAtTeams is null ? PartHealth.Off : await lookAtTeams(cancellationToken);
            await output.WriteLineAsync($"teams: {teams.Says}");
            return health.Reachable && teams.IsWell && failed + lost + silent == 0 ? 0 : 1;
        }
        catch (StoreException e)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"The store cannot be opened: {e.Message}");
            return 1;
        }
    }

    /// <summary>Colleagues whom nothing can be sent to, since there is no conversation with them.</summary>
    private static async Task<List<string>> NeverHereAsync(IDocumentStore store, CancellationToken cancellationToken)
    {
        var absent = new List<string>();
        foreach (var person in (await new Staff(store, TimeProvider.System).AllAsync(cancellationToken)).Where(s => !s.Left))
        {
            if (!await Conversations.HasPlaceAsync(store, person.Id, cancellationToken)) absent.Add(person.Id);
        }
        return absent;
    }
}

/// <summary>How one part of the product is, in a sentence that says what mends it.</summary>
public sealed record PartHealth(bool IsWell, string Says)
{
    public static readonly PartHealth Off = new(true, "not set up");
}
