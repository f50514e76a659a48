using CrmBot.Data;
using CrmBot.Skills.Understanding.Learning;

namespace CrmBot.Skills.Understanding;

/// <summary>Turns a message's words into a <see cref="Frame"/>. Everything about reading language is behind this one class.</summary>
public sealed class Understander(ClientIndex index, Clients clients, IntentModels? models = null)
{
    private readonly IntentGuesser _guesser = new(models ?? IntentModels.InMemory);
    private readonly ClientFinder _finder = new(index, clients);

    /// <summary>Understands words said by this person at this time; never fails on any text.</summary>
    public Task<Frame> UnderstandAsync(string text, StaffMember speaker, Reader reader, DateTimeOffset now, CancellationToken cancellationToken) =>
        UnderstandAsync(text, null, speaker, reader, now, cancellationToken);

    /// <summary>The same, where the person has said which intent is meant.</summary>
    public async Task<Frame> UnderstandAsync(string text, string? meant, StaffMember speaker, Reader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var folded = FoldedText.Of(text);
        if (meant is null && ShortAnswers.IntentOf(folded.Text) is { } saying)
            return new Frame { Text = text, Intent = saying, Confidence = 0.95, Language = saying == Intents.LanguageSet ? ShortAnswers.LanguageNamed(folded.Text) : null };
        var today = DateOnly.FromDateTime(now.DateTime);
        var dates = Dates.Find(folded, now);
        var titled = People.Titled(folded);
        List<Span> taken = [.. dates.Select(d => new Span(d.Start, d.End)), .. titled.Select(p => new Span(p.Start, p.End))];
        var tokens = Tokens.Of(folded.Text);
        var stretches = Stretches.Find(folded, tokens, taken);
        var query = new ClientQuery(folded, tokens, taken, stretches, speaker.Id, Cues.Brief.In(folded.Text));
        var client = await _finder.FindAsync(query, reader, cancellationToken);
        if (client?.Mention.Ids.Count > 0) dates.RemoveAll(d => d.Start < client.End && d.End > client.Start);
        var people = People.All(folded, titled, [.. dates.Select(d => new Span(d.Start, d.End))], client, speaker);
        // met Sarah: a person rather than an unknown client.
        if (client?.Mention.Ids.Count == 0 && !query.AsksBrief && People.All(folded, titled, [], null, speaker).Any(p => p.Start <= client.Start && p.End >= client.End))
            (client, people) = (null, People.All(folded, titled, [.. dates.Select(d => new Span(d.Start, d.End))], null, speaker));
        var promises = PromiseFinder.Find(folded, dates, people);
        var nameAlone = IsNameAlone(tokens, client);
        var guessed = meant is null && !nameAlone ? _guesser.Guess(folded, dates, client, people, today) : null;
        var (intent, confidence) = meant is not null ? (meant, 1)
            : guessed is { Best: var best } ? (best.Intent, best.Confidence)
            : IntentRules.Decide(new Evidence(folded.Text, dates, today, client, people.Count, promises.Count, nameAlone));
        var frame = new Frame
        {
            Text = text,
            Intent = intent,
            Confidence = confidence,
            Guesses = guessed is { } two ? [two.Best, two.Next] : [],
            Language = intent == Intents.LanguageSet ? ShortAnswers.LanguageNamed(folded.Text) : null,
            Client = client?.Mention,
            People = [.. people.Select(p => p.Mention(folded))],
        };
        return intent switch
        {
            Intents.VisitLog => Report(frame, folded, dates, promises),
            Intents.VisitList => frame with { Date = dates.FirstOrDefault()?.Mention(folded, ahead: false) },
            _ => frame with { Date = dates.FirstOrDefault()?.Mention(folded, ahead: true) },
        };
    }

    /// <summary>The first day in the words, read as a report looks back and as a deadline looks forward.</summary>
    public static (DateMention? Report, DateMention? Deadline) DaysIn(string words, DateTimeOffset now)
    {
        var folded = FoldedText.Of(words);
        var first = Dates.Find(folded, now).FirstOrDefault();
        return (first?.Mention(folded, ahead: false), first?.Mention(folded, ahead: true));
    }

    private static Frame Report(Frame frame, FoldedText text, List<FoundDate> dates, List<PromiseMention> promises)
    {
        var dues = promises.Where(p => p.Due is not null).Select(p => p.Due!.Span).ToHashSet();
        var day = dates.FirstOrDefault(d => !d.IsDeadline && !d.IsPeriod && !dues.Contains(text.SpanOf(d.Start, d.End)))?.Mention(text, ahead: false);
        List<RecordMention> records = [.. promises];
        var onlyPromised = promises.Count > 0 && !Cues.Happened.In(text.Text) && !Cues.Contact.In(text.Text);
        if (!onlyPromised)
        {
            records.Insert(0, new VisitMention(frame.Text, new Span(0, frame.Text.Length))
            {
                Date = day,
                Time = Times.First(text, dates),
                Kind = VisitKinds.Of(text.Text),
                People = frame.People,
            });
        }
        return frame with { Date = day, Records = records };
    }

    private static bool IsNameAlone(List<Token> tokens, FoundClient? client) =>
        client is not null && tokens.Count > 0 && client.Start == tokens[0].Start && client.End == tokens[^1].End;
}
