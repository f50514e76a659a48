using CrmBot.Data;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Data;

/// <summary>Who somebody is may be remembered for three seconds: long enough for a burst of messages, too short for a right that was taken away.</summary>
public sealed class StaffTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-staff-").FullName;

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task A_change_by_another_host_is_seen_after_three_seconds()
    {
        await using var store = await OpenAsync();
        var (here, there) = (new Staff(store, _clock), new Staff(store, _clock));
        await there.LinkAsync("msteams", "u1", "s1", Token);
        Assert.Equal("s1", (await here.FindAsync("msteams", "u1", Token))?.Id);

        await there.LinkAsync("msteams", "u1", "s2", Token);
        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("s2", (await here.FindAsync("msteams", "u1", Token))?.Id);
    }

    [Fact]
    public async Task What_this_host_changes_it_sees_at_once()
    {
        await using var store = await OpenAsync();
        var staff = new Staff(store, _clock);
        Assert.Null(await staff.FindAsync("msteams", "u1", Token));

        await staff.LinkAsync("msteams", "u1", "s1", Token);
        var found = await staff.FindAsync("msteams", "u1", Token);
        Assert.Equal(("s1", null), (found?.Id, found?.Language));
        await staff.SetLanguageAsync(found!, Language.En, Token);

        Assert.Equal(Language.En, (await staff.FindAsync("msteams", "u1", Token))?.Language);
    }

    private async Task<SqliteDocumentStore> OpenAsync()
    {
        var store = await SqliteDocumentStore.OpenAsync(Path.Combine(_folder, "store.db"), _clock, Token);
        await store.EnsureAsync(DataSchema.All, Token);
        foreach (var id in new[] { "s1", "s2" })
        {
            var member = new StaffMember { Id = id, NameZh = "周明", NameEn = "Zhou Ming", Role = StaffRole.Manager, TeamId = "t1" };
            await store.Collection(Staff.Collection).InsertAsync(id, Records<StaffMember>.Json(member), Token);
        }
        return store;
    }
}
