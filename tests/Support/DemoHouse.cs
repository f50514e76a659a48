using System.Collections.Concurrent;
using CrmBot.Channels;
using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Data.Demo;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Schedule;
using CrmBot.Skills;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Understanding.Learning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmBot.Tests.Support;

/// <summary>The whole house without a web server, on a store that holds the demo company, with a channel that remembers what it sent.</summary>
public sealed class DemoHouse : IAsyncDisposable
{
    public const string ChannelName = "test";

    private static readonly SemaphoreSlim Making = new(1, 1);
    private static string? _made;

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-house").FullName;
    private ServiceProvider _services = null!;
    private string? _connection;
    private int _messages;

    /// <summary>A Monday, 14:05 in Shanghai.</summary>
    public static DateTimeOffset Afternoon { get; } = new(2026, 11, 23, 14, 5, 0, TimeSpan.FromHours(8));

    public ManualClock Clock { get; } = new(Afternoon);

    public RecordingChannel Channel { get; private init; } = new();

    public CollectedLog Log { get; } = new();

    public IDocumentStore Store => Get<IDocumentStore>();

    public TurnRunner Runner => Get<TurnRunner>();

    /// <summary>CRMBOT_SPLIT=1 has every house on a store that does not commit together, as a standalone MongoDB does not.</summary>
    private static Func<IDocumentStore, IDocumentStore>? Split => Environment.GetEnvironmentVariable("CRMBOT_SPLIT") == "1" ? store => new SplitCommitStore(store) : null;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<DemoHouse> OpenAsync(Func<IDocumentStore, IDocumentStore>? wrap = null, params (string Name, string Value)[] settings)
    {
        var house = new DemoHouse();
        wrap ??= Split;
        File.Copy(await DemoFileAsync(), Path.Combine(house._folder, "crmbot.db"));
        house._services = Services(house, house._folder, wrap, settings);
        await house.Store.EnsureAsync(DataStart.Collections, Token);
        await house.StartAsync();
        return house;
    }

    /// <summary>The house on MongoDB, in a database that is empty.</summary>
    public static async Task<DemoHouse> OpenOnAsync(string connection)
    {
        var house = new DemoHouse { _connection = connection };
        house._services = Services(house, house._folder, null, []);
        await house.Store.EnsureAsync(DataStart.Collections, Token);
        await DemoCompany.LoadAsync(house.Store, DateOnly.FromDateTime(Afternoon.DateTime), Token);
        await house.StartAsync();
        return house;
    }

    /// <summary>Another host on the same store, with its own lanes and leases; its channel is another one unless it reaches the same people.</summary>
    public async Task<DemoHouse> SecondHostAsync(bool sameChannel = false)
    {
        // Its messages have numbers of their own.
        var second = new DemoHouse { _connection = _connection, _messages = 1000, Channel = sameChannel ? Channel : new RecordingChannel() };
        second._services = Services(second, _folder, null, []);
        second.Clock.Now = Clock.Now;
        await second.Store.EnsureAsync(DataStart.Collections, Token);
        await second.Get<ClientIndex>().RefreshAsync(Token);
        await second.Get<IntentModels>().Start();
        return second;
    }

    /// <summary>From now on it marks what it answered, as a running host does; without this a host beside another one is one that stops half way.</summary>
    public async Task<DemoHouse> MarkingAsync()
    {
        await Get<HandledMessages>().StartAsync(Token);
        return this;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Says something as a colleague and waits for the turn; what the channel then showed, as text.</summary>
    public Task<string> SayAsync(string staffId, string text, string? id = null) => SendAsync(Words(staffId, text, id));

    /// <summary>Presses a button of the newest card that has one of this title.</summary>
    public Task<string> PressAsync(string staffId, string title, params (string Name, string Value)[] inputs)
    {
        var (cardId, action) = Channel.Button(staffId, title);
        return SendAsync(Pressing(staffId, action.Press, cardId, inputs));
    }

    public async Task<string> SendAsync(Message message)
    {
        var before = Channel.Events.Count;
        var accepted = await Runner.AcceptAsync(message, Token);
        await accepted.Turn;
        return accepted.Duplicate ? "(duplicate)" : string.Join("\n", Channel.Events.Skip(before).Select(e => e.Text));
    }

    public Message Words(string staffId, string text, string? id = null) => new()
    {
        Key = $"{ChannelName}|{staffId}|{id ?? NextId()}",
        Address = AddressOf(staffId),
        Kind = MessageKind.Text,
        Text = text,
        At = Clock.Now,
    };

    public Message Pressing(string staffId, Press press, string cardId, params (string Name, string Value)[] inputs) => new()
    {
        Key = $"{ChannelName}|{staffId}|{NextId()}",
        Address = AddressOf(staffId),
        Kind = MessageKind.Press,
        Press = press with { Args = press.Args.Concat(inputs.Select(i => KeyValuePair.Create(i.Name, i.Value))).GroupBy(a => a.Key).ToDictionary(g => g.Key, g => g.Last().Value) },
        CardId = cardId,
        At = Clock.Now,
    };

    public static Address AddressOf(string staffId) => new() { Channel = ChannelName, Conversation = staffId, UserId = staffId };

    public Task<int> RunDueAsync() => Get<DueLoop>().RunOnceAsync(Token);

    public async Task<IReadOnlyList<Visit>> VisitsSinceAsync(string day)
    {
        var docs = await Store.Collection(Visits.Collection).FindAsync(new Query(null, 1000), Token);
        return [.. docs.Docs.Select(Records<Visit>.Read).Where(v => v.MadeBy is not null && string.CompareOrdinal(v.On, day) >= 0)];
    }

    public async Task<IReadOnlyList<Promise>> PromisesMadeAsync()
    {
        var docs = await Store.Collection(Promises.Collection).FindAsync(new Query(null, 1000), Token);
        return [.. docs.Docs.Select(Records<Promise>.Read).Where(p => p.MadeBy is not null)];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync()
    {
        await Get<ClientIndex>().RefreshAsync(Token);
        await Get<IntentModels>().Start();
        foreach (var person in await Get<Staff>().AllAsync(Token)) await Get<Staff>().LinkAsync(ChannelName, person.Id, person.Id, Token);
    }

    private string NextId() => $"m{Interlocked.Increment(ref _messages)}";

    private static ServiceProvider Services(DemoHouse house, string folder, Func<IDocumentStore, IDocumentStore>? wrap, (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Store:Folder", folder), new("Store:Connection", house._connection), .. settings.Select(s => new KeyValuePair<string, string?>(s.Name, s.Value))])
            .Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(house.Log).SetMinimumLevel(LogLevel.Trace));
        services.AddCrmBot(configuration, new HostingEnvironment());
        services.AddSingleton<TimeProvider>(house.Clock);
        services.AddSingleton<IChannel>(house.Channel);
        if (wrap is not null) services.AddSingleton(sp => wrap(SqliteDocumentStore.Open(new SqliteStoreOptions { Path = Path.Combine(folder, "crmbot.db") }, house.Clock)));
        return services.BuildServiceProvider();
    }

    /// <summary>The demo company is generated once a test run; each house gets a copy of the file.</summary>
    private static async Task<string> DemoFileAsync()
    {
        await Making.WaitAsync(Token);
        try
        {
            if (_made is not null) return _made;
            var path = Path.Combine(Directory.CreateTempSubdirectory("crmbot-demo").FullName, "crmbot.db");
            await using var store = await SqliteDocumentStore.OpenAsync(path, TimeProvider.System, Token);
            await store.EnsureAsync(DataStart.Collections, Token);
            await DemoCompany.LoadAsync(store, DateOnly.FromDateTime(Afternoon.DateTime), Token);
            await store.DisposeAsync();
            return _made = path;
        }
        finally
        {
            Making.Release();
        }
    }

    private sealed class HostingEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "CrmBot.Tests";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}

/// <summary>One thing a channel did: sent a message anew, or changed one in place.</summary>
public sealed record ChannelEvent(Address Address, string CardId, Reply Reply, bool Update)
{
    public string Text => (Update ? "[changed] " : "") + PlainText.Render(Reply);
}

/// <summary>A channel that remembers what it was given, can change cards in place, and can be told to fail.</summary>
public sealed class RecordingChannel : IChannel
{
    private readonly ConcurrentQueue<ChannelEvent> _events = new();
    private int _ids;

    public IReadOnlyList<string> Names { get; } = [DemoHouse.ChannelName];

    public List<ChannelEvent> Events => [.. _events];

    /// <summary>What the next sends answer; after these all succeed.</summary>
    public ConcurrentQueue<Sent> Answers { get; } = new();

    public Task<Sent> SendAsync(Address address, Reply reply, CancellationToken cancellationToken)
    {
        if (Answers.TryDequeue(out var answer)) return Task.FromResult(answer);
        var sent = new ChannelEvent(address, $"card{Interlocked.Increment(ref _ids)}", reply, false);
        _events.Enqueue(sent);
        return Task.FromResult(new Sent(SendStatus.Sent, sent.CardId));
    }

    /// <summary>Whether chats with people who never wrote can be opened.</summary>
    public bool Opens { get; set; }

    public Task<Address?> OpenAsync(Address person, CancellationToken cancellationToken) =>
        Task.FromResult(Opens ? person with { Conversation = person.UserId, InGroup = false } : null);

    /// <summary>What happens, once, while the next card is on its way to its place.</summary>
    public Func<Task>? DuringUpdate { get; set; }

    public async Task<bool> UpdateAsync(Address address, string cardId, Reply reply, CancellationToken cancellationToken)
    {
        if (DuringUpdate is { } during)
        {
            DuringUpdate = null;
            await during();
        }
        _events.Enqueue(new ChannelEvent(address, cardId, reply, true));
        return true;
    }

    /// <summary>The newest button of this title in a colleague's conversation, wherever on its card.</summary>
    public (string CardId, CardAction Action) Button(string staffId, string title) =>
        Events.AsEnumerable().Reverse()
            .Where(e => e.Address.UserId == staffId && e.Reply.Card is not null)
            .SelectMany(e => ActionsOf(e.Reply.Card!).Select(a => (e.CardId, Action: a)))
            .First(x => x.Action.Title == title);

    private static IEnumerable<CardAction> ActionsOf(Card card) =>
        card.Actions.Concat(card.Parts.SelectMany(p => p switch
        {
            Ticks ticks => ticks.Rows.SelectMany(r => r.Actions),
            Choices choices => choices.Options.Select(o => new CardAction(o.Label, o.Press)),
            Items items => items.Rows.SelectMany(r => r.Actions.Prepend(r.Action)).OfType<CardAction>(),
            Fold fold => ActionsOf(new Card { Title = "", Language = card.Language, Notice = "", Parts = fold.Parts }),
            Facts facts => facts.Rows.Select(r => r.Action).OfType<CardAction>(),
            _ => [],
        }));
}

/// <summary>Everything logged, so that a test can look for what must not be in it.</summary>
public sealed class CollectedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string All => string.Join("\n", _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        _lines.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose() => _lines.Clear();
}
