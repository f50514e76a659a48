using CrmBot.Data;
using CrmBot.Data.Demo;
using CrmBot.Data.Documents;

namespace CrmBot.Tests.Data.Demo;

/// <summary>The demo company of one day, read back as records.</summary>
internal sealed class LoadedCompany(DateOnly day)
{
    public static readonly DateOnly Today = new(2026, 11, 22);
    private readonly ILookup<string, Doc> _documents = DemoCompany.Make(day).ToLookup(d => d.Collection, d => d.Doc);

    public IReadOnlyList<StaffMember> Staff => Of<StaffMember>("staff");

    public IReadOnlyList<Team> Teams => Of<Team>("teams");

    public IReadOnlyList<Identity> Identities => Of<Identity>("identities");

    public IReadOnlyList<Client> Clients => Of<Client>("clients");

    public IReadOnlyList<Visit> Visits => Of<Visit>("visits");

    public IReadOnlyList<Promise> Promises => Of<Promise>("promises");

    public IReadOnlyList<Complaint> Complaints => Of<Complaint>("complaints");

    public IReadOnlyList<Plan> Plans => Of<Plan>("plans");

    private IReadOnlyList<T> Of<T>(string collection) where T : Document => [.. _documents[collection].Select(Records<T>.Read)];
}
