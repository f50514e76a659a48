using CrmBot.Data;

namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Collects clients' name forms and sorts them into a <see cref="NameTable"/>.</summary>
internal sealed class NameTableBuilder
{
    private readonly Grown<ulong> _keys = new();
    private readonly Grown<int> _refs = new();
    private readonly Grown<ushort> _owners = new();
    private readonly List<string> _ownerIds = [];
    private readonly Dictionary<string, ushort> _ownerNumbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<int> _pairs = [];
    private readonly IdTable _ids = new();
    private readonly NameForms _forms = new();
    private PairFilter? _carried;

    public int Count => _owners.Count;

    public void Add(Client client)
    {
        var ordinal = AddClient(client.Id, client.OwnerId);
        foreach (var form in _forms.Of(client, _words))
        {
            AddKey(form.Key.Stored, NameTable.Ref(ordinal, form.Level));
            if (form.First != '\0') _pairs.Add((form.First << 16) | form.Second);
        }
    }

    public int AddClient(string id, string ownerId)
    {
        if (!_ownerNumbers.TryGetValue(ownerId, out var owner))
        {
            // Beyond 65,536 owners the rest share a number: they are still found, as the store says whose they are.
            owner = (ushort)Math.Min(_ownerIds.Count, ushort.MaxValue);
            if (owner == _ownerIds.Count) _ownerIds.Add(ownerId);
            _ownerNumbers.Add(ownerId, owner);
        }
        _ids.Add(id);
        _owners.Add(owner);
        return _owners.Count - 1;
    }

    public void AddKey(ulong key, int reference)
    {
        _keys.Add(key);
        _refs.Add(reference);
    }

    /// <summary>Takes over what a former table knew of beginnings and words.</summary>
    public void Carry(PairFilter starts, WordSlips words)
    {
        _carried = starts;
        _words.UnionWith(words.Words());
    }

    public NameTable Build()
    {
        var starts = new PairFilter(Math.Max(Count, _carried is null ? 0 : _carried.Size * 8));
        if (_carried is not null) starts.Add(_carried);
        foreach (var pair in _pairs) starts.Add((char)(pair >>> 16), (char)(pair & 0xffff));
        return new NameTable(_keys, _refs, _owners, _ownerIds, _ids, starts, WordSlips.Of(_words));
    }
}
