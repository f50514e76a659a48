namespace CrmBot.Data.Demo;

/// <summary>A thread as it is told of one client: how far it is, and the values its notes share.</summary>
internal sealed class Telling(NoteThread thread)
{
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    public int Told { get; private set; }

    public string? Goal => thread.Goal;

    /// <summary>Each note says itself how many days ago it was.</summary>
    public bool IsHandPlaced => thread.Notes[0].DaysAgo is not null;

    public NoteForm? Next => Told < thread.Notes.Count ? thread.Notes[Told] : null;

    public NoteForm Take() => thread.Notes[Told++];
}
