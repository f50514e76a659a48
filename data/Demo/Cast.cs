namespace CrmBot.Data.Demo;

/// <summary>One of the client's people: what he does there, and what notes call him at first and afterwards.</summary>
internal sealed record Actor(char Function, KeyPerson Person, string Called, string CalledAgain);

/// <summary>The client's people by function: d decides, b buys, w runs the warehouse, q checks quality, f pays.</summary>
internal sealed class Cast(IReadOnlyList<Actor> actors)
{
    private const string WhoStandsIn = "bd";

    public IReadOnlyList<Actor> Actors { get; } = actors;

    public string Functions { get; } = string.Concat(actors.Select(a => a.Function));

    /// <summary>Who has the function, else the buyer, else whoever decides: small clients have few people.</summary>
    public Actor Of(char function) => Find(function) ?? WhoStandsIn.Select(Find).OfType<Actor>().First();

    /// <summary>Whether a note about these functions reads well: no one stands in twice.</summary>
    public bool Tells(string functions) => functions.Select(Of).Distinct().Count() == functions.Length;

    private Actor? Find(char function)
    {
        foreach (var actor in Actors)
        {
            if (actor.Function == function) return actor;
        }
        return null;
    }
}
