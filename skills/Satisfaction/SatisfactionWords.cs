namespace CrmBot.Skills.Satisfaction;

/// <summary>What is said about scores.</summary>
public static class SatisfactionWords
{
    public static readonly Phrase Title = new("记满意度", "Note a satisfaction score");
    public static readonly Phrase Example = new("{0}满意度打了8分", "{0} gave us 8 out of 10");
    public static readonly Phrase RecordOf = new("记{0}的满意度", "note {0}'s score");
    public static readonly Phrase Record = new("记满意度", "note a score");
    public static readonly Offer Offer = new(RecordOf, Record);

    public static readonly Phrase Label = new("满意度", "Score");
    public static readonly Phrase Score = new("满意度 {0}/{1}", "Score {0}/{1}");
    public static readonly Phrase ScaleAssumed = new("没说满分，按 {0} 分制", "No scale said: taken as out of {0}");
    public static readonly Phrase OtherScale = new("{0} 分制", "out of {0}");
    public static readonly Phrase NoScore = new("没看懂打了几分，点“改”填上", "The score is not clear. Press “Change” and fill it in");
    public static readonly Phrase TooHigh = new("{0} 分超过了满分 {1}，选一个分制", "{0} is more than {1}: choose the scale");
    public static readonly Phrase FieldScore = new("几分", "Score");
    public static readonly Phrase FieldScale = new("满分", "Out of");
    public static readonly Phrase FieldPerson = new("谁打的", "Who");
    public static readonly Phrase FieldDay = new("哪天", "Day");
    public static readonly Phrase FieldText = new("说了什么", "What was said");
    public static readonly Phrase Low = new("分数偏低，要不要按投诉跟进？", "That is low. Follow it up as a complaint?");
    public static readonly Phrase FileIt = new("记成投诉", "File a complaint");
    public static readonly Phrase FileSays = new("{0}投诉：{1}", "{0} complained: {1}");
    public static readonly Phrase GaveOnly = new("满意度只打了 {0}/{1}", "gave us only {0}/{1}");

    public static readonly Phrase Trend = new("{0}/{1} · {2}", "{0}/{1} · {2}");
    public static readonly Phrase Before = new("上次 {0}/{1}，{2}", "before {0}/{1}, {2}");
    public static readonly Phrase Up = new("升", "up");
    public static readonly Phrase Down = new("降", "down");
    public static readonly Phrase Same = new("持平", "the same");
}
