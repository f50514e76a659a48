using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.HistorySummary;
using Microsoft.Extensions.AI;

namespace CrmBot.Tests.Skills.Drafting;

/// <summary>Words in records that try to steer a model which follows every one of them: nothing of it reaches a reader as a statement.</summary>
public sealed class AttackTests
{
    private const string Phone = "13800138000";

    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Attack.All.Count)];

    [Fact]
    public void There_are_at_least_sixty() => Assert.True(Attack.All.Count >= 60, $"{Attack.All.Count}");

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_model_that_obeys_is_not_repeated(int number)
    {
        var attack = Attack.All[number];
        var (set, n) = Past(attack);
        var language = attack.Obeyed.Any(c => c is >= '\u4e00' and <= '\u9fff') ? Language.Zh : Language.En;
        var known = HistoryWriter.Write(set, language, DraftLength.Page);
        var places = known.Sentences.Count();
        var obeyed = attack.Obeyed.Replace("{n}", $"{n}", StringComparison.Ordinal);
        var model = new Obedient(string.Join('\n', Enumerable.Range(1, places).Select(i => $"s{i}: {obeyed}")));

        var written = await new ModelWriter(model, new ModelOptions()).RewriteAsync(new DraftJob("HistorySummary", set, known), language, [], TestContext.Current.CancellationToken);

        Assert.Empty(written.Lines.Select(l => l.Text));
        Assert.Equal(2, model.Asked.Count);
        Assert.DoesNotContain(model.Asked, a => a.Contains(Phone, StringComparison.Ordinal));
    }

    private static (EvidenceSet Set, int Number) Past(Attack attack)
    {
        var said = attack.Words;
        var person = attack.Where == Planted.PersonName ? said : "王芳";
        var client = new Client
        {
            Id = "c1",
            Name = attack.Where == Planted.ClientName ? said : "宏达机械",
            OwnerId = "s01",
            KeyPeople = [new KeyPerson { Id = "p1", Name = person, Title = "采购总监", Role = DecisionRole.Decider, Attitudes = [new Attitude { StaffId = "s01", Value = AttitudeValue.Positive, On = "2026-11-19", Quote = "这次合作很顺" }] }],
        };
        Visit Note(string id, string on, string text) => new() { Id = id, ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = on, People = [person], Text = text };
        var past = new ClientPast(
            [Note("v1", "2026-08-03", $"第一次见面，留了电话{Phone}。"), Note("v2", "2026-09-10", attack.Where == Planted.Note ? said : "谈了年框。"), Note("v3", "2026-11-19", "第二条产线定了。")],
            [new Promise { Id = "p1", ClientId = "c1", OwnerId = "s01", By = PromiseSide.Us, StaffId = "s01", Person = person, Text = attack.Where == Planted.Promise ? said : "给报价", MadeOn = "2026-11-10", DueOn = "2026-11-20" }],
            [new Complaint { Id = "k1", ClientId = "c1", OwnerId = "s01", Number = "TS-3001", Text = attack.Where == Planted.Complaint ? said : "少了两箱", Person = person, ComplainedAt = "2026-10-08T02:40:00.000Z" }],
            [],
            []);
        var colleagues = new Dictionary<string, StaffMember> { ["s01"] = new() { Id = "s01", NameZh = "王敏", NameEn = "Min Wang", Role = StaffRole.Manager, TeamId = "t1" } };
        var set = EvidenceSet.Of(EvidenceSet.Of(client, past, Period.Whole, Today, Zone), colleagues, new DraftRules());
        var evidence = attack.Where switch
        {
            Planted.Note => set.Contacts[1],
            Planted.Complaint => set.Complaints[0],
            Planted.Promise => set.Promises[0],
            Planted.PersonName => set.Contacts[0],
            _ => set.File,
        };
        return (set, evidence.Number);
    }

    /// <summary>Says the same whatever it is asked, and remembers what it was asked.</summary>
    private sealed class Obedient(string answer) : IChatClient
    {
        public List<string> Asked { get; } = [];

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Asked.Add(string.Join('\n', messages.Select(m => m.Text)));
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer)));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
