using System.CommandLine;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Moving;

namespace CrmBot.Commands;

/// <summary>`backup` and `restore`: all documents in one compressed, encrypted file, and a store made as such a file says.</summary>
public sealed class BackupCommand(Func<CancellationToken, Task<IDocumentStore>> openStore, TimeProvider clock, TextReader input)
{
    /// <summary>The environment variable that holds the passphrase.</summary>
    public const string Variable = "CRMBOT_PASSPHRASE";

    private const int ShortestPassphrase = 12;

    private static readonly string[] Collections = [.. DataStart.Collections.Select(c => c.Name)];

    private readonly Argument<string> _file = new("file") { Description = "The backup file." };
    private readonly Option<bool> _replace = new("--replace") { Description = "Restore over a store that is not empty: what came or changed since the backup goes." };
    private readonly Option<bool> _yes = new("--yes") { Description = "With --replace: answer the question whether to." };

    public Command BuildBackup()
    {
        var command = new Command("backup", $"Write everything to one encrypted file; {Variable} holds the passphrase.") { _file };
        command.SetAction((arguments, cancellationToken) => GuardedAsync(arguments, passphrase => BackUpAsync(arguments, passphrase, cancellationToken)));
        return command;
    }

    public Command BuildRestore()
    {
        var command = new Command("restore", $"Make the store as a backup says; {Variable} holds the passphrase. Stop the hosts first.") { _file, _replace, _yes };
        command.SetAction((arguments, cancellationToken) => GuardedAsync(arguments, passphrase => RestoreAsync(arguments, passphrase, cancellationToken)));
        return command;
    }

    private async Task<int> BackUpAsync(ParseResult arguments, string passphrase, CancellationToken cancellationToken)
    {
        var (file, console) = (arguments.GetRequiredValue(_file), arguments.InvocationConfiguration);
        var store = await openStore(cancellationToken);
        var written = await new Backup(Collections).WriteAsync(store, file, passphrase, new MoveLine(console.Error, clock), cancellationToken);
        var read = await Backup.CheckAsync(file, passphrase, cancellationToken);
        await console.Output.WriteLineAsync($"{written:N0} documents in {file}, {new FileInfo(file).Length:N0} bytes; read back: {read:N0}.");
        return written == read ? 0 : 1;
    }

    private async Task<int> RestoreAsync(ParseResult arguments, string passphrase, CancellationToken cancellationToken)
    {
        var (file, console) = (arguments.GetRequiredValue(_file), arguments.InvocationConfiguration);
        // Nothing is touched before the whole file was read once.
        var total = await Backup.CheckAsync(file, passphrase, cancellationToken);
        var restore = new Restore(await openStore(cancellationToken), Collections);
        if (!await restore.IsTargetEmptyAsync(cancellationToken) && !await MayReplaceAsync(arguments, total, cancellationToken))
            return 1;
        var result = await restore.RunAsync(file, passphrase, total, new MoveLine(console.Error, clock), cancellationToken);
        await console.Output.WriteLineAsync($"The store is as the backup says: {result.Added:N0} added, {result.PutBack:N0} put back, {result.Removed:N0} removed, {total:N0} documents in all.");
        return 0;
    }

    private async Task<bool> MayReplaceAsync(ParseResult arguments, long total, CancellationToken cancellationToken)
    {
        var error = arguments.InvocationConfiguration.Error;
        if (!arguments.GetValue(_replace))
        {
            await error.WriteLineAsync("The store is not empty. Nothing was written. --replace makes it as the backup says; what came or changed since goes.");
            return false;
        }
        if (arguments.GetValue(_yes))
            return true;
        await error.WriteAsync($"Make the store as this backup of {total:N0} documents says? What came or changed since goes. [y/N] ");
        if ((await input.ReadLineAsync(cancellationToken))?.Trim().ToUpperInvariant() is "Y" or "YES")
            return true;
        await error.WriteLineAsync("Nothing was written.");
        return false;
    }

    private static async Task<int> GuardedAsync(ParseResult arguments, Func<string, Task<int>> work)
    {
        var error = arguments.InvocationConfiguration.Error;
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: >= ShortestPassphrase } passphrase)
        {
            await error.WriteLineAsync($"Set {Variable} to a passphrase of at least {ShortestPassphrase} characters.");
            return 1;
        }
        try
        {
            return await work(passphrase);
        }
        catch (Exception e) when (e is StoreException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Stopped: {e.Message}");
            return 1;
        }
    }
}
