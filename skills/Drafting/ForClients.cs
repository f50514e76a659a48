using System.Text.RegularExpressions;

namespace CrmBot.Skills.Drafting;

/// <summary>Tells words that are ours alone: what we think of a client or a person, what things cost us, what was not to be told. Such words never go into a text for a client.</summary>
public static partial class ForClients
{
    public static bool IsInternal(string words) => Ours().IsMatch(words) || Checking.Suspicion.IsSuspicious(words);

    [GeneratedRegex(
        @"成本|底价|毛利|利润|返点给|内部|别(让|跟|告诉)|不要(告诉|让)|保密|难缠|难搞|不好对付|消极|积极|中立|[ABC]级|A类|B类|C类|决策人|影响人|竞品|竞争对手|回扣|情报|内线|线人|据说|估计他|我们(的)?责任|是我们的错|我方过错|索赔|赔偿|提成|绩效|考核|扣分|追责" +
        @"|\bcosts? us\b|our cost|margin|internal|between us|don'?t tell|do not tell|confidential|off the record|difficult (person|client)|negative|positive about|tier [abc]\b|decider|competitor|kickback|insider|rumou?r|our fault|our mistake|liab|compensat|bonus|blame",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ours();
}
