using CrmBot.Data;

namespace CrmBot.Skills.TeachingNames;

/// <summary>The cards about taught names: for whom one holds, which client is meant, and all that were taught.</summary>
public static class TaughtCards
{
    private const int Listed = 20;

    /// <summary>Both choices, for somebody who may speak for all.</summary>
    public static Card ForWhom(string words, Client client, Language language) => new()
    {
        Title = TaughtWords.ForWhom.In(language, words, client.ShortName),
        Language = language,
        Notice = TaughtWords.Notice.In(language),
        Parts =
        [
            new Choices(client.Name,
            [
                new Choice(TaughtWords.ForMe.In(language), TaughtWords.ForMeNote.In(language), Teach(words, client, everybody: false)),
                new Choice(TaughtWords.ForAll.In(language), TaughtWords.ForAllNote.In(language), Teach(words, client, everybody: true)),
            ]),
        ],
    };

    /// <summary>Which of the clients that the name behind the sign may mean.</summary>
    public static Card Which(string words, string said, bool everybody, IReadOnlyList<Client> candidates, Language language) => new()
    {
        Title = TaughtWords.Which.In(language, said),
        Language = language,
        Notice = TaughtWords.Notice.In(language),
        Parts = [new Choices("", [.. candidates.Take(Listed).Select(c => new Choice(c.Name, c.Region ?? c.Industry, everybody ? Teach(words, c, everybody: true) : Ask(words, c)))])],
    };

    public static Card List(IReadOnlyList<ListedName> names, Language language) => new()
    {
        Title = TaughtWords.ListTitle.In(language),
        Language = language,
        Notice = TaughtWords.ListNotice.In(language),
        Parts = names.Count == 0
            ? [new Paragraph(TaughtWords.ListNone.In(language))]
            : names.Count <= Listed
                ? [Rows(names, language)]
                : [Rows([.. names.Take(Listed)], language), new Paragraph(TaughtWords.ListMore.In(language, names.Count - Listed), Tone.Quiet)],
    };

    private static Items Rows(IReadOnlyList<ListedName> names, Language language) => new(null,
    [
        .. names.Select(n => new Item(
            $"{n.Words} = {n.ClientName}",
            !n.ForEverybody ? TaughtWords.NoteMine.In(language) : n.By is null ? TaughtWords.NoteAll.In(language) : TaughtWords.NoteAllBy.In(language, n.By),
            Tone.Plain,
            n.MayForget ? new CardAction(TaughtWords.Forget.In(language), Press.To(TaughtNamesSkill.Name, TaughtNamesSkill.Forget, ("id", n.Id)), ActionStyle.Quiet) : null)),
    ]);

    private static Press Ask(string words, Client client) => Press.To(TaughtNamesSkill.Name, TaughtNamesSkill.Ask, ("words", words), ("client", client.Id));

    private static Press Teach(string words, Client client, bool everybody) =>
        Press.To(TaughtNamesSkill.Name, TaughtNamesSkill.Teach, [("words", words), ("client", client.Id), .. everybody ? [("for", "all")] : Array.Empty<(string, string)>()]);
}

/// <summary>A taught name as the list shows it.</summary>
public sealed record ListedName(string Id, string Words, string ClientName, bool ForEverybody, string? By, bool MayForget);
