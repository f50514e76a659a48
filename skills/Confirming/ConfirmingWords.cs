namespace CrmBot.Skills.Confirming;

/// <summary>What is said around saving, changing and taking back.</summary>
public static class ConfirmingWords
{
    public static readonly Phrase Command = new("我没保存的", "What have I not saved");
    public static readonly Phrase Title = new("保存、修改、撤销记录", "Save, change and take back notes");
    public static readonly Phrase SeeUnsaved = new("看没保存的", "see what is not saved");
    public static readonly Phrase TakeBack = new("撤销刚保存的", "take back what was just saved");
    public static readonly Phrase LeaveUnsaved = new("不存了", "leave it unsaved");
    public static readonly Offer OfferUnsaved = new(SeeUnsaved, SeeUnsaved);
    public static readonly Offer OfferUndo = new(TakeBack, TakeBack);
    public static readonly Offer OfferCancel = new(LeaveUnsaved, LeaveUnsaved);
    public static readonly Phrase ExampleUnsaved = new("我没保存的", "What have I not saved");

    public static readonly Phrase PendingTitle = new("{0} · 待保存", "{0} · to save");
    public static readonly Phrase SavedTitle = new("{0} · 已保存", "{0} · saved");
    public static readonly Phrase CorrectedTitle = new("{0} · 已更正", "{0} · corrected");
    public static readonly Phrase CorrectTitle = new("{0} · 更正", "{0} · correct it");
    public static readonly Phrase CorrectedNotice = new("记录已更正", "The note is corrected");
    public static readonly Phrase Correct = new("更正", "Correct");
    public static readonly Phrase CorrectHow = new("直接说也行：改成昨天，不是王总是李总。", "You can also say it: make it yesterday, not Wang but Li.");
    public static readonly Phrase NothingToCorrect = new("这样和已经存的一样，没有改动。", "That is what is stored already: nothing was changed.");
    public static readonly Phrase UndoneTitle = new("{0} · 已撤销", "{0} · taken back");
    public static readonly Phrase GivenUpTitle = new("{0} · 没有保存", "{0} · not saved");
    public static readonly Phrase MovedTitle = new("{0} · 换到新卡片", "{0} · on a newer card");
    public static readonly Phrase EditTitle = new("改这一条", "Change this line");
    public static readonly Phrase UnsavedTitle = new("还没保存的记录", "Notes not saved yet");
    public static readonly Phrase WhichClient = new("这条记在哪家客户名下", "Which client is this note for");
    public static readonly Phrase WhichNote = new("说的是哪一条", "Which note do you mean");
    public static readonly Phrase WhichLine = new("{0}改哪一条", "{0} is for which line");
    public static readonly Phrase WhichToLeave = new("哪一条不要了", "Which note is to be left unsaved");
    public static readonly Phrase SomeClient = new("客户未定", "No client yet");

    public static readonly Phrase SaveAll = new("全部保存", "Save all");
    public static readonly Phrase DoNotSave = new("不保存", "Don't save");
    public static readonly Phrase ChangeLine = new("改", "Change");
    public static readonly Phrase OtherClient = new("换客户", "Other client");
    public static readonly Phrase Undo = new("撤销", "Undo");
    public static readonly Phrase UndoRest = new("撤回其余的", "Take back the rest");
    public static readonly Phrase Ok = new("改好了", "Done");
    public static readonly Phrase Back = new("返回", "Back");
    public static readonly Phrase Retry = new("再试", "Try again");
    public static readonly Phrase Open = new("打开", "Open");
    public static readonly Phrase Void = new("作废", "Declare void");

    public static readonly Phrase PendingNotice = new("有一条记录等你保存", "A note waits to be saved");
    public static readonly Phrase SavedNotice = new("记录已保存", "The note is saved");
    public static readonly Phrase ChangedNotice = new("一条记录有变化", "A note has changed");
    public static readonly Phrase QuestionNotice = new("有一个问题等你回答", "A question waits for you");

    public static readonly Phrase Words = new("原话：{0}", "Your words: {0}");
    public static readonly Phrase FromTalk = new("沿用刚才说的{0}", "Taken to be {0}, as just spoken of");
    public static readonly Phrase FromPlan = new("按今天的拜访计划，记在{0}名下", "Taken to be {0}, as planned for today");
    public static readonly Phrase FromPlanned = new("那天约的是{0}", "Taken to be {0}, as planned for that day");
    public static readonly Phrase FromPerson = new("说到的人在{0}的联系人里，记在{0}名下", "Taken to be {0}, whose contact you named");
    public static readonly Phrase UndoUntil = new("{0} 前可以撤销", "Can be taken back until {0}");
    public static readonly Phrase ChangedMeanwhile = new("刚才有人改过，没有动。再看一眼最新的。", "Somebody has changed it just now, so nothing was done. Look at it as it stands.");
    public static readonly Phrase ChangedSince = new("档案后来有变化，再看一眼再存。", "The file has changed since. Look once more, then save.");
    public static readonly Phrase BothValues = new("{0}：记的时候是“{1}”，现在是“{2}”", "{0}: it was “{1}” when you noted this, now it is “{2}”");
    public static readonly Phrase BuiltOn = new("{0}：{1}之后改过，留着没动", "{0}: changed since by {1}, left as it is");
    public static readonly Phrase BuiltOnTitle = new("有一部分撤不回", "Part of it cannot be taken back");

    public static readonly Phrase AlreadySaved = new("已经保存过了。", "It is saved already.");
    public static readonly Phrase AlreadyUndone = new("已经撤销过了。", "It was taken back already.");
    public static readonly Phrase AlreadyGivenUp = new("这条之前说了不保存，再发一遍原话就能重新记。", "You chose not to save this one. Send the words again to note it anew.");
    public static readonly Phrase AlreadyReplaced = new("这条已经换成新的卡片，在新的那张上保存。", "A newer card took its place. Save on that one.");
    public static readonly Phrase NotFound = new("没找到这条记录。发一句“我没保存的”看看还有哪些。", "That note was not found. Say “what have I not saved” to see the open ones.");
    public static readonly Phrase NothingTicked = new("一条都没勾，没有保存。勾上要存的再按一次。", "Nothing is ticked, so nothing was saved. Tick what to keep and press again.");
    public static readonly Phrase NothingOpen = new("现在没有等你确认的内容。", "Nothing waits for your answer right now.");
    public static readonly Phrase NothingToUndo = new("没有可以撤销的保存。", "There is nothing to take back.");
    public static readonly Phrase NothingUnsaved = new("都保存了，没有落下的。", "Everything is saved.");
    public static readonly Phrase TooLate = new("过了可以撤销的时间。写上原因可以作废：从简报里去掉，只留作审计。", "The time to take it back is over. Give a reason to declare it void: out of briefs, kept for audit only.");
    public static readonly Phrase VoidReason = new("作废的原因", "Why it is void");
    public static readonly Phrase VoidedTitle = new("{0} · 已作废", "{0} · void");
    public static readonly Phrase ReasonMissing = new("原因还没写", "The reason is missing");
    public static readonly Phrase ClientGone = new("在你能看的客户里没找到它了，没有保存。换一家客户再存。", "It is no longer among the clients you can see, so nothing was saved. Choose another client, then save.");
    public static readonly Phrase ClientFirst = new("先定客户再存。说出客户名就行。", "Settle the client first. Just say its name.");
    public static readonly Phrase SayClient = new("说出客户名，这条就记到它名下。", "Say the client's name and the note goes there.");
    public static readonly Phrase NotSaved = new("没保存成功，原话还在。", "It was not saved. Your words are kept.");
    public static readonly Phrase NotSure = new("还不确定存上没有，请别重发。再试不会存两遍。", "Not sure yet whether it was saved. Please do not send it again; trying again cannot save it twice.");
    public static readonly Phrase CorrectionUndone = new("只撤销了这次更正，之前存的还在。", "Only this correction is taken back; what was saved before it stands.");
    public static readonly Phrase KeptWords = new("原话还在，要记就再发一遍。", "Your words are above; send them again to note it anew.");
    public static readonly Phrase NudgeOne = new("还有 1 条记录没保存，说“我没保存的”就能看到。", "1 note is not saved yet. Say “what have I not saved” to see it.");
    public static readonly Phrase NudgeMany = new("还有 {0} 条记录没保存，说“我没保存的”就能看到。", "{0} notes are not saved yet. Say “what have I not saved” to see them.");
    public static readonly Phrase DayEnd = new("今天还有 {0} 条没保存，顺手存一下。", "{0} of today's notes are not saved yet.");
    public static readonly Phrase LineGone = new("“{0}”不记了。", "“{0}” is left out.");
    public static readonly Phrase NotThatLine = new("没看懂要改哪一条。按卡片上的“改”，或说“去掉2”。", "Not sure which line to change. Press “Change” on the card, or say “remove 2”.");
    public static readonly Phrase NoSuchClient = new("在你能看的客户里没找到“{0}”，没有改。换个说法再试，比如全称。", "“{0}” was not found among the clients you can see, so nothing was changed. Try another form of the name.");
    public static readonly Phrase ReactionOnly = new("点表情不会保存。按“全部保存”，或者说“好”。", "A reaction saves nothing. Press “Save all”, or say “ok”.");
    public static readonly Phrase RetoldTitle = new("{0} · 原话改过", "{0} · words changed");
    public static readonly Phrase RetoldWords = new("现在是：{0}。已保存的记录还没动。", "They now read: {0}. What is saved is as it was.");
    public static readonly Phrase WordsGoneTitle = new("{0} · 那条消息删了", "{0} · message deleted");
    public static readonly Phrase WordsGonePending = new("记录还在，没保存。不要的话点「不保存」。", "The note is still here, not saved. If it should go too, press Don't save.");
    public static readonly Phrase WordsGoneSaved = new("已保存的记录还在文件里，没动。", "What was saved is still in the file, as it was.");
    public static readonly Phrase WordsGoneReason = new("原消息已删", "message deleted");
    public static readonly Phrase Retell = new("更新记录", "Update the record");
    public static readonly Phrase SavedSay = new("已保存：{0}", "Saved: {0}");
    public static readonly Phrase SavedSayOf = new("已保存：{0} · {1}", "Saved: {0} · {1}");
    public static readonly Phrase System = new("系统", "the system");
}
