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

    public AdaptiveTarget Target => target;

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

        Start(AdaptiveWords.TextBlock, spacing);
        json.WriteString(AdaptiveWords.Text, text);
        json.WriteBoolean(AdaptiveWords.Wrap, true);
        json.WriteString(AdaptiveWords.Style, AdaptiveWords.Heading);
        json.WriteString(AdaptiveWords.Size, large ? AdaptiveWords.Medium : AdaptiveWords.Default);
        json.WriteString(AdaptiveWords.Weight, AdaptiveWords.Bolder);
        json.WriteEndObject();
    }

    public void StartRuns(string? spacing = null)
    {
        Start(AdaptiveWords.RichTextBlock, spacing);
        json.WriteStartArray(AdaptiveWords.Inlines);
    }

    public void Run(string text, Tone tone = Tone.Plain, bool strong = false, bool small = false, bool large = false)
    {
        json.WriteStartObject();
        json.WriteString(AdaptiveWords.Type, AdaptiveWords.TextRun);
        json.WriteString(AdaptiveWords.Text, Markdown.WithoutFunctions(text));
        if (strong) json.WriteString(AdaptiveWords.Weight, AdaptiveWords.Bolder);
        if (small) json.WriteString(AdaptiveWords.Size, AdaptiveWords.Small);
        if (large) json.WriteString(AdaptiveWords.Size, AdaptiveWords.Medium);
        if (tone == Tone.Quiet) json.WriteBoolean(AdaptiveWords.IsSubtle, true);
        else if (tone != Tone.Plain) json.WriteString(AdaptiveWords.Color, Colour(tone));
        json.WriteEndObject();
    }

    public void EndRuns()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Opens an element; its other properties follow.</summary>
    public void Start(JsonEncodedText type, string? spacing = null)
    {
        json.WriteStartObject();
        json.WriteString(AdaptiveWords.Type, type);
        if (spacing is not null) json.WriteString(AdaptiveWords.Spacing, AdaptiveWords.Spaced(spacing));
    }

    public void StartColumns(string? spacing = null)
    {
        Start(AdaptiveWords.ColumnSet, spacing);
        json.WriteStartArray(AdaptiveWords.Columns);
    }

    public void StartColumn(string width, bool middle = false, string? spacing = null)
    {
        Start(AdaptiveWords.Column, spacing);
        json.WriteString(AdaptiveWords.Width, width);
        if (middle) json.WriteString(AdaptiveWords.VerticalContentAlignment, AdaptiveWords.Center);
        json.WriteStartArray(AdaptiveWords.Items);
    }

    /// <summary>Closes a list of elements and what holds it.</summary>
    public void End()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Buttons(IEnumerable<CardAction> actions, string? spacing = null)
    {
        Start(AdaptiveWords.ActionSet, spacing);
        json.WriteStartArray(AdaptiveWords.Actions);
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
        if (action.Url is { } url)
        {
            json.WriteStartObject();
            json.WriteString(AdaptiveWords.Type, AdaptiveWords.ActionOpenUrl);
            json.WriteString(AdaptiveWords.Title, action.Title);
            json.WriteString(AdaptiveWords.Url, url);
            json.WriteEndObject();
            return;
        }

        if (target == AdaptiveTarget.WebChat)
        {
            json.WriteStartObject();
            Button(action, AdaptiveWords.ActionSubmit);
            json.WriteEndObject();
            return;
        }

        json.WriteStartObject();
        Button(action, AdaptiveWords.ActionExecute);
        json.WriteString(AdaptiveWords.Verb, action.Press.Verb);
        json.WriteStartObject(AdaptiveWords.Fallback);
        Button(action, AdaptiveWords.ActionSubmit);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What the client sends by itself when the person comes to see the card.</summary>
    public void Refresh(CardRefresh refresh)
    {
        json.WriteStartObject("refresh"u8);
        json.WriteStartObject("action"u8);
        json.WriteString(AdaptiveWords.Type, AdaptiveWords.ActionExecute);
        json.WriteString(AdaptiveWords.Verb, refresh.Press.Verb);
        json.WritePropertyName(AdaptiveWords.Data);
        PressJson.Write(json, refresh.Press, null);
        json.WriteEndObject();
        json.WriteStartArray("userIds"u8);
        json.WriteStringValue(refresh.UserId);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Button(CardAction action, JsonEncodedText type)
    {
        json.WriteString(AdaptiveWords.Type, type);
        json.WriteString(AdaptiveWords.Title, action.Title);
        if (action.Style == ActionStyle.Main) json.WriteString(AdaptiveWords.Style, AdaptiveWords.Positive);
        json.WriteString(AdaptiveWords.AssociatedInputs, action.TakesInputs ? AdaptiveWords.Auto : AdaptiveWords.None);
        json.WritePropertyName(AdaptiveWords.Data);
        PressJson.Write(json, action.Press, action.TakesInputs ? _inputs ??= CardInputs.Of(card) : null);
    }

    private static JsonEncodedText Colour(Tone tone) => tone switch
    {
        Tone.Good => AdaptiveWords.Good,
        Tone.Warning => AdaptiveWords.Warning,
        Tone.Bad => AdaptiveWords.Attention,
        _ => AdaptiveWords.Default,
    };
}
