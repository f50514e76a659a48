using System.CommandLine;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Schedule;
using CrmBot.Skills;
using CrmBot.Skills.Housekeeping;

namespace CrmBot.Commands;

/// <summary>`tell`: the administrator announces something to colleagues, each in his own chat, or to group chats and channels; a running host sends it.</summary>
public sealed class TellCommand(Func<CancellationToken, Task<IDocumentStore>> openStore, TimeProvider clock)
{
    private const int LongestText = 2000;

    private readonly Argument<string?> _text = new("text")
    {
        Description = "What is told, in Chinese (or the one language of the company).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _english = new("--en") { Description = "The same in English, for who reads English." };

    private readonly Option<string[]> _staff = new("--staff") { Description = "STAFF …: these colleagues.", AllowMultipleArgumentsPerToken = true };

    private readonly Option<string?> _team = new("--team") { Description = "TEAM: everybody of the team." };

    private readonly Option<bool> _everybody = new("--everybody") { Description = "Every colleague." };

    private readonly Option<string[]> _group = new("--group") { Description = "GROUP …: these group chats or channels, by the ids that `tell` without a text lists.", AllowMultipleArgumentsPerToken = true };

    public Command Build()
    {
        var command = new Command("tell", "Announce something to colleagues or groups; without a text, list the groups that can be told.") { _text, _english, _staff, _team, _everybody, _group };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        try
        {
            var store = await openStore(cancellationToken);
            var groups = new Groups(store, clock);
            if (arguments.GetValue(_text)?.Trim() is not { Length: > 0 } text) return await ListAsync(groups, output, cancellationToken);
            var english = arguments.GetValue(_english)?.Trim() is { Length: > 0 } en ? en : null;
            if (text.Length > LongestText || english?.Length > LongestText) return await SayAsync(error, $"At most {LongestText} characters: nothing was sent.");
            var (people, unknown) = await PeopleAsync(arguments, new Staff(store, clock), cancellationToken);
            var rooms = new List<GroupChat>();
            foreach (var id in arguments.GetValue(_group) ?? [])
            {
                if (await groups.FindAsync(id, cancellationToken) is { } group) rooms.Add(group);
                else unknown.Add(id);
            }

            if (unknown.Count > 0) return await SayAsync(error, $"Not known: {string.Join(", ", unknown)}. Nothing was sent.");
            if (people.Count + rooms.Count == 0) return await SayAsync(error, "To whom? --staff, --team, --everybody or --group.");
            var announcement = await new Announcements(store, clock).AddAsync(text, english, cancellationToken);
            var now = clock.GetUtcNow();
            await new DueItems(store, clock).AddManyAsync(
                [.. people.Select(p => Push.Item($"tell|{announcement.Id}|{p.Id}", new Notice(p.Id, HousekeepingSkill.Name, HousekeepingSkill.Announced, announcement.Id), now)), .. rooms.Select(g => TellGroup.Item(announcement, g, now))],
                cancellationToken);
            await output.WriteLineAsync($"On its way to {people.Count} colleagues and {rooms.Count} groups, as soon as a host runs. `check` says who could not be reached.");
            return 0;
        }
        catch (StoreException e)
        {
            return await SayAsync(error, $"The store cannot be opened: {e.Message}");
        }
    }

    private async Task<(List<StaffMember> People, List<string> Unknown)> PeopleAsync(ParseResult arguments, Staff staff, CancellationToken cancellationToken)
    {
        var (people, unknown) = (new Dictionary<string, StaffMember>(StringComparer.Ordinal), new List<string>());
        foreach (var id in arguments.GetValue(_staff) ?? [])
        {
            if (await staff.PresentAsync(id, cancellationToken) is { } person) people[id] = person;
            else unknown.Add(id);
        }

        if (arguments.GetValue(_team) is { } team)
        {
            var members = await staff.OfTeamAsync(team, cancellationToken);
            if (members.Count == 0) unknown.Add(team);
            foreach (var member in members.Where(m => !m.Left)) people[member.Id] = member;
        }

        if (arguments.GetValue(_everybody))
        {
            await foreach (var page in staff.PagesAsync(cancellationToken))
            {
                foreach (var person in page.Where(p => !p.Left)) people[person.Id] = person;
            }
        }

        return ([.. people.Values], unknown);
    }

    private static async Task<int> ListAsync(Groups groups, TextWriter output, CancellationToken cancellationToken)
    {
        var all = await groups.AllAsync(cancellationToken);
        if (all.Count == 0) await output.WriteLineAsync("The assistant was in no group yet.");
        foreach (var group in all.OrderByDescending(g => g.SeenOn, StringComparer.Ordinal))
            await output.WriteLineAsync($"{group.Id}  {(group.IsChannel ? "channel" : "group chat")}  {group.Name ?? "-"}  last heard from {group.SeenOn}{(group.Closed is { } code ? $"  not reached: {code}" : "")}");
        return 0;
    }

    private static async Task<int> SayAsync(TextWriter error, string what)
    {
        await error.WriteLineAsync(what);
        return 1;
    }
}
