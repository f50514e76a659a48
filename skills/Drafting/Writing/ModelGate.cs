using CrmBot.Data;

namespace CrmBot.Skills.Drafting.Writing;

/// <summary>What every call of a model passes, whatever it is for: the share of the company's day that the person has and all together, and the log of what left the house, without what was said.</summary>
public sealed class ModelGate(ModelTexts texts, ModelOptions options, TimeZoneInfo companyZone)
{
    public ModelOptions Options => options;

    /// <summary>Whether the person may use the model once more today.</summary>
    public async ValueTask<bool> HasShareAsync(Reader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (own, all) = await texts.CountAsync(reader, DayOf(now), options.PerPersonDay + 1, options.PerCompanyDay + 1, cancellationToken);
        return own < options.PerPersonDay && all < options.PerCompanyDay;
    }

    /// <summary>A use as the log keeps it.</summary>
    public ModelUse Use(string staffId, string clientId, string purpose, DateTimeOffset now, IReadOnlyList<string> records, int tokensIn, int tokensOut, string outcome) => new()
    {
        Id = Guid.CreateVersion7().ToString("N"),
        StaffId = staffId,
        ClientId = clientId,
        On = DayOf(now).ToDay(),
        At = now.ToInstant(),
        Purpose = purpose,
        Endpoint = options.Host,
        Model = options.Name,
        Records = records,
        TokensIn = tokensIn,
        TokensOut = tokensOut,
        Cost = (long)((tokensIn * options.PriceIn) + (tokensOut * options.PriceOut)),
        Outcome = outcome,
    };

    // One day for all: wherever somebody is, it is the company's.
    private DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, companyZone).DateTime);

    public Task LogAsync(ModelUse use, CancellationToken cancellationToken) => texts.KeepAsync(null, use, cancellationToken);
}
