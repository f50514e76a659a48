using System.Text.Json;

namespace CrmBot.Channels.Cards;

/// <summary>The fixed words of the Adaptive Card schema and of a button's data, escaped once: a card holds some hundreds of them.</summary>
internal static class AdaptiveWords
{
    public static readonly JsonEncodedText ActionExecute = JsonEncodedText.Encode("Action.Execute");
    public static readonly JsonEncodedText ActionSet = JsonEncodedText.Encode("ActionSet");
    public static readonly JsonEncodedText ActionOpenUrl = JsonEncodedText.Encode("Action.OpenUrl");
    public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    public static readonly JsonEncodedText ActionSubmit = JsonEncodedText.Encode("Action.Submit");
    public static readonly JsonEncodedText ActionToggleVisibility = JsonEncodedText.Encode("Action.ToggleVisibility");
    public static readonly JsonEncodedText Actions = JsonEncodedText.Encode("actions");
    public static readonly JsonEncodedText AdaptiveCard = JsonEncodedText.Encode("AdaptiveCard");
    public static readonly JsonEncodedText Args = JsonEncodedText.Encode("args");
    public static readonly JsonEncodedText AssociatedInputs = JsonEncodedText.Encode("associatedInputs");
    public static readonly JsonEncodedText Attention = JsonEncodedText.Encode("attention");
    public static readonly JsonEncodedText Auto = JsonEncodedText.Encode("auto");
    public static readonly JsonEncodedText Body = JsonEncodedText.Encode("body");
    public static readonly JsonEncodedText Bolder = JsonEncodedText.Encode("bolder");
    public static readonly JsonEncodedText Center = JsonEncodedText.Encode("center");
    public static readonly JsonEncodedText Choices = JsonEncodedText.Encode("choices");
    public static readonly JsonEncodedText Color = JsonEncodedText.Encode("color");
    public static readonly JsonEncodedText Column = JsonEncodedText.Encode("Column");
    public static readonly JsonEncodedText ColumnSet = JsonEncodedText.Encode("ColumnSet");
    public static readonly JsonEncodedText Columns = JsonEncodedText.Encode("columns");
    public static readonly JsonEncodedText Compact = JsonEncodedText.Encode("compact");
    public static readonly JsonEncodedText Container = JsonEncodedText.Encode("Container");
    public static readonly JsonEncodedText Crm = JsonEncodedText.Encode("crm");
    public static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    public static readonly JsonEncodedText Default = JsonEncodedText.Encode("default");
    public static readonly JsonEncodedText Emphasis = JsonEncodedText.Encode("emphasis");
    public static readonly JsonEncodedText En = JsonEncodedText.Encode("en");
    public static readonly JsonEncodedText ErrorMessage = JsonEncodedText.Encode("errorMessage");
    public static readonly JsonEncodedText Fallback = JsonEncodedText.Encode("fallback");
    public static readonly JsonEncodedText FallbackText = JsonEncodedText.Encode("fallbackText");
    public static readonly JsonEncodedText False = JsonEncodedText.Encode("false");
    public static readonly JsonEncodedText Fields = JsonEncodedText.Encode("fields");
    public static readonly JsonEncodedText Good = JsonEncodedText.Encode("good");
    public static readonly JsonEncodedText Heading = JsonEncodedText.Encode("heading");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Inlines = JsonEncodedText.Encode("inlines");
    public static readonly JsonEncodedText InputChoiceSet = JsonEncodedText.Encode("Input.ChoiceSet");
    public static readonly JsonEncodedText InputDate = JsonEncodedText.Encode("Input.Date");
    public static readonly JsonEncodedText InputText = JsonEncodedText.Encode("Input.Text");
    public static readonly JsonEncodedText InputTime = JsonEncodedText.Encode("Input.Time");
    public static readonly JsonEncodedText InputToggle = JsonEncodedText.Encode("Input.Toggle");
    public static readonly JsonEncodedText IsMultiline = JsonEncodedText.Encode("isMultiline");
    public static readonly JsonEncodedText IsRequired = JsonEncodedText.Encode("isRequired");
    public static readonly JsonEncodedText IsSubtle = JsonEncodedText.Encode("isSubtle");
    public static readonly JsonEncodedText IsVisible = JsonEncodedText.Encode("isVisible");
    public static readonly JsonEncodedText Items = JsonEncodedText.Encode("items");
    public static readonly JsonEncodedText Label = JsonEncodedText.Encode("label");
    public static readonly JsonEncodedText Lang = JsonEncodedText.Encode("lang");
    public static readonly JsonEncodedText Medium = JsonEncodedText.Encode("medium");
    public static readonly JsonEncodedText None = JsonEncodedText.Encode("none");
    public static readonly JsonEncodedText Positive = JsonEncodedText.Encode("positive");
    public static readonly JsonEncodedText RichTextBlock = JsonEncodedText.Encode("RichTextBlock");
    public static readonly JsonEncodedText Schema = JsonEncodedText.Encode("$schema");
    public static readonly JsonEncodedText SchemaAddress = JsonEncodedText.Encode("http://adaptivecards.io/schemas/adaptive-card.json");
    public static readonly JsonEncodedText SchemaVersion = JsonEncodedText.Encode("1.5");
    public static readonly JsonEncodedText SelectAction = JsonEncodedText.Encode("selectAction");
    public static readonly JsonEncodedText Size = JsonEncodedText.Encode("size");
    public static readonly JsonEncodedText Skill = JsonEncodedText.Encode("skill");
    public static readonly JsonEncodedText Small = JsonEncodedText.Encode("small");
    public static readonly JsonEncodedText Spacing = JsonEncodedText.Encode("spacing");
    public static readonly JsonEncodedText Style = JsonEncodedText.Encode("style");
    public static readonly JsonEncodedText TargetElements = JsonEncodedText.Encode("targetElements");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText TextBlock = JsonEncodedText.Encode("TextBlock");
    public static readonly JsonEncodedText TextRun = JsonEncodedText.Encode("TextRun");
    public static readonly JsonEncodedText Ticks = JsonEncodedText.Encode("ticks");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    public static readonly JsonEncodedText True = JsonEncodedText.Encode("true");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    public static readonly JsonEncodedText ValueOff = JsonEncodedText.Encode("valueOff");
    public static readonly JsonEncodedText ValueOn = JsonEncodedText.Encode("valueOn");
    public static readonly JsonEncodedText Verb = JsonEncodedText.Encode("verb");
    public static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    public static readonly JsonEncodedText VerticalContentAlignment = JsonEncodedText.Encode("verticalContentAlignment");
    public static readonly JsonEncodedText Warning = JsonEncodedText.Encode("warning");
    public static readonly JsonEncodedText Weight = JsonEncodedText.Encode("weight");
    public static readonly JsonEncodedText Width = JsonEncodedText.Encode("width");
    public static readonly JsonEncodedText Wrap = JsonEncodedText.Encode("wrap");
    public static readonly JsonEncodedText Zh = JsonEncodedText.Encode("zh");

    private static readonly JsonEncodedText[] Spacings = [None, Small, Default, Medium];

    /// <summary>A spacing as the schema names it.</summary>
    public static JsonEncodedText Spaced(string name)
    {
        foreach (var spacing in Spacings)
        {
            if (string.Equals(spacing.Value, name, StringComparison.Ordinal)) return spacing;
        }

        return JsonEncodedText.Encode(name);
    }
}
