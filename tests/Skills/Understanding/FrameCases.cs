using System.Text.Json;
using CrmBot.Commands;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.Understanding;

/// <summary>The sentences of frames.jsonl: what the understand command is to answer to each, and what it does.</summary>
internal sealed class FrameCases
{
    private readonly string[] _lines;
    private readonly ListedUnderstander _understander;

    public FrameCases(string folder)
    {
        _lines = File.ReadAllLines(Path.Combine(folder, "frames.jsonl"));
        Clients = UnderstandWire.Clients(new FileInfo(Path.Combine(folder, "frame-clients.jsonl")));
        _understander = new ListedUnderstander(Clients, UnderstandWire.Users(new FileInfo(Path.Combine(folder, "frame-users.jsonl"))));
    }

    public IReadOnlyList<Client> Clients { get; }

    public IEnumerable<Asked> Questions => _lines.Select(l => Asked.TryRead(l, out var asked, out _, out var error) ? asked : throw new InvalidOperationException($"{error}: {l}"));

    /// <summary>Whether intent and every slot are right, whether every record is, and what was answered, of each sentence.</summary>
    public async Task<IReadOnlyList<FrameAnswer>> AnswerAsync(CancellationToken cancellationToken)
    {
        var answers = new List<FrameAnswer>();
        foreach (var line in _lines)
        {
            using var wanted = JsonDocument.Parse(line);
            Asked.TryRead(line, out var asked, out var id, out _);
            var frame = await _understander.UnderstandAsync(asked.Text, asked.User, asked.Now, Earlier.Of(asked.Before), cancellationToken);
            using var written = new MemoryStream();
            UnderstandWire.Write(written, id, frame);
            using var given = JsonDocument.Parse(written.ToArray());
            var (want, got) = (wanted.RootElement, given.RootElement);
            var whole = want.GetProperty("intent").GetString() == got.GetProperty("intent").GetString() && Values(want, "slots") == Values(got, "slots") && Values(want, "extra") == Values(got, "extra");
            answers.Add(new FrameAnswer(asked.Text, whole, !want.TryGetProperty("records", out var records) || AreThere(records, got.GetProperty("records")), line, given.RootElement.GetRawText()));
        }
        return answers;
    }

    // One line, the order of names and ids aside.
    private static string Values(JsonElement line, string name) => line.TryGetProperty(name, out var values)
        ? string.Join(';', values.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}={(p.Value.ValueKind == JsonValueKind.Array ? string.Join(',', p.Value.EnumerateArray().Select(v => v.GetString()).Order(StringComparer.Ordinal)) : p.Value.ToString())}"))
        : "";

    // As many, and each wanted one among them with what was said of it; of texts and goals a part.
    private static bool AreThere(JsonElement wanted, JsonElement given) =>
        wanted.GetArrayLength() == given.GetArrayLength() && wanted.EnumerateArray().All(w => given.EnumerateArray().Any(g => w.EnumerateObject().All(p => g.TryGetProperty(p.Name, out var value) && Fits(p, value))));

    private static bool Fits(JsonProperty wanted, JsonElement given) =>
        wanted.Name is "text" or "goal" ? given.GetString()!.Contains(wanted.Value.GetString()!, StringComparison.Ordinal) : JsonElement.DeepEquals(wanted.Value, given);
}

/// <summary>How one sentence was answered.</summary>
internal sealed record FrameAnswer(string Text, bool IsWhole, bool HasRecords, string Wanted, string Given);
