using System.Text.Json;
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
        json.WriteString(AdaptiveWords.Id, field.Id);
        json.WriteString(AdaptiveWords.Label, field.Label);
        if (field.Value is not null) json.WriteString(AdaptiveWords.Value, field.Value);
        if (field.Kind == FieldKind.LongText) json.WriteBoolean(AdaptiveWords.IsMultiline, true);
        if (field.Kind == FieldKind.Choice) Options(blocks, field);
        if (field.Required)
        {
            json.WriteBoolean(AdaptiveWords.IsRequired, true);
            json.WriteString(AdaptiveWords.ErrorMessage, CardWords.FillIn.In(blocks.Language, field.Label));
        }

        json.WriteEndObject();
    }

    private static void Options(AdaptiveBlocks blocks, FormField field)
    {
        var json = blocks.Json;
        json.WriteString(AdaptiveWords.Style, AdaptiveWords.Compact);
        json.WriteStartArray(AdaptiveWords.Choices);
        foreach (var option in field.Options)
        {
            json.WriteStartObject();
            json.WriteString(AdaptiveWords.Title, option.Label);
            json.WriteString(AdaptiveWords.Value, option.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static JsonEncodedText Type(FieldKind kind) => kind switch
    {
        FieldKind.Day => AdaptiveWords.InputDate,
        FieldKind.Time => AdaptiveWords.InputTime,
        FieldKind.Choice => AdaptiveWords.InputChoiceSet,
        _ => AdaptiveWords.InputText,
    };
}
