namespace CrmBot.Data.Demo;

/// <summary>Lets things happen with one client, day by day, and gives the file that comes of it.</summary>
internal sealed class ClientHistory(Client client, Cast cast, Language language, Keeper keeper, DateOnly today, Dice dice)
{
    private const int RecentDays = 60;
    private const int HandPlacedRecentDays = 30;
    private readonly TextBook _texts = TextBook.Of(language);
    private readonly NoteWriter _writer = new(language, cast, dice);
    private readonly ClientRecords _records = new(client.Id, cast, keeper, dice);
    private readonly List<(Promise Promise, Telling Telling, int Note)> _promises = [];
    private readonly List<Telling> _underWay = [];
    private readonly List<NoteForm> _complained = [];
    private Queue<NoteThread>? _ahead;
    private Telling? _last;

    /// <summary>So many contacts from one day to the other; those of the given order are complaints, closed by now.</summary>
    public ClientHistory Regular(int contacts, DateOnly from, DateOnly to, params IReadOnlyList<int> complaints)
    {
        var step = contacts > 1 ? (to.DayNumber - from.DayNumber) / (contacts - 1.0) : 0;
        var wobble = (int)(step / 3);
        var before = DateOnly.MinValue;
        for (var i = 0; i < contacts; i++)
        {
            var planned = i == contacts - 1 ? to : from.AddDays((int)(i * step) + dice.Between(-wobble, wobble));
            var day = Workdays.OnOrBefore(planned);
            if (day <= before) day = before.AddDays(1);
            before = day;
            if (complaints.Contains(i)) Complained(day, ComplaintState.Closed);
            else if (NextTelling() is { } telling) Tell(telling, day, dice.Chance(14) && keeper.Colleagues.Count > 0 ? dice.Pick(keeper.Colleagues) : keeper.OwnerId);
        }
        return this;
    }

    /// <summary>The hand-placed notes of a section, on their days.</summary>
    public ClientHistory HandPlaced(string section)
    {
        var telling = new Telling(_texts.Threads(section)[0]);
        while (telling.Next is { DaysAgo: { } daysAgo })
        {
            var day = today.AddDays(-daysAgo);
            Tell(telling, daysAgo < 3 ? day : Workdays.OnOrBefore(day), keeper.OwnerId);
        }
        return this;
    }

    /// <summary>A call on that day in which somebody complains.</summary>
    public ClientHistory Complained(DateOnly on, ComplaintState state)
    {
        NoteForm[] forms = [.. _texts.Forms("complaints").Where(f => cast.Tells(f.Functions) && !_complained.Contains(f))];
        var form = dice.Pick(forms);
        _complained.Add(form);
        var note = _writer.Write(form, new(StringComparer.Ordinal), on);
        _ = _records.Add(note, VisitKind.Call, on, keeper.OwnerId, state);
        return this;
    }

    /// <summary>The file so far; of the promises the latest so many.</summary>
    public ClientFile Finish(int mostPromises = int.MaxValue) => new(
        client with { KeyPeople = _records.People(), ChangedAt = client.ChangedAt ?? _records.Visits[^1].ChangedAt, ChangedBy = keeper.OwnerId },
        _records.Visits,
        [.. _promises.TakeLast(mostPromises).Select((p, i) => p.Promise with { Id = $"{client.Id}-p{i + 1:D2}", State = StateOf(p.Promise, p.Telling, p.Note) })],
        _records.Complaints);

    /// <summary>What the next visit would be for: the matter under way, else a routine one.</summary>
    public string NextGoal() =>
        _last is { Goal: { } goal } && (_last.IsHandPlaced || _last.Next is not null) ? goal : _writer.Phrase(dice.Pick(_texts.Forms("goal")));

    // Two matters are under way at a time, as with real clients.
    private Telling? NextTelling()
    {
        _ahead ??= new(dice.Shuffled(_texts.ThreadsFor(client.Industry!, cast)));
        _underWay.RemoveAll(t => t.Next is null);
        while (_underWay.Count < 2 && _ahead.TryDequeue(out var thread)) _underWay.Add(new Telling(thread));
        return _underWay.Count == 0 ? null : dice.Pick(_underWay);
    }

    private void Tell(Telling telling, DateOnly on, string staffId)
    {
        _last = telling;
        var form = telling.Take();
        var note = _writer.Write(form, telling.Values, on);
        foreach (var promise in _records.Add(note, form.Kind, on, staffId, ComplaintState.Registered))
            _promises.Add((promise, telling, telling.Told));
    }

    // What a later note of the same matter builds on was kept; of the rest a few were forgotten.
    private PromiseState StateOf(Promise promise, Telling telling, int note)
    {
        var age = today.DayNumber - Moments.FromDay(promise.MadeOn).DayNumber;
        if (telling.IsHandPlaced) return age > HandPlacedRecentDays ? PromiseState.Done : PromiseState.Open;
        if (telling.Told > note) return PromiseState.Done;
        if (age <= RecentDays) return PromiseState.Open;
        return dice.Below(12) switch { 0 => PromiseState.Open, 1 => PromiseState.Dropped, _ => PromiseState.Done };
    }
}
