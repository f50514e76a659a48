using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;
using CrmBot.Tests.Support;
using Plan = CrmBot.Data.Plan;

namespace CrmBot.Tests.Skills.VisitPlans;

/// <summary>What tests ask of a house about plans.</summary>
internal static class PlanHouse
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<List<Plan>> PlansAsync(this DemoHouse house, string staffId, string from = "2026-12-01", string to = "2026-12-31")
    {
        var docs = await house.Store.Collection(Plans.Collection).FindAsync(new Query(null, 1000), Token);
        return [.. docs.Docs.Select(Records<Plan>.Read).Where(p => p.StaffId == staffId && string.CompareOrdinal(p.On, from) >= 0 && string.CompareOrdinal(p.On, to) <= 0).OrderBy(p => p.On, StringComparer.Ordinal)];
    }

    public static Task PutAsync<T>(this DemoHouse house, string collection, T record) where T : Document => house.Store.Collection(collection).PutAsync(record.Id, Records<T>.Json(record), Token);

    /// <summary>The newest card that a colleague has of a title's beginning, as it stands.</summary>
    public static (string CardId, Card Card) Newest(this DemoHouse house, string staffId, string title) =>
        house.Channel.Events.AsEnumerable().Reverse().Where(e => e.Address.UserId == staffId && e.Reply.Card?.Title.Contains(title, StringComparison.Ordinal) == true).Select(e => (e.CardId, e.Reply.Card!)).First();

    public static IEnumerable<string> Lines(this Card card) => card.Parts.OfType<Items>().SelectMany(i => i.Rows).Select(r => $"{r.Text} | {r.Note}");

    /// <summary>A plan of December, drafted and handed in, with both cards where they belong.</summary>
    public static async Task HandInAsync(this DemoHouse house)
    {
        await house.SayAsync("s04", "你好");
        await house.SayAsync("s01", "帮我排下个月的拜访计划");
        await house.PressAsync("s01", "提交给周敏");
        await house.RunDueAsync();
    }
}
