using System.CommandLine;
using System.CommandLine.Parsing;
using CrmBot.Data.Demo;
using CrmBot.Data.Documents;

namespace CrmBot.Commands;

/// <summary>`seed`: fills the configured store with the demo company or with a company of any size.</summary>
public sealed class SeedCommand(Func<CancellationToken, Task<IDocumentStore>> openStore, Func<DateOnly> today, TimeProvider clock, bool development, TextReader input)
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int Interrupted = 130;
    private const string WhatToDo = "Nothing was written. Point the settings at an empty store (another CRMBOT_DATA folder), or remove this one first.";

    private readonly Option<bool> _demo = new("--demo") { Description = "Load the demo company: 12 staff, 62 clients, a year of visits." };
    private readonly Option<int?> _clients = new("--clients") { Description = $"Load a made-up company of this many clients (1 to {LargeCompany.MostClients:N0}) into an empty store." };
    private readonly Option<int?> _teams = new("--teams") { Description = $"Load so many teams of ten with a year of visits (1 to {LargeTeams.Most:N0}) into an empty store." };
    private readonly Option<FileInfo?> _manifest = new("--manifest") { Description = "With --clients: write one JSON line for each busy client, up to 20,000, to this file." };
    private readonly Option<bool> _yes = new("--yes") { Description = "With --demo: answer the question whether to load." };

    /// <summary>The command, ready to be added to the root.</summary>
    public Command Build()
    {
        var command = new Command("seed", "Fill the store with made-up data.") { _demo, _clients, _teams, _manifest, _yes };
        command.Validators.Add(Check);
        command.SetAction(RunAsync);
        return command;
    }

    private void Check(CommandResult result)
    {
        if (new[] { result.GetValue(_demo), result.GetResult(_clients) is not null, result.GetResult(_teams) is not null }.Count(said => said) != 1)
            result.AddError("Say either --demo or --clients N or --teams N.");
        else if (result.GetResult(_manifest) is not null && result.GetResult(_clients) is null)
            result.AddError("--manifest goes with --clients.");
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        if (arguments.GetValue(_clients) is < 1 || arguments.GetValue(_clients) > LargeCompany.MostClients)
        {
            await error.WriteLineAsync($"--clients takes 1 to {LargeCompany.MostClients:N0}.");
            return Refused;
        }
        if (arguments.GetValue(_teams) is < 1 or > LargeTeams.Most)
        {
            await error.WriteLineAsync($"--teams takes 1 to {LargeTeams.Most:N0}.");
            return Refused;
        }
        try
        {
            var store = await openStore(cancellationToken);
            if (arguments.GetValue(_teams) is { } teams) return await LargeAsync(store, $"{teams:N0} teams", progress => LargeTeams.LoadAsync(store, teams, today(), progress, cancellationToken), output, error, cancellationToken);
            return arguments.GetValue(_clients) is { } clients
                ? await LargeAsync(store, clients, arguments.GetValue(_manifest), output, error, cancellationToken)
                : await DemoAsync(store, arguments.GetValue(_yes), output, error, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped. What was loaded so far stays in the store; remove the store before loading again.");
            return Interrupted;
        }
        catch (Exception exception) when (exception is StoreException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Stopped: {exception.Message}");
            return Refused;
        }
    }

    private async Task<int> DemoAsync(IDocumentStore store, bool yes, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var empty = await DemoCompany.IsEmptyAsync(store, cancellationToken);
        if (!yes && (!empty || !development))
        {
            await error.WriteAsync(empty
                ? "This is not a Development environment. Load the demo company into its store? [y/N] "
                : "The store is not empty. Add the demo company to it? What is there stays as it is. [y/N] ");
            var answer = await input.ReadLineAsync(cancellationToken);
            if (answer?.Trim().ToUpperInvariant() is not ("Y" or "YES"))
            {
                await error.WriteLineAsync(WhatToDo);
                return Refused;
            }
        }
        var added = await DemoCompany.LoadAsync(store, today(), cancellationToken);
        await output.WriteLineAsync($"The demo company is loaded: {added:N0} documents.");
        return Done;
    }

    private Task<int> LargeAsync(IDocumentStore store, int clients, FileInfo? manifest, TextWriter output, TextWriter error, CancellationToken cancellationToken) => LargeAsync(
        store,
        $"{clients:N0} clients",
        async progress =>
        {
            await using var lines = manifest?.CreateText();
            await LargeCompany.LoadAsync(store, clients, today(), progress, lines, cancellationToken);
        },
        output,
        error,
        cancellationToken);

    private async Task<int> LargeAsync(IDocumentStore store, string what, Func<IProgress<LoadProgress>, Task> loadAsync, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!await DemoCompany.IsEmptyAsync(store, cancellationToken))
        {
            await error.WriteLineAsync($"The store is not empty. {WhatToDo}");
            return Refused;
        }
        var start = clock.GetTimestamp();
        var progress = new SeedProgress(error, clock);
        await loadAsync(progress);
        progress.End();
        await output.WriteLineAsync($"{what}, {progress.Documents:N0} documents in {clock.GetElapsedTime(start).TotalSeconds:N1} s.");
        return Done;
    }
}
