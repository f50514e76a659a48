using CrmBot.Data.Documents;
using CrmBot.Schedule;

namespace CrmBot.Channels.Activities;

/// <summary>Looks once an hour whether our credentials still hold and when they end, and says so in the log: each hour while they fail, and 30, 7 and 1 days before their end.</summary>
internal sealed partial class CredentialWatch(BotCredentials credentials, TimeProvider time, ILogger<CredentialWatch> log, AdminNews? news = null) : BackgroundService
{
    private static readonly int[] DaysBefore = [30, 7, 1];

    private DateOnly _said;

    /// <summary>One look; what it logs is all it does.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var known = credentials.Problem;
        await credentials.TokenAsync(anew: false, cancellationToken);
        // One that is new was said when it was found.
        if (credentials.Problem is { } problem && known?.Code == problem.Code) LogStill(problem.Code, problem.Mend);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (credentials.End is not { } end || today == _said) return;
        _said = today;
        var days = end.DayNumber - today.DayNumber;
        if (days <= 0) LogEnded(end);
        else if (days <= 7 || DaysBefore.Contains(days)) LogEnds(end, days);
        if (news is not null && days <= DaysBefore[0]) await TellAsync(news, end, DaysBefore.Last(mark => days <= mark), cancellationToken);
    }

    /// <summary>A store that is away is asked again with the next look.</summary>
    private async Task TellAsync(AdminNews told, DateOnly end, int mark, CancellationToken cancellationToken)
    {
        try
        {
            await told.SecretEndsAsync(end, mark, cancellationToken);
        }
        catch (StoreException e)
        {
            _said = default;
            LogNotTold(e.Code);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!credentials.AreSet) return;
        if (credentials.End is null) LogNoEnd();
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        try
        {
            do await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Replies to Teams still wait: no token comes ({Code}). {Mend}")]
    private partial void LogStill(string code, string mend);

    [LoggerMessage(2, LogLevel.Warning, "The bot's secret or certificate ends on {End:yyyy-MM-dd}, in {Days} days: renew it before.")]
    private partial void LogEnds(DateOnly end, int days);

    [LoggerMessage(3, LogLevel.Error, "The bot's secret or certificate has ended on {End:yyyy-MM-dd}: renew it.")]
    private partial void LogEnded(DateOnly end);

    [LoggerMessage(4, LogLevel.Warning, "When the bot's secret ends is not known: set Teams:SecretEnds, and it is said in time.")]
    private partial void LogNoEnd();

    [LoggerMessage(6, LogLevel.Warning, "The administrator could not be told yet that the secret ends ({Code}).")]
    private partial void LogNotTold(string code);

    [LoggerMessage(5, LogLevel.Debug, "Stopped looking after the credentials.")]
    private partial void LogStopped();
}
