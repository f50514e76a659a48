using System.Text.RegularExpressions;
using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>The demo company with a problem group for quality: s01 reports of 宏达, s05 of another team handles, s04 leads, s11 directs. Each has been here before.</summary>
internal sealed partial class ComplaintHouse : IAsyncDisposable
{
    public const string Reporter = "s01";
    public const string Handler = "s05";
    public const string Lead = "s04";
    public const string Director = "s11";
    public const string Stranger = "s06";
    public const string Filing = "宏达投诉产品有划痕，很生气";

    private ComplaintHouse(DemoHouse house) => House = house;

    public DemoHouse House { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ComplaintHouse> OpenAsync(params (string Name, string Value)[] settings)
    {
        var house = await DemoHouse.OpenAsync(null,
        [
            ("Complaints:Groups:0:Name", "质量组"), ("Complaints:Groups:0:Members:0", Handler), ("Complaints:Groups:0:Categories:0", "quality"), .. settings,
        ]);
        foreach (var person in new[] { Reporter, Handler, Lead, Director, Stranger }) await house.SayAsync(person, "你好");
        return new ComplaintHouse(house);
    }

    /// <summary>Files it and lets everybody be told; the number it got.</summary>
    public async Task<string> FileAsync(string words = Filing)
    {
        await House.SayAsync(Reporter, words);
        var saved = await House.PressAsync(Reporter, "全部保存");
        await House.RunDueAsync();
        Assert.Matches(Numbers(), saved);
        return Numbers().Match(saved).Value;
    }

    public async Task<string> PressAsync(string staffId, string title, params (string Name, string Value)[] inputs)
    {
        var shown = await House.PressAsync(staffId, title, inputs);
        await House.RunDueAsync();
        return shown;
    }

    public async Task<string> SayAsync(string staffId, string words)
    {
        var shown = await House.SayAsync(staffId, words);
        await House.RunDueAsync();
        return shown;
    }

    public async Task<Complaint?> FindAsync(string number)
    {
        var found = await House.Store.Collection("complaints").FindAsync(new Query(Filter.Is("number", number), 1), Token);
        return found.Docs.Select(Records<Complaint>.Read).FirstOrDefault();
    }

    /// <summary>What a person's cards of this complaint show now: the last thing each message was made to hold.</summary>
    public IReadOnlyList<string> CardsOf(string staffId, string complaintId) =>
    [
        .. House.Channel.Events.Where(e => e.Address.UserId == staffId && e.Reply.LiveKey == $"complaint:{complaintId}").GroupBy(e => e.CardId).Select(g => PlainText.Render(g.Last().Reply with { Live = null })),
    ];

    /// <summary>What a card drawn for this person now would show.</summary>
    public async Task<string> DrawnNowAsync(string staffId, string complaintId)
    {
        var person = (await House.Get<Staff>().GetAsync(staffId, Token))!;
        var place = (await House.Get<Conversations>().FindAsync(DemoHouse.AddressOf(staffId).Key, Token))!;
        var shown = await House.Get<Assistant>().ShowAsync(new Notice(staffId, "complaint", "card", complaintId), person, place, House.Clock.Now, Token);
        return PlainText.Render(shown!.Reply with { Live = null });
    }

    /// <summary>What was sent or changed for a person since the mark.</summary>
    public string Since(int mark, string staffId) => string.Join("\n", House.Channel.Events.Skip(mark).Where(e => e.Address.UserId == staffId).Select(e => e.Text));

    /// <summary>How this complaint's cards came to be what they are, and what went wrong on the way.</summary>
    public string Story(string staffId, string complaintId) => string.Join('\n', House.Channel.Events.Where(e => e.Address.UserId == staffId && e.Reply.LiveKey == $"complaint:{complaintId}")
        .Select(e => $"{e.CardId} {(e.Update ? "changed" : "sent")} v{e.Reply.LiveVersion}: {e.Text.Split('\n')[0]}").Concat(House.Log.All.Split('\n').Where(l => l.Contains("Error", StringComparison.Ordinal) || l.Contains("Warning", StringComparison.Ordinal)).TakeLast(10)));

    public int Mark => House.Channel.Events.Count;

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [GeneratedRegex(@"TS-\d+")]
    public static partial Regex Numbers();
}
