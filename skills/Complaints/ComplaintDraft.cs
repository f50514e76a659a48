using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Complaints;

/// <summary>An answer for the client, ready to copy: only what he said, was told or was promised. It promises nothing that nobody promised, admits nothing, and says nothing that is ours alone.</summary>
public static class ComplaintDraft
{
    private const string Prompt = "ComplaintLetter";

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
    public static readonly Phrase ThanksWarm = new("谢谢您愿意告诉我们，让您费心了。", "Thank you for taking the trouble to tell us.");
    public static readonly Phrase InHandWarm = new("这件事我们一直放在心上，现在正在处理。", "We take it seriously, and it is being looked into now.");
    public static readonly Phrase WaitedOne = new("从{0}到今天已经1天，让您久等了。", "It has been a day since {0}, and you have been waiting; thank you for your patience.");
    public static readonly Phrase Waited = new("从{0}到今天已经{1}天，让您久等了。", "It has been {1} days since {0}, and you have been waiting; thank you for your patience.");
    public static readonly Phrase ClosePolite = new("有要补充的，请您随时告诉我。", "If there is anything to add, please let me know at any time.");

    private static readonly Lexicon Writing = new("写 起草 草拟 拟 怎么回 draft write compose word");
    private static readonly Lexicon LetterWords = new("回复 答复 回信 怎么回 给客户的话 reply answer response letter");

    /// <summary>Whether the words ask for an answer to be written, rather than say that one was given; and how it should sound.</summary>
    public static LetterTone? Asked(string text, LetterTone otherwise)
    {
        var folded = FoldedText.Of(text).Text;
        if (!(Writing.In(folded) && LetterWords.In(folded)) && !LetterAsked.In(folded)) return null;
        return LetterWish.ToneOf(text) ?? otherwise;
    }

    /// <summary>The answer as the records bear it; a model may reword its sentences within them.</summary>
    public static ClientLetter Letter(ComplaintSight sight, LetterTone tone, LetterEdits edits)
    {
        var (complaint, language) = (sight.Complaint, sight.Language);
        var today = DateOnly.FromDateTime(sight.Now.DateTime);
        var set = EvidenceOf(sight, today);
        var wishes = edits.Wishes.Select(LetterWish.Read).OfType<LetterWish>().ToList();
        var (delay, late) = (wishes.Exists(w => w.Delay), LateBy(sight, today));
        DraftSentence About(string text) => new(text, [set.Complaints[0].Number]);
        var category = sight.Rules.CategoryName(complaint.Category, language);
        var complained = DateOnly.FromDateTime(sight.Local(complaint.ComplainedAt).DateTime);
        var day = ProseDays.Near(complained, today, language);
        List<DraftSentence> body =
        [
            .. tone is LetterTone.Polite or LetterTone.Warm || wishes.Exists(w => w.Thanks) ? [About((tone == LetterTone.Warm ? ThanksWarm : Thanks).In(language))] : Array.Empty<DraftSentence>(),
            About(ForClients.IsInternal(complaint.Text) ? GotKind.In(language, day, language == Language.Zh ? category : category.ToLowerInvariant(), complaint.Number) : Got.In(language, day, Quotes.Cut(complaint.Text.TrimEnd('。', '.'), 120), complaint.Number)),
            .. delay && late > 0 ? [About(late == 1 ? WaitedOne.In(language, day) : Waited.In(language, day, late))] : Array.Empty<DraftSentence>(),
            About(complaint.ResolvedAt is { } resolved ? Resolved.In(language, ProseDays.Near(DateOnly.FromDateTime(sight.Local(resolved).DateTime), today, language)) : (tone == LetterTone.Warm ? InHandWarm : InHand).In(language)),
            .. Told(sight).Select(p => new DraftSentence(
                Moments.TryDay(p.DueOn) is { } due && due >= today ? Promised.In(language, Quotes.Cut(p.Text, 80), Days.Say(due, language, today)) : PromisedOpen.In(language, Quotes.Cut(p.Text, 80)),
                [set.Promises.First(e => e.Id == p.Id).Number])),
        ];
        var close = (tone is LetterTone.Polite or LetterTone.Warm ? ClosePolite : Close).In(language);
        return new ClientLetter(Address(sight), new DraftJob(Prompt, set, new Draft([new("letter", "", body)]), DraftManner.Answering) { Wishes = [.. edits.Wishes, .. ToneWish(tone)] }, close, sight.Viewer.NameIn(language), edits)
        {
            IsShort = tone == LetterTone.Short,
            Missing = delay && late == 0 ? LetterParts.NoDelay.In(language) : null,
        };
    }

    /// <summary>What the client may read of it: his complaint and what we promised for it.</summary>
    private static EvidenceSet EvidenceOf(ComplaintSight sight, DateOnly today)
    {
        var client = new Client { Id = sight.Complaint.ClientId, Name = sight.Contact.ClientName, OwnerId = sight.Complaint.OwnerId, NoModel = sight.Contact.KeptFromModel ? "yes" : null };
        return ClientEyes.Of(client, Person(sight), new ClientPast([], [.. Told(sight).OrderBy(p => p.MadeOn, StringComparer.Ordinal)], [sight.Complaint], [], []), sight.Viewer, today, sight.Zone);
    }

    // Days that the client has waited: since he complained, as long as it is not settled.
    private static int LateBy(ComplaintSight sight, DateOnly today) =>
        sight.Complaint.ResolvedAt is null ? Math.Max(0, today.DayNumber - DateOnly.FromDateTime(sight.Local(sight.Complaint.ComplainedAt).DateTime).DayNumber) : 0;

    private static string Address(ComplaintSight sight) => Person(sight) is { } person ? Dear.In(sight.Language, person) : DearAll.In(sight.Language);

    private static string? Person(ComplaintSight sight) => sight.Contact.Person is { Length: > 0 } person && !ForClients.IsInternal(person) && PlainNames.Of(person) is { Length: > 0 } plain ? plain : null;

    private static IEnumerable<string> ToneWish(LetterTone tone) => tone == LetterTone.Plain ? [] : [tone.ToString().ToLowerInvariant()];

    /// <summary>The promises for this complaint that the client may read of: ours, still open, in words that are not ours alone.</summary>
    public static IReadOnlyList<Promise> Told(ComplaintSight sight) => [.. Open(sight).Where(p => !ForClients.IsInternal(p.Text)).Take(3)];

    /// <summary>How many promises are not in it because their words are ours alone.</summary>
    public static int LeftOut(ComplaintSight sight) => Open(sight).Count(p => ForClients.IsInternal(p.Text));

    private static IEnumerable<Promise> Open(ComplaintSight sight) => sight.Promises.Where(p => p is { By: PromiseSide.Us, State: PromiseState.Open, Voided: null });
}
