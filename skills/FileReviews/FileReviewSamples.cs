using CrmBot.Data;
using CrmBot.Skills.Confirming;

namespace CrmBot.Skills.FileReviews;

/// <summary>Examples of the review's cards, made by the code that makes the real ones.</summary>
internal static class FileReviewSamples
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly FileView Zh = new(Language.Zh, Today, TimeZoneInfo.Utc);
    private static readonly FileView En = new(Language.En, Today, TimeZoneInfo.Utc);
    private static readonly Proposal Saved = Acting.Sample(FileReviewSkill.Name);

    private static readonly Client Hongda = new()
    {
        Id = "c1",
        OwnerId = "s01",
        Name = "深圳宏达电子有限公司",
        Aliases = ["宏达"],
        Tier = Tier.A,
        TierReason = "年采购额超过300万",
        Stage = Stage.Loyal,
        Industry = "电子制造",
        Region = "华南",
        Address = "深圳市南山区科技园中区1号",
        Phone = "0755-88886666",
        ReviewedOn = "2026-08-12",
        KeyPeople =
        [
            new() { Id = "p1", Name = "王芳", Title = "总经理", Role = DecisionRole.Decider, Phone = "13800000001" },
            new() { Id = "p2", Name = "陈立", Title = "质量工程师", Role = DecisionRole.Influencer },
        ],
    };

    private static readonly Client Northgate = Hongda with
    {
        Id = "c2",
        OwnerId = "s09",
        Name = "Northgate Outdoor Gear Company",
        Aliases = ["Northgate"],
        TierReason = "over 400,000 a year",
        Industry = "Outdoor gear",
        Region = "Texas",
        Address = "12 Mill Road, Austin",
        Phone = "+1 512 555 0100",
        RenewsOn = "2027-03-31",
        Profile = "Makes tents and packs; sells through 40 shops.",
        ReviewedOn = "2026-11-20",
        KeyPeople = [new() { Id = "p1", Name = "Cheryl Stone", Title = "CEO", Role = DecisionRole.Decider, Phone = "+1 512 555 0101" }],
    };

    private static Client Long => Hongda with
    {
        Aliases = [new string('长', 80)],
        Address = new string('址', 200),
        Profile = new string('介', 2_000),
        KeyPeople = [.. Enumerable.Range(0, 20).Select(i => new KeyPerson { Id = $"p{i}", Name = new string('名', 40), Title = new string('职', 60), Phone = new string('1', 40) })],
    };

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("file zh", FileReviewCards.File(Hongda, Zh with { Reviewer = "张伟" })),
        new("file en", FileReviewCards.File(Northgate, En with { Reviewer = "Ryan Cole" })),
        new("file thin zh", FileReviewCards.File(new Client { Id = "c3", OwnerId = "s01", Name = "新苑物业" }, Zh)),
        new("file after somebody left zh", FileReviewCards.File(Hongda, Zh, "王强已从宏达的联系人里拿掉", Saved)),
        new("file, a day that cannot be en", FileReviewCards.File(Northgate, En, dayIsWrong: true)),
        new("file longest", FileReviewCards.File(Long, Zh)),
        new("signed zh", FileReviewCards.Signed(FileReviewWords.SignedWith.In(Language.Zh, "宏达", "续约日：2027年1月19日"), Saved, State(3), Zh)),
        new("signed last en", FileReviewCards.Signed(FileReviewWords.Signed.In(Language.En, "Northgate"), Saved, State(0), En)),
        new("list zh", FileReviewCards.List(State(12), null, null, 0, Zh)),
        new("list of a colleague en", FileReviewCards.List(State(2), "Ryan Cole", "s09", 0, En)),
        new("list done zh", FileReviewCards.List(State(0), null, null, 0, Zh)),
        new("team zh", FileReviewCards.Team([new("张伟", 20, 8), new("李晓梅", 17, 15), new("王磊", 12, 12)], true, Zh)),
        new("team longest en", FileReviewCards.Team([.. Enumerable.Range(0, 60).Select(i => new ReviewRow(new string('N', 40), 500, i))], false, En)),
    ];

    private static ReviewState State(int left) => new(Quarter.Of(Today), 20, [.. Enumerable.Range(0, left).Select(i => (i % 2 == 0 ? Hongda : Northgate) with { Id = $"c{i}", ReviewedOn = i % 3 == 0 ? null : "2026-08-12" })]);
}
