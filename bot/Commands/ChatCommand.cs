using System.CommandLine;
using CrmBot.Channels.Terminal;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;

namespace CrmBot.Commands;

/// <summary>`chat`: talks in the terminal as one of the staff; reads lines from a pipe as well, so scripts can use it.</summary>
public sealed class ChatCommand(Func<IHost> makeHost, TextReader input)
{
    private const int Done = 0;
    private const int Refused = 1;

    private readonly Option<string> _as = new("--as") { Description = "The staff id to talk as, such as s01.", Required = true };

    public Command Build()
    {
        var command = new Command("chat", "Talk to the assistant in this terminal; an empty line or Ctrl-D ends.") { _as };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetRequiredValue(_as), arguments.InvocationConfiguration, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string user, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        using var host = makeHost();
        // Before the start, since what waits for this person is told at once.
        var terminal = host.Services.GetRequiredService<TerminalChannel>();
        (terminal.Conversation, terminal.Output) = (user, console.Output);
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (StoreException e)
        {
            await console.Error.WriteLineAsync($"The store cannot be opened: {e.Message}");
            return Refused;
        }
        try
        {
            return await TalkAsync(host.Services, user, console, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Done;
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    private async Task<int> TalkAsync(IServiceProvider services, string user, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var staff = services.GetRequiredService<Staff>();
        if (await staff.FindAsync(TerminalChannel.Name, user, cancellationToken) is not { } person)
        {
            var known = string.Join(", ", (await staff.AllAsync(cancellationToken)).Take(20).Select(s => $"{s.Id} {s.NameZh}"));
            await console.Error.WriteLineAsync(known.Length == 0 ? "There is no staff in this store yet; load the demo with: seed --demo" : $"Nobody here is '{user}'. Known: {known}");
            return Refused;
        }
        var address = new Address { Channel = TerminalChannel.Name, Conversation = user, UserId = user };
        var session = Guid.CreateVersion7().ToString("N");
        var interactive = input == Console.In && !Console.IsInputRedirected;
        if (interactive) await console.Output.WriteLineAsync($"{person.NameZh} {person.NameEn}");
        for (var line = 0; ; line++)
        {
            if (interactive) await console.Output.WriteAsync("> ");
            var text = await input.ReadLineAsync(cancellationToken);
            if (text is null || interactive && text.Length == 0) return Done;
            var message = new Message
            {
                Key = $"{TerminalChannel.Name}|{user}|{session}|{line}",
                Address = address,
                Kind = MessageKind.Text,
                Text = text,
                At = services.GetRequiredService<TimeProvider>().GetUtcNow(),
                Locale = Environment.GetEnvironmentVariable("LANG")?.Split('.')[0].Replace('_', '-') is { } locale and not ("C" or "POSIX") ? locale : null,
            };
            await (await services.GetRequiredService<TurnRunner>().AcceptAsync(message, cancellationToken)).Turn;
        }
    }
}
