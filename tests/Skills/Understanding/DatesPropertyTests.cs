using CrmBot.Skills.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class DatesPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static readonly string[] Bits =
    [
        "今天", "上周三", "下下个月", "初", "3月", "5号", "31", "2月30日", "周", "到", "-", "~", "至今", "前", "后", "内", "两", "十", "半年", "第二个", "最后一个", "Q3", "FY", "2025", "年", "农历", "腊月", "春节", "十一",
        "next", "last", " ", "Friday", "March", "5th", "in", "two weeks", "ago", "the", "end of", "month", "between", "and", "from", "to", "by", "since", "(", ")", ",", "9999", "年前", "个工作日", "上上上上上", "点半", "pm", "万", "元",
        "\u200b", "\u202e", "\ud800", "\udc00", "，", "３月５日", "週", "\0", "é", "😀",
    ];

    private static readonly Gen<string> Sentences = Gen.OneOf(
        Gen.Elements(Bits).ListOf().Select(bits => string.Concat(bits)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        from head in Gen.Elements(Bits).ListOf() from text in ArbMap.Default.GeneratorFor<string>() from tail in Gen.Elements(Bits).ListOf() select string.Concat(head) + text + string.Concat(tail));

    private static readonly Gen<DateTimeOffset> Moments = Gen.OneOf(
        Gen.Choose(-30_000, 30_000).Select(days => UnderstandingWorld.Now.AddDays(days)),
        Gen.Elements(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch, new DateTimeOffset(2028, 2, 29, 1, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void A_date_is_where_the_text_says_and_nothing_throws() => Prop.ForAll(Sentences.ToArbitrary(), Moments.ToArbitrary(), (text, now) =>
    {
        var folded = FoldedText.Of(text);
        var found = Dates.Find(folded, now);
        var last = 0;
        foreach (var date in found)
        {
            Assert.InRange(date.Start, last, folded.Text.Length);
            Assert.InRange(date.End, date.Start + 1, folded.Text.Length);
            Assert.True(date.Back.From <= date.Back.To && date.Ahead.From <= date.Ahead.To);
            Assert.Equal(date.Mention(folded, ahead: true).Span.Of(text), date.Mention(folded, ahead: true).Words);
            Assert.NotEmpty(date.Mention(folded, ahead: true).Words);
            last = date.End;
        }
        Assert.Equal(found.Count, DateReading.Read(text, now).Count);
        foreach (var time in Times.Find(folded, found)) Assert.True(time.Start < time.End && time.End <= folded.Text.Length);
        foreach (var amount in Amounts.Find(folded)) Assert.True(amount.Start < amount.End && amount.End <= folded.Text.Length && amount.MinorUnits >= 0);
    }).Check(Many);

    [Fact]
    public void A_long_text_of_dates_and_hostile_characters_is_read_soon()
    {
        foreach (var bit in Bits)
        {
            var folded = FoldedText.Of(string.Concat(Enumerable.Repeat(bit, 100_000 / bit.Length)));
            var found = Dates.Find(folded, UnderstandingWorld.Now);
            Times.Find(folded, []);
            Amounts.Find(folded);
            Assert.True(found.Count <= FoldedText.Limit);
        }
    }
}
