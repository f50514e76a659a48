using System.Text;
using CrmBot.Data;
using CrmBot.Data.Demo;
using CrmBot.Data.Documents;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.HistorySummary;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.HistorySummary;

/// <summary>A dozen drafts as people would read them, approved by reading; CRMBOT_APPROVE=1 writes them anew to be read again.</summary>
public sealed class ApprovedTextsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<string, string, Language, DraftLength, HistoryKind, string, string> Drafts => new()
    {
        { "rich-line-zh", "宏达", Language.Zh, DraftLength.Line, HistoryKind.History, "", "" },
        { "rich-card-zh", "宏达", Language.Zh, DraftLength.Card, HistoryKind.History, "", "" },
        { "rich-page-zh", "宏达", Language.Zh, DraftLength.Page, HistoryKind.History, "", "" },
        { "rich-handover-zh", "宏达", Language.Zh, DraftLength.Card, HistoryKind.HandOver, "", "" },
        { "period-card-zh", "宏达", Language.Zh, DraftLength.Card, HistoryKind.History, "2026-01-01", "2026-06-30" },
        { "thin-card-zh", "", Language.Zh, DraftLength.Card, HistoryKind.History, "", "" },
        { "rich-line-en", "Northgate", Language.En, DraftLength.Line, HistoryKind.History, "", "" },
        { "rich-card-en", "Northgate", Language.En, DraftLength.Card, HistoryKind.History, "", "" },
        { "rich-page-en", "Northgate", Language.En, DraftLength.Page, HistoryKind.History, "", "" },
        { "gap-page-zh", "gap", Language.Zh, DraftLength.Page, HistoryKind.History, "", "" },
        { "gap-page-en", "gap", Language.En, DraftLength.Page, HistoryKind.History, "", "" },
        { "rich-plan-zh", "宏达", Language.Zh, DraftLength.Card, HistoryKind.Plan, "", "" },
        { "rich-plan-en", "Northgate", Language.En, DraftLength.Card, HistoryKind.Plan, "", "" },
        { "thin-plan-zh", "", Language.Zh, DraftLength.Card, HistoryKind.Plan, "", "" },
        { "thin-plan-en", "", Language.En, DraftLength.Card, HistoryKind.Plan, "", "" },
        { "thin-card-en", "", Language.En, DraftLength.Card, HistoryKind.History, "", "" },
    };

    [Theory]
    [MemberData(nameof(Drafts))]
    public async Task A_draft_reads_as_it_was_approved(string name, string client, Language language, DraftLength length, HistoryKind kind, string from, string to)
    {
        var set = client == "gap" ? HistorySamples.Rich(language) : client.Length > 0 ? DemoPast.Of(client, Today, new Period(Moments.TryDay(from), Moments.TryDay(to))) : DemoPast.Thin(language, Today);
        var text = HistoryWriter.Write(set, language, length, kind).ToText() + "\n";

        var path = Path.Combine(TestFolder.Tests, "Skills", "HistorySummary", "Approved", name + ".txt");
        if (Environment.GetEnvironmentVariable("CRMBOT_APPROVE") == "1") await File.WriteAllTextAsync(path, text, new UTF8Encoding(false), TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), text);
    }
}

/// <summary>Pasts of the demo company's clients, made without a store.</summary>
internal static class DemoPast
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null);

    public static EvidenceSet Of(string called, DateOnly today, Period period)
    {
        var made = DemoCompany.Make(today).ToList();
        var client = All<Client>(made, Clients.Collection).First(c => c.ShortName == called);
        var past = new ClientPast(
            [.. All<Visit>(made, Visits.Collection).Where(v => v.ClientId == client.Id).OrderBy(v => v.On, StringComparer.Ordinal)],
            [.. All<Promise>(made, Promises.Collection).Where(p => p.ClientId == client.Id).OrderBy(p => p.MadeOn, StringComparer.Ordinal)],
            [.. All<Complaint>(made, CrmBot.Data.Complaints.Collection).Where(c => c.ClientId == client.Id).OrderBy(c => c.ComplainedAt, StringComparer.Ordinal)],
            [],
            []);
        return EvidenceSet.Of(EvidenceSet.Of(client, past, period, today, Zone), DemoStaff.People.ToDictionary(p => p.Id), new DraftRules(30, 60));
    }

    public static EvidenceSet Thin(Language language, DateOnly today)
    {
        var zh = language == Language.Zh;
        var client = new Client { Id = "c2", Name = zh ? "新苑物业" : "Elmwood Offices", OwnerId = "s01", KeyPeople = [new KeyPerson { Id = "p1", Name = zh ? "周立" : "Paul Reed", Title = zh ? "经理" : "Manager" }] };
        var past = new ClientPast([new Visit { Id = "v1", ClientId = "c2", OwnerId = "s01", StaffId = "s01", On = "2026-06-02", Kind = VisitKind.Call, People = [client.KeyPeople[0].Name], Text = zh ? "先了解一下，下半年才有预算。" : "First call. No budget before the second half of the year." }], [], [], [], []);
        return EvidenceSet.Of(EvidenceSet.Of(client, past, Period.Whole, today, Zone), DemoStaff.People.ToDictionary(p => p.Id), new DraftRules(120, 60));
    }

    private static IEnumerable<T> All<T>(IEnumerable<(string Collection, Doc Doc)> made, string collection) where T : Document =>
        made.Where(d => d.Collection == collection).Select(d => Records<T>.Read(d.Doc));
}
