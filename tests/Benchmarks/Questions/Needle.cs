using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmBot.Benchmarks.Questions;

/// <summary>A phrase looked for in JSON text, whether its writer escapes what is not ASCII or not.</summary>
public sealed class Needle(string text)
{
    private readonly byte[] _plain = Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    private readonly byte[] _escaped = Encode(text, JavaScriptEncoder.Default);

    public bool IsIn(ReadOnlySpan<byte> json) => IsIn(json, _plain) || IsIn(json, _escaped);

    // 1月3日 must not be found inside 11月3日.
    private static bool IsIn(ReadOnlySpan<byte> json, ReadOnlySpan<byte> needle)
    {
        for (var from = 0; ;)
        {
            var at = json[from..].IndexOf(needle);
            if (at < 0)
                return false;
            at += from;
            var cutsNumber =
                (char.IsAsciiDigit((char)needle[0]) && EndsInDigit(json[..at])) ||
                (char.IsAsciiDigit((char)needle[^1]) && StartsWithDigit(json[(at + needle.Length)..]));
            if (!cutsNumber)
                return true;
            from = at + 1;
        }
    }

    private static bool StartsWithDigit(ReadOnlySpan<byte> json) => !json.IsEmpty && char.IsAsciiDigit((char)json[0]);

    private static bool EndsInDigit(ReadOnlySpan<byte> json) =>
        !json.IsEmpty && char.IsAsciiDigit((char)json[^1]) && !(json.Length >= 6 && json[^6] == '\\' && json[^5] == 'u');

    private static byte[] Encode(string text, JavaScriptEncoder encoder) => Encoding.UTF8.GetBytes(JsonEncodedText.Encode(text, encoder).Value);
}
