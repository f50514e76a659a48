using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

/// <summary>
/// A small chart: Teams' own where its client knows it (Chart.HorizontalBar.Stacked, Microsoft's page on charts in Adaptive Cards), with a bar of characters behind it for clients that do not;
/// on the web page a picture for each row. The figures stand beside it as text everywhere.
/// </summary>
internal static class AdaptiveChart
{
    private const int BarWidth = 112;
    private const int BarHeight = 10;

    private static readonly JsonEncodedText StackedBars = JsonEncodedText.Encode("Chart.HorizontalBar.Stacked");
    private static readonly JsonEncodedText Image = JsonEncodedText.Encode("Image");
    private static readonly JsonEncodedText AltText = JsonEncodedText.Encode("altText");
    private static readonly JsonEncodedText Height = JsonEncodedText.Encode("height");
    private static readonly JsonEncodedText Legend = JsonEncodedText.Encode("legend");
    private static readonly JsonEncodedText ShowLegend = JsonEncodedText.Encode("showLegend");
    private static readonly JsonEncodedText ShowBarValues = JsonEncodedText.Encode("showBarValues");

    public static void Write(AdaptiveBlocks blocks, Bars bars)
    {
        if (bars.Heading is { } heading) blocks.Heading(heading, large: false, "medium");
        if (bars.Rows.Count == 0) return;
        if (blocks.Target == AdaptiveTarget.WebChat || bars.Rows.All(r => r is { Done: 0, Of: 0 }))
        {
            Rows(blocks, bars);
            return;
        }

        var json = blocks.Json;
        blocks.Start(StackedBars, "small");
        json.WriteBoolean(ShowLegend, false);
        json.WriteBoolean(ShowBarValues, false);
        json.WriteStartArray(AdaptiveWords.Data);
        foreach (var row in bars.Rows)
        {
            json.WriteStartObject();
            json.WriteString(AdaptiveWords.Title, $"{row.Label} · {row.Words}");
            json.WriteStartArray(AdaptiveWords.Data);
            Part(json, row.Words, row.Done, Colour(row.Tone));
            Part(json, row.Words, Math.Max(0, row.Of - row.Done), "neutral");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName(AdaptiveWords.Fallback);
        blocks.Start(AdaptiveWords.Container);
        json.WriteStartArray(AdaptiveWords.Items);
        Rows(blocks, bars);
        blocks.End();
        json.WriteEndObject();
    }

    private static void Rows(AdaptiveBlocks blocks, Bars bars)
    {
        var width = Math.Clamp((bars.Rows.Max(r => TextWidth.Of(r.Label)) * 7) + 10, 44, 110).ToString(CultureInfo.InvariantCulture) + "px";
        var most = bars.Rows.Max(r => Math.Max(r.Done, r.Of));
        foreach (var row in bars.Rows)
        {
            var isPicture = blocks.Target == AdaptiveTarget.WebChat && row is not { Done: 0, Of: 0 };
            blocks.StartColumns("small");
            blocks.StartColumn(width, middle: true);
            blocks.Text(row.Label, Tone.Quiet, small: true);
            blocks.End();
            if (isPicture)
            {
                blocks.StartColumn("auto", middle: true, spacing: "small");
                Picture(blocks, row, most);
                blocks.End();
            }

            blocks.StartColumn("stretch", middle: true, spacing: "small");
            blocks.StartRuns();
            var (full, empty) = isPicture ? (0, 0) : bars.Length(row);
            if (full > 0) blocks.Run(new string('█', full), row.Tone, small: true);
            if (empty > 0) blocks.Run(new string('░', empty), Tone.Quiet, small: true);
            blocks.Run((full + empty > 0 ? "  " : "") + row.Words, Tone.Quiet, small: true);
            blocks.EndRuns();
            blocks.End();
            blocks.End();
        }
    }

    private static void Picture(AdaptiveBlocks blocks, Bar row, int most)
    {
        int Scaled(int n) => (int)Math.Ceiling(n * BarWidth / (double)most);
        var (done, of) = (Scaled(row.Done), Scaled(Math.Max(row.Done, row.Of)));
        var svg = $"<svg xmlns='http://www.w3.org/2000/svg' width='{BarWidth}' height='{BarHeight}'><rect width='{of}' height='{BarHeight}' rx='2' fill='#8a8886' fill-opacity='.35'/><rect width='{done}' height='{BarHeight}' rx='2' fill='{Paint(row.Tone)}'/></svg>";
        blocks.Start(Image);
        blocks.Json.WriteString(AdaptiveWords.Url, "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)));
        blocks.Json.WriteString(AltText, $"{row.Done}/{row.Of}");
        blocks.Json.WriteString(AdaptiveWords.Width, $"{BarWidth}px");
        blocks.Json.WriteString(Height, $"{BarHeight}px");
        blocks.Json.WriteEndObject();
    }

    private static void Part(Utf8JsonWriter json, string legend, int value, string colour)
    {
        json.WriteStartObject();
        json.WriteString(Legend, legend);
        json.WriteNumber(AdaptiveWords.Value, value);
        json.WriteString(AdaptiveWords.Color, colour);
        json.WriteEndObject();
    }

    private static string Colour(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Warning => "warning",
        Tone.Bad => "attention",
        _ => "categoricalBlue",
    };

    // As dark as is read on white and as light as is read on black.
    private static string Paint(Tone tone) => tone switch
    {
        Tone.Good => "#3b9e5f",
        Tone.Warning => "#c9860a",
        Tone.Bad => "#d1495b",
        _ => "#5b7cf0",
    };
}
