using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CrmBot.Channels.WebChat;

/// <summary>Why an open stream should look up.</summary>
public enum WebChatSignal
{
    /// <summary>The transcript may have grown.</summary>
    Look,

    /// <summary>A message is being worked on.</summary>
    Typing,
}

/// <summary>The streams open on this host. They are told of what this host writes, and look once a second for what other hosts wrote.</summary>
public sealed class WebChatSockets(TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Listener, string> _open = new();

    public Listener Listen(string conversation)
    {
        var listener = new Listener(this, clock);
        _open[listener] = conversation;
        return listener;
    }

    public void Wake(string conversation) => Tell(conversation, WebChatSignal.Look);

    public void ShowTyping(string conversation) => Tell(conversation, WebChatSignal.Typing);

    private void Tell(string conversation, WebChatSignal signal)
    {
        foreach (var (listener, of) in _open)
            if (of == conversation) listener.Tell(signal);
    }

    /// <summary>One stream's signals, until it is disposed.</summary>
    public sealed class Listener : IDisposable
    {
        private readonly Channel<WebChatSignal> _signals = Channel.CreateBounded<WebChatSignal>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropOldest });
        private readonly WebChatSockets _owner;
        private readonly ITimer _timer;

        internal Listener(WebChatSockets owner, TimeProvider clock)
        {
            _owner = owner;
            _timer = clock.CreateTimer(_ => Tell(WebChatSignal.Look), null, TimeSpan.Zero, Pace);
        }

        public IAsyncEnumerable<WebChatSignal> SignalsAsync(CancellationToken cancellationToken) => _signals.Reader.ReadAllAsync(cancellationToken);

        public void Dispose()
        {
            _owner._open.TryRemove(this, out _);
            _timer.Dispose();
        }

        internal void Tell(WebChatSignal signal) => _signals.Writer.TryWrite(signal);
    }
}
