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

/// <summary>One numbered record that a sentence may rest on.</summary>
public sealed record Evidence(EvidenceKind Kind, string Id, DateOnly On, object? Record = null)
{
    /// <summary>Counts from 1 in the order of the days; what [n] in a draft means.</summary>
    public int Number { get; internal set; }

    /// <summary>Where the record is kept.</summary>
    public string Collection => Kind switch
    {
        EvidenceKind.Contact => Visits.Collection,
        EvidenceKind.Promise => Promises.Collection,
        EvidenceKind.Complaint => Data.Complaints.Collection,
        EvidenceKind.Score => Surveys.Collection,
        EvidenceKind.Turn => Audit.Collection,
        EvidenceKind.Fact => ClientFacts.Collection,
        _ => Clients.Collection,
    };

    public Visit? Visit => Record as Visit;

    public Promise? Promise => Record as Promise;

    public Complaint? Complaint => Record as Complaint;

    public Survey? Survey => Record as Survey;

    public FileTurn? Turn => Record as FileTurn;

    public ClientFact? Fact => Record as ClientFact;

    /// <summary>The key person, for where he stands.</summary>
    public KeyPerson? Person => (Record as PersonStanding)?.Person;

    public Attitude? Attitude => (Record as PersonStanding)?.Attitude;

    /// <summary>The client it is about; null for what is not about one.</summary>
    public string? ClientId => Record switch
    {
        Visit visit => visit.ClientId,
        Promise promise => promise.ClientId,
        Complaint complaint => complaint.ClientId,
        Survey survey => survey.ClientId,
        ClientFact fact => fact.ClientId,
        _ => null,
    };
}

/// <summary>Where a key person stands to one of us.</summary>
public sealed record PersonStanding(KeyPerson Person, Attitude Attitude);
