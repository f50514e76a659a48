using System.CommandLine;
using System.Text;
using System.Text.Json;
using CrmBot.Commands;

namespace CrmBot.Tests.Bot.Commands;

public sealed class UnderstandCommandTests : IDisposable
{
    private const string At = "\"user\":\"u1\",\"now\":\"2026-11-25T15:00:00+08:00\"";

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-understand-").FullName;

    [Fact]
    public async Task A_line_is_answered_by_a_line_with_its_id()
    {
        var (answers, _) = await RunAsync($$"""{"id":"a1","text":"昨天拜访了宏达，王总答应周五前付款",{{At}}}""");

        var answer = Assert.Single(answers);
        Assert.Equal(("a1", "visit.log"), (answer.GetProperty("id").GetString(), answer.GetProperty("intent").GetString()));
        Assert.InRange(answer.GetProperty("confidence").GetDouble(), 0, 1);
        Assert.Equal("""{"client":"c1","date":"2026-11-24","due":"2026-11-27","person":"王总"}""", answer.GetProperty("slots").GetRawText());
        var (visit, promise) = (answer.GetProperty("records")[0], answer.GetProperty("records")[1]);
        Assert.Equal(("visit", "2026-11-24"), (visit.GetProperty("type").GetString(), visit.GetProperty("date").GetString()));
        Assert.Equal(("promise", "them", "2026-11-27"), (promise.GetProperty("type").GetString(), promise.GetProperty("by").GetString(), promise.GetProperty("due").GetString()));
        Assert.Equal([8, 17], promise.GetProperty("span").EnumerateArray().Select(n => n.GetInt32()));
    }

    [Theory]
    [InlineData("not json", null)]
    [InlineData("[1]", null)]
    [InlineData("""{"id":7,"now":"2026-11-25T15:00:00+08:00"}""", "7")]
    [InlineData("""{"id":"x","text":"宏达","now":"soon"}""", "\"x\"")]
    [InlineData("""{"id":"x","text":"宏达"}""", "\"x\"")]
    [InlineData("""{"id":"x","text":"\ud800","now":"2026-11-25T15:00:00+08:00"}""", "\"x\"")]
    public async Task A_bad_line_is_answered_by_an_error_and_stops_nothing(string bad, string? id)
    {
        var (answers, _) = await RunAsync(bad, $$"""{"id":"good","text":"宏达",{{At}}}""");

        Assert.Equal(2, answers.Count);
        Assert.NotEmpty(answers[0].GetProperty("error").GetString()!);
        Assert.Equal(id, answers[0].TryGetProperty("id", out var said) ? said.GetRawText() : null);
        Assert.Equal("client.brief", answers[1].GetProperty("intent").GetString());
    }

    [Fact]
    public async Task Clients_of_others_resolve_and_of_two_that_fit_the_own_wins()
    {
        var (answers, _) = await RunAsync(
            $$"""{"id":1,"text":"宏达简报",{{At}}}""",
            """{"id":2,"text":"宏达简报","user":"u2","now":"2026-11-25T15:00:00+08:00"}""",
            """{"id":3,"text":"宏达简报","user":"nobody","now":"2026-11-25T15:00:00+08:00"}""",
            """{"id":4,"text":"上海宏达简报","user":"u1","now":"2026-11-25T15:00:00+08:00"}""");

        Assert.Equal(["c1", "c2"], answers.Take(2).Select(a => a.GetProperty("slots").GetProperty("client").GetString()));
        Assert.Equal(["c1", "c2"], answers[2].GetProperty("slots").GetProperty("ambiguous").EnumerateArray().Select(i => i.GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("c2", answers[3].GetProperty("slots").GetProperty("client").GetString());
    }

    [Fact]
    public async Task What_was_said_before_completes_a_follow_up()
    {
        var (answers, _) = await RunAsync($$"""{"id":1,"text":"那他们上个月呢","before":["最近三个月去过几次宏达"],{{At}}}""");

        Assert.Equal("visit.list", answers[0].GetProperty("intent").GetString());
        Assert.Equal("""{"client":"c1","from":"2026-10-01","to":"2026-10-31"}""", answers[0].GetProperty("slots").GetRawText());
    }

    [Fact]
    public async Task An_intent_of_the_product_alone_is_not_printed()
    {
        var (answers, _) = await RunAsync($$"""{"id":1,"text":"我没保存的",{{At}}}""");

        Assert.Equal("none", answers[0].GetProperty("intent").GetString());
    }

    [Fact]
    public async Task A_wrong_file_is_named_with_its_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bad.jsonl"), "{\"id\":\"c1\",\"name\":\"宏达\"}\n{\"id\":\"c2\"}\n", TestContext.Current.CancellationToken);
        var (answers, error) = await RunAsync([$$"""{"id":1,"text":"宏达",{{At}}}"""], "bad.jsonl");

        Assert.Empty(answers);
        Assert.Contains("bad.jsonl, line 2", error, StringComparison.Ordinal);
    }

    private Task<(List<JsonElement> Answers, string Error)> RunAsync(params string[] lines) => RunAsync(lines, "clients.jsonl");

    private async Task<(List<JsonElement> Answers, string Error)> RunAsync(string[] lines, string clients)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "clients.jsonl"), """
            {"id":"c1","name":"深圳宏达电子有限公司","aliases":[],"industry":"电子制造","region":"华南","tier":"A","owner":"u1","contacts":[{"name":"王建国","title":"总经理"}]}

            {"id":"c2","name":"上海宏达机械股份有限公司","owner":"u2"}
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "users.jsonl"), """{"id":"u1","name_zh":"张敏","name_en":"Min Zhang","role":"manager","team":"t1"}""", TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        var error = new StringWriter();
        var command = new UnderstandCommand(() => new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), () => output).Build();
        await command.Parse(["--clients", Path.Combine(_folder, clients), "--users", Path.Combine(_folder, "users.jsonl")])
            .InvokeAsync(new InvocationConfiguration { Error = error }, TestContext.Current.CancellationToken);
        var answers = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        return (answers, error.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, true);
}
