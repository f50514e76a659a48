using System.Globalization;
using CrmBot.Data;

namespace CrmBot.Skills.VisitNotes.PastVisits;

/// <summary>Whose visits are asked about.</summary>
public enum Whose
{
    /// <summary>The asker's own.</summary>
    Mine,

    /// <summary>Those of a colleague.</summary>
    Colleague,

    /// <summary>Those of the teams the asker leads; a director's are everybody's.</summary>
    Team,

    /// <summary>All of which he may see the file.</summary>
    All,
}

/// <summary>What is wanted of them.</summary>
public enum Wanted
{
    List,

    /// <summary>The latest one, with all its words.</summary>
    Last,

    /// <summary>How many there were.</summary>
    Count,
}

/// <summary>A question about past visits, as words ask it and as a button carries it on.</summary>
public sealed record VisitQuestion
{
    public const string Verb = "list";

    /// <summary>The button that shows the whole message.</summary>
    public const string Whole = "whole";

    public Wanted Wanted { get; init; }

    public Whose Whose { get; init; }

    public string? ClientId { get; init; }

    public string? StaffId { get; init; }

    /// <summary>Whom it was with, as said: 王总, Sarah.</summary>
    public string? Person { get; init; }

    /// <summary>Words that the visit's report holds.</summary>
    public string? Words { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>How many are passed over: those shown before.</summary>
    public int Skip { get; init; }

    /// <summary>The button that asks this; <paramref name="said"/> is the name it settles.</summary>
    public Press ToPress(string? said = null) => Press.To("visit", Verb, [.. new (string Name, string? Value)[]
    {
        ("client", ClientId), ("staff", StaffId), ("person", Person), ("words", Words), ("from", From?.ToDay()), ("to", To?.ToDay()), ("said", said),
        ("wanted", Wanted == Wanted.List ? null : Wanted.ToString()), ("whose", Whose == Whose.Mine ? null : Whose.ToString()),
        ("skip", Skip == 0 ? null : Skip.ToString(CultureInfo.InvariantCulture)),
    }.Where(a => a.Value is not null).Select(a => (a.Name, a.Value!))]);

    public static VisitQuestion Of(Press press) => new()
    {
        Wanted = Enum.TryParse<Wanted>(press["wanted"], out var wanted) ? wanted : Wanted.List,
        Whose = Enum.TryParse<Whose>(press["whose"], out var whose) ? whose : Whose.Mine,
        ClientId = press["client"],
        StaffId = press["staff"],
        Person = press["person"],
        Words = press["words"],
        From = Moments.TryDay(press["from"]),
        To = Moments.TryDay(press["to"]),
        Skip = int.TryParse(press["skip"], NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0,
    };
}
