using System.Text.Json;
using CrmBot.Channels.Cards;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Channels.Cards;

public sealed class PressJsonTests
{
    [Fact]
    public void A_button_comes_back_as_the_press_it_was_made_of()
    {
        var data = DataOf(SampleCards.All.Single(s => s.Name == "brief zh").Card, "补");

        var press = PressJson.Read(Json(data));

        Assert.Equal(("sample", "do", "补"), (press?.Skill, press?.Verb, press?["title"]));
        Assert.Null(press?[Ticks.Field]);
    }

    [Fact]
    public void A_saving_button_says_which_lines_were_ticked_and_a_line_left_out_is_unticked()
    {
        var data = DataOf(SampleCards.All.Single(s => s.Name == "note zh").Card, "全部保存");

        var press = PressJson.Read(Json(Merge(data, "\"tick.1\":\"true\",\"tick.2\":\"false\",\"tick.9\":\"true\"")));
        var booleans = PressJson.Read(Json(Merge(data, "\"tick.1\":true,\"tick.3\":true")));
        var none = PressJson.Read(Json(data));

        Assert.Equal("1", press?[Ticks.Field]);
        Assert.Equal("1,3", booleans?[Ticks.Field]);
        Assert.Equal("", none?[Ticks.Field]);
    }

    [Fact]
    public void A_form_s_fields_arrive_under_their_names_and_an_emptied_one_is_empty()
    {
        var data = DataOf(SampleCards.All.Single(s => s.Name == "form zh").Card, "改好了");

        var press = PressJson.Read(Json(Merge(data, "\"what\":\"寄样品\",\"due\":\"2026-12-01\",\"who\":\"them\",\"title\":\"他\",\"stranger\":\"x\"")));

        Assert.Equal(("寄样品", "2026-12-01", "them", ""), (press?["what"], press?["due"], press?["who"], press?["person"]));
        Assert.Equal("改好了", press?["title"]);
        Assert.Null(press?["stranger"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("{\"crm\":1}")]
    [InlineData("{\"crm\":{\"skill\":\"a\"}}")]
    [InlineData("{\"crm\":{\"skill\":\"\",\"verb\":\"b\"}}")]
    [InlineData("{\"crm\":{\"skill\":1,\"verb\":\"b\"}}")]
    [InlineData("{\"crm\":{\"skill\":\"a\",\"verb\":\"b\",\"args\":[]}}")]
    [InlineData("{\"crm\":{\"skill\":\"a\",\"verb\":\"b\",\"args\":{\"x\":{}}}}")]
    [InlineData("{\"crm\":{\"skill\":\"a\",\"verb\":\"b\",\"ticks\":7}}")]
    [InlineData("{\"crm\":{\"skill\":\"a\",\"verb\":\"b\",\"fields\":[{}]}}")]
    [InlineData("{\"crm\":{\"skill\":\"a\",\"verb\":\"b\",\"fields\":[\"x\"]},\"x\":[]}")]
    [InlineData("{\"crm\":{\"skill\":\"a\",\"verb\":\"b\",\"args\":{\"x\":\"\\ud800\"}}}")]
    public void What_is_not_one_of_our_buttons_is_no_press(string data) => Assert.Null(PressJson.Read(Json(data)));

    [Fact]
    public void Too_many_or_too_long_values_are_no_press()
    {
        static string With(int count, int length) =>
            "{\"crm\":{\"skill\":\"a\",\"verb\":\"b\",\"args\":{" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"k{i}\":\"{new string('v', length)}\"")) + "}}}";

        Assert.NotNull(PressJson.Read(Json(With(64, 1))));
        Assert.Null(PressJson.Read(Json(With(65, 1))));
        Assert.NotNull(PressJson.Read(Json(With(4, 5 * 1024))));
        Assert.Null(PressJson.Read(Json(With(4, 5 * 1024 + 1))));
    }

    private static string DataOf(Card card, string title) =>
        AdaptiveReading.Objects(Json(System.Text.Encoding.UTF8.GetString(AdaptiveCards.Render(card, AdaptiveTarget.WebChat))))
            .First(o => o.TryGetProperty("data", out _) && o.GetProperty("title").GetString() == title).GetProperty("data").GetRawText();

    private static string Merge(string data, string inputs) => data[..^1] + "," + inputs + "}";

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
