using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.Help;
using CrmBot.Skills.Understanding;
using CrmBot.Tests.Skills.ClientBrief;

namespace CrmBot.Tests.Skills.Help;

public sealed class HelpSkillTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Help_lists_what_exists_with_examples_of_ones_own_clients()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械", with: c => c with { Aliases = ["宏达"] });

        var answer = await AskAsync(company, SmallCompany.Min, Intents.Help);

        Assert.Equal(["我能帮你", "", "看客户简报 | 比如：“宏达” 或 “宏达简报”"], CardText.Lines(answer.Reply.Card!));
        Assert.Equal(["宏达", "宏达简报"], answer.Reply.Suggestions.Select(s => s.Says));
    }

    [Fact]
    public async Task A_greeting_is_the_same_in_short()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械", with: c => c with { Aliases = ["宏达"] });

        var answer = await AskAsync(company, SmallCompany.Min, Intents.Greet, Language.En);

        Assert.Equal(["Hello Min Wang", "", "Here is what I can do. Press an example below to try it.", "Show a client's brief"], CardText.Lines(answer.Reply.Card!));
        Assert.Equal(["宏达", "Brief on 宏达"], answer.Reply.Suggestions.Select(s => s.Says));
    }

    [Fact]
    public async Task What_is_beyond_us_is_said_plainly()
    {
        await using var company = await SmallCompany.OpenAsync();

        var answer = await AskAsync(company, SmallCompany.Min, Intents.None);

        Assert.Contains("这个我帮不上。能帮的比如下面这些，说“帮助”看全部。", CardText.Lines(answer.Reply.Card!));
    }

    [Fact]
    public async Task Who_has_no_client_is_told_whom_to_ask_and_sees_no_examples_that_lead_nowhere()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械", "s02");

        var answer = await AskAsync(company, SmallCompany.Min, Intents.Help);

        Assert.Equal(["我能帮你", "", "你名下还没有客户。请陈静分给你。", "看客户简报"], CardText.Lines(answer.Reply.Card!));
        Assert.Empty(answer.Reply.Suggestions);
    }

    [Fact]
    public async Task A_leads_examples_name_clients_of_her_team()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械", "s02");

        var answer = await AskAsync(company, SmallCompany.Lead, Intents.Help);

        Assert.Contains("宏达机械简报", answer.Reply.Suggestions.Select(s => s.Says));
    }

    private static async Task<Answer> AskAsync(SmallCompany company, StaffMember staff, string intent, Language language = Language.Zh)
    {
        var skills = new List<ISkill> { company.Brief };
        var help = new HelpSkill(new SkillSet(new Lazy<IEnumerable<ISkill>>(skills)), company.Own);
        skills.Add(help);
        return await help.AnswerAsync(await company.TurnAsync(staff, language), SmallCompany.Frame(intent == Intents.Greet ? "你好" : "帮助", null) with { Intent = intent }, Token);
    }
}
