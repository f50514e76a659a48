using System.CommandLine;
using CrmBot.Commands;
using CrmBot.Data.Demo;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Tests.Data.Demo;

namespace CrmBot.Tests.Bot.Commands;

public sealed class SeedCommandTests : IAsyncLifetime
{
    private readonly Folder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private IDocumentStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await _folder.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Demo_company_goes_into_an_empty_development_store_without_a_question()
    {
        Assert.Equal(0, await RunAsync("--demo"));

        Assert.False(await DemoCompany.IsEmptyAsync(_store, TestContext.Current.CancellationToken));
        Assert.Empty(_error.ToString());
    }

    [Theory]
    [InlineData("n", 1)]
    [InlineData("", 1)]
    [InlineData("y", 0)]
    public async Task Elsewhere_it_asks_first(string answer, int code)
    {
        Assert.Equal(code, await RunAsync("--demo", development: false, answer: answer));

        Assert.Equal(code == 1, await DemoCompany.IsEmptyAsync(_store, TestContext.Current.CancellationToken));
        Assert.Contains("[y/N]", _error.ToString());
    }

    [Fact]
    public async Task Yes_on_the_command_line_answers_the_question()
    {
        Assert.Equal(0, await RunAsync("--demo --yes", development: false));

        Assert.DoesNotContain("[y/N]", _error.ToString());
    }

    [Fact]
    public async Task Store_with_data_is_not_filled_with_clients_and_the_reply_says_what_to_do()
    {
        await RunAsync("--demo");

        Assert.Equal(1, await RunAsync("--clients 50"));
        Assert.Contains("CRMBOT_DATA", _error.ToString());
        Assert.Equal(1, await RunAsync("--demo", answer: "n"));
    }

    [Fact]
    public async Task Clients_are_loaded_with_progress_and_a_manifest()
    {
        var file = Path.Combine(_folder.Path, "busy.jsonl");

        Assert.Equal(0, await RunAsync($"--clients 60 --manifest {file}"));

        Assert.Equal(3, (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Length);
        Assert.Contains("a second", _error.ToString());
        Assert.Contains("60 clients", _output.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("--demo --clients 5")]
    [InlineData("--clients 0")]
    [InlineData("--clients many")]
    [InlineData("--demo --manifest x.jsonl")]
    public async Task Wrong_words_load_nothing(string words)
    {
        Assert.NotEqual(0, await RunAsync(words));

        Assert.True(await DemoCompany.IsEmptyAsync(_store, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_stop_ends_it_with_the_code_of_an_interrupted_command()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        Assert.Equal(130, await RunAsync("--clients 1000", stop: stop.Token));
    }

    [Fact]
    public async Task A_full_disk_is_one_line()
    {
        using var folder = new Folder();
        await using (await folder.OpenAsync()) { }
        var options = new SqliteStoreOptions { Path = Path.Combine(folder.Path, "crm.db"), MostPages = 200 };
        await using var store = await SqliteDocumentStore.OpenAsync(options, TimeProvider.System, TestContext.Current.CancellationToken);
        await store.EnsureAsync(CrmBot.Data.DataSchema.All, TestContext.Current.CancellationToken);

        Assert.Equal(1, await RunAsync("--demo", store: store));

        Assert.Single(_error.ToString().Trim().Split('\n'));
    }

    private Task<int> RunAsync(string words, bool development = true, string answer = "", IDocumentStore? store = null, CancellationToken? stop = null)
    {
        var command = new SeedCommand(_ => Task.FromResult(store ?? _store), () => LoadedCompany.Today, TimeProvider.System, development, new StringReader(answer)).Build();
        var root = new RootCommand { command };
        return root.Parse($"seed {words}").InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error }, stop ?? TestContext.Current.CancellationToken);
    }
}
