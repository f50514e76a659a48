using CrmBot.Data;
using CrmBot.Skills.Confirming;

namespace CrmBot.Skills.Satisfaction;

/// <summary>Examples of a score's card, made by the code that makes the real ones.</summary>
public static class SatisfactionSamples
{
    private static readonly Client Hongda = new() { Id = "c1", Name = "深圳宏达电子有限公司", Aliases = ["宏达"], OwnerId = "s01" };

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("score zh", ConfirmingCards.Pending(Note(Language.Zh, "宏达满意度4分，嫌交期慢", 400, 10, "王芳", "嫌交期慢", SatisfactionWords.ScaleAssumed.In(Language.Zh, 10)), Hongda, Language.Zh)),
        new("score en", ConfirmingCards.Pending(Note(Language.En, "Hongda gave us 8 out of 10", 800, 10, null, null, null), Hongda, Language.En)),
        new("score longest", ConfirmingCards.Pending(Note(Language.Zh, new string('好', 600), 850, 10, "王芳", new string('好', 600), null), Hongda, Language.Zh)),
    ];

    private static Proposal Note(Language language, string text, int score, int outOf, string? person, string? said, string? note) => ConfirmingSamples.Note(language, text, new ProposalLine
    {
        Id = "1",
        Kind = ScoreLine.Name,
        Label = SatisfactionWords.Label.In(language),
        Sentence = Scores.Say(new Survey { Id = "v", ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-11-20", Score = score, OutOf = outOf, Person = person, Text = said }, language),
        Ticked = true,
        Note = note,
        Choices = note is null ? [] : [new(SatisfactionWords.OtherScale.In(language, 5), "outOf", "5")],
    });
}
