using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

/// <summary>Lays a card out: head, parts in their order, buttons. Nothing wider than two columns and a button, so that a phone shows it as a desktop does.</summary>
internal sealed class AdaptiveParts(AdaptiveBlocks blocks)
{
    private int _folds;

    public void Card(Card card, CardRefresh? refresh = null)
    {
        var json = blocks.Json;
        blocks.Start(AdaptiveWords.AdaptiveCard);
        json.WriteString(AdaptiveWords.Schema, AdaptiveWords.SchemaAddress);
        json.WriteString(AdaptiveWords.Version, AdaptiveWords.SchemaVersion);
        json.WriteString(AdaptiveWords.Lang, card.Language == Language.Zh ? AdaptiveWords.Zh : AdaptiveWords.En);
        json.WriteString(AdaptiveWords.FallbackText, card.Notice);
        if (refresh is not null) blocks.Refresh(refresh);
        json.WriteStartArray(AdaptiveWords.Body);
        Head(card);
        Parts(card.Parts);
        blocks.ButtonRows([.. card.Actions.Where(a => a.CanBeShown).OrderBy(a => a.Style)], "medium");
        blocks.End();
    }

    private void Head(Card card)
    {
        if (card.Badges.Count > 0 && card.Badges.Sum(b => TextWidth.Of(b.Text)) <= 12)
        {
            blocks.StartColumns();
            blocks.StartColumn("stretch");
            blocks.Heading(card.Title, large: true);
            blocks.End();
            blocks.StartColumn("auto", middle: true);
            Badges(card.Badges);
            blocks.End();
            blocks.End();
        }
        else
        {
            blocks.Heading(card.Title, large: true);
            if (card.Badges.Count > 0) Badges(card.Badges, "small");
        }

        if (card.Subtitle is { } subtitle) blocks.Text(subtitle, Tone.Quiet, small: true, spacing: "small");
    }

    private void Badges(IReadOnlyList<Badge> badges, string? spacing = null)
    {
        blocks.StartRuns(spacing);
        for (var i = 0; i < badges.Count; i++)
        {
            if (i > 0) blocks.Run(" · ", Tone.Quiet);
            blocks.Run(badges[i].Text, badges[i].Tone, strong: true);
        }

        blocks.EndRuns();
    }

    private void Parts(IReadOnlyList<CardPart> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case Paragraph paragraph: blocks.Text(paragraph.Text, paragraph.Tone, paragraph.Strong); break;
                case Facts facts: Rows(facts.Rows); break;
                case Items items: Rows(items); break;
                case Bars bars: AdaptiveChart.Write(blocks, bars); break;
                case People people: Rows(people); break;
                case Ticks ticks: AdaptiveTicks.Write(blocks, ticks); break;
                case Choices choices: Rows(choices); break;
                case Form form: AdaptiveForm.Write(blocks, form); break;
                case Fold fold: Fold(fold); break;
                default: throw new NotSupportedException($"No layout for {part.GetType().Name}.");
            }
        }
    }

    private void Rows(IReadOnlyList<Fact> rows)
    {
        if (rows.Count == 0) return;

        // Columns of one width line the values up; a label longer than they hold wraps.
        var width = Math.Clamp(rows.Max(r => TextWidth.Of(r.Label)) * 7 + 10, 56, 120).ToString(CultureInfo.InvariantCulture) + "px";
        var spacing = "medium";
        foreach (var row in rows)
        {
            blocks.StartColumns(spacing);
            blocks.StartColumn(width, middle: row.Action is not null);
            blocks.Text(row.Label, Tone.Quiet);
            blocks.End();
            blocks.StartColumn("stretch", middle: row.Action is not null, spacing: "small");
            blocks.Text(row.Value, row.Tone);
            blocks.End();
            End(row.Action);
            spacing = "small";
        }
    }

    private void Rows(Items items)
    {
        if (items.Heading is { } heading) blocks.Heading(heading, large: false, "medium");
        foreach (var row in items.Rows)
        {
            var spacing = row == items.Rows[0] && items.Heading is null ? "medium" : row.Action is null && row.Actions.Count == 0 ? "small" : "default";
            if (row.Action is null)
            {
                Noted(row.Text, row.Note, row.Tone, spacing);
                if (row.Actions.Count > 0) blocks.ButtonRows(row.Actions, "small");
                continue;
            }

            blocks.StartColumns(spacing);
            blocks.StartColumn("stretch", middle: true);
            Noted(row.Text, row.Note, row.Tone, spacing: null);
            blocks.End();
            End(row.Action);
        }
    }

    private void Noted(string text, string? note, Tone tone, string? spacing)
    {
        blocks.Text(text, tone, spacing: spacing);
        if (note is not null) blocks.Text(note, Tone.Quiet, small: true, spacing: "none");
    }

    private void Rows(People people)
    {
        if (people.Heading is { } heading) blocks.Heading(heading, large: false, "medium");
        foreach (var row in people.Rows)
        {
            blocks.StartColumns(row == people.Rows[0] && people.Heading is null ? "medium" : "small");
            blocks.StartColumn("stretch");
            blocks.StartRuns();
            blocks.Run(row.Name, strong: true);
            if (row.Title is not null) blocks.Run("  " + row.Title, Tone.Quiet);
            blocks.EndRuns();
            blocks.End();
            if (row.Standing is not null)
            {
                blocks.StartColumn("auto");
                blocks.Text(row.Standing, row.Tone, strong: true);
                blocks.End();
            }

            blocks.End();
            if (row.Note is not null) blocks.Text(row.Note, Tone.Quiet, small: true, spacing: "none");
        }
    }

    /// <summary>Each answer is one area to press, as wide as the card: its number (which can be said), its label, and what tells it apart.</summary>
    private void Rows(Choices choices)
    {
        blocks.Text(choices.Question, strong: true);
        for (var i = 0; i < choices.Options.Count; i++)
        {
            var option = choices.Options[i];
            blocks.Start(AdaptiveWords.Container, "small");
            blocks.Json.WriteString(AdaptiveWords.Style, AdaptiveWords.Emphasis);
            blocks.Json.WritePropertyName(AdaptiveWords.SelectAction);
            blocks.Button(new CardAction(option.Label, option.Press));
            blocks.Json.WriteStartArray(AdaptiveWords.Items);
            blocks.StartRuns();
            blocks.Run($"{i + 1}  ", Tone.Quiet);
            blocks.Run(option.Label, strong: true);
            blocks.EndRuns();
            if (option.Note is not null) blocks.Text(option.Note, Tone.Quiet, small: true, spacing: "none");
            blocks.End();
        }
    }

    private void Fold(Fold fold)
    {
        var id = "fold." + (++_folds).ToString(CultureInfo.InvariantCulture);
        var json = blocks.Json;
        blocks.Start(AdaptiveWords.ActionSet, "medium");
        json.WriteStartArray(AdaptiveWords.Actions);
        json.WriteStartObject();
        json.WriteString(AdaptiveWords.Type, AdaptiveWords.ActionToggleVisibility);
        json.WriteString(AdaptiveWords.Title, fold.Title + " ▾");
        json.WriteStartArray(AdaptiveWords.TargetElements);
        json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
        blocks.End();

        blocks.Start(AdaptiveWords.Container, "small");
        json.WriteString(AdaptiveWords.Id, id);
        json.WriteBoolean(AdaptiveWords.IsVisible, false);
        json.WriteStartArray(AdaptiveWords.Items);
        Parts(fold.Parts);
        blocks.End();
    }

    /// <summary>Closes a row, with the small button at its end where it has one.</summary>
    private void End(CardAction? action)
    {
        if (action is not null)
        {
            blocks.StartColumn("auto", middle: true);
            blocks.Buttons([action]);
            blocks.End();
        }

        blocks.End();
    }
}
