using System.CommandLine;
using CrmBot;
using CrmBot.Commands;
using CrmBot.Data.Documents;

Option<string> environment = new("--environment") { Description = "Development or Production.", Recursive = true };
Option<string> urls = new("--urls") { Description = "Where the web server listens, such as http://localhost:3978.", Recursive = true };
string[] settings = args.Where((_, i) => IsSetting(i) || i > 0 && IsSetting(i - 1)).ToArray();

var root = new RootCommand("CrmBot, the assistant for account managers. Without a command it serves the web page and the Activity protocol.")
{
    environment,
    urls,
    new ChatCommand(() => CrmBotHost.BuildQuiet(settings), Console.In).Build(),
    new SeedCommand(OpenStoreAsync, () => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), TimeProvider.System, IsDevelopment(), Console.In).Build(),
    new CheckCommand(OpenStoreAsync, token => TeamsLook.AtAsync(settings, token)).Build(),
    new LinkCommand(OpenStoreAsync, TimeProvider.System).Build(),
    new TellCommand(OpenStoreAsync, TimeProvider.System).Build(),
    new BackupCommand(OpenStoreAsync, TimeProvider.System, Console.In).BuildBackup(),
    new BackupCommand(OpenStoreAsync, TimeProvider.System, Console.In).BuildRestore(),
    new MigrateCommand(TimeProvider.System).Build(),
    new UnderstandCommand(Console.OpenStandardInput, Console.OpenStandardOutput).Build(),
    new DatesCommand(Console.In).Build(),
};
root.TreatUnmatchedTokensAsErrors = false;
root.SetAction(async (_, cancellationToken) => await ServeAsync(cancellationToken));
return await root.Parse(args).InvokeAsync();

async Task<int> ServeAsync(CancellationToken cancellationToken)
{
    try
    {
        await using var app = CrmBotHost.Build(args);
        // A store that is not there is said in one line, before the host would log all that it was about to start.
        await app.Services.GetRequiredService<IDocumentStore>().EnsureAsync([], cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    }
    catch (Exception e) when (e is Microsoft.Extensions.Options.OptionsValidationException or StoreException or IOException)
    {
        await Console.Error.WriteLineAsync($"CrmBot did not start: {e.Message}");
        return 1;
    }
}

async Task<IDocumentStore> OpenStoreAsync(CancellationToken cancellationToken)
{
    var store = CrmBotHost.BuildQuiet(settings).Services.GetRequiredService<IDocumentStore>();
    await store.EnsureAsync(DataStart.Collections, cancellationToken);
    return store;
}

bool IsSetting(int i) => args[i] is "--environment" or "--urls";

bool IsDevelopment() => settings.SkipWhile(a => a != "--environment").Skip(1).FirstOrDefault() == Environments.Development
    || Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") == Environments.Development;
