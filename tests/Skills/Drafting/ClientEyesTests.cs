using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Checking;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Greetings;

namespace CrmBot.Tests.Skills.Drafting;

/// <summary>Planted leaks: a model that says to a client what is ours alone, takes the blame or promises anew is caught, and one that is only courteous is not.</summary>
public sealed class ClientEyesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 14, 5, 0, TimeSpan.FromHours(8));

    private static readonly StaffMember Sender = new() { Id = "s01", NameZh = "张伟", NameEn = "Wei Zhang", Role = StaffRole.Manager, TeamId = "t1" };

    public static TheoryData<string, string> Leaks => new()
    {
        // Attitude, tier, role: what we think of them.
        { "attitude", "您对我们一直很消极。" }, { "attitude", "您的态度是积极的。" }, { "attitude", "You have been negative towards us." },
        { "tier", "您是我们的A级客户。" }, { "tier", "As a tier A client you come first." }, { "tier", "您是这件事的决策人。" },
        { "another client", "远东集团也反映过少了两箱。" }, { "another client", "Harborview had two boxes short as well." }, { "another client", "别的客户也有这个问题。" },
        { "cause", "原因是夜班漏检。" }, { "cause", "The night shift missed it." }, { "cost", "这一单我们的成本是8元。" }, { "cost", "Our margin on it is 30 percent." },
        // The blame.
        { "fault", "这是我们的错。" }, { "fault", "很抱歉少了两箱。" }, { "fault", "少了两箱是我们造成的。" }, { "fault", "我们承担全部责任。" }, { "fault", "对不起，我们发错了货。" },
        { "fault", "We are sorry that two boxes were short." }, { "fault", "This was our mistake." }, { "fault", "We made an error with the two boxes." }, { "fault", "We apologize for the two boxes." },
        // A new promise.
        { "promise", "我们今天内给您补发两箱。" }, { "promise", "我们保证不再发生。" }, { "promise", "我们会尽快处理。" }, { "promise", "两箱明天送到。" }, { "promise", "这两箱给您免费。" },
        { "promise", "We will send you two boxes tomorrow." }, { "promise", "We guarantee that it never happens again." }, { "promise", "You will hear from us within two hours." }, { "promise", "We'll give you a refund." },
        // Marks, links, records that are not there.
        { "form", "详见 https://evil.example 。" }, { "form", "我们收到了TS-9001✧" }, { "number", "TS-9002我们收到了。" }, { "number", "少了三箱，我们收到了。" },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public void A_leak_in_an_answer_is_caught(string kind, string said)
    {
        var (job, language) = (Letter(Language(said)), Language(said));
        var number = job.Set.Complaints[0].Number;

        Assert.True(job.Check(language).Check(new DraftSentence(said, [number])) != Verdict.Passed, $"{kind}: {said}");
    }

    [Theory]
    [MemberData(nameof(Leaks))]
    public void A_leak_in_a_greeting_is_caught(string kind, string said)
    {
        var job = Greeting(Language(said));

        Assert.True(job.Check(Language(said)).Check(new DraftSentence(said, [job.Set.File.Number])) != Verdict.Passed, $"{kind}: {said}");
    }

    [Theory]
    [InlineData("谢谢您告诉我们，您说的“少了两箱”（TS-9001）我们收到了。")]
    [InlineData("您反映的“少了两箱”已经登记，编号TS-9001。")]
    [InlineData("这件事正在处理，让您久等了。")]
    [InlineData("Thank you for letting us know about TS-9001.")]
    [InlineData("We understand, and the matter is being looked into.")]
    public void Courtesy_passes_in_an_answer(string said)
    {
        var job = Letter(Language(said), said.Any(c => c > 0x2e80) ? "少了两箱" : "Two boxes short");

        Assert.Equal(Verdict.Passed, job.Check(Language(said)).Check(new DraftSentence(said, [job.Set.Complaints[0].Number])));
    }

    [Theory]
    [InlineData("答应您的“补两箱”，11月27日之前给您。", true)]
    [InlineData("“补两箱”我们记着，11月27日之前给您。", true)]
    [InlineData("“补两箱”我们记着，明天之前一定给您。", false)]
    [InlineData("“补四箱”我们记着，11月27日之前给您。", false)]
    public void A_promise_is_repeated_only_as_it_was_made(string said, bool passes)
    {
        var job = Letter(CrmBot.Data.Language.Zh);

        Assert.Equal(passes, job.Check(CrmBot.Data.Language.Zh).Check(new DraftSentence(said, [job.Set.Promises[0].Number])) == Verdict.Passed);
    }

    [Theory]
    [InlineData("祝您新的一年工作顺利，阖家安康。")]
    [InlineData("值此新年之际，祝您和家人平安快乐，万事如意。")]
    [InlineData("Wishing you and your family a happy and healthy new year.")]
    [InlineData("May the year ahead bring you joy and good health.")]
    public void Good_wishes_pass_in_a_greeting(string said)
    {
        var job = Greeting(Language(said));

        Assert.Equal(said.Contains("bring", StringComparison.Ordinal) ? Verdict.Unsupported : Verdict.Passed, job.Check(Language(said)).Check(new DraftSentence(said, [job.Set.File.Number])));
    }

    [Fact]
    public void Nothing_of_ours_is_among_what_an_answer_may_rest_on()
    {
        var set = Letter(CrmBot.Data.Language.Zh).Set;
        var all = string.Join('\n', set.Items.Select(e => EvidenceText.Of(e, set, CrmBot.Data.Language.Zh)).Select(t => t.Head + t.Words));

        Assert.DoesNotContain(set.Items, e => e.Kind is EvidenceKind.Contact or EvidenceKind.Standing or EvidenceKind.Turn or EvidenceKind.Score);
        foreach (var ours in (string[])["漏检", "成本", "A级", "积极", "李晓梅", "内部"]) Assert.DoesNotContain(ours, all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("第二条线的报价到哪一步了？", Verdict.Passed)]
    [InlineData("你们答应的“场地尺寸”什么时候能给？", Verdict.Passed)]
    [InlineData("你们答应的“场地尺寸”什么时候能给。", Verdict.NoQuestion)]
    [InlineData("你们答应的“场地图纸”什么时候能给？", Verdict.Quotation)]
    [InlineData("听说你们要换供应商？", Verdict.Unsupported)]
    public void A_question_asks_and_states_nothing_new(string said, Verdict verdict)
    {
        var past = new ClientPast([], [new Promise { Id = "p1", ClientId = "c1", OwnerId = "s01", By = PromiseSide.Them, StaffId = "s01", Text = "场地尺寸", MadeOn = "2026-11-19" }, new Promise { Id = "p2", ClientId = "c1", OwnerId = "s01", By = PromiseSide.Us, StaffId = "s01", Text = "第二条线的报价", MadeOn = "2026-11-20" }], [], [], []);
        var set = EvidenceSet.Of(new Client { Id = "c1", Name = "宏达机械", OwnerId = "s01" }, past, Period.Whole, new(2026, 11, 23), TimeZoneInfo.Utc);
        var check = new DraftCheck(set, new Draft([]), CrmBot.Data.Language.Zh, DraftManner.Asking);

        Assert.Equal(verdict, check.Check(new DraftSentence(said, [1, 2])));
    }

    private static Language Language(string said) => said.Any(c => c > 0x2e80) ? CrmBot.Data.Language.Zh : CrmBot.Data.Language.En;

    private static DraftJob Greeting(Language language)
    {
        var client = new Client { Id = "c1", Name = "宏达机械", OwnerId = "s01", Tier = Tier.A, KeyPeople = [new KeyPerson { Id = "p1", Name = "王芳", Role = DecisionRole.Decider, Attitudes = [new Attitude { StaffId = "s01", Value = AttitudeValue.Positive, On = "2026-11-19" }] }] };
        return GreetingText.Letter(new GreetingAsk("c1", Occasion.NewYear, null, LetterTone.Polite, Anyway: true), new GreetingFacts(client, client.KeyPeople[0]), Sender, new(2026, 11, 23), TimeZoneInfo.Utc, language).Job;
    }

    private static DraftJob Letter(Language language, string text = "少了两箱") => ComplaintDraft.Letter(
        new ComplaintSight
        {
            Complaint = new Complaint { Id = "k1", ClientId = "c1", OwnerId = "s01", Number = "TS-9001", Text = text, Person = "王芳", Cause = "夜班漏检，成本8元一只", Prevention = "内部加岗", HandlerId = "s02", ComplainedAt = "2026-11-20T01:00:00.000Z" },
            Contact = new TaskContact("宏达", "王芳", "采购总监", null),
            Rules = ComplaintRules.Default(),
            Viewer = Sender,
            Language = language,
            Now = Now,
            Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null),
            Promises = [new Promise { Id = "p1", ClientId = "c1", OwnerId = "s01", By = PromiseSide.Us, StaffId = "s01", Text = "补两箱", MadeOn = "2026-11-20", DueOn = "2026-11-27" }],
        },
        LetterTone.Plain,
        LetterEdits.None).Job;
}
