using CrmBot.Data;
using CrmBot.Skills.Drafting;

namespace CrmBot.Skills.FileReviews;

/// <summary>The calendar quarter in which every client's file is gone through and signed once (the handbook: 客户信息档案每季度全面整理、审核一次).</summary>
public readonly record struct Quarter(DateOnly From)
{
    public DateOnly To => From.AddMonths(3).AddDays(-1);

    public static Quarter Of(DateOnly day) => new(day.QuarterStart());

    /// <summary>Whether the file was signed in it.</summary>
    public bool Has(Client client) => client.ReviewedOn is { } on && string.CompareOrdinal(on, From.ToDay()) >= 0;

    /// <summary>Whether its last month has begun.</summary>
    public bool Ends(DateOnly day) => day >= From.AddMonths(2);

    public string Say(Language language) => DraftWords.Quarter.In(language, From.Year, ((From.Month - 1) / 3) + 1);
}
