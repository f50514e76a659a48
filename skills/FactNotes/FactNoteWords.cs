namespace CrmBot.Skills.FactNotes;

/// <summary>What is said around facts that were noted.</summary>
public static class FactNoteWords
{
    public static readonly Phrase Title = new("记下听到的情况，带上出处", "Note what you learned about a client, with its source");
    public static readonly Phrase Example = new("记一下：{0}打算明年上新产线，听王总说的", "Note about {0}: planning a new line next year, says Wang");
    public static readonly Phrase ExampleList = new("{0}记下的情况", "Facts about {0}");
    public static readonly Phrase TitleOf = new("{0} · 记下的情况", "{0} · what was learned");
    public static readonly Phrase Notice = new("一条情况 {0}", "A fact {0}");
    public static readonly Phrase Source = new("怎么知道的", "How it is known");
    public static readonly Phrase Noted = new("谁记的", "Noted by");
    public static readonly Phrase ByOn = new("{0} · {1}", "{0} · {1}");
    public static readonly Phrase HowGrade = new("{0} · {1}", "{0} · {1}");
    public static readonly Phrase OnlyLeads = new("内部消息只有你和组长以上能看，不发给模型。", "What an insider told is shown to you, leads and directors only, and not sent to a model.");
    public static readonly Phrase Released = new("给客户的话里可以用，{0}放行的。", "May be used in texts for the client, released by {0}.");
    public static readonly Phrase Kept = new("记下了：{0}，{1}。", "Noted: {0}, {1}.");
    public static readonly Phrase Said = new("{0}：{1}（{2}）", "{0}: {1} ({2})");
    public static readonly Phrase Regrade = new("改成{0}", "It is {0}");
    public static readonly Phrase Regraded = new("出处改成{0}。", "Its source is now: {0}.");
    public static readonly Phrase Release = new("可以给客户看", "The client may read it");
    public static readonly Phrase Withdraw = new("不给客户看", "Not for the client");
    public static readonly Phrase ReleasedNow = new("放行了，给客户的话里可以用。", "Released: it may be used in texts for the client.");
    public static readonly Phrase WithdrawnNow = new("收回了，给客户的话里不再用。", "Withdrawn: it is no longer used in texts for the client.");
    public static readonly Phrase Drop = new("删掉", "Drop");
    public static readonly Phrase Dropped = new("删掉了{0}。", "Dropped {0}.");
    public static readonly Phrase All = new("全部记下的", "All of them");
    public static readonly Phrase None = new("{0}还没有记下的情况。说“记一下：…，听谁说的”。", "Nothing was noted about {0} yet. Say “note about {0}: …, says …”.");
    public static readonly Phrase Open = new("看", "Open");
    public static readonly Phrase Which = new("是哪个客户的？", "Which client is it about?");
    public static readonly Phrase Empty = new("要记什么？写在“记一下：”后面，最后说是听谁说的。", "What should be noted? Write it behind “note about …:”, and end with who says so.");
    public static readonly Phrase Gone = new("这条情况现在看不到了。", "This fact can no longer be shown.");
    public static readonly Phrase More = new("只列了最近{0}条。", "Only the latest {0} are listed.");
}
