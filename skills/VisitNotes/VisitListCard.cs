using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Past visits on a card, newest first, each with its words as written.</summary>
public static class VisitListCard
{
    public static Card Compose(string title, IReadOnlyList<Visit> visits, IReadOnlyList<Client> named, DateOnly? from, DateOnly? to, int limit, Language language, DateOnly today)
    {
        var period = from is { } f ? VisitWords.ListPeriod.In(language, Days.Say(f, language, today), Days.Say(to ?? today, language, today)) : null;
        var count = visits.Count > limit ? VisitWords.ListMore.In(language, limit) : VisitWords.ListCount.In(language, visits.Count);
        return new Card
        {
            Title = title,
            Subtitle = period is null ? count : $"{period} · {count}",
            Language = language,
            Notice = VisitWords.ListNotice.In(language),
            Parts = visits.Count == 0
                ? [new Paragraph(VisitWords.ListNone.In(language))]
                : [new Items(null, [.. visits.Take(limit).Select(v => new Item(Row(v, named, language, today), Quotes.Of(Quotes.Cut(v.Text, 160))))])],
        };
    }

    /// <summary>Which of the clients whose names fit.</summary>
    public static Card Which(string said, IReadOnlyList<Client> candidates, DateOnly? from, DateOnly? to, Language language) => new()
    {
        Title = VisitWords.AskClient.In(language),
        Language = language,
        Notice = VisitWords.ListNotice.In(language),
        Parts =
        [
            new Choices("", [.. candidates.Select(c => new Choice(
                c.Name,
                string.Join(" · ", new[] { c.Region, c.Industry }.OfType<string>()),
                Press.To("visit", "list", [("client", c.Id), ("said", said), .. from is { } f ? [("from", f.ToDay())] : Array.Empty<(string, string)>(), .. to is { } t ? [("to", t.ToDay())] : Array.Empty<(string, string)>()])))]),
        ],
    };

    private static string Row(Visit visit, IReadOnlyList<Client> named, Language language, DateOnly today) =>
        named.FirstOrDefault(c => c.Id == visit.ClientId) is { } client
            ? $"{VisitSentences.Say(visit, language, today)} · {client.ShortName}"
            : VisitSentences.Say(visit, language, today);
}
