using System.Text.Json.Serialization;
using CrmBot.Data;

namespace CrmBot.Skills;

/// <summary>What a person sees and presses, in no platform's words; a channel's renderer shows every part and action, in this order.</summary>
public sealed record Card
{
    public required string Title { get; init; }

    /// <summary>Short marks beside the title, such as the tier.</summary>
    public IReadOnlyList<Badge> Badges { get; init; } = [];

    public string? Subtitle { get; init; }

    public required Language Language { get; init; }

    /// <summary>The line a lock screen shows: the matter and a time; no person, amount or quotation.</summary>
    public required string Notice { get; init; }

    public IReadOnlyList<CardPart> Parts { get; init; } = [];

    public IReadOnlyList<CardAction> Actions { get; init; } = [];
}

/// <summary>What a colour would say; the words beside it always say it too.</summary>
public enum Tone
{
    [JsonStringEnumMemberName("plain")] Plain,
    [JsonStringEnumMemberName("quiet")] Quiet,
    [JsonStringEnumMemberName("good")] Good,
    [JsonStringEnumMemberName("warning")] Warning,
    [JsonStringEnumMemberName("bad")] Bad,
}

/// <summary>A word in a coloured mark.</summary>
public sealed record Badge(string Text, Tone Tone = Tone.Plain);

/// <summary>One block of a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "part")]
[JsonDerivedType(typeof(Paragraph), "text")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Items), "items")]
[JsonDerivedType(typeof(Bars), "bars")]
[JsonDerivedType(typeof(People), "people")]
[JsonDerivedType(typeof(Ticks), "ticks")]
[JsonDerivedType(typeof(Choices), "choices")]
[JsonDerivedType(typeof(Form), "form")]
[JsonDerivedType(typeof(Fold), "fold")]
public abstract record CardPart;

/// <summary>A sentence or two.</summary>
public sealed record Paragraph(string Text, Tone Tone = Tone.Plain, bool Strong = false) : CardPart;

/// <summary>Label and value, a row each.</summary>
public sealed record Facts(IReadOnlyList<Fact> Rows) : CardPart;

/// <summary>One row of <see cref="Facts"/>, with at most one small button at its end.</summary>
public sealed record Fact(string Label, string Value, Tone Tone = Tone.Plain, CardAction? Action = null);

/// <summary>A list under a heading.</summary>
public sealed record Items(string? Heading, IReadOnlyList<Item> Rows) : CardPart;

/// <summary>One row of <see cref="Items"/>: what it is, a quieter note under it, at most one small button.</summary>
public sealed record Item(string Text, string? Note = null, Tone Tone = Tone.Plain, CardAction? Action = null)
{
    /// <summary>Buttons under the row, for a matter that is settled in more ways than one.</summary>
    public IReadOnlyList<CardAction> Actions { get; init; } = [];
}

/// <summary>A small chart under a heading: for each row how much of how much.</summary>
public sealed record Bars(string? Heading, IReadOnlyList<Bar> Rows) : CardPart
{
    private const int Longest = 10;

    /// <summary>A row's bar as characters: how many are full and how many empty, on the scale of the longest row.</summary>
    public (int Full, int Empty) Length(Bar row)
    {
        var most = Rows.Max(r => Math.Max(r.Done, r.Of));
        if (most == 0) return (0, 0);
        int Scaled(int n) => most * 2 <= Longest ? n * 2 : most <= Longest ? n : (int)Math.Ceiling(n * Longest / (double)most);
        return (Scaled(row.Done), Math.Max(0, Scaled(row.Of) - Scaled(row.Done)));
    }
}

/// <summary>One row of <see cref="Bars"/>: whose or what, how much was done of how much, and the figures in words.</summary>
public sealed record Bar(string Label, int Done, int Of, string Words, Tone Tone = Tone.Plain);

/// <summary>People with their title and where they stand.</summary>
public sealed record People(string? Heading, IReadOnlyList<PersonRow> Rows) : CardPart;

/// <summary>One person: name, title, his standing in a word (with its colour) and a note.</summary>
public sealed record PersonRow(string Name, string? Title, string? Standing = null, Tone Tone = Tone.Plain, string? Note = null);

/// <summary>Lines to tick, each saved or not; what a submitting action sends names the ticked ids under <see cref="Field"/>, joined by commas.</summary>
public sealed record Ticks(IReadOnlyList<Tick> Rows) : CardPart
{
    public const string Field = "ticked";
}

/// <summary>One line to tick: a short label (at most 11 characters), the full sentence, the words it came from or what is unsure, and buttons that change it.</summary>
public sealed record Tick(string Id, string Label, string Sentence, bool Ticked, string? Note = null, Tone Tone = Tone.Plain)
{
    public IReadOnlyList<CardAction> Actions { get; init; } = [];
}

/// <summary>A question and its answers, pressed or said (1, 第二个, the label).</summary>
public sealed record Choices(string Question, IReadOnlyList<Choice> Options) : CardPart;

/// <summary>One answer, with what tells it apart.</summary>
public sealed record Choice(string Label, string? Note, Press Press);

/// <summary>Fields to fill; a submitting action sends each under its id.</summary>
public sealed record Form(IReadOnlyList<FormField> Fields) : CardPart;

/// <summary>How a field is filled.</summary>
public enum FieldKind
{
    [JsonStringEnumMemberName("text")] Text,
    [JsonStringEnumMemberName("long")] LongText,
    [JsonStringEnumMemberName("day")] Day,
    [JsonStringEnumMemberName("time")] Time,
    [JsonStringEnumMemberName("choice")] Choice,
}

/// <summary>One field of a form; a day is yyyy-MM-dd, a time HH:mm.</summary>
public sealed record FormField(string Id, string Label, FieldKind Kind, string? Value = null, bool Required = false)
{
    public IReadOnlyList<FormOption> Options { get; init; } = [];

    /// <summary>What was wrong with the last value.</summary>
    public string? Error { get; init; }
}

/// <summary>One value of a choice field.</summary>
public sealed record FormOption(string Value, string Label);

/// <summary>Parts hidden until asked for.</summary>
public sealed record Fold(string Title, IReadOnlyList<CardPart> Parts) : CardPart;

/// <summary>How much a button asks to be pressed; a card has at most one main button.</summary>
public enum ActionStyle
{
    [JsonStringEnumMemberName("main")] Main,
    [JsonStringEnumMemberName("normal")] Normal,
    [JsonStringEnumMemberName("quiet")] Quiet,
}

/// <summary>A button. One that takes inputs sends the card's ticks and fields along with its own arguments.</summary>
public sealed record CardAction(string Title, Press Press, ActionStyle Style = ActionStyle.Normal, bool TakesInputs = false)
{
    /// <summary>Opens a file instead of being pressed; it is shown only where the host could give it an address.</summary>
    public FileLink? File { get; init; }

    /// <summary>The address, for one reader and a day, that the host gave the file when the card was sent.</summary>
    public string? Url { get; init; }

    /// <summary>False for a file that has no address here.</summary>
    [JsonIgnore]
    public bool CanBeShown => File is null || Url is not null;
}

/// <summary>A file that a skill makes of a record when it is opened, with its reader's rights.</summary>
public sealed record FileLink(string Skill, string View, string RecordId);
