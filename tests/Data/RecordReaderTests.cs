using System.Text;
using System.Text.Json;
using CrmBot.Data;
using CrmBot.Data.Documents;

namespace CrmBot.Tests.Data;

public sealed class RecordReaderTests
{
    private static readonly Client Full = new()
    {
        Id = "c1",
        Version = 3,
        Name = "深圳宏达电子有限公司",
        Aliases = ["宏达"],
        OwnerId = "s01",
        Tier = Tier.A,
        Stage = Stage.Loyal,
        KeyPeople = [new KeyPerson { Id = "p1", Name = "王芳", Role = DecisionRole.Decider, Attitudes = [new Attitude { StaffId = "s01", Value = AttitudeValue.Positive, On = "2026-11-03", Quote = "\"好\"" }] }],
        ChangedAt = "2026-11-03T01:02:03.004Z",
    };

    [Fact]
    public void What_was_written_is_read_as_the_serializer_reads_it()
    {
        var json = Records<Client>.Json(Full);

        var read = Records<Client>.Read("c1", 3, json);

        Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(Records<Client>.Json(read)));
        Assert.Equal(("c1", 3L, Tier.A, AttitudeValue.Positive), (read.Id, read.Version, read.Tier, read.KeyPeople[0].Attitudes[0].Value));
        Assert.Equal(Records<Client>.Json(JsonSerializer.Deserialize(json, DataJson.Of<Client>())!), Records<Client>.Json(read));
    }

    [Fact]
    public void Fields_in_another_order_escaped_null_or_unknown_lose_nothing()
    {
        var read = Read("""{"next":{"a":[1,2]},"ownerId":"s01","phone":null,"\u006eame":"宏达","tier":"B"}""");

        Assert.Equal(("宏达", "s01", Tier.B, null), (read.Name, read.OwnerId, read.Tier, read.Phone));
        Assert.Contains("\"next\":{\"a\":[1,2]}", Encoding.UTF8.GetString(Records<Client>.Json(read)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"宏达"}""")]
    [InlineData("""["name"]""")]
    [InlineData("""{"name":"宏达","ownerId":"s01","tier":"Z"}""")]
    [InlineData("""{"name":"宏达","ownerId":"s01","keyPeople":{}}""")]
    [InlineData("""{"name":"宏达","ownerId":"s01\u0022""")]
    public void A_broken_record_is_a_fault_and_no_half_record(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    private static Client Read(string json) => Records<Client>.Read(new Doc("c1", 1, Encoding.UTF8.GetBytes(json)));
}
