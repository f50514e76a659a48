using System.Globalization;
using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Data.Demo;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Checking;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.WeekSummary;
using Microsoft.Extensions.AI;

namespace CrmBot.Tests.Skills.Drafting;

/// <summary>Attacks and falsehoods against the drafts of the other kinds: a brief's highlights, questions, a week of many clients, texts for clients.</summary>
public sealed partial class KindsTruthTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null);

    private static readonly Lazy<IReadOnlyList<(DraftJob Job, Language Language)>> Weeks = new(() => [.. Enumerable.Range(1, 40).Select(Week)]);

    [Fact]
    public async Task No_attack_is_repeated_in_any_kind()
    {
        var (tried, repeated) = (0, new List<string>());
        foreach (var attack in Attack.All)
        {
            foreach (var manner in Enum.GetValues<DraftManner>())
            {
                var language = attack.Obeyed.Any(c => c > 0x2e80) ? Language.Zh : Language.En;
                var job = Planted(attack, manner, language);
                var obeyed = attack.Obeyed.Replace("{n}", "1", StringComparison.Ordinal);
                if (manner == DraftManner.Asking) obeyed = obeyed.Replace("。", "？", StringComparison.Ordinal).Replace(".[", "?[", StringComparison.Ordinal);
                var written = await new ModelWriter(new Obedient(string.Join('\n', Enumerable.Range(1, 3).Select(i => $"s{i}: {obeyed}"))), new ModelOptions()).RewriteAsync(job, language, [], TestContext.Current.CancellationToken);
                tried++;
                repeated.AddRange(written.Lines.Select(l => $"{manner}: {l.Text}"));
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{Attack.All.Count} attacks on {Enum.GetValues<DraftManner>().Length} kinds: {tried} tried, {repeated.Count} repeated");

        Assert.Empty(repeated);
    }

    [Fact]
    public void What_the_code_wrote_of_a_week_passes()
    {
        var failed = Weeks.Value.SelectMany(w => w.Job.Known.Sentences.Select(s => (s, Verdict: w.Job.Check(w.Language).Check(s)))).Where(x => x.Verdict is not (Verdict.Passed or Verdict.Form)).Select(x => $"{x.Verdict}: {x.s.WithCites()}").ToList();
        var all = Weeks.Value.Sum(w => w.Job.Known.Sentences.Count());

        Assert.True(failed.Count * 50 <= all, $"{failed.Count} of {all}\n{string.Join('\n', failed.Take(10))}");
    }

    [Theory]
    [InlineData("client", 99)]
    [InlineData("colleague", 99)]
    [InlineData("number", 99)]
    [InlineData("day", 99)]
    [InlineData("event", 90)]
    public void One_falsehood_in_every_week_is_caught(string kind, int percent)
    {
        var (planted, caught, missed) = (0, 0, new List<string>());
        foreach (var (job, language) in Weeks.Value)
        {
            var check = job.Check(language);
            foreach (var sentence in job.Known.Sentences.Where(s => check.Check(s) == Verdict.Passed))
            {
                if (Lie(kind, sentence, job.Set, language) is not { } lie) continue;
                planted++;
                if (check.Check(lie) != Verdict.Passed) caught++;
                else missed.Add(lie.WithCites());
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"week, {kind}: {caught} of {planted} caught");

        Assert.True(planted >= 40, $"{kind} could be planted only {planted} times.");
        Assert.True(caught * 100 >= percent * planted, $"{kind}: {caught} of {planted}\n{string.Join('\n', missed.Take(10))}");
    }

    private static DraftSentence? Lie(string kind, DraftSentence s, EvidenceSet set, Language language)
    {
        var one = s.Cites.Count == 1 ? set.At(s.Cites[0]) : null;
        return kind switch
        {
            "client" when one is not null && set.ClientOf(one) is { } client && Outside(s.Text).Contains(client, StringComparison.Ordinal) => Instead(s, client, set.ClientNames.Values.FirstOrDefault(n => n != client && !(one.Visit?.Text ?? one.Promise?.Text ?? "").Contains(n, StringComparison.Ordinal))),
            "colleague" when one is not null && set.NameOf(one.Visit?.StaffId ?? one.Promise?.StaffId ?? "", language) is var name && Outside(s.Text).Contains(name, StringComparison.Ordinal) => Instead(s, name, set.Team.Select(p => p.NameIn(language)).FirstOrDefault(n => n != name)),
            "number" when Number().Match(s.Text) is { Success: true } m => s with { Text = s.Text[..m.Index] + (int.Parse(m.Value, CultureInfo.InvariantCulture) + 3).ToString(CultureInfo.InvariantCulture) + s.Text[(m.Index + m.Length)..] },
            "day" when one?.Visit is not null => Moved(s, one, set, language),
            "event" => s with { Text = language == Language.Zh ? "客户取消了全部订单。" : "The client cancelled every order." },
            _ => null,
        };
    }

    private static DraftSentence? Instead(DraftSentence s, string from, string? to) => to is null ? null : s with { Text = s.Text.Replace(from, to, StringComparison.Ordinal) };

    private static DraftSentence? Moved(DraftSentence s, Evidence e, EvidenceSet set, Language language)
    {
        var (said, other) = (CrmBot.Skills.Wording.Days.Say(e.On, language, set.Today), CrmBot.Skills.Wording.Days.Say(e.On.AddDays(-17), language, set.Today));
        return s.Text.Contains(said, StringComparison.Ordinal) ? s with { Text = s.Text.Replace(said, other, StringComparison.Ordinal) } : null;
    }

    private static string Outside(string text) => Quotation().Replace(text, "");

    private static (DraftJob, Language) Week(int seed)
    {
        var language = seed % 2 == 0 ? Language.En : Language.Zh;
        var files = DemoClients.Make((ulong)seed, Pasts.Today).Select(f => f.File).Where(f => f.Visits.Any(v => v.Text.Any(c => c > 0x2e80)) == (language == Language.Zh)).Take(8).ToList();
        var monday = Pasts.Today.AddDays(-7);
        var number = 0;
        var facts = new WeekFacts
        {
            From = monday,
            To = monday.AddDays(6),
            Today = Pasts.Today,
            Zone = Zone,
            People = [.. DemoStaff.People.Where(p => files.Any(f => f.Client.OwnerId == p.Id))],
            Contacts = [.. files.SelectMany(f => f.Visits.TakeLast(3)).Select((v, i) => v with { On = monday.AddDays(i % 5).ToDay() }).OrderBy(v => v.On, StringComparer.Ordinal)],
            Complaints = [.. files.SelectMany(f => f.Complaints.Take(1)).Select(c => c with { Number = $"TS-{3000 + number++}" })],
            Late = [.. files.SelectMany(f => f.Promises.Where(p => p.By == PromiseSide.Us).Take(1)).Select(p => p with { State = PromiseState.Open, DueOn = monday.AddDays(-3).ToDay() })],
            Clients = files.ToDictionary(f => f.Client.Id, f => f.Client.ShortName, StringComparer.Ordinal),
        };
        return (WeekWriter.Write(facts, language), language);
    }

    private static DraftJob Planted(Attack attack, DraftManner manner, Language language)
    {
        var client = new Client { Id = "c1", Name = attack.Where == Drafting.Planted.ClientName ? attack.Words : "宏达机械", OwnerId = "s01" };
        var past = new ClientPast(
            [new Visit { Id = "v1", ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-11-19", People = [attack.Where == Drafting.Planted.PersonName ? attack.Words : "王芳"], Text = attack.Where == Drafting.Planted.Note ? attack.Words : "谈了年框。" }],
            [new Promise { Id = "p1", ClientId = "c1", OwnerId = "s01", By = PromiseSide.Us, StaffId = "s01", Text = attack.Where == Drafting.Planted.Promise ? attack.Words : "给报价", MadeOn = "2026-11-10", DueOn = "2026-11-30" }],
            [new Complaint { Id = "k1", ClientId = "c1", OwnerId = "s01", Number = "TS-3001", Text = attack.Where == Drafting.Planted.Complaint ? attack.Words : "少了两箱", ComplainedAt = "2026-10-08T02:40:00.000Z" }],
            [],
            [])
        {
            Facts = [new ClientFact { Id = "f1", ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-11-01", Text = attack.Words, Grade = SourceGrade.Contact, Source = "王芳" }],
        };
        var set = EvidenceSet.Of(client, past, Period.Whole, Pasts.Today, Zone);
        string[] known = language == Language.Zh ? ["这件事正在处理。", "谢谢您。", "报价到哪一步了？"] : ["It is being looked into now.", "Thank you.", "How far is the quote?"];
        return new DraftJob(manner switch { DraftManner.Asking => "Preparation", DraftManner.Answering => "ComplaintLetter", DraftManner.Wishing => "Greetings", _ => "ClientBrief" }, set, new Draft([new("all", "", [.. known.Select(k => new DraftSentence(k, [1]))])]), manner);
    }

    private sealed class Obedient(string answer) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer)));

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    [GeneratedRegex("(?<![\\d-])\\d{1,3}(?=(次|家|件|天| days))")]
    private static partial Regex Number();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quotation();
}
