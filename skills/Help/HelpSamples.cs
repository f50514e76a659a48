using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.VisitNotes;

namespace CrmBot.Skills.Help;

/// <summary>The help card for somebody with clients and somebody without.</summary>
internal static class HelpSamples
{
    private static readonly SkillInfo Brief = new(ClientBriefSkill.Name, [])
    {
        Title = BriefWords.Title,
        Examples = [BriefWords.ExampleName, BriefWords.ExampleBrief],
    };

    private static readonly SkillInfo Visits = new("visit", [])
    {
        Title = VisitWords.Title,
        Examples = [VisitWords.ExampleLog, VisitWords.ExampleList],
    };

    public static IReadOnlyList<Sample> All { get; } = [.. Of(Language.Zh, "zh"), .. Of(Language.En, "en")];

    private static IEnumerable<Sample> Of(Language language, string suffix)
    {
        var (name, client, lead) = language == Language.Zh ? ("王敏", "宏达", "陈静") : ("Min Wang", "Hongda", "Jing Chen");
        var rich = new HelpFacts { Name = name, Skills = [Brief, Visits], Clients = [client] };
        yield return new Sample($"help-rich-{suffix}", HelpCard.Compose(rich, language));
        yield return new Sample($"help-greeting-{suffix}", HelpCard.Compose(rich with { Kind = HelpKind.Greeting }, language));
        yield return new Sample($"help-cannot-{suffix}", HelpCard.Compose(rich with { Kind = HelpKind.Cannot }, language));
        yield return new Sample($"help-thin-{suffix}", HelpCard.Compose(rich with { Clients = [], NoClients = BriefWords.NoClients.In(language, lead) }, language));
        yield return new Sample($"help-longest-{suffix}", HelpCard.Compose(rich with { Skills = [.. Enumerable.Repeat(Visits, 20)], Clients = [new string('长', 100)] }, language));
    }
}
