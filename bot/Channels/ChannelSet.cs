namespace CrmBot.Channels;

/// <summary>The channels by the names under which conversations are kept.</summary>
public sealed class ChannelSet(IEnumerable<IChannel> channels)
{
    private readonly Dictionary<string, IChannel> _byName = channels.SelectMany(c => c.Names.Select(n => (n, c))).ToDictionary(x => x.n, x => x.c);

    /// <summary>The channel, or null for one that is not switched on in this host.</summary>
    public IChannel? Find(string name) => _byName.GetValueOrDefault(name);
}
