using System.CommandLine;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Moving;

namespace CrmBot.Commands;

/// <summary>`migrate`: moves everything from one store into another, goes on after it was killed, and counts and hashes both sides at the end.</summary>
public sealed class MigrateCommand(TimeProvider clock)
{
    private const string Where = "sqlite:FILE, mongodb://… or env:NAME";

    private readonly Option<string> _from = new("--from") { Description = $"Where the documents are: {Where}.", Required = true };
    private readonly Option<string> _to = new("--to") { Description = $"Where they go: {Where}.", Required = true };
    private readonly Option<bool> _merge = new("--merge") { Description = "Into a store that is not empty; what it has already stays as it is." };

    public Command Build()
    {
        var command = new Command("migrate", "Move everything from one store into another. Stop the hosts first.") { _from, _to, _merge };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        try
        {
            await using var from = StoreAddress.Open(arguments.GetRequiredValue(_from), mustExist: true, clock);
            await using var to = StoreAddress.Open(arguments.GetRequiredValue(_to), mustExist: false, clock);
            await from.EnsureAsync(DataStart.Collections, cancellationToken);
            await to.EnsureAsync([.. DataStart.Collections, StoreMove.Spec], cancellationToken);
            var move = new StoreMove(from, to, [.. DataStart.Collections.Select(c => c.Name)]);
            var merge = arguments.GetValue(_merge);
            if (await move.IsUnderWayAsync(cancellationToken))
                await error.WriteLineAsync("Going on with a move that was stopped.");
            else if (!merge && !await move.IsTargetEmptyAsync(cancellationToken))
                return await RefusedAsync(error, "The target is not empty. Nothing was written. --merge adds to it and leaves what it has.");
            var result = await move.RunAsync(merge, new MoveLine(error, clock), cancellationToken);
            if (result.Problem is { } problem)
                return await RefusedAsync(error, problem);
            await output.WriteLineAsync($"{result.Documents:N0} documents are there; counts and hashes {(merge ? "were looked at" : "agree")}{(result.Kept > 0 ? $"; {result.Kept:N0} were there already and stay as they were" : "")}.");
            return 0;
        }
        catch (StoreException e)
        {
            return await RefusedAsync(error, e.Message);
        }
    }

    private static async Task<int> RefusedAsync(TextWriter error, string why)
    {
        await error.WriteLineAsync(why);
        return 1;
    }
}
