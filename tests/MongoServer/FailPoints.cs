using System.Collections.Concurrent;

namespace CrmBot.Tests.MongoServer;

/// <summary>What is to happen to a command instead of an ordinary answer.</summary>
internal enum Failure
{
    None,

    /// <summary>The connection ends before the command is carried out.</summary>
    CutBefore,

    /// <summary>The command is carried out and the connection ends before the answer.</summary>
    CutAfter,

    /// <summary>The server says that it is no primary (any more).</summary>
    NoPrimary,

    /// <summary>The answer does not come.</summary>
    Hang,

    /// <summary>The answer comes a tenth of a second late.</summary>
    Late,
}

/// <summary>Failures by database, so that tests that run beside each other do not meet; each is asked with every command but the driver's own.</summary>
internal sealed class FailPoints
{
    private static readonly HashSet<string> Own = ["hello", "isMaster", "ismaster", "ping", "endSessions", "buildInfo", "killCursors"];

    private readonly ConcurrentDictionary<string, Func<string, Failure>> _byDatabase = new();

    /// <summary>Asks this with each command's name from now on.</summary>
    public void Set(string database, Func<string, Failure> failure) => _byDatabase[database] = failure;

    public void Clear(string database) => _byDatabase.TryRemove(database, out _);

    public Failure Next(ServerCommand command) =>
        !Own.Contains(command.Name) && _byDatabase.TryGetValue(command.Database, out var failure) ? failure(command.Name) : Failure.None;
}
