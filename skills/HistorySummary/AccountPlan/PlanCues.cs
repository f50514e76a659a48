using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary.AccountPlan;

/// <summary>The words by which a note is seen to speak of competitors or of something that may come.</summary>
internal static class PlanCues
{
    // How much of a note is looked at.
    private const int Looked = 600;

    public static readonly Lexicon Competitor = new("竞品 竞争对手 对手 友商 别家 另一家 其他供应商 别的供应商 同行 比价 competitor competitors competing another_supplier other_suppliers other_vendors rival cheaper_offer second_source");
    public static readonly Lexicon Chance = new("新产线 第二条产线 第二条线 第二条 二期 新项目 新工厂 新仓库 扩产 扩建 扩大 增加 加单 追加 预算批 有预算 招标 新品 试点 年框 new_line second_line expansion expand new_plant new_site new_project phase_two pilot budget_is_approved budget_approved more_volume tender framework");

    public static bool IsIn(string note, Lexicon words) => words.In(FoldedText.Of(note.Length > Looked ? note[..Looked] : note).Text);

    /// <summary>The sentence of a note that holds one of the words.</summary>
    public static string SentenceOf(string text, Lexicon words, int limit)
    {
        foreach (var sentence in text.Split(['。', '！', '？', '\n', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(s => s.Split(". ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
            if (IsIn(sentence, words)) return Quotes.Cut(sentence.TrimEnd('.'), limit);
        return Quotes.FirstSentence(text, limit);
    }
}
