using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace CrmBot.Tests.MongoServer;

/// <summary>How a gateway may be entered: by TLS, with a user and password, or with a client's certificate.</summary>
internal sealed class Door
{
    /// <summary>What the server shows of itself; plain TCP without one.</summary>
    public X509Certificate2? Certificate { get; init; }

    public string? User { get; init; }

    public string Password { get; init; } = "";

    /// <summary>The subject of the only client certificate that is let in.</summary>
    public string? Subject { get; init; }

    /// <summary>The stream to speak on, and who the other side showed it is.</summary>
    public async Task<(Stream Stream, string? Shown)> OpenAsync(Stream plain)
    {
        if (Certificate is null)
            return (plain, null);
        var secure = new SslStream(plain, leaveInnerStreamOpen: false, (_, shown, _, _) => shown is null || shown.Issuer == Certificate.Issuer);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate, ClientCertificateRequired = Subject is not null });
        return (secure, secure.RemoteCertificate?.Subject);
    }

    /// <summary>Whoever asks at the door, null where everybody may come in.</summary>
    public DoorKeeper? Keeper(string? shown) => User is null && Subject is null ? null : new DoorKeeper(this, shown);
}
