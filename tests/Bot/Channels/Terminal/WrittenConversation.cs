using System.CommandLine;
using System.Globalization;
using CrmBot.Commands;
using CrmBot.Schedule;
using CrmBot.Skills.Understanding.Learning;
using CrmBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CrmBot.Tests.Bot.Channels.Terminal;

/// <summary>
/// A conversation as it is written down: "@" sets the clock, "$ chat --as s01" opens that colleague's terminal, "&gt;" is what he types, and all else is what the terminal shows.
/// Each terminal is a host of its own on one store, as the command starts it.
/// </summary>
internal sealed class WrittenConversation(string folder, ManualClock clock) : IDisposable
{
    private const string At = "@ ";
    private const string Opens = "$ chat --as ";
    private const string Types = "> ";

    // Whether old promises and renewals come with the morning or by themselves depends on when a host was up: not what a written conversation is about.
    private static readonly string[] NothingOld = ["--Reminders:RenewalDays", "400", "--Reminders:OverdueDaysA", "400", "--Reminders:OverdueDaysB", "400", "--Reminders:OverdueDaysC", "400"];

    private readonly StringWriter _shown = new() { NewLine = "\n" };

    /// <summary>Plays what is typed in the script; the same script with what was really shown.</summary>
    public async Task<string> PlayAsync(string script, CancellationToken cancellationToken)
    {
        DateTimeOffset? at = null;
        var lines = script.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#')) await _shown.WriteLineAsync(lines[i]);
            if (lines[i].StartsWith(At, StringComparison.Ordinal))
            {
                await _shown.WriteLineAsync(lines[i]);
                at = DateTimeOffset.ParseExact(lines[i][At.Length..], "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
            }
            if (!lines[i].StartsWith(Opens, StringComparison.Ordinal)) continue;
            await _shown.WriteLineAsync(lines[i]);
            var typed = lines.Skip(i + 1).TakeWhile(l => !l.StartsWith(At, StringComparison.Ordinal) && !l.StartsWith(Opens, StringComparison.Ordinal)).Where(l => l.StartsWith(Types, StringComparison.Ordinal));
            await TalkAsync(lines[i][Opens.Length..], at ?? clock.Now, [.. typed.Select(l => l[Types.Length..])], cancellationToken);
        }
        return _shown.ToString();
    }

    public void Dispose() => _shown.Dispose();

    private async Task TalkAsync(string person, DateTimeOffset at, IReadOnlyList<string> typed, CancellationToken cancellationToken)
    {
        IHost? host = null;
        IHost Make() => host = CrmBotHost.BuildQuiet(["--environment", "Development", "--Store:Folder", folder, "--Turn:LookMilliseconds", "60000", .. NothingOld], builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var lines = new Typed(typed, _shown, async () =>
        {
            if (host is null) return;
            await host.Services.GetRequiredService<IntentModels>().Start();
            // What has become due meanwhile is told here, where the script can say when.
            clock.Now = at > clock.Now ? at : clock.Now;
            await host.Services.GetRequiredService<DueLoop>().RunOnceAsync(cancellationToken);
        });
        var code = await new ChatCommand(Make, lines).Build().Parse(["--as", person]).InvokeAsync(new InvocationConfiguration { Output = _shown, Error = _shown }, cancellationToken);
        if (code != 0) await _shown.WriteLineAsync($"(ended with {code})");
    }

    /// <summary>A keyboard: each line shows as it is typed.</summary>
    private sealed class Typed(IReadOnlyList<string> lines, StringWriter shown, Func<Task> beforeEach) : TextReader
    {
        private int _next;

        public override async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            await beforeEach();
            if (_next == lines.Count) return null;
            await shown.WriteLineAsync($"{Types}{lines[_next]}".AsMemory(), cancellationToken);
            return lines[_next++];
        }
    }
}
