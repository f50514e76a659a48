using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Complaints;

/// <summary>An answer for the client made of the record's facts alone: it promises nothing that nobody wrote.</summary>
public static class ComplaintDraft
{
    public static readonly Phrase Dear = new("{0}，您好：", "Dear {0},");
    public static readonly Phrase DearAll = new("您好：", "Hello,");
    public static readonly Phrase Body = new(
        "您{0}反映的{1}问题我们已经登记（编号 {2}），由{3}负责处理。您说的“{4}”我们已转给相关同事核实，有结果会第一时间告诉您。",
        "Thank you for telling us on {0} about the problem with {1}. It is registered as {2} and {3} is looking after it. We have passed on what you said (“{4}”) to be checked, and will come back to you as soon as there is a result.");

    public static string Write(ComplaintSight sight)
    {
        var (complaint, language) = (sight.Complaint, sight.Language);
        var day = Days.Say(DateOnly.FromDateTime(sight.Local(complaint.ComplainedAt).DateTime), language, DateOnly.FromDateTime(sight.Now.DateTime));
        var dear = sight.Contact.Person is { } person ? Dear.In(language, person) : DearAll.In(language);
        var category = sight.Rules.CategoryName(complaint.Category, language);
        return $"{dear}\n{Body.In(language, day, language == Language.Zh ? category : category.ToLowerInvariant(), complaint.Number, sight.NameOf(complaint.HandlerId ?? complaint.OwnerId), Quotes.Cut(complaint.Text, 120))}";
    }
}
