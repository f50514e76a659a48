using System.Text.RegularExpressions;
using CrmBot.Data;

namespace CrmBot.Skills.Drafting.Checking;

/// <summary>What a sentence for a client may not do, whatever its records hold: say what is ours alone, take the blame, or promise what nobody promised.</summary>
internal static partial class ClientWords
{
    /// <summary>The whole sentence, and the same without what it quotes: those are the client's own words.</summary>
    public static Verdict Check(string text, string said, Grounds grounds)
    {
        if (ForClients.IsInternal(text)) return Verdict.Internal;
        if (Admitting().IsMatch(said)) return Verdict.Admission;
        // The words of a promise are held against the promise itself like any others; without one there is nothing to hold them against.
        return Promising().IsMatch(said) && !grounds.Promises.Any(p => p is { By: PromiseSide.Us, State: PromiseState.Open }) ? Verdict.NewPromise : Verdict.Passed;
    }

    [GeneratedRegex(
        @"我(们|方|司)?(的)?(错|过错|失误|疏忽|责任|不对|不是|原因|质量问题|管理问题)|(是|由于|因为|因)我(们|方|司).{0,12}(错|失误|疏忽|没做好|没有做好|弄错|发错|搞错|造成|导致|引起|漏|不到位|不足|原因)|(怪|赖)我|承认|过错|失误|疏忽|过失|失职|责任(在|归|由)|负(全部|全|主要)?责|抱歉|对不起|道歉|致歉|歉意|赔|补偿|退款|退货|免费|折扣|减免" +
        @"|\bour (fault|mistake|error|negligence|responsib|carelessness|bad)|\bwe('ve| have)? (made|caused|failed|messed|erred|admit|accept|acknowledge|neglected|overlooked|got (it|this) wrong|did wrong|were wrong|are to blame|should have)|\bsorry\b|apolog|\bregret|liab|\brefund|compensat|reimburs|free of charge|at no cost|discount|responsible for|to blame|at fault",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Admitting();

    [GeneratedRegex(
        @"保证|承诺|答应|确保|一定|必定|必将|务必|绝不|绝对|不再|(?<![机社聚开学商工协都])会(?![议员计面晤谈])|(?<!即)将(?!军)|马上|立刻|立即|尽快|尽早|稍后|随后就|小时内|分钟内|天内|日内|周内|月内|之内|以内|前给|前送|前到|前回|之前给|给您(送|寄|发|换|退|补|打|安排|做)|为您(送|寄|发|换|退|补|安排|做)|重新(发|做|寄)|补发|换货|更换|上门|派人" +
        @"|\b(will|shall|won't)\b|'ll\b|\bpromis|guarante|\bcommit|\bassur|\bensur|make sure|immediate|right away|at once|as soon as|straight away|shortly|within \w+|going to|never again|no longer|\breplac|\bresend|send you|by (tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end|next|this|noon|eod|\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promising();
}
