using System.Globalization;
using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Confirming;

/// <summary>Reads a button said together with its row (看宏达) or with what its form asks for (不批 上周刚去过; 批准 日期12月1日 意见早点去).</summary>
public static partial class SaidForm
{
    private static readonly char[] Between = " \t\r\n,，;；。.:：=、".ToCharArray();

    /// <summary>The row's button; null where no row or no one row fits.</summary>
    public static Press? OfRow(IReadOnlyList<Sayable> shown, string plain)
    {
        foreach (var rows in shown.Where(s => s.Of is not null).GroupBy(s => SaidAnswer.Plain(s.Label)).OrderByDescending(g => g.Key.Length))
        {
            if (Behind(plain, rows.Key) is not { } rest) continue;
            if (rest.Length == 0) return rows.Count() == 1 ? rows.First().Press : null;
            if (SaidAnswer.NumberIn(rest) is { } number) return rows.ElementAtOrDefault(number - 1)?.Press;
            if (rest.Length > 1 && rows.FirstOrDefault(r => SaidAnswer.Plain(r.Of ?? "").Contains(rest, StringComparison.Ordinal)) is { } row) return row.Press;
        }
        return null;
    }

    /// <summary>The form's button with its fields as they stand and as these words fill them; null where some of the words find no place.</summary>
    public static Press? Filled(IReadOnlyList<Sayable> shown, IReadOnlyList<AskedField> fields, string text, DateTimeOffset now)
    {
        foreach (var button in shown.Where(s => s.TakesFields).OrderByDescending(s => s.Label.Length))
        {
            if (Behind(text.Trim(), button.Label) is { } rest && Read(fields, rest, now) is { } values)
                return button.Press with { Args = button.Press.Args.Concat(values).GroupBy(a => a.Key).ToDictionary(g => g.Key, g => g.Last().Value) };
        }
        return null;
    }

    /// <summary>The fields' values: what stood in them, and over it what was said, by label or by kind.</summary>
    public static IReadOnlyDictionary<string, string>? Read(IReadOnlyList<AskedField> fields, string said, DateTimeOffset now)
    {
        // A record's number: words that speak for themselves.
        if (Record().IsMatch(said)) return null;
        var values = fields.Where(f => f.Value is not null).ToDictionary(f => f.Id, f => f.Value ?? "");
        var named = fields.Select(f => (Field: f, Key: Key(f.Label))).Where(f => f.Key.Length > 1)
            .Select(f => (f.Field, f.Key, At: Place(said, f.Key))).Where(f => f.At >= 0).OrderBy(f => f.At).ToList();
        for (var i = 0; i < named.Count; i++)
        {
            var (from, to) = (named[i].At + named[i].Key.Length, i + 1 < named.Count ? named[i + 1].At : said.Length);
            if (from > to || Value(named[i].Field, said[from..to].Trim(Between), now) is not { } value) return null;
            values[named[i].Field.Id] = value;
        }
        var rest = (named.Count > 0 ? said[..named[0].At] : said).Trim(Between);
        return Unnamed([.. fields.Where(f => !named.Exists(n => n.Field.Id == f.Id))], rest, values, now) ? values : null;
    }

    private static bool Unnamed(IReadOnlyList<AskedField> fields, string rest, Dictionary<string, string> values, DateTimeOffset now)
    {
        foreach (var field in fields.Where(f => f.Kind == nameof(FieldKind.Choice)))
        {
            if (rest.Length == 0 || field.Options.Keys.Where(o => o.Length > 1 && rest.Contains(o, StringComparison.OrdinalIgnoreCase)).MaxBy(o => o.Length) is not { } option) continue;
            values[field.Id] = field.Options[option];
            rest = rest.Replace(option, " ", StringComparison.OrdinalIgnoreCase).Trim(Between);
        }
        foreach (var field in fields.Where(f => f.Kind is nameof(FieldKind.Day) or nameof(FieldKind.Time)))
        {
            if (!IsWhole(field, rest, now) || Value(field, rest, now) is not { } value) continue;
            values[field.Id] = value;
            return true;
        }
        if (rest.Length == 0) return true;
        var texts = fields.Where(f => f.Kind == nameof(FieldKind.Text)).ToList();
        if (texts.Count == 0) texts = [.. fields.Where(f => f.Kind == nameof(FieldKind.LongText))];
        if (texts is not [var only]) return false;
        values[only.Id] = rest;
        return true;
    }

    // 周四 is a day; 周四前给说法 is what somebody says.
    private static bool IsWhole(AskedField field, string rest, DateTimeOffset now) => field.Kind == nameof(FieldKind.Time)
        ? Clock().IsMatch(rest)
        : Understander.DaysIn(rest, now).Deadline is { } day && day.Span.End - day.Span.Start == rest.Length;

    private static string? Value(AskedField field, string said, DateTimeOffset now) => field.Kind switch
    {
        nameof(FieldKind.Day) => Understander.DaysIn(said, now).Deadline is { CannotBe: false } day ? day.To.ToDay() : null,
        nameof(FieldKind.Time) => Understander.TimeIn(said),
        nameof(FieldKind.Choice) => field.Options.Where(o => said.Length > 0 && (o.Key.Contains(said, StringComparison.OrdinalIgnoreCase) || said.Contains(o.Key, StringComparison.OrdinalIgnoreCase))).Select(o => o.Value).FirstOrDefault(),
        _ => said,
    };

    /// <summary>What is said behind the button's words; null where the words do not begin with them, or letters run on.</summary>
    private static string? Behind(string said, string label)
    {
        if (label.Length == 0 || !said.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = said[label.Length..];
        return char.IsAsciiLetter(label[^1]) && rest.Length > 0 && char.IsAsciiLetterOrDigit(rest[0]) ? null : rest.Trim(Between);
    }

    // A label in letters is a word of its own: no day is named in yesterday.
    private static int Place(string said, string label)
    {
        var at = said.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !char.IsAsciiLetter(label[0])) return at;
        var end = at + label.Length;
        return (at == 0 || !char.IsAsciiLetter(said[at - 1])) && (end == said.Length || !char.IsAsciiLetter(said[end])) ? at : -1;
    }

    // Without what stands in brackets: 几点回复的（空着就是现在）.
    private static string Key(string label)
    {
        var end = label.AsSpan().IndexOfAny("（(?？");
        return (end < 0 ? label : label[..end]).Trim().ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\b[A-Za-z]{2}[- ]?\d{3,}")]
    private static partial Regex Record();

    [GeneratedRegex(@"^(上午|下午|晚上|中午|早上)?\s*\d{1,2}([:：]\d{2}|点半?|\s*[ap]m)$", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
