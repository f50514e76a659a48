using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Drafting.Editing;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Greetings;

/// <summary>The cards around a greeting: what it is made of, why it is held back, that it was sent.</summary>
internal static class GreetingCard
{
    private const int MostKnown = 2;

    public static Card Behind(GreetingFacts facts, GreetingAsk ask, ClientLetter letter, Worded worded, Language language, DateTimeOffset now) => new()
    {
        Title = GreetingWords.TitleOf.In(language, facts.Client.ShortName),
        Subtitle = GreetingWords.Above.In(language),
        Language = language,
        Notice = GreetingWords.Notice.In(language, Days.Time(now)),
        Parts =
        [
            new Facts([new Fact(GreetingWords.For.In(language), Occasions.Name(ask.Occasion, language)), new Fact(GreetingWords.To.In(language), facts.Person is null ? ask.Person ?? GreetingWords.Nobody.In(language) : Standing.NameAndTitle(facts.Person))]),
            .. LetterParts.Of(letter, worded, language),
        ],
        Actions =
        [
            new CardAction(GreetingWords.Sent.In(language), ask.To("sent"), ActionStyle.Main),
            .. Enum.GetValues<LetterTone>().Where(t => t != ask.Tone).Select(t => new CardAction(LetterTones.Of(t).In(language), (ask with { Tone = t }).To("write", ("was", ask.Tone.ToString())))),
            .. facts.Released.Select(f => (Fact: f, Edits: ask.Edits.With(new EditOrder(DraftEditKind.Add, Words: f.Text)))).Where(f => f.Edits is not null && !ask.Edits.Lines.Contains($"+{f.Fact.Text}")).Take(MostKnown)
                .Select(f => new CardAction(GreetingWords.AddKnown.In(language, Quotes.Cut(f.Fact.Text, 16)), (ask with { Edits = f.Edits! }).To("write"), ActionStyle.Quiet)),
        ],
    };

    public static Card HeldBack(Client client, KeyPerson? person, IReadOnlyList<Complaint> open, GreetingAsk ask, Language language, DateTimeOffset now) => new()
    {
        Title = GreetingWords.TitleOf.In(language, client.ShortName),
        Language = language,
        Notice = GreetingWords.Notice.In(language, Days.Time(now)),
        Parts =
        [
            new Paragraph(open.Count > 0 ? GreetingWords.HeldForComplaint.In(language, string.Join(language == Language.Zh ? "、" : ", ", open.Select(c => c.Number))) : GreetingWords.HeldForPerson.In(language, person?.Name), Tone.Warning),
        ],
        Actions =
        [
            .. open.Take(1).Select(c => new CardAction(GreetingWords.SeeComplaint.In(language), Press.To(Complaints.ComplaintButtons.Skill, "open", ("id", c.Id)))),
            new CardAction(GreetingWords.Anyway.In(language), (ask with { Anyway = true }).To("write"), ActionStyle.Quiet),
        ],
    };

    public static Card Sent(Client client, string said, Proposal? done, Language language) => new()
    {
        Title = GreetingWords.TitleOf.In(language, client.ShortName),
        Language = language,
        Notice = GreetingWords.Kept.In(language),
        Parts = [new Paragraph(GreetingWords.KeptAs.In(language, said), Tone.Good)],
        Actions = done is null ? [] : [new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)],
    };

    public static Card Which(IReadOnlyList<Client> among, GreetingAsk ask, Language language, DateTimeOffset now) => new()
    {
        Title = GreetingWords.Which.In(language),
        Language = language,
        Notice = GreetingWords.Notice.In(language, Days.Time(now)),
        Parts = [new Choices("", [.. among.Take(8).Select(c => new Choice(c.Name, string.Join(" · ", new[] { c.Region, c.Industry }.OfType<string>()), (ask with { ClientId = c.Id }).To("write")))])],
    };
}
