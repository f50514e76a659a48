using System.Globalization;
using CrmBot.Data;

namespace CrmBot.Skills.Sharing;

/// <summary>The form that a message of any chat is put into, and what is then said to the assistant as if its reporter had typed it.</summary>
public static class MessageForms
{
    public const string Log = "log";
    public const string Complain = "complain";

    private const string Client = "client";
    private const string Day = "on";
    private const string Text = "text";

    public static Card Card(string verb, string text, string? client, DateOnly today, Language language) => new()
    {
        Title = (verb == Complain ? SharingWords.ComplainTitle : SharingWords.LogTitle).In(language),
        Language = language,
        Notice = SharingWords.FormNotice.In(language),
        Parts =
        [
            new Form(
            [
                new(Client, SharingWords.FieldClient.In(language), FieldKind.Text, client),
                .. verb == Log ? [new FormField(Day, SharingWords.FieldDay.In(language), FieldKind.Day, today.ToDay(), Required: true)] : Array.Empty<FormField>(),
                new(Text, SharingWords.FieldText.In(language), FieldKind.LongText, text, Required: true),
            ]),
        ],
        Actions = [new(SharingWords.Next.In(language), Press.To(SharingSkill.Name, verb), ActionStyle.Main, TakesInputs: true)],
    };

    /// <summary>The filled form in words; null where nothing was written.</summary>
    public static string? Words(Press press, Language language)
    {
        if (press[Text]?.Trim() is not { Length: > 0 } text) return null;
        var client = press[Client]?.Trim() is { Length: > 0 } named ? named : null;
        if (press.Verb == Complain) return client is null ? SharingWords.ComplainedWithout.In(language, text) : SharingWords.ComplainedAs.In(language, client, text);
        if (!DateOnly.TryParseExact(press[Day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) return text;
        var day = SharingWords.Day(on, language);
        return client is null ? SharingWords.LoggedWithout.In(language, day, text) : SharingWords.LoggedAs.In(language, day, client, text);
    }
}
