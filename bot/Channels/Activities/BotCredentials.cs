using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CrmBot.Commands;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using Level = Microsoft.Extensions.Logging.LogLevel;

namespace CrmBot.Channels.Activities;

/// <summary>Our own token for the connector: fetched once, kept until five minutes before its end, and what is wrong when there is none.</summary>
internal sealed partial class BotCredentials : IDisposable
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly BotOptions _options;
    private readonly BotCloud _cloud;
    private readonly TimeProvider _time;
    private readonly ILogger<BotCredentials> _log;
    private readonly X509Certificate2? _certificate;
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>>? _askAsync;
    private readonly SemaphoreSlim _one = new(1);
    private Kept? _kept;
    private DateTimeOffset _askedAt = DateTimeOffset.MinValue;

    public BotCredentials(IOptions<BotOptions> options, TimeProvider time, ILogger<BotCredentials> log, IMsalHttpClientFactory? http = null)
    {
        (_options, _cloud, _time, _log) = (options.Value, BotCloud.Of(options.Value.Cloud), time, log);
        if (!_options.IsSet) return;
        if (_options.CertificateFile is { Length: > 0 } file) _certificate = Open(file, _options.CertificatePassword);
        _askAsync = _options.AppType == BotAppType.ManagedIdentity ? Managed(http) : Confidential(http);
    }

    public bool AreSet => _askAsync is not null;

    /// <summary>Why there is no token, or null while all is well.</summary>
    public CredentialProblem? Problem { get; private set; }

    /// <summary>The day on which they end: a certificate tells its own, a secret's is a setting; null where nobody told.</summary>
    public DateOnly? End => _certificate is { } certificate ? DateOnly.FromDateTime(certificate.NotAfter.ToUniversalTime()) : _options.SecretEnds;

    /// <summary>The token, fetched anew when asked to (the connector no longer took the one we have); null with a <see cref="Problem"/> when there is none.</summary>
    public async ValueTask<AuthenticationHeaderValue?> TokenAsync(bool anew, CancellationToken cancellationToken)
    {
        if (_askAsync is null) return null;
        var had = _kept;
        if (!anew && had is not null && _time.GetUtcNow() < had.Until) return had.Header;
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = _time.GetUtcNow();
            if (_kept is { } kept && kept != had && now < kept.Until) return kept.Header;
            if (Problem is not null && now - _askedAt < Pause) return null;
            _askedAt = now;
            return await AskAsync(anew, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Asks for a token now and says how that went.</summary>
    public async Task<PartHealth> LookAsync(CancellationToken cancellationToken)
    {
        if (!AreSet) return PartHealth.Off;
        if (await TokenAsync(anew: false, cancellationToken) is null) return new PartHealth(false, $"no token ({Problem?.Code}). {Problem?.Mend}");
        return new PartHealth(true, End is { } end ? $"a token came; the secret or certificate ends on {end:yyyy-MM-dd}" : "a token came; set Teams:SecretEnds, and its end is said in time");
    }

    public void Dispose()
    {
        _one.Dispose();
        _certificate?.Dispose();
    }

    private async Task<AuthenticationHeaderValue?> AskAsync(bool anew, CancellationToken cancellationToken)
    {
        try
        {
            var result = await _askAsync!(anew, cancellationToken);
            if (Problem is not null) LogMended();
            Problem = null;
            _kept = new Kept(new AuthenticationHeaderValue("Bearer", result.AccessToken), result.ExpiresOn - Before);
            return _kept.Header;
        }
        catch (MsalException e)
        {
            return Failed(CredentialProblem.Of(e));
        }
        catch (HttpRequestException)
        {
            return Failed(new CredentialProblem("NoConnection", "The sign-in service cannot be reached: see whether the host gets through to it over https; it is asked again by itself."));
        }
    }

    private AuthenticationHeaderValue? Failed(CredentialProblem problem)
    {
        if (Problem?.Code != problem.Code) LogProblem(problem.Code, problem.Mend);
        _kept = null;
        Problem = problem;
        return null;
    }

    private static X509Certificate2 Open(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (CryptographicException)
        {
            throw new OptionsValidationException(BotOptions.Section, typeof(BotOptions), [$"{BotOptions.Section}: CertificateFile cannot be opened: is it a PFX with its private key, and Teams__CertificatePassword its password?"]);
        }
    }

    private Func<bool, CancellationToken, Task<AuthenticationResult>> Confidential(IMsalHttpClientFactory? http)
    {
        var tenant = _options.AppType == BotAppType.MultiTenant ? _cloud.SharedTenant : _options.TenantId;
        // The clouds' addresses are known: nobody need be asked where they are.
        var builder = ConfidentialClientApplicationBuilder.Create(_options.AppId).WithAuthority($"{_cloud.Login}/{tenant}").WithInstanceDiscovery(false);
        builder = _certificate is null ? builder.WithClientSecret(_options.Secret) : builder.WithCertificate(_certificate);
        if (http is not null) builder = builder.WithHttpClientFactory(http);
        var application = builder.Build();
        return (anew, cancellationToken) => application.AcquireTokenForClient([_cloud.Scope]).WithForceRefresh(anew).ExecuteAsync(cancellationToken);
    }

    private Func<bool, CancellationToken, Task<AuthenticationResult>> Managed(IMsalHttpClientFactory? http)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(_options.AppId));
        if (http is not null) builder = builder.WithHttpClientFactory(http);
        var application = builder.Build();
        return (anew, cancellationToken) => application.AcquireTokenForManagedIdentity(_cloud.Scope).WithForceRefresh(anew).ExecuteAsync(cancellationToken);
    }

    [LoggerMessage(1, Level.Error, "Replies to Teams wait: no token came ({Code}). {Mend}")]
    private partial void LogProblem(string code, string mend);

    [LoggerMessage(2, Level.Information, "Tokens come again: replies to Teams go out.")]
    private partial void LogMended();

    private sealed record Kept(AuthenticationHeaderValue Header, DateTimeOffset Until);
}
