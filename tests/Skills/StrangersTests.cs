using System.CommandLine;
using CrmBot.Commands;
using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills;

/// <summary>Who a sender is: known by the directory, by his work account once, by an administrator's link; never by a name.</summary>
public sealed class StrangersTests : IAsyncLifetime
{
    private const string Tenant = "72f988bf-0000-4000-8000-2d7cd011db47";

    private readonly Accounts _accounts = new();
    private DemoHouse _house = null!;
    private Strangers _strangers = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await DemoHouse.OpenAsync();
        _strangers = new Strangers(_house.Get<Staff>(), _house.Get<Newcomers>(), [_accounts]);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Somebody_with_a_colleagues_account_is_that_colleague_and_is_asked_about_once()
    {
        await RunAsync("--account", "s05", "Yue.Sun@corp.example");
        _accounts.Known["oid-1"] = "yue.sun@CORP.example";

        Assert.Equal("s05", (await FindAsync("oid-1", "29:phone"))?.Id);
        Assert.Equal("s05", (await FindAsync("oid-1", "29:another-team"))?.Id);

        Assert.Equal(1, _accounts.Asked);
        Assert.Equal("s05", (await FindAsync(null, "29:phone"))?.Id);
    }

    [Fact]
    public async Task An_account_given_to_somebody_new_does_not_make_him_his_predecessor()
    {
        await RunAsync("--account", "s05", "yue.sun@corp.example");
        _accounts.Known["oid-1"] = _accounts.Known["oid-2"] = "yue.sun@corp.example";

        Assert.NotNull(await FindAsync("oid-1", "29:a"));

        Assert.Null(await FindAsync("oid-2", "29:b"));
    }

    [Fact]
    public async Task A_namesake_is_nobody()
    {
        Assert.Null(await FindAsync("oid-9", "29:c", name: "孙悦"));
        Assert.Null(await FindAsync(null, "29:c", name: "孙悦"));
    }

    [Fact]
    public async Task Who_is_not_known_gets_a_code_that_an_administrator_makes_good_once()
    {
        var refused = await _house.SayAsync("newcomer", "宏达简报");
        var code = System.Text.RegularExpressions.Regex.Match(refused, "把 ([0-9A-Z]{4}) 发给").Groups[1].Value;
        Assert.Contains(code, await _house.SayAsync("newcomer", "在吗"), StringComparison.Ordinal);
        Assert.Contains(code, await RunAsync(), StringComparison.Ordinal);

        Assert.Contains("张伟", await RunAsync(code, "s01"), StringComparison.Ordinal);

        _house.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Contains("宏达", await _house.SayAsync("newcomer", "宏达简报"), StringComparison.Ordinal);
        Assert.Contains("Nobody waits with", await RunAsync(code, "s02"), StringComparison.Ordinal);
        Assert.Contains("Nobody waits.", await RunAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_reads_nothing_more_and_comes_in_by_no_other_way()
    {
        await RunAsync("--account", "s01", "wei.zhang@corp.example");
        _accounts.Known["oid-1"] = "wei.zhang@corp.example";
        Assert.NotNull(await FindAsync("oid-1", "29:a"));
        Assert.Contains("深圳", await _house.SayAsync("s01", "宏达简报"), StringComparison.Ordinal);

        await RunAsync("--left", "s01");
        _house.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Null(await FindAsync("oid-1", "29:a"));
        Assert.Null(await FindAsync("oid-new", "29:new"));
        Assert.DoesNotContain("深圳", await _house.SayAsync("s01", "宏达简报"), StringComparison.Ordinal);
        Assert.Contains("has left", await RunAsync((await _house.Get<Newcomers>().AllAsync(Token))[0].Code, "s01"), StringComparison.Ordinal);

        await RunAsync("--back", "s01");
        _house.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.NotNull(await FindAsync("oid-1", "29:a"));
    }

    [Fact]
    public async Task A_proven_address_is_still_proven_when_it_is_read_again()
    {
        var message = _house.Words("s01", "宏达简报");
        await _house.SendAsync(message with { Address = message.Address with { ServiceProven = true } });

        Assert.True((await _house.Get<Conversations>().FindAsync(message.Address.Key, Token))!.Address.ServiceProven);
    }

    private Task<StaffMember?> FindAsync(string? directoryId, string userId, string? name = null)
    {
        var message = _house.Words("x", "你好");
        return _strangers.FindAsync(
            message with
            {
                DirectoryId = directoryId,
                SenderName = name,
                Address = message.Address with
                {
                    Channel = "msteams",
                    UserId = userId,
                    TenantId = Tenant,
                },
            },
            Token).AsTask();
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var output = new StringWriter();
        await new LinkCommand(_ => Task.FromResult(_house.Store), _house.Clock).Build().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = output }, Token);
        return output.ToString();
    }

    private sealed class Accounts : IWorkAccounts
    {
        public Dictionary<string, string> Known { get; } = [];

        public int Asked { get; private set; }

        public Task<string?> OfAsync(Message message, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(Known.GetValueOrDefault(message.DirectoryId ?? ""));
        }
    }
}
