using CrmBot.Benchmarks.Hosts;
using CrmBot.Benchmarks.Questions;

namespace CrmBot.Benchmarks.Load;

/// <summary>A system under test: where it listens, whom to ask it about and how, and the token it is shown; no process means it runs inside this one.</summary>
public sealed record Target(string Name, int Port, HostProcess? Process, IReadOnlyList<BusyClient> Clients, Func<BusyClient, Question> Ask, string? Token = null);
