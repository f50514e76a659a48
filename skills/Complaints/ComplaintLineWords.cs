namespace CrmBot.Skills.Complaints;

/// <summary>What a complaint's line in a note says.</summary>
public static class ComplaintLineWords
{
    public static readonly Phrase Label = new("投诉", "Complaint");
    public static readonly Phrase Sentence = new("投诉（{0}）：{1}", "Complaint ({0}): {1}");
    public static readonly Phrase Stored = new("投诉 {0}（{1}）：{2}", "Complaint {0} ({1}): {2}");
    public static readonly Phrase By = new("{0}提出", "from {0}");
    public static readonly Phrase At = new("{0} 投诉的", "complained {0}");
    public static readonly Phrase AnswerBy = new("{0} 前答复（{1}）", "answer due {0} ({1})");
    public static readonly Phrase AnswerWasDue = new("答复期限 {0} 已过（{1}）", "the answer was due {0} ({1})");
    public static readonly Phrase AlreadyAnswered = new("{0} 已{1}答复客户", "client answered {1} {0}");
    public static readonly Phrase HandledBy = new("{0}处理", "{0} handles it");
    public static readonly Phrase WillTell = new("保存后会告诉{0}", "Saving tells {0}");
    public static readonly Phrase TellsNobody = new("你自己处理，不通知别人", "You handle it yourself; nobody is told");
    public static readonly Phrase TimeAssumed = new("没说几点，按 {0} 算", "No time said: taken as {0}");
    public static readonly Phrase DayBefore = new("这个点今天还没到，按昨天算", "That hour is still to come: taken as yesterday");
    public static readonly Phrase Future = new("{0}还没到，投诉只能记已经发生的", "{0} is still to come; only what has happened can be noted");
    public static readonly Phrase NoSuchDay = new("没有“{0}”这一天，点“改”选对的日子", "There is no “{0}”. Press “Change” and pick the day");
    public static readonly Phrase MarkHigh = new("算紧急", "It is urgent");
    public static readonly Phrase MarkPlain = new("不算紧急", "Not urgent");
    public static readonly Phrase NotAnsweredYet = new("还没答复", "Not answered yet");
    public static readonly Phrase FieldText = new("投诉内容", "What about");
    public static readonly Phrase FieldCategory = new("类别", "Category");
    public static readonly Phrase FieldSeverity = new("轻重", "Severity");
    public static readonly Phrase FieldDay = new("哪天投诉的", "Day");
    public static readonly Phrase FieldTime = new("几点投诉的", "Time");
    public static readonly Phrase FieldPerson = new("客户谁提的", "Who complained");
    public static readonly Phrase LetHandle = new("让{0}处理", "{0} handles it");
    public static readonly Phrase Plain = new("一般", "ordinary");
}
