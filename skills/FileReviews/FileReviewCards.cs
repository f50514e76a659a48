using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.ContactKeeping;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.FileReviews;

/// <summary>The cards of the review: one file as questions, what was signed, one's own list, the team's picture.</summary>
internal static class FileReviewCards
{
    public const int Page = 8;

    private const int MostPeople = 8;
    private const int MostBars = 12;
    private const int LongestValue = 120;

    /// <summary>A file as it is asked about. What has just been done to it, or why it is shown again, stands first.</summary>
    public static Card File(Client client, FileView view, string? said = null, Proposal? done = null, bool dayIsWrong = false)
    {
        var (language, today) = (view.Language, view.Today);
        var missing = FileFields.Missing(client);
        return new Card
        {
            Title = FileReviewWords.FileTitle.In(language, client.ShortName),
            Badges = Quarter.Of(today).Has(client) ? [new Badge(FileReviewWords.Done.In(language), Tone.Good)] : [],
            Subtitle = $"{Quarter.Of(today).Say(language)} · {Last(client, view)}",
            Language = language,
            Notice = FileReviewWords.Notice.In(language),
            Parts =
            [
                .. said is null ? Array.Empty<CardPart>() : [new Paragraph(said, done is null ? Tone.Warning : Tone.Good)],
                .. UndoLine.Part(done, language, view.Zone),
                missing.Count == 0
                    ? new Paragraph(FileReviewWords.Whole.In(language), Tone.Quiet)
                    : new Paragraph(FileReviewWords.Missing.In(language, string.Join(language == Language.Zh ? "、" : ", ", missing.Select(m => m.In(language)))), Tone.Warning),
                .. client.KeyPeople.Count == 0 ? Array.Empty<CardPart>() : [new Items(FileReviewWords.PeopleHeading.In(language), [.. Rows(client, language)])],
                new Facts([.. FileFields.Of(client, language).Where(f => f.Value is not null).Select(f => new Fact(f.Name.In(language), Quotes.Cut(f.Value!, LongestValue)))]),
                new Fold(FileReviewWords.Change.In(language), [FileFields.Form(client, dayIsWrong, language), new Paragraph(FileReviewWords.ChangeHint.In(language), Tone.Quiet)]),
            ],
            Actions =
            [
                new(FileReviewWords.Sign.In(language), Press.To(FileReviewSkill.Name, "sign", ("id", client.Id), ("v", client.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))), ActionStyle.Main, TakesInputs: true),
                new(FileReviewWords.AddContact.In(language), Press.To(ContactKeepingSkill.Name, "said", ("client", client.Id), ("kind", nameof(Understanding.ContactSaidKind.New))), ActionStyle.Quiet),
                .. done is null ? Array.Empty<CardAction>() : [new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)],
            ],
        };
    }

    /// <summary>What was signed, and whose turn is next.</summary>
    public static Card Signed(string said, Proposal? done, ReviewState state, FileView view)
    {
        var language = view.Language;
        return new Card
        {
            Title = said,
            Language = language,
            Notice = FileReviewWords.Notice.In(language),
            Parts = [new Paragraph(Left(state, view), Tone.Quiet), .. UndoLine.Part(done, language, view.Zone)],
            Actions =
            [
                .. state.Left is [var next, ..] ? [new CardAction(FileReviewWords.Next.In(language, Quotes.Cut(next.ShortName, 20)), Open(next), ActionStyle.Main)] : Array.Empty<CardAction>(),
                .. done is null ? Array.Empty<CardAction>() : [new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)],
            ],
        };
    }

    /// <summary>One person's clients that are left, so many at a time.</summary>
    public static Card List(ReviewState state, string? whose, string? ownerId, int from, FileView view)
    {
        var language = view.Language;
        var rest = state.Left.Count - from - Page;
        return new Card
        {
            Title = state.Left.Count == 0 && whose is null ? FileReviewWords.AllDone.In(language)
                : whose is null ? FileReviewWords.ListTitle.In(language, state.All, state.All - state.Left.Count)
                : FileReviewWords.ListTitleOf.In(language, whose, state.All, state.All - state.Left.Count),
            Subtitle = FileReviewWords.Until.In(language, state.Quarter.Say(language), Days.Say(state.Quarter.To, language, view.Today)),
            Language = language,
            Notice = FileReviewWords.Notice.In(language),
            Parts = state.Left.Count == 0 ? [] : [new Items(FileReviewWords.NextHeading.In(language), [.. state.Left.Skip(from).Take(Page).Select(c => Row(c, view))])],
            Actions = rest <= 0 ? [] : [new(FileReviewWords.More.In(language, Math.Min(rest, Page)), Press.To(FileReviewSkill.Name, "list", [("at", $"{from + Page}"), .. ownerId is null ? Array.Empty<(string, string)>() : [("owner", ownerId)]]), ActionStyle.Quiet)],
        };
    }

    /// <summary>How far each of the team is.</summary>
    public static Card Team(IReadOnlyList<ReviewRow> rows, bool all, FileView view)
    {
        var language = view.Language;
        var quarter = Quarter.Of(view.Today);
        return new Card
        {
            Title = FileReviewWords.TeamTitle.In(language, rows.Sum(r => r.All), rows.Sum(r => r.Reviewed)),
            Subtitle = FileReviewWords.Until.In(language, quarter.Say(language), Days.Say(quarter.To, language, view.Today)),
            Language = language,
            Notice = FileReviewWords.Notice.In(language),
            Parts =
            [
                new Bars(FileReviewWords.PeopleBars.In(language), [.. rows.Take(MostBars).Select(r => new Bar(r.Name, r.Reviewed, r.All, FileReviewWords.OneOf.In(language, r.All, r.Reviewed), r.Reviewed == r.All ? Tone.Good : Tone.Plain))]),
                .. rows.Count <= MostBars ? Array.Empty<CardPart>() : [new Fold(FileReviewWords.More.In(language, rows.Count - MostBars), [new Facts([.. rows.Skip(MostBars).Select(r => new Fact(r.Name, FileReviewWords.OneOf.In(language, r.All, r.Reviewed)))])])],
                new Paragraph(FileReviewWords.TeamHint.In(language, rows[0].Name), Tone.Quiet),
                .. all ? Array.Empty<CardPart>() : [new Paragraph(FileReviewWords.NotAll.In(language, FileReviewReads.MostPeople), Tone.Quiet)],
            ],
        };
    }

    /// <summary>A client of a list or of the morning, with its button.</summary>
    public static Item Row(Client client, FileView view)
    {
        var tier = client.Tier is { } known ? RecordWords.Say(known, view.Language) : null;
        var last = Moments.TryDay(client.ReviewedOn) is { } day ? FileReviewWords.LastOn.In(view.Language, Days.Say(day, view.Language, view.Today)) : FileReviewWords.Never.In(view.Language);
        var missing = FileFields.Missing(client);
        var lacks = missing.Count == 0 ? null : FileReviewWords.Missing.In(view.Language, string.Join(view.Language == Language.Zh ? "、" : ", ", missing.Take(3).Select(m => m.In(view.Language))));
        return new Item(client.ShortName, string.Join(" · ", new[] { tier, last, lacks }.OfType<string>()), Action: new CardAction(FileReviewWords.Open.In(view.Language), Open(client), ActionStyle.Quiet));
    }

    public static string Left(ReviewState state, FileView view) => state.Left.Count == 0
        ? FileReviewWords.AllDone.In(view.Language)
        : FileReviewWords.Left.In(view.Language, state.Left.Count, Days.Say(state.Quarter.To, view.Language, view.Today));

    private static Press Open(Client client) => Press.To(FileReviewSkill.Name, "open", ("id", client.Id));

    private static string Last(Client client, FileView view) => Moments.TryDay(client.ReviewedOn) is not { } day ? FileReviewWords.Never.In(view.Language)
        : view.Reviewer is { } by ? FileReviewWords.LastBy.In(view.Language, Days.Say(day, view.Language, view.Today), by)
        : FileReviewWords.LastOn.In(view.Language, Days.Say(day, view.Language, view.Today));

    private static IEnumerable<Item> Rows(Client client, Language language)
    {
        foreach (var person in client.KeyPeople.Take(MostPeople))
        {
            var role = person.Role is { } known ? RecordWords.Say(known, language) : null;
            yield return new Item(string.Join(" · ", new[] { Quotes.Cut(person.Name, 40), person.Title is { } job ? Quotes.Cut(job, 40) : null, role }.OfType<string>()), person.Phone ?? KeyContacts.ContactWords.NoPhone.In(language))
            {
                Actions = [new(FileReviewWords.Edit.In(language), On("edit", client, person), ActionStyle.Quiet), new(FileReviewWords.Gone.In(language), On("left", client, person), ActionStyle.Quiet)],
            };
        }
        if (client.KeyPeople.Count > MostPeople) yield return new Item(FileReviewWords.MorePeople.In(language, client.KeyPeople.Count - MostPeople), Tone: Tone.Quiet, Action: new CardAction(ContactKeepingWords.All.In(language), Press.To(KeyContacts.KeyContactsSkill.Name, "show", ("id", client.Id)), ActionStyle.Quiet));
    }

    private static Press On(string verb, Client client, KeyPerson person) => Press.To(FileReviewSkill.Name, verb, ("id", client.Id), ("person", person.Id));
}

/// <summary>For whom a card of the review is drawn, and who signed the file last.</summary>
internal sealed record FileView(Language Language, DateOnly Today, TimeZoneInfo Zone)
{
    public string? Reviewer { get; init; }
}
