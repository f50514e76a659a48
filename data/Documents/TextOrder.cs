namespace CrmBot.Data.Documents;

/// <summary>The order of field values: numbers before text, text by its UTF-8 bytes, which .NET's own ordinal order leaves above U+FFFF.</summary>
internal static class TextOrder
{
    public static int Compare(FieldValue a, FieldValue b)
    {
        if (a.IsText != b.IsText)
            return a.IsText ? 1 : -1;
        return a.IsText ? Compare(a.Text, b.Text) : a.Number.CompareTo(b.Number);
    }

    public static int Compare(string a, string b)
    {
        var shared = Math.Min(a.Length, b.Length);
        for (var i = 0; i < shared; i++)
        {
            if (a[i] != b[i])
                return Rank(a[i]) - Rank(b[i]);
        }
        return a.Length - b.Length;
    }

    // Surrogates stand for code points above all others, so they rank above U+E000..U+FFFF.
    private static int Rank(char c) => c < 0xD800 ? c : c >= 0xE000 ? c - 0x800 : c + 0x2000;
}
