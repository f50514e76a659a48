using System.Runtime.InteropServices;
using CrmBot.Data;

namespace CrmBot.Channels.Activities;

/// <summary>
/// Keeps what Teams allows a bot: per conversation, per thread, per tenant, shared evenly among the live hosts. Who is early waits a little; who would wait long is told when to come again.
/// A wait that the platform itself asked for stops that conversation until it is over.
/// </summary>
internal sealed class SendPace(TimeProvider time, HostBeat? hosts = null)
{
    private const int MostMeters = 20_000;
    private const int FirstSends = 64;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(2);

    private static readonly Allowance[] OfConversation = [new(7, 1), new(8, 2), new(60, 30), new(1800, 3600)];
    private static readonly Allowance[] OfThread = [new(14, 1), new(16, 2)];
    // One by one, and a little slower than allowed: what was slow on its way arrives together with what came after it, more of it in one second than was sent in one.
    private static readonly Allowance[] OfTenant = [new(50, 1), new(1, 0.0212)];
    // With the first, connections are opened and code is compiled: they take longer on their way than those that overtake them.
    private static readonly Allowance[] OfTenantAtFirst = [.. OfTenant, new(1, 0.03)];
    // What fell behind its place (a pause of the process) may catch up, but not all at once.
    private static readonly Allowance[] OfLeaving = [new(50, 1.06), new(1, 0.01)];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, PaceMeter> _meters = new(StringComparer.Ordinal);

    /// <summary>A connector on this machine is a tool or a test, and nobody's limits apply; true where a test says they do.</summary>
    public bool PacesThisMachine { get; init; }

    /// <summary>Waits until the address may be sent to; an outcome instead where that is long from now.</summary>
    public async ValueTask<Sent?> PassAsync(Address address, Uri service, CancellationToken cancellationToken)
    {
        if (!PacesThisMachine && Loopback.IsUrl(service)) return null;
        // A company's sends go out in the order they came: each has its place, and waits behind it for what its conversation takes.
        var (place, isLong) = Reserve(address);
        if (isLong) return new Sent(SendStatus.Failed, After: place, Reason: "Paced");
        if (place > TimeSpan.Zero) await DelayAsync(place, cancellationToken);
        for (var waited = TimeSpan.Zero; ;)
        {
            var wait = Take(address, ofCompany: false);
            if (wait == TimeSpan.Zero) return null;
            waited += wait;
            if (waited > LongestWait) return new Sent(SendStatus.Failed, After: wait, Reason: "Paced");
            await DelayAsync(wait, cancellationToken);
        }
    }

    // A timer may be a moment early.
    private Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) => Task.Delay(wait + TimeSpan.FromMilliseconds(1), time, cancellationToken);

    /// <summary>Takes one send out of every allowance, or none: how long until all of them have one. One that has its place among the company's only may not leave in a bunch.</summary>
    public TimeSpan Take(Address address, bool ofCompany = true)
    {
        var now = time.GetTimestamp();
        lock (_gate)
        {
            if (_meters.Count > MostMeters) Forget(now);
            var (conversation, thread) = (Meter("c|", address.Conversation), Meter("t|", Thread(address.Conversation)));
            var (company, allowed) = ofCompany ? (Company(address), OfCompany(Company(address))) : (Meter("l|", address.TenantId ?? ""), OfLeaving);
            var free = Math.Max(OwnFreeAt(address, now), company.FreeAt(allowed, Share, now, time));
            if (free > now) return time.GetElapsedTime(now, free);
            conversation.Add(now, time);
            thread.Add(now, time);
            company.Add(now, time);
            return TimeSpan.Zero;
        }
    }

    private int Share => hosts?.Sharing ?? 1;

    /// <summary>The next place among the company's sends and how far off it is; none is taken where it, or what the conversation takes, is long from now.</summary>
    private (TimeSpan Wait, bool IsLong) Reserve(Address address)
    {
        var now = time.GetTimestamp();
        lock (_gate)
        {
            var company = Company(address);
            var place = Math.Max(now, company.FreeAt(OfCompany(company), Share, now, time));
            var later = Math.Max(place, OwnFreeAt(address, now));
            if (later > now && time.GetElapsedTime(now, later) is var far && far > LongestWait) return (far, true);
            company.Add(place, time);
            return (place > now ? time.GetElapsedTime(now, place) : TimeSpan.Zero, false);
        }
    }

    private long OwnFreeAt(Address address, long now) =>
        Math.Max(Meter("c|", address.Conversation).FreeAt(OfConversation, Share, now, time), Meter("t|", Thread(address.Conversation)).FreeAt(OfThread, Share, now, time));

    private static Allowance[] OfCompany(PaceMeter company) => company.Count < FirstSends ? OfTenantAtFirst : OfTenant;

    private PaceMeter Company(Address address) => Meter("n|", address.TenantId ?? "");

    /// <summary>The platform said that this conversation is to wait.</summary>
    public void Pause(Address address, TimeSpan? asked)
    {
        lock (_gate) Meter("c|", address.Conversation).BlockUntil(time.GetTimestamp() + (long)((asked ?? Unsaid).TotalSeconds * time.TimestampFrequency));
    }

    /// <summary>A channel's thread is the channel's, whatever message it began with.</summary>
    private static string Thread(string conversation) => conversation.IndexOf(";messageid=", StringComparison.Ordinal) is >= 0 and var at ? conversation[..at] : conversation;

    private PaceMeter Meter(string kind, string key) => CollectionsMarshal.GetValueRefOrAddDefault(_meters, kind + key, out _) ??= new PaceMeter();

    private void Forget(long now)
    {
        foreach (var (key, meter) in _meters.ToList())
        {
            if (meter.IsIdle(now, time)) _meters.Remove(key);
        }
    }
}

/// <summary>So many sends in so many seconds.</summary>
internal readonly record struct Allowance(int Sends, double Seconds);

/// <summary>When the last sends of one kind were, as far back as an allowance looks.</summary>
internal sealed class PaceMeter
{
    private const int LongestSeconds = 3600;
    private const int Most = 1800;

    /// <summary>On the way calls come nearer to each other than they were sent.</summary>
    private const double Margin = 1.02;

    private readonly List<long> _sends = [];
    private long _blockedUntil;

    public int Count => _sends.Count;

    /// <summary>The moment from which one more send keeps every allowance.</summary>
    public long FreeAt(Allowance[] allowances, int share, long now, TimeProvider time)
    {
        Trim(now, time);
        var free = _blockedUntil;
        foreach (var (sends, seconds) in allowances)
        {
            // Less than one send for each host: each has one in so much more time.
            var own = Math.Max(1, sends / share);
            var within = sends < share ? seconds * share / sends : seconds;
            if (_sends.Count >= own) free = Math.Max(free, _sends[^own] + (long)(within * Margin * time.TimestampFrequency));
        }
        return free;
    }

    public void Add(long now, TimeProvider time)
    {
        _sends.Add(now);
        if (_sends.Count > Most * 2) _sends.RemoveRange(0, Most);
        Trim(now, time);
    }

    public void BlockUntil(long moment) => _blockedUntil = Math.Max(_blockedUntil, moment);

    public bool IsIdle(long now, TimeProvider time)
    {
        Trim(now, time);
        return _sends.Count == 0 && _blockedUntil <= now;
    }

    private void Trim(long now, TimeProvider time)
    {
        var past = now - LongestSeconds * time.TimestampFrequency;
        if (_sends.Count == 0 || _sends[0] > past) return;
        _sends.RemoveAll(sent => sent <= past);
    }
}
