using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Mongo;
using CrmBot.Tests.MongoServer;

namespace CrmBot.Tests.Data.Documents;

/// <summary>TLS, a user with a password and a client's certificate, each against a server that insists on it; what is refused is said in one line without the password.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class MongoDoorTests : IDisposable
{
    private const string Subject = "CN=crmbot";
    private const string User = "crmbot";
    private const string Password = "geheim-77-密";
    private const string Waits = "serverSelectionTimeoutMS=1500";

    private static readonly CollectionSpec Notes = new("clients", [new("owner")], []);

    private readonly Certificates _certificates = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public async Task A_password_is_proven_over_TLS_to_the_server_that_the_CA_file_vouches_for()
    {
        await using var gateway = await OpenAsync(new Door { Certificate = _certificates.Server(), User = User, Password = Password });

        Assert.True(await WorksAsync($"{At(gateway, Password)}&tls=true&tlsCAFile={_certificates.AuthorityFile}"));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_at_once_in_a_line_that_does_not_hold_it()
    {
        await using var gateway = await OpenAsync(new Door { User = User, Password = "another" });

        var refusal = await RefusalAsync(At(gateway, Password));

        Assert.Contains("MongoDB refused", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_of_another_authority_is_not_spoken_to()
    {
        using var others = new Certificates();
        await using var gateway = await OpenAsync(new Door { Certificate = _certificates.Server(), User = User, Password = Password });

        var refusal = await RefusalAsync($"{At(gateway, Password)}&tls=true&tlsCAFile={others.AuthorityFile}");

        Assert.Contains("cannot be reached", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CA_file_that_is_not_there_is_said()
    {
        await using var gateway = await OpenAsync(new Door { Certificate = _certificates.Server() });

        var refusal = await RefusalAsync($"{At(gateway, Password)}&tls=true&tlsCAFile={_certificates.AuthorityFile}.gone");

        Assert.NotEmpty(refusal);
    }

    [Fact]
    public async Task A_client_s_certificate_opens_without_a_password_and_another_one_does_not()
    {
        await using var gateway = await OpenAsync(new Door { Certificate = _certificates.Server(), Subject = Subject });
        string With(string subject) =>
            $"{gateway.Connection("door")}?{Waits}&tls=true&tlsCAFile={_certificates.AuthorityFile}&tlsCertificateKeyFile={_certificates.ClientFile(subject)}&authMechanism=MONGODB-X509";

        Assert.True(await WorksAsync(With(Subject)));
        Assert.Contains("MongoDB refused", await RefusalAsync(With("CN=somebody")), StringComparison.Ordinal);
    }

    private static async Task<Gateway> OpenAsync(Door door)
    {
        var server = await MongoTestServer.GetAsync();
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        Assert.SkipUnless(server.CanFail, "A genuine server has its own door.");
        return server.NewGateway(Topology.Standalone, door);
    }

    private static string At(Gateway gateway, string password) =>
        $"{gateway.Connection("door").Replace("://", $"://{User}:{Uri.EscapeDataString(password)}@", StringComparison.Ordinal)}?authSource=admin&{Waits}";

    private static async Task<bool> WorksAsync(string connection)
    {
        await using var store = MongoDocumentStore.Open(new MongoStoreOptions { Connection = connection }, TimeProvider.System);
        await store.EnsureAsync([Notes], Token);
        await store.Collection("clients").PutAsync("c", """{"owner":"o"}"""u8.ToArray(), Token);
        return await store.Collection("clients").GetAsync("c", Token) is not null;
    }

    private static async Task<string> RefusalAsync(string connection)
    {
        var refusal = await Assert.ThrowsAnyAsync<StoreException>(() => WorksAsync(connection));
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.DoesNotContain("geheim", refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(Password), refusal.ToString(), StringComparison.Ordinal);
        return refusal.Message;
    }
}
