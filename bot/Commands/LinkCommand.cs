using System.CommandLine;
using CrmBot.Data;
using CrmBot.Data.Documents;

namespace CrmBot.Commands;

/// <summary>`link`: who waits to be let in, and letting them in; whose work account is whose; who has left.</summary>
public sealed class LinkCommand(Func<CancellationToken, Task<IDocumentStore>> openStore, TimeProvider clock)
{
    private readonly Argument<string?> _code = new("code")
    {
        Description = "The code that somebody passed on.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Argument<string?> _staff = new("staff")
    {
        Description = "The id of the colleague who he is.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _account = new("--account")
    {
        Description = "STAFF NAME@COMPANY: the work account with which a colleague comes in by himself.",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _left = new("--left") { Description = "STAFF: this colleague has left and reads nothing from now on." };

    private readonly Option<string?> _back = new("--back") { Description = "STAFF: this colleague is back." };

    public Command Build()
    {
        var command = new Command("link", "List who waits to be let in; with a code and a colleague's id, let somebody in.") { _code, _staff, _account, _left, _back };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        try
        {
            var staff = new Staff(await openStore(cancellationToken), clock);
            var newcomers = new Newcomers(await openStore(cancellationToken), staff, clock);
            if (arguments.GetValue(_account) is [var of, var account]) return await SetAsync(staff, of, s => staff.SetAccountAsync(s, account, cancellationToken), output, error, cancellationToken);
            if (arguments.GetValue(_left) is { } gone) return await SetAsync(staff, gone, s => staff.SetLeftAsync(s, true, cancellationToken), output, error, cancellationToken);
            if (arguments.GetValue(_back) is { } back) return await SetAsync(staff, back, s => staff.SetLeftAsync(s, false, cancellationToken), output, error, cancellationToken);
            if (arguments.GetValue(_code) is not { } code) return await ListAsync(newcomers, output, cancellationToken);
            if (arguments.GetValue(_staff) is not { } id) return await SayAsync(error, "Which colleague? link CODE STAFF");
            if (await newcomers.FindAsync(code, cancellationToken) is not { } newcomer) return await SayAsync(error, $"Nobody waits with the code {code}.");
            return await SetAsync(staff, id, s => LetInAsync(newcomers, newcomer, s, cancellationToken), output, error, cancellationToken);
        }
        catch (StoreException e)
        {
            return await SayAsync(error, $"The store cannot be opened: {e.Message}");
        }
    }

    private static async Task<bool> LetInAsync(Newcomers newcomers, Newcomer newcomer, StaffMember staff, CancellationToken cancellationToken)
    {
        if (staff.Left) return false;
        await newcomers.LinkAsync(newcomer, staff.Id, cancellationToken);
        return true;
    }

    private static async Task<int> SetAsync(Staff staff, string id, Func<StaffMember, Task<bool>> setAsync, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (await staff.GetAsync(id, cancellationToken) is not { } person) return await SayAsync(error, $"There is no colleague {id}.");
        if (!await setAsync(person)) return await SayAsync(error, person.Left ? $"{person.NameZh} ({id}) has left: link --back {id} first." : $"{id} was changed by somebody else just now: try again.");
        await output.WriteLineAsync($"Done: {person.NameZh} · {person.NameEn} ({id}).");
        return 0;
    }

    private static async Task<int> ListAsync(Newcomers newcomers, TextWriter output, CancellationToken cancellationToken)
    {
        var waiting = await newcomers.AllAsync(cancellationToken);
        if (waiting.Count == 0) await output.WriteLineAsync("Nobody waits.");
        // The name is what the channel shows: two people may have the same, and anybody may take one.
        foreach (var newcomer in waiting.OrderBy(n => n.At, StringComparer.Ordinal))
            await output.WriteLineAsync($"{newcomer.Code}  {newcomer.At}  {newcomer.Identities[^1].Split('|')[0]}  calls himself: {newcomer.Name ?? "-"}");
        return 0;
    }

    private static async Task<int> SayAsync(TextWriter error, string what)
    {
        await error.WriteLineAsync(what);
        return 1;
    }
}
