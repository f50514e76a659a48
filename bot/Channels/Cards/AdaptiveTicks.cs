using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

/// <summary>Lines to tick: the whole sentence beside its box, a quieter note under it, the buttons that change it at the side or, where there are several, below.</summary>
internal static class AdaptiveTicks
{
    /// <summary>A single button this wide (改, Edit) stands at the side without squeezing the sentence.</summary>
    private const int SideButtonWidth = 6;

    public static void Write(AdaptiveBlocks blocks, Ticks ticks)
    {
        foreach (var tick in ticks.Rows)
        {
            var atSide = tick.Actions.Count == 1 && TextWidth.Of(tick.Actions[0].Title) <= SideButtonWidth;
            if (!atSide)
            {
                blocks.Start(AdaptiveWords.Container, "medium");
                blocks.Json.WriteStartArray(AdaptiveWords.Items);
                Line(blocks, tick, tick.Actions);
                blocks.End();
                continue;
            }

            blocks.StartColumns("medium");
            blocks.StartColumn("stretch", middle: true);
            Line(blocks, tick, []);
            blocks.End();
            blocks.StartColumn("auto", middle: true);
            blocks.Buttons(tick.Actions);
            blocks.End();
            blocks.End();
        }
    }

    private static void Line(AdaptiveBlocks blocks, Tick tick, IReadOnlyList<CardAction> below)
    {
        var json = blocks.Json;
        var whole = Markdown.IsFree(tick.Sentence);
        blocks.Start(AdaptiveWords.InputToggle);
        json.WriteString(AdaptiveWords.Id, PressJson.TickPrefix + tick.Id);
        json.WriteString(AdaptiveWords.Title, whole ? tick.Sentence : Markdown.Bare(tick.Label));
        json.WriteString(AdaptiveWords.Value, tick.Ticked ? AdaptiveWords.True : AdaptiveWords.False);
        json.WriteString(AdaptiveWords.ValueOn, AdaptiveWords.True);
        json.WriteString(AdaptiveWords.ValueOff, AdaptiveWords.False);
        json.WriteBoolean(AdaptiveWords.Wrap, true);
        json.WriteEndObject();

        if (whole && tick.Note is null && below.Count == 0) return;

        // In line with the sentence, not with its box.
        blocks.StartColumns("none");
        blocks.StartColumn("28px");
        blocks.End();
        blocks.StartColumn("stretch", spacing: "none");

        // A box's title is read as Markdown by some clients and spoken as it stands by all: a sentence that holds marks stands under it instead.
        if (!whole) blocks.Text(tick.Sentence, spacing: "none");
        if (tick.Note is not null) blocks.Text(tick.Note, tick.Tone == Tone.Plain ? Tone.Quiet : tick.Tone, small: true, spacing: "none");
        blocks.ButtonRows(below, "small");
        blocks.End();
        blocks.End();
    }
}
