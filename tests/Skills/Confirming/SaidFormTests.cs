using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.Confirming;

namespace CrmBot.Tests.Skills.Confirming;

/// <summary>A form filled in words, as the terminal and WeCom need it.</summary>
public sealed class SaidFormTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 14, 5, 0, TimeSpan.FromHours(8));

    private static readonly IReadOnlyList<AskedField> Decision =
    [
        new("on", "日期", nameof(FieldKind.Day), "2026-12-08"),
        new("time", "时间", nameof(FieldKind.Time), null),
        new("goal", "目标", nameof(FieldKind.LongText), "谈报价"),
        new("comment", "意见", nameof(FieldKind.Text), null),
    ];

    private static readonly IReadOnlyList<AskedField> Closing =
    [
        new("kind", "原因归类", nameof(FieldKind.Choice), "other") { Options = new Dictionary<string, string> { ["运输包装"] = "transport", ["其他"] = "other" } },
        new("cause", "根本原因", nameof(FieldKind.LongText), null),
        new("prevention", "怎么防止再发生", nameof(FieldKind.LongText), null),
    ];

    private static readonly IReadOnlyList<AskedField> Answering =
    [
        new("how", "怎么回复的", nameof(FieldKind.Choice), "call") { Options = new Dictionary<string, string> { ["电话"] = "call", ["当面"] = "visit" } },
        new("time", "几点回复的（空着就是现在）", nameof(FieldKind.Time), null),
    ];

    [Theory]
    [InlineData("", "2026-12-08", null, "谈报价", null)]
    [InlineData("上周刚去过", "2026-12-08", null, "谈报价", "上周刚去过")]
    [InlineData("12月1日", "2026-12-01", null, "谈报价", null)]
    [InlineData("日期12月1日，目标谈续约价格，意见早点去", "2026-12-01", null, "谈续约价格", "早点去")]
    [InlineData("时间：15:30", "2026-12-08", "15:30", "谈报价", null)]
    public void What_is_said_goes_to_its_field_and_the_rest_stays(string said, string on, string? time, string goal, string? comment)
    {
        var values = SaidForm.Read(Decision, said, Now)!;

        Assert.Equal((on, time, goal, comment), (values["on"], values.GetValueOrDefault("time"), values["goal"], values.GetValueOrDefault("comment")));
    }

    [Theory]
    [InlineData("当面", "visit", null)]
    [InlineData("当面 15:30", "visit", "15:30")]
    [InlineData("", "call", null)]
    public void A_choice_is_named_by_its_label(string said, string how, string? time)
    {
        var values = SaidForm.Read(Answering, said, Now)!;

        Assert.Equal((how, time), (values["how"], values.GetValueOrDefault("time")));
    }

    [Theory]
    [InlineData("包装太薄")]
    [InlineData("TS-1024 根本原因包装太薄")]
    public void Words_that_find_no_place_of_their_own_leave_the_form_alone(string said) => Assert.Null(SaidForm.Read(Closing, said, Now));

    [Fact]
    public void Words_behind_an_answer_that_no_field_takes_leave_it_alone() => Assert.Null(SaidForm.Read(Answering, "电话解释了", Now));

    [Fact]
    public void A_label_inside_another_word_is_none()
    {
        IReadOnlyList<AskedField> fields = [new("on", "Day", nameof(FieldKind.Day), "2026-12-08"), new("comment", "Comment", nameof(FieldKind.Text), null)];

        Assert.Equal("seen only yesterday", SaidForm.Read(fields, "seen only yesterday", Now)!["comment"]);
    }

    [Theory]
    [InlineData("看宏达", "a")]
    [InlineData("看 联泰", "b")]
    [InlineData("看2", "b")]
    [InlineData("看", null)]
    [InlineData("看看宏达", null)]
    [InlineData("看宏达简报", null)]
    public void A_button_is_said_with_its_row(string said, string? verb)
    {
        IReadOnlyList<Sayable> shown = [new("看", Press.To("plan", "a"), false) { Of = "12月8日 周二 · 宏达 · 客户维护" }, new("看", Press.To("plan", "b"), false) { Of = "12月9日 周三 · 联泰电子" }];

        Assert.Equal(verb, SaidForm.OfRow(shown, SaidAnswer.Plain(said))?.Verb);
    }

    [Fact]
    public void Letters_that_run_on_are_another_word()
    {
        IReadOnlyList<Sayable> shown = [new("Look", Press.To("plan", "a"), false) { Of = "8 Dec · Redwood" }];

        Assert.Equal("a", SaidForm.OfRow(shown, "look redwood")?.Verb);
        Assert.Null(SaidForm.OfRow(shown, "lookredwood"));
    }
}
