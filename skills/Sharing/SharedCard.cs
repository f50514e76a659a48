using CrmBot.Data;

namespace CrmBot.Skills.Sharing;

/// <summary>The card that stands in a chat: a reference, who shared it, and a button that answers each who presses it alone. All who ever join see it, so it tells nothing else.</summary>
public static class SharedCard
{
    public static Card Compose(Shared shared, string sharer, Language language) => new()
    {
        Title = SharingWords.Of(shared.Kind).In(language, shared.Reference),
        Language = language,
        Notice = SharingWords.Notice.In(language),
        Parts = [new Paragraph(SharingWords.SharedBy.In(language, sharer), Tone.Quiet)],
        Actions = [new(SharingWords.Open.In(language), On(shared), ActionStyle.Main)],
    };

    public static Press On(Shared shared) => Press.To(SharingSkill.Name, SharingSkill.Open, ("kind", shared.Kind.ToString()), ("id", shared.Id));

    /// <summary>One visit, for whoever may read it.</summary>
    public static Card Visit(string client, string clientId, string sentence, string? text, Language language) => new()
    {
        Title = SharingWords.VisitTitle.In(language, client),
        Language = language,
        Notice = SharingWords.Notice.In(language),
        Parts = [new Paragraph(sentence, Strong: true), .. text is { Length: > 0 } ? [new Paragraph(text)] : Array.Empty<CardPart>()],
        Actions = [new(SharingWords.Brief.In(language), Press.To("brief", "show", ("id", clientId)), ActionStyle.Quiet)],
    };

    /// <summary>The way to a file, made with the rights of whoever opens it.</summary>
    public static Card File(FileLink file, string reference, Language language) => new()
    {
        Title = SharingWords.File.In(language, reference),
        Language = language,
        Notice = SharingWords.Notice.In(language),
        Actions = [new(SharingWords.OpenFile.In(language), Press.To(SharingSkill.Name, SharingSkill.Open), ActionStyle.Main) { File = file }],
    };

    public static IReadOnlyList<Sample> Samples { get; } =
    [
        new("client zh", Compose(new Shared(SharedKind.Client, "c017", "c017"), "张伟", Language.Zh)),
        new("complaint en", Compose(new Shared(SharedKind.Complaint, "k1", "TS-1024"), "Ryan Cole", Language.En)),
        new("contact zh", Compose(new Shared(SharedKind.Contact, "c017|p1", "c017"), "张伟", Language.Zh)),
        new("visit zh", Compose(new Shared(SharedKind.Visit, "v1", "11月20日 周五"), "张伟", Language.Zh)),
        new("visit opened zh", Visit("宏达", "c1", "11月20日 周五 拜访王芳", "预算批了，下周给合同", Language.Zh)),
        new("visit opened longest", Visit("宏达", "c1", "11月20日 周五 拜访王芳", string.Concat(Enumerable.Repeat("谈了很多事情，", 2000)), Language.Zh)),
        new("form visit zh", MessageForms.Card(MessageForms.Log, "今天见了王总，他说预算批了", "宏达", new DateOnly(2026, 11, 20), Language.Zh)),
        new("form complaint en", MessageForms.Card(MessageForms.Complain, "The boxes came scratched again", "Harborview", new DateOnly(2026, 11, 20), Language.En)),
    ];
}
