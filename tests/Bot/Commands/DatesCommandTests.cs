using System.CommandLine;
using System.Text.Json;
using CrmBot.Commands;

namespace CrmBot.Tests.Bot.Commands;

public sealed class DatesCommandTests
{
    [Fact]
    public async Task Every_line_is_answered_in_turn_with_its_days()
    {
        var lines = await RunAsync(
            """{"id":"a","text":"上周三拜访了宏达，约下周五再谈","now":"2026-11-25T15:00:00+08:00"}""",
            """{"id":2,"text":"Q3 results","now":"2026-11-25T15:00:00","lang":"en"}""",
            """{"id":"c","text":"1024号单","now":"2026-11-25T15:00:00Z"}""");

        Assert.Equal("""{"id":"a","dates":[{"text":"上周三","from":"2026-11-18","to":"2026-11-18"},{"text":"下周五","from":"2026-12-04","to":"2026-12-04"}]}""", lines[0]);
        Assert.Equal("""{"id":2,"dates":[{"text":"Q3","from":"2026-07-01","to":"2026-09-30"}]}""", lines[1]);
        Assert.Equal("""{"id":"c","dates":[]}""", lines[2]);
    }

    [Theory]
    [InlineData("no json", false)]
    [InlineData("[1]", false)]
    [InlineData("""{"id":"x"}""", true)]
    [InlineData("""{"id":"x","text":5,"now":"2026-11-25T15:00:00"}""", true)]
    [InlineData("""{"id":"x","text":"今天","now":"soon"}""", true)]
    [InlineData("""{"id":"x","text":"\ud800","now":"2026-11-25T15:00:00"}""", true)]
    public async Task A_bad_line_is_answered_and_the_rest_goes_on(string bad, bool known)
    {
        var lines = await RunAsync(bad, """{"id":"y","text":"今天","now":"2026-11-25T23:30:00-05:00"}""");

        var error = JsonDocument.Parse(lines[0]).RootElement;
        Assert.NotEmpty(error.GetProperty("error").GetString()!);
        Assert.Equal(known, error.TryGetProperty("id", out _));
        Assert.Equal("""{"id":"y","dates":[{"text":"今天","from":"2026-11-25","to":"2026-11-25"}]}""", lines[1]);
    }

    private static async Task<string[]> RunAsync(params string[] lines)
    {
        var output = new StringWriter();
        var command = new DatesCommand(new StringReader(string.Join('\n', lines))).Build();
        Assert.Equal(0, await command.Parse([]).InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken));
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
