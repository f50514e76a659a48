using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Satisfaction;

/// <summary>Scores said in words, as a share of the scale: 很满意 is all of it.</summary>
internal static class ScoreWords
{
    private static readonly (Lexicon Words, int Percent)[] Said =
    [
        (new("很不满意 非常不满意 极不满意 very_dissatisfied very_unhappy terrible"), 20),
        (new("不满意 不太满意 不大满意 dissatisfied unhappy not_satisfied not_happy"), 40),
        (new("一般般 一般 马马虎虎 还行 so-so average okay neutral"), 60),
        (new("很满意 非常满意 特别满意 十分满意 超满意 满分 very_satisfied very_happy delighted excellent"), 100),
        (new("满意 比较满意 还满意 satisfied happy"), 80),
    ];

    public static int? PercentIn(string text)
    {
        var folded = FoldedText.Of(text).Text;
        foreach (var (words, percent) in Said)
        {
            if (words.In(folded)) return percent;
        }
        return null;
    }
}
