using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

/// <summary>Fields to fill, each with its label, and under it what was wrong with the last value.</summary>
internal static class AdaptiveForm
{
    public static void Write(AdaptiveBlocks blocks, Form form)
    {
        foreach (var field in form.Fields)
        {
            Field(blocks, field);
            if (field.Error is not null) blocks.Text(field.Error, Tone.Bad, small: true, spacing: "small");
        }
    }

    private static void Field(AdaptiveBlocks blocks, FormField field)
    {
        var json = blocks.Json;
        blocks.Start(Type(field.Kind), "medium");
        json.WriteString("id"u8, field.Id);
        json.WriteString("label"u8, field.Label);
        if (field.Value is not null) json.WriteString("value"u8, field.Value);
        if (field.Kind == FieldKind.LongText) json.WriteBoolean("isMultiline"u8, true);
        if (field.Kind == FieldKind.Choice) Options(blocks, field);
        if (field.Required)
        {
            json.WriteBoolean("isRequired"u8, true);
            json.WriteString("errorMessage"u8, CardWords.FillIn.In(blocks.Language, field.Label));
        }

        json.WriteEndObject();
    }

    private static void Options(AdaptiveBlocks blocks, FormField field)
    {
        var json = blocks.Json;
        json.WriteString("style"u8, "compact"u8);
        json.WriteStartArray("choices"u8);
        foreach (var option in field.Options)
        {
            json.WriteStartObject();
            json.WriteString("title"u8, option.Label);
            json.WriteString("value"u8, option.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static ReadOnlySpan<byte> Type(FieldKind kind) => kind switch
    {
        FieldKind.Day => "Input.Date"u8,
        FieldKind.Time => "Input.Time"u8,
        FieldKind.Choice => "Input.ChoiceSet"u8,
        _ => "Input.Text"u8,
    };
}
