using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CrmBot.Tests.MongoServer;

/// <summary>An authority of a test's own in a folder of its own, with the certificates that it gives.</summary>
internal sealed class Certificates : IDisposable
{
    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddDays(-1);
    private static readonly DateTimeOffset Until = From.AddDays(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-tls-").FullName;
    private readonly X509Certificate2 _authority;

    public Certificates()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        _authority = request.CreateSelfSigned(From, Until);
        AuthorityFile = Write("ca.pem", _authority.ExportCertificatePem());
    }

    public string AuthorityFile { get; }

    /// <summary>For a server on this machine.</summary>
    public X509Certificate2 Server()
    {
        using var given = Give("CN=127.0.0.1", out _);
        return X509CertificateLoader.LoadPkcs12(given.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>A file with a client's certificate and key, as MongoDB's tools want it.</summary>
    public string ClientFile(string subject)
    {
        using var given = Give(subject, out var key);
        return Write("client.pem", $"{given.ExportCertificatePem()}\n{key}\n");
    }

    public void Dispose()
    {
        _authority.Dispose();
        Directory.Delete(_folder, true);
    }

    private X509Certificate2 Give(string subject, out string keyPem)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        keyPem = key.ExportPkcs8PrivateKeyPem();
        using var bare = request.Create(_authority, From, Until.AddDays(-1), RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
