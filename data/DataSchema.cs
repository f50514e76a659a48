using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Every collection of the data project, as the host ensures them at start.</summary>
public static class DataSchema
{
    public static IReadOnlyList<CollectionSpec> All { get; } =
    [
        .. Staff.Specs, Newcomers.Spec, Groups.Spec, Announcements.Spec, Preferences.Spec, Matters.Spec, Deliveries.Spec, Clients.Spec, Visits.Spec, Reports.Spec, Plans.Spec, Absences.Spec, Promises.Spec, Tasks.Spec, Complaints.Spec, .. ComplaintNumbers.Specs, Surveys.Spec, ClientFacts.Spec, TaughtNames.Spec, .. ModelTexts.Specs, SignedTexts.Spec, DraftEdits.Spec,
        Inbox.Spec, Conversations.Spec, Conversations.PlacesSpec, Proposals.Spec, DueItems.Spec, LiveCards.Spec, Unreachables.Spec, Services.Spec, LiveHosts.Spec, Audit.Spec, Access.Spec, Upgrades.Spec,
    ];

    /// <summary>What changed in the form of stored documents, a step for each schema number after the first. A release reads this number and the one before; the steps of a collection stay here as long as some store may need them.</summary>
    public static IReadOnlyList<SchemaStep> Steps { get; } = [];

    /// <summary>The schema number that a collection's new documents carry.</summary>
    public static int NumberOf(string collection) => Steps.Where(s => s.Collection == collection).Select(s => s.To).DefaultIfEmpty(1).Max();
}
