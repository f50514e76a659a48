using System.Text.RegularExpressions;
using Microsoft.Identity.Client;

namespace CrmBot.Channels.Activities;

/// <summary>Why Microsoft gives us no token, and what mends it.</summary>
internal sealed partial record CredentialProblem(string Code, string Mend)
{
    private const string NewSecret =
        "make a new client secret (Entra admin centre, App registrations, the bot, Certificates & secrets), set Teams__Secret to its value and Teams:SecretEnds to its end, and restart.";

    public static CredentialProblem Of(MsalException problem) => CodeOf(problem) switch
    {
        "AADSTS7000222" => new("AADSTS7000222", $"The client secret has ended: {NewSecret}"),
        "AADSTS7000215" => new("AADSTS7000215", $"The client secret is wrong (its id in place of its value?): {NewSecret}"),
        "AADSTS700027" => new("AADSTS700027", "The certificate is not the registered one: upload its public part (App registrations, the bot, Certificates & secrets), or set Teams:CertificateFile to the registered one, and restart."),
        "AADSTS700016" or "AADSTS90002" => new(CodeOf(problem), "There is no such application in this tenant: compare Teams:AppId and Teams:TenantId with the registration's overview, and restart."),
        var code => new(code, "No token came: see whether the host reaches the sign-in service over https; it is asked again by itself."),
    };

    private static string CodeOf(MsalException problem) =>
        Aadsts().Match(problem.Message) is { Success: true } found ? found.Value : problem.ErrorCode;

    [GeneratedRegex(@"AADSTS\d{4,8}")]
    private static partial Regex Aadsts();
}
