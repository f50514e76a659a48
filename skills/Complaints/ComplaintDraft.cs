using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Complaints;

/// <summary>How an answer for a client sounds.</summary>
public enum LetterTone
{
    Plain,
    Polite,
    Short,
}

/// <summary>An answer for the client, ready to copy: only what he said, was told or was promised. It promises nothing that nobody promised, admits nothing, and says nothing that is ours alone.</summary>
public static class ComplaintDraft
{
    public static readonly Phrase Dear = new("{0}，您好：", "Dear {0},");
    public static readonly Phrase DearAll = new("您好：", "Hello,");
    public static readonly Phrase Thanks = new("谢谢您告诉我们。", "Thank you for telling us.");
    public static readonly Phrase Got = new("您{0}说的“{1}”（编号{2}），我们收到了。", "We have received what you told us on {0}: “{1}” (reference {2}).");
    public static readonly Phrase GotKind = new("您{0}反映的{1}问题（编号{2}），我们收到了。", "We have received your complaint of {0} about {1} (reference {2}).");
    public static readonly Phrase InHand = new("现在正在处理。", "It is being looked into now.");
    public static readonly Phrase Resolved = new("这件事{0}已经处理完。", "It was settled on {0}.");
    public static readonly Phrase Promised = new("答应您的“{0}”，{1}之前给您。", "As promised, “{0}” will be with you by {1}.");
    public static readonly Phrase PromisedOpen = new("答应您的“{0}”，我们记着。", "We have not forgotten what we promised: “{0}”.");
    public static readonly Phrase Close = new("有要补充的，直接回复我就行。", "If there is anything to add, just reply to me.");
    public static readonly Phrase ClosePolite = new("有要补充的，请您随时告诉我。", "If there is anything to add, please let me know at any time.");

    private static readonly Lexicon Writing = new("写 起草 草拟 拟 怎么回 draft write compose word");
    private static readonly Lexicon Letter = new("回复 答复 回信 怎么回 给客户的话 reply answer response letter");
    private static readonly Lexicon PoliteWords = new("客气 礼貌 委婉 正式 polite politely formal");
    private static readonly Lexicon ShortWords = new("短 简短 简单 short brief shorter");

    /// <summary>Whether the words ask for an answer to be written, rather than say that one was given; and how it should sound.</summary>
    public static LetterTone? Asked(string text)
    {
        var folded = FoldedText.Of(text).Text;
        if (!(Writing.In(folded) && Letter.In(folded)) && !LetterAsked.In(folded)) return null;
        return ToneIn(text) ?? LetterTone.Plain;
    }

    /// <summary>How words ask for an answer to sound; null where they do not.</summary>
    public static LetterTone? ToneIn(string text)
    {
        var folded = FoldedText.Of(text).Text;
        return PoliteWords.In(folded) ? LetterTone.Polite : ShortWords.In(folded) ? LetterTone.Short : null;
    }

    public static string Write(ComplaintSight sight, LetterTone tone = LetterTone.Plain)
    {
        var (complaint, language) = (sight.Complaint, sight.Language);
        var today = DateOnly.FromDateTime(sight.Now.DateTime);
        var day = ProseDays.Near(DateOnly.FromDateTime(sight.Local(complaint.ComplainedAt).DateTime), today, language);
        var space = language == Language.Zh ? "" : " ";
        var dear = sight.Contact.Person is { Length: > 0 } person ? Dear.In(language, PlainNames.Of(person)) : DearAll.In(language);
        var category = sight.Rules.CategoryName(complaint.Category, language);
        List<string> body =
        [
            .. tone == LetterTone.Polite ? [Thanks.In(language)] : Array.Empty<string>(),
            ForClients.IsInternal(complaint.Text) ? GotKind.In(language, day, language == Language.Zh ? category : category.ToLowerInvariant(), complaint.Number) : Got.In(language, day, Quotes.Cut(complaint.Text.TrimEnd('。', '.'), 120), complaint.Number),
            complaint.ResolvedAt is { } resolved ? Resolved.In(language, ProseDays.Near(DateOnly.FromDateTime(sight.Local(resolved).DateTime), today, language)) : InHand.In(language),
            .. Told(sight).Select(p => Moments.TryDay(p.DueOn) is { } due && due >= today ? Promised.In(language, Quotes.Cut(p.Text, 80), Days.Say(due, language, today)) : PromisedOpen.In(language, Quotes.Cut(p.Text, 80))),
        ];
        var name = sight.Viewer.NameIn(language);
        if (tone == LetterTone.Short) return $"{dear}{(language == Language.Zh ? "" : " ")}{string.Join(space, body)}";
        return $"{dear}\n{string.Join(space, body)}\n{(tone == LetterTone.Polite ? ClosePolite : Close).In(language)}\n{name}";
    }

    /// <summary>The promises for this complaint that the client may read of: ours, still open, in words that are not ours alone.</summary>
    public static IReadOnlyList<Promise> Told(ComplaintSight sight) => [.. Open(sight).Where(p => !ForClients.IsInternal(p.Text)).Take(3)];

    /// <summary>How many promises are not in it because their words are ours alone.</summary>
    public static int LeftOut(ComplaintSight sight) => Open(sight).Count(p => ForClients.IsInternal(p.Text));

    private static IEnumerable<Promise> Open(ComplaintSight sight) => sight.Promises.Where(p => p is { By: PromiseSide.Us, State: PromiseState.Open, Voided: null });
}
