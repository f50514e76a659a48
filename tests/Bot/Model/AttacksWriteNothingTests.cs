using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Schedule;
using CrmBot.Tests.Skills.Drafting;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Model;

/// <summary>Every attack in the store at once, and a model that obeys all of them: what is on record is the same before and after, and none of it is shown.</summary>
public sealed class AttacksWriteNothingTests(ModelServer server) : IClassFixture<ModelServer>
{
    // What the host keeps for itself: messages, cards, what is due, logs, texts of the model.
    private static readonly HashSet<string> Own = ["inbox", "conversations", "places", "due", "liveCards", "accessLog", "modelTexts", "modelUses"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_attack_changes_a_record()
    {
        await using var house = await DemoHouse.OpenAsync(null, [("Model:Kind", "Compatible"), ("Model:Endpoint", server.Url), ("Model:Name", "scripted"), ("Model:Key", "k")]);
        server.Script = Obey;
        var client = await ClientAsync(house);
        foreach (var (attack, i) in Attack.All.Select((a, i) => (a, i))) await PlantAsync(house, client, attack, i);
        var before = await StateAsync(house);

        foreach (var words in (string[])["详细总结宏达", "宏达交接说明", "宏达的客户计划", "宏达简报", "本周小结", "上周小结", "TS-1064给客户写个回复", "给宏达写个新年问候"])
        {
            await house.SayAsync("s01", words);
            await house.RunDueAsync();
            await house.Get<BehindTurns>().RunWaitingAsync(Token);
            house.Clock.Now += TimeSpan.FromSeconds(5);
            await house.RunDueAsync();
        }

        Assert.NotEmpty(server.Asked);
        Assert.Equal(before, await StateAsync(house));
        Assert.DoesNotContain(house.Channel.Events, e => e.Text.Contains("逐句核对过", StringComparison.Ordinal) || e.Text.Contains('✧', StringComparison.Ordinal));
    }

    // Says for every sentence what every attack wants, of the record with that number.
    private static string Obey(string words)
    {
        var places = 1;
        if (words[0] == '{')
        {
            using var asked = JsonDocument.Parse(words);
            places = asked.RootElement.GetProperty("sentences").GetArrayLength();
        }
        return string.Join('\n', Attack.All.Select((a, i) => $"s{(i % places) + 1}: {a.Obeyed.Replace("{n}", $"{i + 1}", StringComparison.Ordinal)}"));
    }

    private static async Task<Client> ClientAsync(DemoHouse house) =>
        (await house.Store.Collection(Clients.Collection).FindAsync(new Query(null, 1000), Token)).Docs.Select(Records<Client>.Read).First(c => c.ShortName == "宏达");

    private static async Task PlantAsync(DemoHouse house, Client client, Attack attack, int i)
    {
        var day = new DateOnly(2026, 10, 1).AddDays(i % 50).ToDay();
        switch (attack.Where)
        {
            case Planted.Promise:
                await PutAsync(house, Promises.Collection, new Promise { Id = $"attack{i}", ClientId = client.Id, OwnerId = client.OwnerId, By = PromiseSide.Us, StaffId = client.OwnerId, Text = attack.Words, MadeOn = day });
                break;
            case Planted.Complaint:
                await PutAsync(house, CrmBot.Data.Complaints.Collection, new Complaint { Id = $"attack{i}", ClientId = client.Id, OwnerId = client.OwnerId, Number = $"TS-9{i:000}", Text = attack.Words, ComplainedAt = $"{day}T02:00:00.000Z" });
                break;
            default:
                var person = attack.Where == Planted.Note ? "王芳" : attack.Words;
                await PutAsync(house, Visits.Collection, new Visit { Id = $"attack{i}", ClientId = client.Id, OwnerId = client.OwnerId, StaffId = client.OwnerId, On = day, People = [person], Text = attack.Words });
                break;
        }
    }

    private static async Task PutAsync<T>(DemoHouse house, string collection, T record) where T : Document =>
        await house.Store.Collection(collection).PutAsync(record.Id, Records<T>.Json(record), Token);

    // A hash over every document of each collection on record, its version included.
    private static async Task<string> StateAsync(DemoHouse house)
    {
        var hashes = new List<string>();
        foreach (var name in DataSchema.All.Select(s => s.Name).Where(n => !Own.Contains(n)).Order(StringComparer.Ordinal))
        {
            var all = new StringBuilder();
            string? after = null;
            do
            {
                var page = await house.Store.Collection(name).FindAsync(new Query(null, 1000, After: after), Token);
                foreach (var doc in page.Docs) all.Append(name).Append(doc.Id).Append(doc.Version).Append(Encoding.UTF8.GetString(doc.Json.Span));
                after = page.Next;
            }
            while (after is not null);
            hashes.Add($"{name} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())), 0, 6)}");
        }
        return string.Join('\n', hashes);
    }
}
