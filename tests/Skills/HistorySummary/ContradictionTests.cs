using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.HistorySummary;

namespace CrmBot.Tests.Skills.HistorySummary;

/// <summary>What was signed is held against the records of today: the sentence and the record that says otherwise are named.</summary>
public sealed class ContradictionTests
{
    private static readonly DateOnly Then = new(2026, 11, 1);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null);

    private static readonly Promise Quote = new() { Id = "p1", ClientId = "c1", OwnerId = "s01", By = PromiseSide.Us, StaffId = "s01", Text = "给报价", MadeOn = "2026-10-20", DueOn = "2026-11-10" };
    private static readonly Visit Seen = new() { Id = "v1", ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-10-20", People = ["王芳"], Text = "谈了年框。" };

    [Fact]
    public void A_promise_kept_since_contradicts_the_sentence_that_calls_it_open()
    {
        var signed = Sign(Set([Seen], [Quote], AttitudeValue.Positive), s => string.Join('\n', s.Sentences.Select(x => x.WithCites())));
        var now = Set([Seen], [Quote with { State = PromiseState.Done, SettledOn = "2026-11-08" }], AttitudeValue.Positive);

        var found = Assert.Single(Contradictions.Find(signed, now, Language.Zh));

        Assert.Contains("给报价", found.Sentence, StringComparison.Ordinal);
        Assert.Equal("p1", found.Evidence?.Id);
    }

    [Fact]
    public void In_ones_own_words_too()
    {
        var signed = Sign(Set([Seen], [Quote], AttitudeValue.Positive), _ => "给报价还没兑现。\n王芳对我们积极。\n最近一次是10月20日。");
        var later = new Visit { Id = "v2", ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-11-15", Text = "又去了一次。" };

        var found = Contradictions.Find(signed, Set([Seen, later], [Quote with { State = PromiseState.Dropped }], AttitudeValue.Negative, "2026-11-15"), Language.Zh);

        Assert.Equal(["给报价还没兑现。", "王芳对我们积极。", "最近一次是10月20日。"], found.Select(f => f.Sentence).Order(StringComparer.Ordinal).OrderByDescending(s => s[0] == '给').ThenByDescending(s => s[0] == '王'));
    }

    [Fact]
    public void A_record_declared_void_leaves_its_sentence_without_a_basis()
    {
        var signed = Sign(Set([Seen], [Quote], AttitudeValue.Positive), s => string.Join('\n', s.Sentences.Select(x => x.WithCites())));

        var found = Contradictions.Find(signed, Set([Seen], [], AttitudeValue.Positive), Language.Zh);

        Assert.Contains(found, f => f.Evidence is null && f.Sentence.Contains("给报价", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_changed_nothing_contradicts()
    {
        var set = Set([Seen], [Quote], AttitudeValue.Positive);

        Assert.Empty(Contradictions.Find(Sign(set, s => string.Join('\n', s.Sentences.Select(x => x.WithCites()))), Set([Seen], [Quote], AttitudeValue.Positive), Language.Zh));
    }

    private static SignedText Sign(EvidenceSet set, Func<Draft, string> text)
    {
        var pending = new Draft([.. HistoryWriter.Write(set, Language.Zh, DraftLength.Card).Sections.Where(s => s.Id == "open")]);
        return new() { Id = "t1", ClientId = "c1", OwnerId = "s01", Kind = "history", Title = "", Text = text(pending), Stood = Contradictions.Stand(set, Enumerable.Range(1, set.Items.Count)), SignedBy = "s01", SignedAt = "2026-11-01T06:00:00.000Z" };
    }

    private static EvidenceSet Set(IReadOnlyList<Visit> visits, IReadOnlyList<Promise> promises, AttitudeValue attitude, string on = "2026-10-20")
    {
        var client = new Client { Id = "c1", Name = "宏达", OwnerId = "s01", KeyPeople = [new KeyPerson { Id = "k1", Name = "王芳", Role = DecisionRole.Decider, Attitudes = [new Attitude { StaffId = "s01", Value = attitude, On = on }] }] };
        return EvidenceSet.Of(client, new ClientPast(visits, promises, [], [], []), Period.Whole, Then, Zone);
    }
}
