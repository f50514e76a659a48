using System.Text.RegularExpressions;
using CrmBot.Data;

namespace CrmBot.Skills.Settings;

/// <summary>Which kind of push words mean: 续约, 早报, renewals, the team card.</summary>
public static partial class KindNames
{
    private static readonly (Regex Words, PushKind Kind)[] Names =
    [
        (Renewal(), PushKind.Renewal), (Unsaved(), PushKind.Unsaved), (MonthPlan(), PushKind.MonthPlan), (Promise(), PushKind.Promise), (Complaint(), PushKind.ComplaintClock),
        (Morning(), PushKind.Morning), (Daily(), PushKind.Daily), (Visit(), PushKind.VisitSoon),
    ];

    /// <summary>The kind, and whether the words name nothing besides; null where they name none.</summary>
    public static (PushKind Kind, bool Alone)? Find(string words)
    {
        foreach (var (pattern, kind) in Names)
        {
            if (pattern.Match(words) is { Success: true } match) return (kind, Filler().Replace(words.Remove(match.Index, match.Length), "").Length == 0);
        }
        return null;
    }

    /// <summary>The kinds a person of this role can be told.</summary>
    public static IReadOnlyList<PushKind> Of(StaffRole role) => role switch
    {
        StaffRole.Manager => [.. Enum.GetValues<PushKind>().Where(k => k != PushKind.Daily)],
        StaffRole.Keeper => [PushKind.Reminder, PushKind.Unsaved],
        _ => Enum.GetValues<PushKind>(),
    };

    [GeneratedRegex(@"续约|续费|合同到期|到期的合同|\b(?:contract )?renewals?\b|\bexpiring contracts?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Renewal();

    [GeneratedRegex(@"没保存|未保存|没存|\bunsaved(?: notes?)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unsaved();

    [GeneratedRegex(@"(?:月度?|下个?月的?|拜访)计划|交计划|\b(?:month(?:ly)?(?:'s)?|visit) plans?\b", RegexOptions.IgnoreCase)]
    private static partial Regex MonthPlan();

    [GeneratedRegex(@"承诺(?:到期)?|答应的事|\bpromises?(?: due)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Promise();

    [GeneratedRegex(@"投诉(?:超时|快超时|时限)?|客诉|\bcomplaints?(?: deadlines?| clocks?)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"早报|晨报|\bmorning (?:card|message|briefing|push)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Morning();

    [GeneratedRegex(@"(?:团队)?日报|团队卡|每日卡|\b(?:daily|team) (?:card|message|summary|push)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Daily();

    [GeneratedRegex(@"拜访(?:前|准备|前的准备)?|\b(?:visit preparations?|visits?|before visits?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Visit();

    [GeneratedRegex(@"[\s，。,.;；、？?！!]|的事?|了|吧|我|还是|一下|关于|快|临近|\b(?:about|the|my|of|for|me|any|more|please)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Filler();
}
