using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.FactNotes;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientBrief;

/// <summary>What the brief keeps folded: the rest of the ledger, the people, older visits, the file's own facts.</summary>
internal static class BriefFold
{
    private const int MostRows = 20;

    public static Fold Of(BriefFacts facts, Highlights shown, Viewer viewer)
    {
        var language = viewer.Language;
        var parts = new List<CardPart>(6);
        AddRows(parts, BriefWords.MorePromises, facts.Promises, shown.Promises, p => LedgerLines.Of(p, facts, viewer), language);
        AddRows(parts, BriefWords.MoreComplaints, facts.Complaints, shown.Complaints, c => LedgerLines.Of(c, facts, viewer), language);
        AddRows(parts, BriefWords.Known, facts.Known, 0, f => FactLine(f, facts, viewer), language);
        AddPeople(parts, facts, viewer);
        AddRows(parts, BriefWords.OlderVisits, facts.Visits, 1, v => new Item(BriefCard.Say(v, facts, viewer)), language);
        AddRows(parts, BriefWords.MorePlans, facts.Plans, 1, p => new Item(BriefCard.Say(p, facts, viewer)), language);
        parts.Add(FileOf(facts, viewer));
        return new Fold(BriefWords.More.In(language), parts);
    }

    private static void AddRows<T>(List<CardPart> parts, Phrase heading, IReadOnlyList<T> all, int shown, Func<T, Item> row, Language language)
    {
        if (all.Count <= shown) return;
        var rows = new List<Item>(all.Count - shown);
        for (var i = shown; i < all.Count && rows.Count < MostRows; i++) rows.Add(row(all[i]));
        if (all.Count - shown > MostRows) rows.Add(new Item(BriefWords.AndMore.In(language, all.Count - shown - MostRows), Tone: Tone.Quiet));
        parts.Add(new Items(heading.In(language), rows));
    }

    // 3个月前，听王总说: what was learned, with its age and how it is known.
    private static Item FactLine(ClientFact fact, BriefFacts facts, Viewer viewer)
    {
        var known = Moments.TryDay(fact.On) is { } on ? FactWords.Age(on, viewer.Today, viewer.Language) : fact.On;
        var note = string.Join(" · ", known, FactWords.How(fact, viewer.Language), FactWords.Grade.In(viewer.Language, (int)fact.Grade), facts.NameOf(fact.StaffId, viewer.Language));
        return new Item(Quotes.Of(Quotes.Cut(fact.Text, 80)), note, fact.Grade == SourceGrade.Insider ? Tone.Warning : Tone.Plain, new CardAction(BriefWords.OpenUnsaved.In(viewer.Language), Press.To(FactNotesSkill.Name, "show", ("id", fact.Id)), ActionStyle.Quiet));
    }

    private static void AddPeople(List<CardPart> parts, BriefFacts facts, Viewer viewer)
    {
        var rows = new List<PersonRow>();
        var left = 0;
        foreach (var person in facts.Client.KeyPeople)
        {
            if (rows.Count == MostRows) left++;
            else rows.Add(RowOf(person, facts, viewer));
        }

        if (rows.Count == 0) return;
        parts.Add(new People(BriefWords.PeopleThere.In(viewer.Language), rows));
        if (left > 0) parts.Add(new Paragraph(BriefWords.AndMore.In(viewer.Language, left), Tone.Quiet));
    }

    private static PersonRow RowOf(KeyPerson person, BriefFacts facts, Viewer viewer)
    {
        var (standing, tone) = Standing.Of(person, facts, viewer);
        return new PersonRow(person.Name, person.Title, standing, tone, NoteOf(person, viewer));
    }

    private static string? NoteOf(KeyPerson person, Viewer viewer)
    {
        var notes = new List<string>(4);
        if (person.Role is { } role) notes.Add(RecordWords.Say(role, viewer.Language));
        if (person.Cares is { } cares) notes.Add(BriefWords.Cares.In(viewer.Language, Quotes.Cut(cares, 60)));
        if (person.Attitudes.MaxBy(a => a.On, StringComparer.Ordinal) is { Quote: { } quote } latest)
            notes.Add($"{Days.Say(latest.On, viewer.Language, viewer.Today)} {Quotes.Of(Quotes.FirstSentence(quote))}");
        if (person.Phone is { } phone) notes.Add(phone);
        return notes.Count == 0 ? null : string.Join(" · ", notes);
    }

    private static Facts FileOf(BriefFacts facts, Viewer viewer)
    {
        var (client, language) = (facts.Client, viewer.Language);
        var rows = new List<Fact>(9) { new(BriefWords.Owner.In(language), facts.NameOf(client.OwnerId, language)) };
        var missing = new List<string>();
        Add(client.Tier is null ? BriefWords.Tier : BriefWords.TierReason, client.TierReason);
        Add(BriefWords.Stage, client.Stage is { } stage ? RecordWords.Say(stage, language) : null);
        Add(BriefWords.Renewal, client.RenewsOn is { } day ? Days.Say(day, language, viewer.Today) : null);
        Add(BriefWords.Industry, client.Industry);
        Add(BriefWords.Region, client.Region);
        Add(BriefWords.Phone, client.Phone);
        Add(BriefWords.Address, client.Address);
        Add(BriefWords.Profile, client.Profile is { } profile ? Quotes.Cut(profile, 600) : null);
        if (missing.Count > 0) rows.Add(new Fact(BriefWords.Missing.In(language), Names.Join(missing, language), Tone.Quiet));
        return new Facts(rows);

        void Add(Phrase label, string? value)
        {
            if (value is null) missing.Add(label.In(language));
            else rows.Add(new Fact(label.In(language), value));
        }
    }
}
