using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>What is current in one client's file: the latest visits, what is promised and complained about, what is planned, the latest scores.</summary>
public sealed record ClientFile(IReadOnlyList<Visit> Visits, IReadOnlyList<Promise> Promises, IReadOnlyList<Complaint> Complaints, IReadOnlyList<Plan> Plans, IReadOnlyList<Survey> Surveys)
{
    /// <summary>What was learned lately, newest first.</summary>
    public IReadOnlyList<ClientFact> Facts { get; init; } = [];

    /// <summary>The reader's own reminders for his next visit there.</summary>
    public IReadOnlyList<Reminding> ForVisit { get; init; } = [];

    /// <summary>The reader's own unsaved notes about this client, the newest first.</summary>
    public IReadOnlyList<Proposal> Unsaved { get; init; } = [];
}

/// <summary>Reads a client's file at once, each part as its own store would give it.</summary>
public sealed class ClientFiles(IDocumentStore store)
{
    private const int LatestVisits = 6;
    private const int OpenPromises = 30;
    private const int OpenComplaints = 10;
    private const int NextPlans = 3;
    private const int LatestSurveys = 3;
    private const int LatestFacts = 6;
    private const int PendingNotes = 20;

    /// <summary>The latest 6 visits, at most 30 open promises and 10 open complaints, the next 3 plans from the day on, the latest 3 scores, the latest 6 facts, what he wants to be reminded of there and his unsaved notes about it, as far as the reader may see them.</summary>
    public async ValueTask<ClientFile> ReadAsync(Reader reader, string clientId, DateOnly today, CancellationToken cancellationToken)
    {
        var pages = await store.FindTogetherAsync(
            [
                new Ask(Visits.Collection, Visits.LatestOf(clientId, null, null, LatestVisits)),
                new Ask(Promises.Collection, Promises.OpenOf(clientId, OpenPromises)),
                new Ask(Complaints.Collection, Complaints.OpenOf(clientId, OpenComplaints)),
                new Ask(Plans.Collection, Plans.NextOf(clientId, today, NextPlans)),
                new Ask(Surveys.Collection, Surveys.LatestOf(clientId, LatestSurveys)),
                new Ask(ClientFacts.Collection, ClientFacts.LatestOf(clientId, LatestFacts)),
                .. reader.Staff is { } self ? [new Ask(Tasks.Collection, Tasks.OpenOf(self.Id, clientId)), new Ask(Proposals.Collection, Proposals.PendingBy(self.Id, PendingNotes))] : Array.Empty<Ask>(),
            ],
            cancellationToken);
        return new ClientFile(
            Visits.Shown(reader, Records<Visit>.Read(pages[0].Docs)),
            Promises.Shown(reader, Records<Promise>.Read(pages[1].Docs)),
            Complaints.Shown(reader, Records<Complaint>.Read(pages[2].Docs)),
            Plans.Shown(reader, Records<Plan>.Read(pages[3].Docs)),
            Surveys.Shown(reader, Records<Survey>.Read(pages[4].Docs)))
        {
            Facts = ClientFacts.Shown(reader, Records<ClientFact>.Read(pages[5].Docs)),
            ForVisit = pages.Count > 6 ? [.. Tasks.Shown(reader, Records<Reminding>.Read(pages[6].Docs)).Where(t => t.OnVisit)] : [],
            Unsaved = pages.Count > 7 ? [.. Records<Proposal>.Read(pages[7].Docs).Where(p => p.ClientId == clientId)] : [],
        };
    }
}
