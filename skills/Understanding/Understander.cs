using CrmBot.Data;
using CrmBot.Skills.Understanding.Learning;
using CrmBot.Skills.Understanding.Notes;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.Understanding;

/// <summary>Turns a message's words into a <see cref="Frame"/>. Everything about reading language is behind this one class.</summary>
public sealed class Understander(ClientIndex index, Clients clients, IntentModels? models = null, Surroundings? around = null)
{
    private const double SureByRules = 0.9;

    private readonly IntentGuesser _guesser = new(models ?? IntentModels.InMemory);
    private readonly ClientFinder _finder = new(index, clients, around?.Taught);
    private readonly FieldBook _fields = around?.Fields ?? new FieldBook();
    private StaffBook _book = StaffBook.Empty;
    private DateTimeOffset _bookAt;

    /// <summary>Understands words said by this person at this time; never fails on any text.</summary>
    public Task<Frame> UnderstandAsync(string text, StaffMember speaker, Reader reader, DateTimeOffset now, CancellationToken cancellationToken) =>
        UnderstandAsync(new Saying(text, speaker, now), reader, Earlier.Nothing, cancellationToken);

    /// <summary>The same, where the person has said which intent is meant.</summary>
    public Task<Frame> UnderstandAsync(string text, string? meant, StaffMember speaker, Reader reader, DateTimeOffset now, CancellationToken cancellationToken) =>
        UnderstandAsync(new Saying(text, speaker, now) { Intent = meant }, reader, Earlier.Nothing, cancellationToken);

    /// <summary>The same in a conversation: what the words leave out comes from what was said before.</summary>
    public Task<Frame> UnderstandAsync(string text, StaffMember speaker, Reader reader, DateTimeOffset now, Earlier earlier, CancellationToken cancellationToken) =>
        UnderstandAsync(new Saying(text, speaker, now), reader, earlier, cancellationToken);

    /// <summary>Understands with the names given rather than a store's: the same code for the understand command and for measuring.</summary>
    internal static async ValueTask<Frame> UnderstandAsync(Saying saying, Sources sources, Earlier earlier, SecondOpinion? second, CancellationToken cancellationToken)
    {
        var frame = await ReadAsync(saying, sources, cancellationToken);
        if (earlier.Text is { Length: > 0 } && FollowUps.MayBe(frame))
        {
            var before = await UnderstandAsync(saying with { Text = earlier.Text, Now = earlier.At ?? saying.Now }, sources, earlier.Before ?? Earlier.Nothing, null, cancellationToken);
            frame = await FollowUps.CompleteAsync(frame, before, async intent => await ReadAsync(saying with { Intent = intent }, sources, cancellationToken));
        }
        return second is null || frame.FromBefore.HasFlag(FromBefore.Intent) ? frame
            : await second.AskAsync(frame, async intent => await ReadAsync(saying with { Intent = intent }, sources, cancellationToken), cancellationToken);
    }

    /// <summary>The first day in the words, read as a report looks back and as a deadline looks forward.</summary>
    public static (DateMention? Report, DateMention? Deadline) DaysIn(string words, DateTimeOffset now)
    {
        var folded = FoldedText.Of(words);
        var first = Dates.Find(folded, now).FirstOrDefault();
        return (first?.Mention(folded, ahead: false), first?.Mention(folded, ahead: true));
    }

    /// <summary>The first time of day in the words as HH:mm, null where none is named.</summary>
    public static string? TimeIn(string words)
    {
        var folded = FoldedText.Of(words);
        // Which day a date is does not matter here, only where it stands.
        return Times.First(folded, Dates.Find(folded, DateTimeOffset.UnixEpoch));
    }

    /// <summary>The same for words that are said as a new value: 三点 alone may be three points.</summary>
    public static string? NewTimeIn(string words) => TimeIn(AsNewValue(words));

    /// <summary>Words as they are read as what something is to become.</summary>
    public static string AsNewValue(string words) => words.Length > 0 && char.IsAsciiLetter(words[0]) ? words : $"改到{words}";

    /// <summary>The first time of day in the words, HH:mm; null where none is named.</summary>
    public static string? TimeIn(string words, DateTimeOffset now)
    {
        var folded = FoldedText.Of(words);
        return Times.First(folded, Dates.Find(folded, now));
    }

    private static ValueTask<Frame> ReadAsync(Saying saying, Sources sources, CancellationToken cancellationToken) => ReadAsync(saying, FoldedText.Of(saying.Text), sources, cancellationToken);

    private static async ValueTask<Frame> ReadAsync(Saying saying, FoldedText folded, Sources sources, CancellationToken cancellationToken)
    {
        var (text, speaker, now) = (saying.Text, saying.Speaker, saying.Now);
        if (saying.Intent is null && ShortAnswers.IntentOf(folded.Text) is { } said)
            return new Frame { Text = text, Intent = said, Confidence = 0.95, Language = said == Intents.LanguageSet ? ShortAnswers.LanguageNamed(folded.Text) : null };
        folded = folded.WithoutCourtesies();
        if (saying.Intent is null or Intents.NameTeach && Teaching.Find(folded) is { } taught && await TaughtAsync(saying, folded, taught, sources, cancellationToken) is { } teaching) return teaching;
        var dates = Dates.Find(folded, now, sources.FiscalStart);
        var titled = People.Titled(folded);
        People.AddStaff(folded, sources.Staff, titled);
        List<Span> taken = [.. dates.Select(d => new Span(d.Start, d.End)), .. titled.Select(p => new Span(p.Start, p.End))];
        var tokens = Tokens.Of(folded.Text);
        if (ComplaintRefs.Find(folded.Text, tokens) is { } number) taken.Add(new Span(number.Start, number.End));
        var query = new ClientQuery(folded, tokens, taken, Stretches.Find(folded, tokens, taken), speaker.Id, Cues.Brief.In(folded.Text));
        var found = await sources.Find(query, cancellationToken);
        if (MeantWords.Mend(folded, [.. taken, .. found.Where(f => f.Mention.Ids.Count > 0).Select(f => new Span(f.Start, f.End))]) is { } meant) return await ReadAsync(saying, meant, sources, cancellationToken);
        var client = found.FirstOrDefault(f => f.Mention.Ids.Count > 0) ?? (found.Count > 0 ? found[0] : null);
        foreach (var one in found)
            if (one.Mention.Ids.Count > 0) dates.RemoveAll(d => d.Start < one.End && d.End > one.Start);
        var days = dates.ConvertAll(d => new Span(d.Start, d.End));
        var people = People.All(folded, titled, days, found, speaker);
        // met Sarah: a person rather than an unknown client.
        if (client?.Mention.Ids.Count == 0 && !query.AsksBrief && People.All(folded, titled, [], [], speaker).Exists(p => p.Start <= client.Start && p.End >= client.End))
            (client, found, people) = (null, [], People.All(folded, titled, days, [], speaker));
        var reading = new Reading(folded, now) { Tokens = tokens, Signs = Signs.Find(folded.Text), Dates = dates, Clients = found, People = people };
        var (guesses, intent, confidence) = Decide(saying, reading, client, sources.Guesser);
        // Right after the start the rules stand in; what they are not sure of, or read as a name nobody has, is worth waiting for.
        if (guesses.Count == 0 && (confidence < SureByRules || client is { Mention.Ids.Count: 0 }) && await sources.Guesser.WaitAsync(cancellationToken)) (guesses, intent, confidence) = Decide(saying, reading, client, sources.Guesser);
        client ??= intent switch
        {
            Intents.ClientBrief => UnknownNames.Asked(query),
            Intents.VisitLog => UnknownNames.Visited(query),
            _ => null,
        };
        var frame = new Frame
        {
            Text = text,
            Intent = intent,
            Confidence = confidence,
            Guesses = guesses,
            Language = intent == Intents.LanguageSet ? ShortAnswers.LanguageNamed(folded.Text) : null,
            Client = client?.Mention,
            Clients = [.. found.Select(c => c.Mention)],
            Candidates = client?.Clients.Count > 1 ? [.. client.Clients.Select(c => (c.Id, c.Name))] : [],
            People = people.ConvertAll(p => p.Mention(folded)),
        };
        var filled = SlotFinder.Fill(frame, reading, sources.Fields);
        // A visit told beside a plan, a complaint or anything else to be kept: the whole message is one report.
        if (saying.Intent is not null || intent == Intents.VisitLog || filled.Records.Count < 2 || !filled.Records.Any(r => r is VisitMention)) return filled;
        var report = SlotFinder.Fill(frame with { Intent = Intents.VisitLog }, reading, sources.Fields);
        return report.Records.Count >= filled.Records.Count ? report : filled;
    }

    // 老厂 = 宏达电子: said plainly, or by a sentence whose rest is a client's name and nothing else.
    private static async ValueTask<Frame?> TaughtAsync(Saying saying, FoldedText folded, Taught taught, Sources sources, CancellationToken cancellationToken)
    {
        var name = FoldedText.Of(folded.WordsOf(taught.ClientStart, taught.ClientEnd));
        var tokens = Tokens.Of(name.Text);
        var query = new ClientQuery(name, tokens, [], Stretches.Find(name, tokens, []), saying.Speaker.Id, true);
        var found = tokens.Count == 0 ? [] : await sources.Find(query, cancellationToken);
        var client = found is [var only] && only.Mention.Ids.Count > 0 && only.Start == tokens[0].Start && IsLegal(name.Text.AsSpan(only.End)) ? only : null;
        if (client is null && !taught.IsPlain) return null;
        var span = folded.SpanOf(taught.ClientStart, taught.ClientEnd);
        return new Frame
        {
            Text = saying.Text,
            Intent = Intents.NameTeach,
            Confidence = 0.95,
            Client = client is null ? new ClientMention([], span.Of(saying.Text), span) : client.Mention with { Span = span },
            Candidates = client?.Clients.Count > 1 ? [.. client.Clients.Select(c => (c.Id, c.Name))] : [],
            Slots = Slots.None with { Taught = folded.WordsOf(taught.Start, taught.End), ForEverybody = taught.ForEverybody },
        };
    }

    // What stands behind the name is at most its legal form.
    private static bool IsLegal(ReadOnlySpan<char> rest)
    {
        for (var at = 0; at < rest.Length;)
        {
            var length = FoldedText.IsHan(rest[at]) ? NameWords.LegalZh.At(rest, at) : FoldedText.IsWord(rest[at]) ? NameWords.LegalEn.AtWord(rest, at) : 1;
            if (length == 0) return false;
            at += length;
        }
        return true;
    }

    // The person's own word, else what was learned; until something is learned, and for a name alone, the rules.
    private static (IReadOnlyList<Guess> Guesses, string Intent, double Confidence) Decide(Saying saying, Reading reading, FoundClient? client, IntentGuesser guesser)
    {
        if (saying.Intent is { } meant) return ([], meant, 1);
        var (today, alone) = (DateOnly.FromDateTime(saying.Now.DateTime), IsNameAlone(reading.Tokens, client));
        if (SettingAsked.In(reading.Folded)) return ([], Intents.SettingsChange, 0.95);
        if (ReminderAsked.In(reading.Folded)) return ([], Intents.ReminderChange, 0.95);
        if (ModelAsked.Keeps(reading.Folded, client is null ? null : reading.Folded[client.Start..client.End]) is not null) return ([], Intents.ModelChange, 0.95);
        if (PassingOn.In(reading.Folded)) return ([], Intents.None, 0.95);
        if (client is not null && SinceAsked.In(reading.Folded)) return ([], Intents.HistorySummarize, 0.95);
        if (client is not null && ClientAsked.In(reading.Folded)) return ([], Intents.ClientBrief, 0.95);
        if (PeopleAsked.Of(reading, client) is { } ofPerson) return ([], ofPerson, 0.95);
        if (client is null && DayAsked.In(reading)) return ([], Intents.VisitPlan, 0.95);
        if (Cues.Searched.In(reading.Folded)) return ([], Intents.VisitList, 0.95);
        if (Cues.AccountPlan.In(reading.Folded) && !NoteTaker.IsPlainlyTold(reading)) return ([], Intents.HistorySummarize, 0.95);
        if (client is not null && LetterAsked.In(reading.Folded)) return ([], Intents.ComplaintUpdate, 0.95);
        if (FactSaid.Notes(reading.Folded) && !NoteTaker.IsPlainlyTold(reading)) return ([], Intents.FactNote, 0.95);
        if (client is not null && FactSaid.Lists(reading.Folded)) return ([], Intents.FactList, 0.95);
        if (QuestionsAsked.In(reading.Folded) && (client is not null || Cues.Contact.In(reading.Folded)) && !NoteTaker.IsPlainlyTold(reading)) return ([], Intents.ClientBrief, 0.95);
        if (client is null && Cues.WeekSummary.In(reading.Folded)) return ([], Intents.WeekSummary, 0.95);
        if (Cues.Greeting.In(reading.Folded) && Cues.Writing.In(reading.Folded) && !Cues.Remind.In(reading.Folded) && !NoteTaker.IsPlainlyTold(reading)) return ([], Intents.GreetingWrite, 0.95);
        if (!alone && guesser.Guess(reading.Text, reading.Dates, client, reading.People, today) is { } guessed)
        {
            var meaning = IntentChecks.Check(guessed.Best.Intent, guessed.Next.Intent, reading);
            // What the words settle is not asked.
            if (meaning == Intents.VisitLog && guessed.Best.Confidence < SureByRules && IntentChecks.IsOnlyPromised(reading)) return ([], meaning, SureByRules);
            return ([guessed.Best, guessed.Next], meaning, guessed.Best.Confidence);
        }
        var promises = new List<Piece>();
        PromiseFinder.Find(reading, promises);
        var (intent, confidence) = IntentRules.Decide(new Evidence(reading.Folded, reading.Dates, today, client, reading.People.Count, promises.Count, alone));
        return ([], intent, confidence);
    }

    private async Task<Frame> UnderstandAsync(Saying saying, Reader reader, Earlier earlier, CancellationToken cancellationToken)
    {
        var sources = new Sources((query, token) => _finder.FindAllAsync(query, reader, token), await StaffAsync(saying.Now, cancellationToken), _fields, _guesser) { FiscalStart = around?.FiscalStart ?? 0 };
        return await UnderstandAsync(saying, sources, earlier, around?.Second.For(reader, saying.Now), cancellationToken);
    }

    // Colleagues come and go seldom: their names are read again after a while.
    private async ValueTask<StaffBook> StaffAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (around is null || (now - _bookAt).Duration() < TimeSpan.FromMinutes(5)) return _book;
        (_book, _bookAt) = (new StaffBook(await around.Staff.AllAsync(cancellationToken)), now);
        return _book;
    }

    private static bool IsNameAlone(List<Token> tokens, FoundClient? client) =>
        client is not null && tokens.Count > 0 && client.Start == tokens[0].Start && client.End == tokens[^1].End;
}

/// <summary>Words, who says them and when; the intent where it was settled already.</summary>
internal sealed record Saying(string Text, StaffMember Speaker, DateTimeOffset Now)
{
    public string? Intent { get; init; }
}

/// <summary>Where a reading looks up what it does not know by itself: clients, colleagues, and the values of the clients' fields.</summary>
internal sealed record Sources(Func<ClientQuery, CancellationToken, ValueTask<IReadOnlyList<FoundClient>>> Find, StaffBook Staff, FieldBook Fields, IntentGuesser Guesser)
{
    /// <summary>The month in which the company's year begins; 0 where that is not known.</summary>
    public int FiscalStart { get; init; }
}

/// <summary>What the product has around the reading of language: its staff, the values of its clients' fields, the names people taught, and perhaps a model to ask.</summary>
public sealed record Surroundings(Staff Staff, FieldBook Fields, SecondOpinion Second, TaughtNames Taught, IOptions<AssistantOptions> Options)
{
    public int FiscalStart => Options.Value.FiscalYearStart ?? 0;
}
