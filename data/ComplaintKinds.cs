namespace CrmBot.Data;

/// <summary>The categories and kinds of cause in force: the settings' own, else these.</summary>
public static class ComplaintKinds
{
    public const string Other = "other";

    private static readonly ComplaintKind[] Categories =
    [
        Of("quality", "质量", "Quality", "质量 划痕 破 裂 坏 漏 异味 变形 塌 受潮 色差 尺寸 死机 失灵 瑕疵 次品 不良 生锈 damaged damage broken defect defective faulty quality crack scratch leak leaking wrong_size"),
        Of("delivery", "交付", "Delivery", "交期 交货 发货 送货 到货 延期 晚到 迟到 物流 漏发 少发 少了 错发 发错 没到 缺货 慢 late delivery delay delayed shipment shipping missing short truck arrived"),
        Of("billing", "账单", "Billing", "账单 发票 多收 收费 价格 涨价 乱涨 对账 开票 扣款 invoice billing charged overcharged price pricing fee"),
        Of("service", "服务", "Service", "服务 态度 没人管 没人接 没人回 不回 响应 售后 工程师 客服 service attitude rude support response answer engineer nobody"),
        Of(Other, "其他", "Other", ""),
    ];

    private static readonly ComplaintKind[] Causes =
    [
        Of("process", "流程", "Process", "流程 漏检 检验 交接 审批 制度 规范 process procedure inspection handover"),
        Of("people", "人员", "People", "人员 培训 操作 失误 疏忽 粗心 新员工 training operator mistake staff human"),
        Of("supplier", "供应商", "Supplier", "供应商 原料 来料 材料 物料 supplier material raw vendor"),
        Of("transport", "物流", "Transport", "物流 运输 承运 快递 装车 包装 司机 transport carrier courier packaging driver shipping logistics"),
        Of("equipment", "设备", "Equipment", "设备 机器 模具 系统 软件 程序 equipment machine tooling system software bug"),
        Of("communication", "沟通", "Communication", "沟通 没通知 没告知 信息 误会 communication misunderstanding informed told"),
        Of(Other, "其他", "Other", ""),
    ];

    public static IReadOnlyList<ComplaintKind> CategoriesOf(ComplaintOptions options) => options.Categories.Count > 0 ? options.Categories : Categories;

    public static IReadOnlyList<ComplaintKind> CausesOf(ComplaintOptions options) => options.Causes.Count > 0 ? options.Causes : Causes;

    /// <summary>The kind a stored or said word names.</summary>
    public static ComplaintKind? Named(IReadOnlyList<ComplaintKind> kinds, string? said) => kinds.FirstOrDefault(k => k.IsCalled(said));

    /// <summary>The kind most of whose words are in the text, the earlier of two alike; the one named other where there is none.</summary>
    public static ComplaintKind? In(IReadOnlyList<ComplaintKind> kinds, string text)
    {
        var best = kinds.Select(k => (Kind: k, Hits: WordsOf(k).Count(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)))).Where(x => x.Hits > 0).OrderByDescending(x => x.Hits).FirstOrDefault();
        return best.Kind ?? kinds.FirstOrDefault(k => k.Id == Other);
    }

    private static IEnumerable<string> WordsOf(ComplaintKind kind) =>
        kind.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' ')).Append(kind.Zh).Append(kind.En).Where(w => w.Length > 0);

    private static ComplaintKind Of(string id, string zh, string en, string words) => new() { Id = id, Zh = zh, En = en, Words = words };
}
