using CrmBot.Data;

namespace CrmBot.Skills.Complaints;

/// <summary>Examples of the complaint's cards, made by the code that makes the real ones.</summary>
public static class ComplaintSamples
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 5, 0, TimeSpan.FromHours(8));
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null);
    private static readonly StaffMember Wei = Person("s01", "张伟", "Wei Zhang", StaffRole.Manager);
    private static readonly StaffMember Mei = Person("s02", "李晓梅", "Xiaomei Li", StaffRole.Manager);
    private static readonly StaffMember Min = Person("s04", "周敏", "Min Zhou", StaffRole.Lead);
    private static readonly ComplaintRules Rules = ComplaintRules.Default();
    private static readonly ComplaintRules Working = ComplaintRules.Default(HoursKind.Working);

    public static IReadOnlyList<Sample> All { get; } = [.. Make()];

    private static IEnumerable<Sample> Make()
    {
        var filed = Step(Step(Filed("交期拖了三天还没到，产线快断料了", 5), ComplaintEvent.Classify, m => m with { Category = "delivery", Severity = "high" }) with { SeverityWords = "快断料" }, ComplaintEvent.Assign, m => m with { To = "s02" });
        var accepted = Step(filed, ComplaintEvent.Accept, m => m with { By = "s02" });
        var answered = Step(accepted, ComplaintEvent.Answer, m => m with { By = "s02", How = "call" });
        var resolved = Step(answered, ComplaintEvent.Resolve, m => m with { By = "s02" });
        var closed = Step(resolved, ComplaintEvent.Close, m => m with { By = "s02", CauseKind = "transport", Cause = "承运商爆仓，没提前通知", Prevention = "旺季前两周锁定运力，另备一家承运商" });
        var paused = Step(accepted, ComplaintEvent.Pause, m => m with { By = "s02", Note = "等客户寄回样品" });
        yield return new("handler, to accept zh", ComplaintCard.Compose(See(filed, Mei), ComplaintWords.AssignedYou.In(Language.Zh, "张伟")));
        yield return new("reporter zh", ComplaintCard.Compose(See(filed, Wei) with { Undo = ("p1", Now.AddMinutes(9).ToInstant()) }));
        yield return new("handler, to answer zh", ComplaintCard.Compose(See(accepted, Mei)));
        yield return new("late zh", ComplaintCard.Compose(See(accepted with { ComplainedAt = Now.AddHours(-30).ToInstant() }, Min), ComplaintWords.Over.In(Language.Zh)));
        yield return new("waiting for the client zh", ComplaintCard.Compose(See(paused, Mei)));
        yield return new("working hours, year unknown zh", ComplaintCard.Compose(See(accepted with { ComplainedAt = "2027-01-04T02:00:00.000Z" }, Mei) with { Rules = Working, Now = Now.AddDays(45) }));
        yield return new("answered zh", ComplaintCard.Compose(See(answered, Mei)));
        yield return new("closed en", ComplaintCard.Compose(See(closed, Wei, Language.En)));
        yield return new("to answer en", ComplaintCard.Compose(See(accepted, Mei, Language.En)));
        yield return new("thin en", ComplaintCard.Compose(See(Filed("Late again.", 1) with { Person = null, RegisteredAt = null }, Wei, Language.En) with { Contact = new TaskContact("Northgate", null, null, null) }));
        yield return new("longest zh", ComplaintCard.Compose(See(accepted with { Text = string.Concat(Enumerable.Repeat("交期、质量、服务都有问题，客户要求书面答复。", 60)), WantedBy = "2026-11-25", EscalatedTo = "s04" }, Mei)));
        yield return new("close form zh", ComplaintForms.Close(See(resolved, Mei), "transport", "承运商爆仓", null, missing: true));
        yield return new("answer form zh", ComplaintForms.Answer(See(filed, Mei), "resolve", null, null));
        yield return new("pass on zh", ComplaintForms.Pass(See(filed, Wei), [(Mei, 2), (Min, 4)]));
        yield return new("more zh", ComplaintForms.More(See(accepted, Mei)));
        yield return new("draft zh", ComplaintForms.Draft(See(accepted, Mei), LetterTone.Plain, LetterEdits.None));
        yield return new("draft en", ComplaintForms.Draft(See(accepted, Mei, Language.En), LetterTone.Plain, LetterEdits.None));
        yield return new("withdrawn zh", ComplaintCard.Over("TS-1024", withdrawn: true, Language.Zh, Now));
        yield return new("passed on en", ComplaintCard.Over("TS-1024", withdrawn: false, Language.En, Now));
        foreach (var sample in Lists(accepted, closed)) yield return sample;
    }

    private static IEnumerable<Sample> Lists(Complaint open, Complaint closed)
    {
        var (zh, en) = (new ListFrame(Rules, Language.Zh, Now, Zone), new ListFrame(Rules, Language.En, Now, Zone));
        List<ListedComplaint> rows = [new(open, "宏达"), new(open with { Number = "TS-1019", ComplainedAt = Now.AddHours(-30).ToInstant(), Category = "quality" }, "恒信"), new(closed with { Number = "TS-1003" }, "宏达")];
        yield return new("list zh", ComplaintListCard.Rows(ComplaintListWords.Open.Zh, rows, zh));
        yield return new("list en", ComplaintListCard.Rows(ComplaintListWords.Late.En, rows, en));
        yield return new("list thin", ComplaintListCard.Rows(ComplaintListWords.Late.Zh, [], zh, ComplaintListWords.NoneLate));
        yield return new("list longest", ComplaintListCard.Rows(ComplaintListWords.Open.Zh, [.. Enumerable.Range(0, 30).Select(i => new ListedComplaint(open with { Number = $"TS-{1100 + i}", Text = new string('诉', 300) }, "深圳宏达电子有限公司"))], zh));
        yield return new("by category zh", ComplaintListCard.ByCategory(ComplaintListWords.Period.In(Language.Zh, "11月1日 周日", "11月30日 周一"), rows, zh));
        yield return new("causes zh", ComplaintListCard.ByCause(ComplaintListWords.Causes.Zh, [new(closed, ""), new(closed with { Number = "TS-1009" }, "")], zh));
        yield return new("which zh", ComplaintListCard.Which(rows, "resolve", [], zh));
    }

    private static Complaint Filed(string text, int hoursAgo) => new()
    {
        Id = "k1",
        ClientId = "c1",
        OwnerId = "s01",
        Number = "TS-1024",
        Text = text,
        Person = "王芳",
        ComplainedAt = Now.AddHours(-hoursAgo).ToInstant(),
        RegisteredAt = Now.AddHours(-hoursAgo).AddMinutes(12).ToInstant(),
        ReporterId = "s01",
    };

    private static Complaint Step(Complaint complaint, ComplaintEvent happens, Func<ComplaintMove, ComplaintMove> with) =>
        ComplaintMoves.Take(complaint, with(new ComplaintMove(happens, "s01", Now.AddHours(-2).AddMinutes(complaint.Steps.Count * 15), Now))).After ?? throw new InvalidOperationException($"A sample cannot {happens}.");

    private static ComplaintSight See(Complaint complaint, StaffMember viewer, Language language = Language.Zh) => new()
    {
        Complaint = complaint,
        Contact = new TaskContact(language == Language.Zh ? "宏达" : "Hongda", "王芳", language == Language.Zh ? "总经理" : "General manager", "138 0013 8000"),
        Rules = Rules,
        Viewer = viewer,
        Language = language,
        Now = Now,
        Zone = Zone,
        Colleagues = new Dictionary<string, StaffMember> { ["s01"] = Wei, ["s02"] = Mei, ["s04"] = Min },
        Above = viewer.Id == "s04" ? null : Min,
    };

    private static StaffMember Person(string id, string zh, string en, StaffRole role) => new() { Id = id, NameZh = zh, NameEn = en, Role = role, TeamId = "t1" };
}
