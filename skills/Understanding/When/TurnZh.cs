namespace CrmBot.Skills.Understanding.When;

/// <summary>上, 下下个, 本, 这: how many weeks, months, quarters or years from the one under way.</summary>
internal static class TurnZh
{
    // 早上, 以下, 马上, 一下: no turn.
    private const string NotBeforeUp = "早晚以之马线网身路基楼船车手加赶追跟配遇碰";
    private const string NotBeforeDown = "以之线私一楼手名旗年乡底";
    private const string NotBeforeThis = "基根成样日版资脚课书剧文";
    private const string NotBeforeSame = "相应适不";

    /// <summary>The length of the turn (0 for none) and its offset.</summary>
    public static int At(Sentence s, int i, out int offset)
    {
        offset = 0;
        var before = i > 0 ? s[i - 1] : '\0';
        var length = 0;
        switch (s[i])
        {
            case '上' when !NotBeforeUp.Contains(before):
                while (s[i + length] == '上') length++;
                offset = -length;
                break;
            case '下' when !NotBeforeDown.Contains(before):
                while (s[i + length] == '下') length++;
                offset = length;
                break;
            case '本' when !NotBeforeThis.Contains(before):
            case '这':
            case '当' when !NotBeforeSame.Contains(before):
                length = 1;
                break;
        }
        if (length is 0 or > 4) return 0;
        if (s[i + length] == '个') return length + 1;
        if (s[i + length] != '一' || s[i] is '本' or '当') return length;
        return s[i + length + 1] == '个' ? length + 2 : s[i + length + 1] is '周' or '月' or '年' or '季' or '星' or '礼' ? length + 1 : length;
    }
}
