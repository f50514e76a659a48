using CrmBot.Data;

namespace CrmBot.Skills.Drafting;

/// <summary>What kind of record a piece of evidence is.</summary>
public enum EvidenceKind
{
    Contact,
    Promise,
    Complaint,
    Score,
    Standing,
    Turn,

    /// <summary>What somebody learned of the client, with how it is known.</summary>
    Fact,
    File,
}

/// <summary>One numbered record that a sentence may rest on. Of the records named here exactly the one of its kind is there.</summary>
public sealed record Evidence(EvidenceKind Kind, string Collection, string Id, DateOnly On)
{
    /// <summary>Counts from 1 in the order of the days; what [n] in a draft means.</summary>
    public int Number { get; internal set; }

    public Visit? Visit { get; init; }

    public Promise? Promise { get; init; }

    public Complaint? Complaint { get; init; }

    public Survey? Survey { get; init; }

    public FileTurn? Turn { get; init; }

    public ClientFact? Fact { get; init; }

    /// <summary>The client it is about; null for what is not about one.</summary>
    public string? ClientId => Visit?.ClientId ?? Promise?.ClientId ?? Complaint?.ClientId ?? Survey?.ClientId ?? Fact?.ClientId;

    /// <summary>The key person, for where he stands.</summary>
    public KeyPerson? Person { get; init; }

    public Attitude? Attitude { get; init; }
}
