using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Every collection of the data project, as the host ensures them at start.</summary>
public static class DataSchema
{
    public static IReadOnlyList<CollectionSpec> All { get; } =
    [
        .. Staff.Specs, Newcomers.Spec, Groups.Spec, Announcements.Spec, Preferences.Spec, Matters.Spec, Deliveries.Spec, Clients.Spec, Visits.Spec, Reports.Spec, Plans.Spec, Absences.Spec, Promises.Spec, Tasks.Spec, Complaints.Spec, .. ComplaintNumbers.Specs, Surveys.Spec, ClientFacts.Spec, TaughtNames.Spec, .. ModelTexts.Specs, SignedTexts.Spec, DraftEdits.Spec,
        Inbox.Spec, Conversations.Spec, Conversations.PlacesSpec, Proposals.Spec, DueItems.Spec, LiveCards.Spec, Unreachables.Spec, Services.Spec, LiveHosts.Spec, Audit.Spec, Access.Spec,
    ];
}
