using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CrmBot.Benchmarks.Questions;

namespace CrmBot.Benchmarks.Load;

/// <summary>One conversation at a time: asks a question, and is done when its 2xx and its right reply have both arrived.</summary>
public sealed class Lane(int port, string serviceUrl, string? token = null) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HttpWire _wire = HttpWire.Connect(port, Patience);
    private readonly object _state = new();
    private Question? _open;
    private long? _repliedAt;
    private string? _wrong;
    private byte[]? _lastUnrelated;

    /// <summary>Runs one turn and says how long it took, in stopwatch ticks.</summary>
    public long Ask(Question question, string conversationId)
    {
        var request = ActivityRequest.Write(port, serviceUrl, token, question, conversationId);
        lock (_state)
            _open = question;

        var started = Stopwatch.GetTimestamp();
        _wire.Send(request);
        if (!_wire.Read())
            throw new WrongReplyException($"The host closed the connection instead of answering '{question.Text}'.");
        var acknowledged = Stopwatch.GetTimestamp();
        if (!_wire.FirstLine.StartsWith("HTTP/1.1 2"u8))
            throw new WrongReplyException($"'{question.Text}' was answered {Encoding.UTF8.GetString(_wire.FirstLine)} {Encoding.UTF8.GetString(_wire.Body)}");

        lock (_state)
        {
            while (_repliedAt is null && Monitor.Wait(_state, Patience))
            {
            }

            if (_wrong is not null)
                throw new WrongReplyException(_wrong);
            if (_repliedAt is not { } replied)
                throw new WrongReplyException($"No right reply to '{question.Text}' from {question.SenderId} within {Patience.TotalSeconds:0} s; the last other reply was: {Excerpt(_lastUnrelated)}");
            _repliedAt = null;
            return Math.Max(acknowledged, replied) - started;
        }
    }

    /// <summary>Takes a reply from the connector; it was there, whole, at the given time.</summary>
    public void Receive(ReadOnlySpan<byte> activity, long at)
    {
        lock (_state)
        {
            var verdict = _open?.Check(activity) ?? Verdict.Wrong;
            if (verdict == Verdict.Unrelated)
            {
                _lastUnrelated = activity.ToArray();
                return;
            }

            if (verdict == Verdict.Wrong)
                _wrong ??= $"A wrong reply to '{_open?.Text ?? "(nothing: no question was open)"}': {Excerpt(activity)}";
            _open = null;
            _repliedAt = at;
            Monitor.Pulse(_state);
        }
    }

    private static string Excerpt(ReadOnlySpan<byte> activity)
    {
        var readable = Regex.Unescape(Encoding.UTF8.GetString(activity));
        return readable.Length > 2_000 ? $"{readable[..2_000]}…" : readable;
    }

    public void Dispose() => _wire.Dispose();
}
