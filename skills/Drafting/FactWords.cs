using CrmBot.Data;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.Drafting;

/// <summary>How a fact about a client is known and how old it is, in words; and which facts a model may not see.</summary>
public static class FactWords
{
    public static readonly Phrase Published = new("公开资料", "published");
    public static readonly Phrase PublishedBy = new("公开资料：{0}", "published: {0}");
    public static readonly Phrase Analysts = new("行业消息", "trade or press");
    public static readonly Phrase AnalystsBy = new("行业消息：{0}", "trade or press: {0}");
    public static readonly Phrase Contact = new("听说", "hearsay");
    public static readonly Phrase ContactBy = new("听{0}说", "told by {0}");
    public static readonly Phrase Insider = new("内部消息", "from an insider");
    public static readonly Phrase InsiderBy = new("内部消息：{0}", "from an insider: {0}");
    public static readonly Phrase Grade = new("{0}级", "grade {0}");

    public static readonly Phrase Today = new("今天", "today");
    public static readonly Phrase DaysAgo = new("{0}天前", "{0} days ago");
    public static readonly Phrase DayAgo = new("昨天", "yesterday");
    public static readonly Phrase MonthAgo = new("1个月前", "a month ago");
    public static readonly Phrase MonthsAgo = new("{0}个月前", "{0} months ago");
    public static readonly Phrase YearAgo = new("1年前", "a year ago");
    public static readonly Phrase YearsAgo = new("{0}年前", "{0} years ago");

    private static readonly (Phrase Bare, Phrase By)[] Ways = [(Published, PublishedBy), (Analysts, AnalystsBy), (Contact, ContactBy), (Insider, InsiderBy)];

    /// <summary>听王总说; 公开资料.</summary>
    public static string How(ClientFact fact, Language language)
    {
        var (bare, by) = Ways[Math.Clamp((int)fact.Grade, 1, Ways.Length) - 1];
        return fact.Source is { Length: > 0 } source ? by.In(language, source) : bare.In(language);
    }

    /// <summary>3个月前.</summary>
    public static string Age(DateOnly on, DateOnly today, Language language) => (today.DayNumber - on.DayNumber) switch
    {
        <= 0 => Today.In(language),
        1 => DayAgo.In(language),
        < 30 and var days => DaysAgo.In(language, days),
        < 60 => MonthAgo.In(language),
        < 365 and var days => MonthsAgo.In(language, days / 30),
        < 730 => YearAgo.In(language),
        var days => YearsAgo.In(language, days / 365),
    };

    /// <summary>What an insider told is never sent, unless the setting allows it.</summary>
    public static EvidenceSet Withholding(EvidenceSet set, ModelOptions options) =>
        options.SendInsider || !set.Facts.Any(IsInsider) ? set : EvidenceSet.Withholding(set, IsInsider);

    public static bool IsInsider(Evidence evidence) => evidence.Fact is { Grade: SourceGrade.Insider };
}
