namespace CrmBot.Data.Demo;

/// <summary>Why the demo company's closed complaints came about, and what was done so that they do not again.</summary>
internal static class DemoCauses
{
    private static readonly Dictionary<string, (string Kind, string Cause, string Prevention)> ByCategory = new(StringComparer.OrdinalIgnoreCase)
    {
        ["交付"] = ("transport", "承运商临时换车，没通知装车口", "旺季前锁定车辆，换车当天电话确认"),
        ["质量"] = ("supplier", "原纸含水偏高，入库没抽检", "每批原纸抽检含水，超标退回"),
        ["服务"] = ("people", "交接时漏了未回的询价", "交接单列出未回的询价，双方签字"),
        ["账单"] = ("process", "系统按旧合同的条款计费", "合同变更当天由财务复核计费项"),
        ["Delivery"] = ("transport", "The carrier swapped trucks without telling the dock", "Trucks are booked two weeks ahead, swaps confirmed by phone"),
        ["Quality"] = ("supplier", "Board came in too wet and was not sampled", "Every batch is sampled for moisture"),
        ["Service"] = ("people", "An open quote was lost in a hand-over", "Hand-over list with all open quotes, signed by both"),
        ["Billing"] = ("process", "Billed by the terms of the old contract", "Finance checks the billing items on the day a contract changes"),
    };

    public static Complaint Closed(Complaint complaint) => ByCategory.TryGetValue(complaint.Category ?? "", out var why)
        ? complaint with { CauseKind = why.Kind, Cause = why.Cause, Prevention = why.Prevention, ResolvedAt = complaint.AnsweredAt, ClosedAt = complaint.AnsweredAt }
        : complaint;
}
