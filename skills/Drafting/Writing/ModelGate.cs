using CrmBot.Data;

namespace CrmBot.Skills.Drafting.Writing;

/// <summary>What every call of a model passes, whatever it is for: the day's share of the person and of the company, and the log of what left the house, without what was said.</summary>
public sealed class ModelGate(ModelTexts texts, ModelOptions options)
{
    public ModelOptions Options => options;

    /// <summary>Whether the person may use the model once more today.</summary>
    public async ValueTask<bool> HasShareAsync(Reader reader, DateOnly today, CancellationToken cancellationToken)
    {
        var (own, all) = await texts.CountAsync(reader, today, options.PerPersonDay + 1, options.PerCompanyDay + 1, cancellationToken);
        return own < options.PerPersonDay && all < options.PerCompanyDay;
    }

    /// <summary>A use as the log keeps it.</summary>
    public ModelUse Use(string staffId, string clientId, string purpose, DateTimeOffset now, IReadOnlyList<string> records, int tokensIn, int tokensOut, string outcome) => new()
    {
        Id = Guid.CreateVersion7().ToString("N"),
        StaffId = staffId,
        ClientId = clientId,
        On = DateOnly.FromDateTime(now.DateTime).ToDay(),
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

    public Task LogAsync(ModelUse use, CancellationToken cancellationToken) => texts.KeepAsync(null, use, cancellationToken);
}
