using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.VisitNotes;

/// <summary>A name in one list with a known client, which nobody knows or the author may not see: nothing said of it goes into the known one's file.</summary>
public sealed class UnknownBesideKnownTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("s09", "met Northgate and Harborview today, Harborview complained about late delivery", "Harborview")]
    [InlineData("s09", "met Northgate and Zebrafield today, Zebrafield complained about late delivery", "Zebrafield")]
    [InlineData("s01", "今天拜访了宏达和紫晶科技，紫晶科技投诉发货慢", "紫晶科技")]
    public async Task Its_complaint_is_left_out_and_said_to_be(string staff, string words, string name)
    {
        var card = await _house.SayAsync(staff, words);
        Assert.Contains(name, card);
        await _house.SayAsync(staff, staff == "s09" ? "ok" : "好");
        var all = await _house.Store.Collection(CrmBot.Data.Complaints.Collection).FindAsync(new CrmBot.Data.Documents.Query(null, 1000), Token);
        Assert.DoesNotContain(all.Docs.Select(Records<Complaint>.Read), c => c.MadeBy is not null);
        Assert.Single(await _house.VisitsSinceAsync("2026-11-22"));
    }

    [Theory]
    [InlineData("s01", "明天去华信和鼎丰", "没找到“鼎丰”")]
    [InlineData("s01", "明天去鼎丰和华信", "没找到“鼎丰”")]
    [InlineData("s09", "visit Northgate and Zebrafield tomorrow", "“Zebrafield” was not found")]
    public async Task A_visit_to_it_is_not_planned_elsewhere(string staff, string words, string notFound)
    {
        var card = await _house.SayAsync(staff, words);
        Assert.Contains(notFound, card);
        await _house.SayAsync(staff, staff == "s09" ? "ok" : "好");
        var all = await _house.Store.Collection(Plans.Collection).FindAsync(new CrmBot.Data.Documents.Query(null, 1000), Token);
        Assert.Single(all.Docs.Select(Records<Plan>.Read), p => p.MadeBy is not null);
    }

    [Fact]
    public async Task A_slip_behind_a_joint_is_forgiven()
    {
        var card = await _house.SayAsync("s01", "明天去华信和百味圆");
        Assert.Contains("百味源", card);
        Assert.DoesNotContain("没找到", card);
    }
}
