using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.HistorySummary;

namespace CrmBot.Tests.Skills.Drafting;

/// <summary>What a model is shown where not all fits: the latest and the most telling, the rest counted.</summary>
public sealed class EvidenceBudgetTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null);
    private static readonly Client Client = new() { Id = "c1", Name = "宏达", OwnerId = "s01", KeyPeople = [new KeyPerson { Id = "p2", Name = "李总", Role = DecisionRole.Decider }] };

    [Fact]
    public void The_oldest_and_the_least_telling_are_left_out_first_and_counted()
    {
        var visits = Enumerable.Range(0, 60).Select(i => Visit($"v{i}", Today.AddDays(-i * 7), i == 1 ? "去坐了坐。" : "谈了明年的用量和交期，王总要先看样品再定价格。")).ToList();
        var complaint = new Complaint { Id = "k1", ClientId = "c1", OwnerId = "s01", Number = "TS-1", Text = "少发两箱", ComplainedAt = Today.AddDays(-60).ToDay() + "T02:00:00.000Z" };
        var set = EvidenceSet.Of(Client, ClientPast.Empty with { Visits = visits, Complaints = [complaint] }, Period.Whole, Today, Zone);

        var (sent, leftOut) = EvidenceBudget.Choose(set, new Draft([]), 300, Language.Zh);

        Assert.Equal(set.Items.Count - sent.Count, leftOut);
        Assert.Contains(sent, e => e.Complaint is not null);
        Assert.Contains(sent, e => e.Visit?.Id == "v0");
        Assert.DoesNotContain(sent, e => e.Visit?.Id == "v1");
        Assert.DoesNotContain(sent, e => e.Visit?.Id == "v59");
    }

    [Fact]
    public void Who_came_to_decide_is_a_turn_of_the_history()
    {
        var line = new AuditLine
        {
            Id = "a1",
            At = "2026-10-08T02:00:00.000Z",
            By = "s01",
            What = "applied",
            ProposalId = "p",
            ClientId = "c1",
            Changes = [Change.Set(Clients.Collection, "c1", "keyPeople/p2/role", "influencer", "decider"), Change.Set(Clients.Collection, "c1", "keyPeople/p1/role", "decider", "user")],
        };
        var set = EvidenceSet.Of(Client, ClientPast.Empty with { Turns = ClientPasts.TurnsOf([line], "c1") }, Period.Whole, Today, Zone);

        var told = HistoryWriter.Write(set, Language.Zh, DraftLength.Page);

        Assert.Contains(told.Sentences, s => s.Text.Contains("10月8日，决策人定为李总", StringComparison.Ordinal));
        Assert.DoesNotContain(told.Sentences, s => s.Text.Contains("负责人", StringComparison.Ordinal));
    }

    private static Visit Visit(string id, DateOnly on, string text) => new() { Id = id, ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = on.ToDay(), Text = text };
}
