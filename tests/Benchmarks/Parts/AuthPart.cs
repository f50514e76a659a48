using System.Diagnostics;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Benchmarks.Load;
using CrmBot.Benchmarks.Questions;
using CrmBot.Channels.Activities;
using CrmBot.Tests.Bot.Channels.Activities;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Connector = CrmBot.Benchmarks.Load.Connector;

namespace CrmBot.Benchmarks.Parts;

/// <summary>What it costs to hold callers to their token: one check with warm keys, and a whole turn with tokens both ways against the same turn without.</summary>
public sealed class AuthPart(Workplace work, Connector connector, Report report, bool small)
{
    private const int Batch = 500;

    public async Task RunAsync()
    {
        await using var issuer = await Issuer.StartAsync(CancellationToken.None);
        var token = new ShownToken(connector.ServiceUrl, TimeProvider.System.GetUtcNow()).Signed(issuer);
        await CheckAsync(issuer, token);
        await TurnAsync(issuer, token);
    }

    private async Task CheckAsync(Issuer issuer, string token)
    {
        var options = Options.Create(new BotOptions
        {
            AppId = Issuer.AppId,
            Metadata = issuer.Metadata,
        });
        using var documents = new KeyDocuments(TimeProvider.System);
        using var keys = new SigningKeys(documents, options, TimeProvider.System, NullLogger<SigningKeys>.Instance);
        var again = await MedianAsync(new TokenCheck(keys, options, TimeProvider.System), () => token);
        var counter = 0;
        var first = await MedianAsync(new TokenCheck(keys, options, TimeProvider.System), () =>
        {
            var fresh = new ShownToken(connector.ServiceUrl, TimeProvider.System.GetUtcNow());
            fresh.Payload["jti"] = $"{counter++}";
            return fresh.Signed(issuer);
        });
        report.AtMost("Token check of a turn, warm keys: median", again, 100, " µs", "the token a channel shows for an hour, in batches of 500");
        report.AtMost("The same for a token not seen before", first, 100, " µs", "one signature verified each time");
    }

    /// <summary>Microseconds a check, the middle of many batches; making the tokens is not counted.</summary>
    private async Task<double> MedianAsync(TokenCheck check, Func<string> make)
    {
        var batches = new List<double>();
        for (var i = 0; i < (small ? 10 : 30); i++)
        {
            var tokens = Enumerable.Range(0, Batch).Select(_ => make()).ToList();
            var started = Stopwatch.GetTimestamp();
            foreach (var token in tokens)
            {
                if ((await check.CheckAsync(token, CancellationToken.None)).Caller is null) throw new InvalidOperationException("A genuine token was refused.");
            }
            batches.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds / Batch);
        }
        batches.Sort();
        return batches[batches.Count / 2];
    }

    private async Task TurnAsync(Issuer issuer, string token)
    {
        var clients = small ? 1_000 : 10_000;
        var store = await work.StoreAsync(clients);
        var copy = work.NewData("auth");
        foreach (var file in Directory.GetFiles(store.Data)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        await using var open = await HostProcess.StartCrmBotAsync(work, store.Data);
        await using var guarded = await HostProcess.StartCrmBotAsync(work, copy, "Production",
        [
            ("Teams__AppId", Issuer.AppId),
            ("Teams__TenantId", Issuer.Tenant),
            ("Teams__AppType", nameof(BotAppType.ManagedIdentity)),
            ("Teams__Metadata", issuer.Metadata),
            ("IDENTITY_ENDPOINT", issuer.Identity),
            ("IDENTITY_HEADER", "bench"),
        ]);
        var rounds = new Rounds(
            connector,
            [
                new Target("without a token", open.Port, open, store.Busy, Asking.Brief),
                new Target("with tokens", guarded.Port, guarded, store.Busy, Asking.Brief, token),
            ]);
        await rounds.WarmUpAsync(small ? 2_000 : 8_000);
        var best = rounds.Measure(conversations: 1, turns: small ? 500 : 3_000);
        report.AtMost("Brief turn with tokens both ways: median over one without", best[1].Median / best[0].Median, 1.15, " ×", $"one at a time: {best[1]}; without {best[0]}");
    }
}
