namespace CrmBot.Skills.FileReviews;

/// <summary>The sentences of the quarter's going through the files.</summary>
public static class FileReviewWords
{
    public static readonly Phrase Title = new("每季度核对客户档案", "Go through the client files each quarter");
    public static readonly Phrase Example = new("{0}档案核对", "review the file of {0}");
    public static readonly Phrase ListExample = new("哪些档案没核对", "which files are not reviewed");

    public static readonly Phrase FileTitle = new("{0}的档案还对吗", "Is the file of {0} still right?");
    public static readonly Phrase Signed = new("{0}的档案核对好了", "The file of {0} is reviewed");
    public static readonly Phrase SignedWith = new("{0}的档案核对好了，改了：{1}", "The file of {0} is reviewed; changed: {1}");
    public static readonly Phrase Notice = new("客户档案核对", "A client file to review");
    public static readonly Phrase LastBy = new("上次核对 {0}，{1}", "last reviewed {0}, {1}");
    public static readonly Phrase Never = new("还没核对过", "never reviewed");
    public static readonly Phrase LastOn = new("上次核对 {0}", "last reviewed {0}");
    public static readonly Phrase Done = new("本季度已核对", "reviewed this quarter");
    public static readonly Phrase Missing = new("还缺：{0}", "Missing: {0}");
    public static readonly Phrase Whole = new("该有的都有了", "Nothing is missing");
    public static readonly Phrase PeopleHeading = new("这些人还在吗，职务还对吗", "Are they still there, in these jobs?");
    public static readonly Phrase MorePeople = new("还有{0}位，看联系人", "{0} more among the contacts");
    public static readonly Phrase DataHeading = new("资料", "Data");
    public static readonly Phrase NotThere = new("没有登记", "not in the file");
    public static readonly Phrase Change = new("改资料", "Change the data");
    public static readonly Phrase ChangeHint = new("改完点“都对，签字”，改的和签字一起保存", "Change what is wrong, then press “All right, sign”: both are saved together");
    public static readonly Phrase Sign = new("都对，签字", "All right, sign");
    public static readonly Phrase Edit = new("改", "Change");
    public static readonly Phrase Gone = new("离职了", "Has left");
    public static readonly Phrase AddContact = new("加联系人", "Add a contact");
    public static readonly Phrase Moved = new("这份档案刚改过，看一眼再签", "The file was changed meanwhile; look again, then sign");
    public static readonly Phrase MovedWith = new("这份档案刚改过，看一眼再签。你填的还没保存：{0}", "The file was changed meanwhile; look again, then sign. What you filled in is not saved yet: {0}");
    public static readonly Phrase NoSuchDay = new("没有这一天", "There is no such day");

    public static readonly Phrase ListTitle = new("档案核对：{0}家里核对了{1}家", "File review: {1} of {0} reviewed");
    public static readonly Phrase ListTitleOf = new("{0}的档案核对：{1}家里核对了{2}家", "File review of {0}: {2} of {1} reviewed");
    public static readonly Phrase AllDone = new("本季度的档案都核对好了", "All files of this quarter are reviewed");
    public static readonly Phrase Until = new("{0}，{1}前", "{0}, until {1}");
    public static readonly Phrase NextHeading = new("接下来", "Next");
    public static readonly Phrase Open = new("核对", "Review");
    public static readonly Phrase More = new("再看{0}家", "{0} more");
    public static readonly Phrase Next = new("下一家：{0}", "Next: {0}");
    public static readonly Phrase Left = new("本季度还有{0}家没核对，{1}前", "{0} more files to review until {1}");
    public static readonly Phrase TeamTitle = new("团队档案核对：{0}家里核对了{1}家", "The team's file review: {1} of {0} reviewed");
    public static readonly Phrase PeopleBars = new("每个人核对了几家", "Reviewed by each");
    public static readonly Phrase OneOf = new("{0}家里{1}家", "{1} of {0}");
    public static readonly Phrase TeamHint = new("看一个人还差哪些，就说“{0}的档案核对”", "For what one of them has left, say “file review of {0}”");
    public static readonly Phrase NotAll = new("人太多，只列了前{0}位", "Only the first {0} people are counted");
    public static readonly Phrase NotYours = new("{0}的档案你看不到。", "You cannot see the files of {0}.");
    public static readonly Phrase NoneOf = new("{0}名下没有客户。", "{0} has no clients.");
    public static readonly Phrase NoTeam = new("你能看的人里没有带客户的。", "Nobody you lead has clients.");

    public static readonly Phrase TierReason = new("定级理由", "Why this tier");
    public static readonly Phrase Region = new("地区", "Region");
    public static readonly Phrase Profile = new("简介", "Profile");
    public static readonly Phrase Contacts = new("联系人", "contacts");
    public static readonly Phrase Empty = new("空", "empty");
}
