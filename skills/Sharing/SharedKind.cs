namespace CrmBot.Skills.Sharing;

/// <summary>What a card that is put into a chat can refer to.</summary>
public enum SharedKind
{
    Client,
    Contact,
    Complaint,
    Visit,
    File,
}

/// <summary>Something to refer to, by ids alone: what it is called, and for the others an opaque name that tells no client.</summary>
public sealed record Shared(SharedKind Kind, string Id, string Reference);

/// <summary>One hit of a search, as only the person who searched sees it.</summary>
public sealed record Found(Shared Shared, string Title, string Note);
