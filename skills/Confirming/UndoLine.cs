using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Confirming;

/// <summary>Until when what was just done can be taken back, as cards say it.</summary>
internal static class UndoLine
{
    /// <summary>Null where there is nothing to take back.</summary>
    public static string? Of(Proposal? done, Language language, TimeZoneInfo? zone) =>
        done?.UndoUntil is { } until && zone is not null ? ConfirmingWords.UndoUntil.In(language, Days.Time(TimeZoneInfo.ConvertTime(Moments.FromInstant(until), zone))) : null;

    public static IEnumerable<CardPart> Part(Proposal? done, Language language, TimeZoneInfo? zone) => Of(done, language, zone) is { } line ? [new Paragraph(line, Tone.Quiet)] : [];
}
