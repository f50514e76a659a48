using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Understanding.Naming;

namespace CrmBot.Skills.NewClients;

/// <summary>A client's file before it is opened: what was said of it, each field as its form holds it.</summary>
public sealed record NewClient(string Name)
{
    private const int Longest = 80;

    /// <summary>The name people will use; empty where the full one is short enough.</summary>
    public string Short { get; init; } = "";

    /// <summary>A, B, C or empty.</summary>
    public string Tier { get; init; } = "";

    public string Industry { get; init; } = "";

    public string Region { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>Whose client it is to be; empty while that is not said.</summary>
    public string OwnerId { get; init; } = "";

    /// <summary>What the words say of it; its owner is the colleague they name, else whoever speaks where he has clients of his own.</summary>
    public static NewClient Said(Frame frame, string speakerId, bool speakerHasClients) => new(Cut(frame.Slots.NewName))
    {
        Short = ShortOf(Cut(frame.Slots.NewName)),
        Tier = frame.Slots.Tier ?? "",
        Industry = Cut(frame.Slots.Industry),
        Region = Cut(frame.Slots.Region),
        OwnerId = frame.People.LastOrDefault(p => p.StaffId is not null)?.StaffId ?? (speakerHasClients ? speakerId : ""),
    };

    /// <summary>The fields as a form's button brings them; a changed name has its short one worked out anew unless that was changed too.</summary>
    public static NewClient Filled(Press press)
    {
        var (name, called) = (Cut(press["name"]), Cut(press["short"]));
        return new(name)
        {
            Short = called == Cut(press["called"]) && name != Cut(press["was"]) ? ShortOf(name) : called,
            Tier = press["tier"] is "A" or "B" or "C" ? press["tier"]! : "",
            Industry = Cut(press["industry"]),
            Region = Cut(press["region"]),
            Phone = Cut(press["phone"]),
            OwnerId = press["owner"] ?? "",
        };
    }

    /// <summary>The file to be stored.</summary>
    public Client File(string id) => new()
    {
        Id = id,
        Name = Name,
        Aliases = Short.Length > 0 && Short != Name ? [Short] : [],
        OwnerId = OwnerId,
        Tier = Enum.TryParse<Tier>(Tier, out var tier) ? tier : null,
        Stage = Stage.Prospect,
        Industry = Known(Industry),
        Region = Known(Region),
        Phone = Known(Phone),
    };

    /// <summary>A company's name without its place and its legal form, as people say it: 广州新锐电子有限公司 is 新锐电子.</summary>
    internal static string ShortOf(string name)
    {
        var parts = new NameParts();
        parts.Read(name);
        if (parts.Core.Count == 0 || parts.Text.Length != name.Length) return "";
        var (from, to) = (parts.Core[Math.Min(parts.Start, parts.Core.Count - 1)].Start, parts.Core[^1].End);
        var called = name[from..to].Trim();
        return called.Length >= 2 && called.Length < name.Length ? called : "";
    }

    /// <summary>What tells a company from others of its trade: 宏达食品有限公司 is 宏达; empty where there is no such word.</summary>
    internal static string BrandOf(string name)
    {
        var parts = new NameParts();
        parts.Read(name);
        return parts.Cuts is [var cut, ..] && cut > parts.Start && parts.Words(parts.Start, cut) is { Length: >= 2 } brand ? brand.ToString() : "";
    }

    private static string Cut(string? said) => said is null ? "" : said.Trim() is var text && text.Length > Longest ? text[..Longest].TrimEnd() : text;

    private static string? Known(string field) => field.Length > 0 ? field : null;
}
