namespace CrmBot.Channels.Cards;

/// <summary>How wide a text stands, in Latin letters: a Chinese character takes two.</summary>
internal static class TextWidth
{
    public static int Of(string text)
    {
        var width = 0;
        foreach (var c in text) width += c < 0x1100 ? 1 : 2;
        return width;
    }
}
