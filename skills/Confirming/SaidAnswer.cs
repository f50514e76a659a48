using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CrmBot.Data;

namespace CrmBot.Skills.Confirming;

/// <summary>What a short answer to an open question says.</summary>
public enum SaidKind
{
    Other,
    Confirm,
    GiveUp,

    /// <summary>1, 第二个: the answer's place in the list.</summary>
    Number,

    /// <summary>去掉投诉, remove 2: a line to leave out.</summary>
    Remove,

    /// <summary>第二条也要, tick 2: a line to take along that was not ticked.</summary>
    Keep,

    /// <summary>都要: every line, also those that were not ticked.</summary>
    KeepAll,

    /// <summary>改成周四, 不是周三是周四: a new value.</summary>
    ChangeTo,

    /// <summary>报价改到周四, 周四不是周三: a new value, unless the words mean something else.</summary>
    PerhapsChangeTo,
}

/// <summary>Reads the answers people give to a card in words. It is only asked while something is open.</summary>
public readonly record struct SaidAnswer(SaidKind Kind, string Words = "", int Number = 0)
{
    /// <summary>What the new value takes the place of, where that was said.</summary>
    public string? Was { get; init; }

    private static readonly FrozenSet<string> Yes = Set(
        "好", "好的", "好吧", "好了", "行", "可以", "对", "对的", "嗯", "嗯嗯", "是", "是的", "没错", "确认", "保存", "全部保存", "存", "存吧", "都存", "没问题", "ok", "okay", "yes", "yep", "yeah", "y", "sure", "save", "save all", "save it", "confirm", "go ahead", "fine", "right", "correct", "👍", "👌", "✅", "🆗", "收到");

    private static readonly FrozenSet<string> No = Set(
        "不", "不要", "不要了", "都不要", "都不要了", "全不要", "都不存", "不用", "不用了", "算了", "取消", "不保存", "别存", "别记了", "不存", "不记了", "放弃", "no", "nope", "cancel", "never mind", "nevermind", "forget it", "don't save", "dont save", "discard", "drop it", "👎", "❌");


    private static readonly char[] Around = " \t\r\n。.!,,、~~;;:?…\u200B\uFE0F".ToCharArray();

    private static readonly string ZhDigits = "一二三四五六七八九十";

    public static SaidAnswer Read(string text)
    {
        var said = Plain(text);
        if (said.Length is 0 or > 60) return new(SaidKind.Other);
        if (Yes.Contains(said) || SaidTogether.Are(said, Yes)) return new(SaidKind.Confirm);
        if (No.Contains(said) || SaidTogether.Are(said, No)) return new(SaidKind.GiveUp);
        if (NumberIn(said) is { } number) return new(SaidKind.Number, said, number);
        if (SaidLead.After(said) is { } rest && Corrected(rest) is { } corrected) return corrected;
        return SaidLine.Read(said) ?? SaidChange.Read(said) ?? new(SaidKind.Other, said);
    }

    // 不对，是周五: what follows takes the place of something; which, the note knows.
    private static SaidAnswer? Corrected(string rest) =>
        SaidLine.Read(rest) ?? SaidChange.Read(rest) ?? (SaidLead.Bare(rest) is { } value ? new SaidAnswer(SaidKind.PerhapsChangeTo, value) : null);

    /// <summary>好 and 算了 show a language; ok, 1 and 👍 do not.</summary>
    public static Language? LanguageOf(string? text) =>
        text is { Length: > 0 and < 20 } && text.Any(c => c is >= '\u4e00' and <= '\u9fff') && Read(text).Kind is (SaidKind.Confirm or SaidKind.GiveUp) ? Language.Zh : null;

    /// <summary>The words without case, width, and the punctuation around them.</summary>
    public static string Plain(string text)
    {
        if (text.Length > 200) return "";
        if (IsPlain(text)) return text.ToLowerInvariant().Trim(Around);
        try
        {
            return text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Trim(Around);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: no answer is written like that.
            return "";
        }
    }

    // ASCII and common Han characters are their own normal form.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0080' and (< '\u4e00' or > '\u9fff')) return false;
        }
        return true;
    }

    internal static int? NumberIn(string said)
    {
        var core = said.TrimStart('第').TrimEnd('个', '条', '项', '位', '家', '号');
        if (int.TryParse(core, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits is > 0 and < 100) return digits;
        if (core.Length == 1 && ZhDigits.IndexOf(core[0], StringComparison.Ordinal) is >= 0 and var zh && (core != said || zh > 0)) return zh + 1;
        return said switch
        {
            "the first" or "first" or "the first one" or "first one" => 1,
            "the second" or "second" or "the second one" or "second one" => 2,
            "the third" or "third" or "the third one" or "third one" => 3,
            "the last" or "last one" or "最后一个" => 99,
            _ => null,
        };
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
