namespace CrmBot.Data.Demo;

/// <summary>A client with all that happened with it.</summary>
internal sealed record ClientFile(Client Client, IReadOnlyList<Visit> Visits, IReadOnlyList<Promise> Promises, IReadOnlyList<Complaint> Complaints);

/// <summary>Who looks after a client: its owner, the colleagues who sometimes go in his place, and how far their clock is from UTC.</summary>
internal sealed record Keeper(string OwnerId, IReadOnlyList<string> Colleagues, TimeSpan Offset);
