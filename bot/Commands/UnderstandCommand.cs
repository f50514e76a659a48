using System.CommandLine;
using System.Text;
using System.Text.Json;
using CrmBot.Skills.Understanding;

namespace CrmBot.Commands;

/// <summary>`understand`: reads sentences as JSON lines and says what the product takes from each, over the clients and users of two files; opens no store and starts no host.</summary>
public sealed class UnderstandCommand(Func<Stream> openInput, Func<Stream> openOutput)
{
    private const int Done = 0;
    private const int Refused = 1;

    private readonly Option<FileInfo> _clients = new("--clients") { Description = "The clients, one JSON line each.", Required = true };
    private readonly Option<FileInfo> _users = new("--users") { Description = "The users, one JSON line each.", Required = true };

    public Command Build()
    {
        var command = new Command("understand", "Say what is taken from sentences: JSON lines in, JSON lines out.") { _clients, _users };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ListedUnderstander understander;
        try
        {
            understander = new ListedUnderstander(UnderstandWire.Clients(arguments.GetRequiredValue(_clients)), UnderstandWire.Users(arguments.GetRequiredValue(_users)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync(e.Message);
            return Refused;
        }
        using var input = new StreamReader(openInput(), Encoding.UTF8);
        await using var output = new BufferedStream(openOutput(), 1 << 16);
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            await AnswerAsync(understander, line, output, cancellationToken);
            output.WriteByte((byte)'\n');
            // Somebody who types one sentence at a time sees each answer at once.
            if (input.Peek() < 0) await output.FlushAsync(cancellationToken);
        }
        return Done;
    }

    private static async Task AnswerAsync(ListedUnderstander understander, string line, Stream output, CancellationToken cancellationToken)
    {
        if (!Asked.TryRead(line, out var asked, out var id, out var error))
        {
            UnderstandWire.WriteError(output, id, error);
            return;
        }
        var frame = await understander.UnderstandAsync(asked.Text, asked.User, asked.Now, Earlier.Of(asked.Before), cancellationToken);
        UnderstandWire.Write(output, id, frame);
    }
}

/// <summary>One sentence as the understand command is asked it.</summary>
internal sealed record Asked(string Text, string User, DateTimeOffset Now, IReadOnlyList<string> Before)
{
    /// <summary>Reads a line; a bad one gives what is wrong with it, and its id where it has one (as JSON).</summary>
    public static bool TryRead(string line, out Asked asked, out string? id, out string error)
    {
        (asked, id, error) = (new Asked("", "", default, []), null, "");
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                error = "the line is no JSON object";
                return false;
            }
            if (root.TryGetProperty("id", out var said)) id = said.GetRawText();
            if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String) error = "text is missing";
            else if (!root.TryGetProperty("now", out var when) || when.ValueKind != JsonValueKind.String) error = "now is missing";
            else if (!DateTimeOffset.TryParse(when.GetString(), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var now)) error = "now is no time";
            else asked = new Asked(text.GetString() ?? "", root.TryGetProperty("user", out var user) ? user.ToString() : "", now, Earlier(root));
            return error.Length == 0;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair in a string.
            error = "the line is no JSON";
            return false;
        }
    }

    // Texts, or objects that hold one.
    private static List<string> Earlier(JsonElement root)
    {
        var texts = new List<string>();
        if (!root.TryGetProperty("before", out var before)) return texts;
        if (before.ValueKind == JsonValueKind.String) texts.Add(before.GetString() ?? "");
        if (before.ValueKind != JsonValueKind.Array) return texts;
        foreach (var one in before.EnumerateArray())
        {
            if (one.ValueKind == JsonValueKind.String) texts.Add(one.GetString() ?? "");
            else if (one.ValueKind == JsonValueKind.Object && one.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String) texts.Add(text.GetString() ?? "");
        }
        return texts;
    }
}
