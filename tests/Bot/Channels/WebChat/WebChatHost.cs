using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmBot.Channels.WebChat;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Skills;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CrmBot.Tests.Bot.Channels.WebChat;

/// <summary>The web page and its endpoint on a real socket and a real store; what would answer is one function of the test.</summary>
internal sealed class WebChatHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly bool _ownsFolder;

    private WebChatHost(WebApplication app, string folder, bool ownsFolder) =>
        (_app, _folder, _ownsFolder, Address) = (app, folder, ownsFolder, new Uri(app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));

    public Uri Address { get; }

    public ConcurrentDictionary<string, Message> Taken { get; } = new();

    /// <summary>What the house does with a new message; nothing unless the test says so.</summary>
    public Func<Message, Task> Work { get; set; } = _ => Task.CompletedTask;

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<WebChatHost> StartAsync(string? folder = null, string environment = "Development", string? secret = null, TimeProvider? clock = null)
    {
        var path = folder ?? Directory.CreateTempSubdirectory("crmbot-webchat-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, Args = ["--urls", "http://127.0.0.1:0"] });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["WebChat:Secret"] = secret;
        var time = clock ?? TimeProvider.System;
        var store = await SqliteDocumentStore.OpenAsync(Path.Combine(path, "crm.db"), time, TestContext.Current.CancellationToken);
        await store.EnsureAsync([.. Staff.Specs, .. WebChatActivities.Specs], TestContext.Current.CancellationToken);
        builder.Services.AddSingleton<IDocumentStore>(_ => store);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<Staff>();
        builder.Services.AddWebChat(builder.Configuration);
        WebChatHost? host = null;
        builder.Services.Replace(ServiceDescriptor.Singleton<AcceptMessage>((message, _) => Task.FromResult(host!.Accept(message))));
        var app = builder.Build();
        app.MapWebChat();
        await app.StartAsync(TestContext.Current.CancellationToken);
        host = new WebChatHost(app, path, folder is null);
        if (await host.Get<Staff>().GetAsync("s01", TestContext.Current.CancellationToken) is null) await host.HireAsync(store);
        return host;
    }

    /// <summary>A client that is known as this colleague, in a conversation it has started.</summary>
    public async Task<WebChatClient> JoinAsync(string person = "s01")
    {
        var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        var chosen = await http.PostAsJsonAsync("/webchat/start", new { person }, TestContext.Current.CancellationToken);
        var token = (string?)(await WebChatClient.JsonAsync(chosen))["token"];
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var started = await http.PostAsJsonAsync("/v3/directline/conversations", new { locale = "zh-CN" }, TestContext.Current.CancellationToken);
        return new WebChatClient(http, await WebChatClient.JsonAsync(started));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        if (_ownsFolder) Directory.Delete(_folder, recursive: true);
    }

    private Accepted Accept(Message message) =>
        Taken.TryAdd(message.Key, message) ? new Accepted(false, Task.Run(() => Work(message))) : new Accepted(true, Task.CompletedTask);

    private async Task HireAsync(SqliteDocumentStore store)
    {
        await store.Collection("teams").PutAsync("t1", Records<Team>.Json(new Team { Id = "t1", NameZh = "华东组", NameEn = "East", LeadId = "s02" }), TestContext.Current.CancellationToken);
        StaffMember[] people =
        [
            new() { Id = "s01", NameZh = "李雷", NameEn = "Lei Li", Role = StaffRole.Manager, TeamId = "t1" },
            new() { Id = "s02", NameZh = "韩梅梅", NameEn = "Meimei Han", Role = StaffRole.Lead, TeamId = "t1", TitleZh = "华东组长", TitleEn = "Lead, East" },
        ];
        foreach (var person in people)
            await store.Collection(Staff.Collection).PutAsync(person.Id, Records<StaffMember>.Json(person), TestContext.Current.CancellationToken);
        await Get<Staff>().LinkAsync("webchat", "s01", "s01", TestContext.Current.CancellationToken);
    }
}

/// <summary>What Web Chat does over HTTP and the socket.</summary>
internal sealed class WebChatClient(HttpClient http, JsonObject started)
{
    public HttpClient Http => http;

    public string Conversation { get; } = (string)started["conversationId"]!;

    public string StreamUrl { get; } = (string)started["streamUrl"]!;

    private string Activities => $"/v3/directline/conversations/{Conversation}/activities";

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;

    public Task<HttpResponseMessage> PostAsync(object activity) => http.PostAsJsonAsync(Activities, activity, TestContext.Current.CancellationToken);

    public async Task<string> SayAsync(string text, string? clientId = null) =>
        (string)(await JsonAsync(await PostAsync(new { type = "message", text, from = new { id = "somebody-else" }, channelData = new { clientActivityID = clientId } })))["id"]!;

    public async Task<(IReadOnlyList<JsonObject> Activities, string Watermark)> ReadAsync(string? watermark = null)
    {
        var json = await JsonAsync(await http.GetAsync($"{Activities}?watermark={watermark}", TestContext.Current.CancellationToken));
        return ([.. json["activities"]!.AsArray().Select(a => a!.AsObject())], (string)json["watermark"]!);
    }
}
