using System.Text;
using CrmBot.Skills.Understanding;
using CrmBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class FramePropertyTests
{
    private static readonly Lazy<FrameCases> Cases = new(() => new FrameCases(Path.Combine(TestFolder.Tests, "Skills", "Understanding", "Cases")));
    private static readonly Lazy<ListedUnderstander> Understander = new(() => new ListedUnderstander(Cases.Value.Clients, []));

    private static readonly string[] Pieces =
    [
        "宏达", "恒信", "Brightwater", "Pacific Crest", "王总", "李处", "Linda Park", "拜访了", "答应", "承诺", "投诉", "没有", "不算", "周五前", "下周三", "上个月", "11月20号", "打了8分", "满意度", "提醒我",
        "改成", "A级", "再去", "约了", "很生气", "退货", "态度积极", "冷淡", "我", "他们", "说", "，", "。", " ", "\n", "I promised ", "they'll ", "send ", "by Friday ", "complained ", "out of 10 ", "next visit ",
        "\u200b", "\u202e", "\ud83d\ude00", "\ud800", "\udfff", "\0", "\ufeff", "TS-1023", "3.5w", "要求", "否则", "met ", "Mr. ", "and ", "新建客户", "地址改为", "//", "'s ", "分", "点", "半",
    ];

    // Politeness, and what dictation leaves: {0} is the sentence.
    private static readonly string[] FillersZh = ["麻烦{0}", "请{0}", "{0}，谢谢", "嗯，{0}", "那个，{0}"];
    private static readonly string[] FillersEn = ["please {0}", "{0}, thanks", "um, {0}"];

    private static Arbitrary<string> Texts { get; } = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void No_text_throws_and_every_span_lies_within_it() => Prop.ForAll(Texts, text =>
    {
        var frame = Read(text);
        return frame.Records.Select(r => r.Span).Concat(frame.Evidence.Select(e => e.Span)).Concat(frame.People.Select(p => p.Span))
            .All(s => s.Start >= 0 && s.Start <= s.End && s.End <= text.Length);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void No_intent_makes_a_text_throw() => Prop.ForAll(Texts, Gen.Elements(Intents.Contract.ToArray()).ToArbitrary(), (text, intent) =>
        Wait(Understander.Value.UnderstandAsync(text, "u1", Now, intent, CancellationToken.None)).Records.All(r => r.Span.End <= text.Length && r.Span.Start < r.Span.End)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_polite_filler_changes_no_frame()
    {
        var changed = new List<string>();
        foreach (var question in Cases.Value.Questions.Where(q => q.Before.Count == 0))
        {
            foreach (var filler in question.Text.Any(c => c > '\u2e80') ? FillersZh : FillersEn)
            {
                var text = filler.Replace("{0}", question.Text, StringComparison.Ordinal);
                if (Told(Read(question.Text)) != Told(Read(text))) changed.Add($"{text}\n  {Told(Read(question.Text))}\n  {Told(Read(text))}");
            }
        }

        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    [Theory]
    [InlineData("今天拜访宏达见了王总我答应周五前发样品他答应下周三给答复 ")]
    [InlineData("答应")]
    [InlineData("王总说")]
    [InlineData("不投诉，")]
    [InlineData("Mr. Brown will send ")]
    [InlineData("a")]
    [InlineData("周五")]
    [InlineData("9分")]
    [InlineData("改")]
    public void Work_is_bounded_whatever_is_repeated(string piece)
    {
        foreach (var length in new[] { 100, 3_000, 100_000 })
        {
            var text = new StringBuilder().Insert(0, piece, length / piece.Length).ToString();
            foreach (var intent in new[] { Intents.VisitLog, Intents.ComplaintFile, Intents.ClientUpdate, Intents.SatisfactionRecord, Intents.TaskAdd })
            {
                var frame = Wait(Understander.Value.UnderstandAsync(text, "u1", Now, intent, CancellationToken.None));
                Assert.InRange(frame.Steps, 0, 50_000 + (20 * text.Length));
            }
        }
    }

    private static DateTimeOffset Now => new(2026, 11, 25, 15, 0, 0, TimeSpan.FromHours(8));

    private static Frame Read(string text) => Wait(Understander.Value.UnderstandAsync(text, "u1", Now, Earlier.Nothing, CancellationToken.None));

    // Nothing is waited for: the names are in memory.
    private static Frame Wait(ValueTask<Frame> frame) => frame.IsCompleted ? frame.Result : throw new InvalidOperationException("Names in memory are read at once.");

    private static string Told(Frame f) =>
        $"{f.Intent} {string.Join('|', f.Client?.Ids ?? [])} {f.Date?.From} {f.Due?.To} {f.Period?.From}-{f.Period?.To} {(f.People is [var first, ..] ? first.Words : "")} {f.Slots} {string.Join(',', f.Records.Select(r => r.GetType().Name))}";
}
