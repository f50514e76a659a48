using System.Text.Json;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

/// <summary>The small pieces of an Adaptive Card: text, columns, buttons. Text is written as runs, which no client reads as Markdown, so that a name or a note is shown as it stands.</summary>
internal sealed class AdaptiveBlocks(Utf8JsonWriter json, Card card, AdaptiveTarget target)
{
    private const int ButtonsInRow = 5;

    // Pixels: a letter of a button, what stands around it, and a card on a phone.
    private const int LetterWidth = 7;
    private const int ButtonEdges = 30;
    private const int RowWidth = 330;

    private CardInputs? _inputs;

    public Utf8JsonWriter Json => json;

    public Language Language => card.Language;

    public void Text(string text, Tone tone = Tone.Plain, bool strong = false, bool small = false, string? spacing = null)
    {
        StartRuns(spacing);
        Run(text, tone, strong, small);
        EndRuns();
    }

    /// <summary>A heading for screen readers too. Only a text block can be one, and it reads Markdown: a text that holds some is written as a run.</summary>
    public void Heading(string text, bool large, string? spacing = null)
    {
        if (!Markdown.IsFree(text))
        {
            StartRuns(spacing);
            Run(text, Tone.Plain, strong: true, small: false, large);
            EndRuns();
            return;
        }

        Start("TextBlock"u8, spacing);
        json.WriteString("text"u8, text);
        json.WriteBoolean("wrap"u8, true);
        json.WriteString("style"u8, "heading"u8);
        json.WriteString("size"u8, large ? "medium"u8 : "default"u8);
        json.WriteString("weight"u8, "bolder"u8);
        json.WriteEndObject();
    }

    public void StartRuns(string? spacing = null)
    {
        Start("RichTextBlock"u8, spacing);
        json.WriteStartArray("inlines"u8);
    }

    public void Run(string text, Tone tone = Tone.Plain, bool strong = false, bool small = false, bool large = false)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextRun"u8);
        json.WriteString("text"u8, Markdown.WithoutFunctions(text));
        if (strong) json.WriteString("weight"u8, "bolder"u8);
        if (small) json.WriteString("size"u8, "small"u8);
        if (large) json.WriteString("size"u8, "medium"u8);
        if (tone == Tone.Quiet) json.WriteBoolean("isSubtle"u8, true);
        else if (tone != Tone.Plain) json.WriteString("color"u8, Colour(tone));
        json.WriteEndObject();
    }

    public void EndRuns()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Opens an element; its other properties follow.</summary>
    public void Start(ReadOnlySpan<byte> type, string? spacing = null)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, type);
        if (spacing is not null) json.WriteString("spacing"u8, spacing);
    }

    public void StartColumns(string? spacing = null)
    {
        Start("ColumnSet"u8, spacing);
        json.WriteStartArray("columns"u8);
    }

    public void StartColumn(string width, bool middle = false, string? spacing = null)
    {
        Start("Column"u8, spacing);
        json.WriteString("width"u8, width);
        if (middle) json.WriteString("verticalContentAlignment"u8, "center"u8);
        json.WriteStartArray("items"u8);
    }

    /// <summary>Closes a list of elements and what holds it.</summary>
    public void End()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Buttons(IEnumerable<CardAction> actions, string? spacing = null)
    {
        Start("ActionSet"u8, spacing);
        json.WriteStartArray("actions"u8);
        foreach (var action in actions) Button(action);
        End();
    }

    /// <summary>As many rows as a phone needs: clients hide what does not fit into one, and all beyond the fifth.</summary>
    public void ButtonRows(IReadOnlyList<CardAction> actions, string spacing)
    {
        for (int from = 0, to; from < actions.Count; from = to)
        {
            var width = 0;
            for (to = from; to < actions.Count && to - from < ButtonsInRow; to++)
            {
                width += TextWidth.Of(actions[to].Title) * LetterWidth + ButtonEdges;
                if (width > RowWidth && to > from) break;
            }

            Buttons(actions.Skip(from).Take(to - from), from == 0 ? spacing : "small");
        }
    }

    public void Button(CardAction action)
    {
        if (target == AdaptiveTarget.WebChat)
        {
            json.WriteStartObject();
            Button(action, "Action.Submit"u8);
            json.WriteEndObject();
            return;
        }

        json.WriteStartObject();
        Button(action, "Action.Execute"u8);
        json.WriteString("verb"u8, action.Press.Verb);
        json.WriteStartObject("fallback"u8);
        Button(action, "Action.Submit"u8);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Button(CardAction action, ReadOnlySpan<byte> type)
    {
        json.WriteString("type"u8, type);
        json.WriteString("title"u8, action.Title);
        if (action.Style == ActionStyle.Main) json.WriteString("style"u8, "positive"u8);
        json.WriteString("associatedInputs"u8, action.TakesInputs ? "auto"u8 : "none"u8);
        json.WritePropertyName("data"u8);
        PressJson.Write(json, action.Press, action.TakesInputs ? _inputs ??= CardInputs.Of(card) : null);
    }

    private static ReadOnlySpan<byte> Colour(Tone tone) => tone switch
    {
        Tone.Good => "good"u8,
        Tone.Warning => "warning"u8,
        Tone.Bad => "attention"u8,
        _ => "default"u8,
    };
}
