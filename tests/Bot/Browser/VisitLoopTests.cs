using System.Text.RegularExpressions;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.VisitPlans;
using CrmBot.Tests.Support;
using Microsoft.Playwright;

namespace CrmBot.Tests.Bot.Browser;

/// <summary>The whole visit loop on phones, as a manager, his lead and whoever handles the complaint go through it: a month planned and approved by line, a visit told against it, the complaint in it answered and closed, all of it in the brief.</summary>
public sealed partial class VisitLoopTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int Phone = 390;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_month_is_planned_approved_visited_complained_about_answered_closed_and_in_the_brief(string language)
    {
        var words = language == "zh" ? LoopWords.Zh : LoopWords.En;
        var clock = new ManualClock(words.Planning);
        await using var host = await ClockedHost.StartAsync(clock);

        await PlanAsync(host, words);
        clock.Now = words.Visited;
        await VisitAsync(host, words);
    }

    private async Task PlanAsync(ClockedHost host, LoopWords words)
    {
        var language = words.Language;
        await using var lead = await OpenAsync(host, words, words.Lead);
        await using var manager = await OpenAsync(host, words, words.Manager);

        await manager.AskAsync(words.Plan);
        await manager.PictureAsync(Picture(words, "01-drafted"));
        await manager.PressAsync(MonthWords.Submit.In(language, words.Lead));
        await manager.SeeAsync(MonthWords.Submitted.In(language, words.Lead));
        await manager.PictureAsync(Picture(words, "02-handed-in"));

        await lead.SeeAsync(words.HandedIn);
        await lead.PictureAsync(Picture(words, "03-lead-sees-it"));
        await lead.Row(words.Client).PressAsync(MonthWords.See.In(language));
        await lead.FillAsync(PlanWords.FieldDay.In(language), DateOnly.FromDateTime(words.Visited.DateTime).ToString("yyyy-MM-dd", null));
        await lead.FillAsync(PlanWords.FieldGoal.In(language), words.Goal);
        await lead.FillAsync(PlanWords.FieldComment.In(language), words.Comment);
        await lead.PictureAsync(Picture(words, "04-lead-changes-a-line"));
        await lead.PressAsync(MonthWords.Approve.In(language));
        await manager.SeeAsync(PlanWords.Changed.In(language));

        await lead.PressAsync(MonthWords.See.In(language));
        await lead.FillAsync(PlanWords.FieldComment.In(language), words.Refusal);
        await lead.PressAsync(MonthWords.Refuse.In(language));
        await manager.SeeAsync(words.Refusal);
        await lead.PressAsync(MonthWords.ApproveAll.In(language));
        await manager.SeeAsync(PlanWords.Approved.In(language));
        await lead.PictureAsync(Picture(words, "05-lead-approved"));
        await manager.PictureAsync(Picture(words, "06-manager-sees-it"));

        foreach (var who in new[] { manager, lead })
        {
            await who.ShowsAsync(words.Client, words.Comment);
            await who.ShowsAsync(words.Goal, words.Moved);
            await Assertions.Expect(who.Card(words.Goal)).Not.ToContainTextAsync(PlanWords.Submitted.In(language));
        }
    }

    private async Task VisitAsync(ClockedHost host, LoopWords words)
    {
        var language = words.Language;
        await using var lead = await OpenAsync(host, words, words.Lead);
        await using var handler = words.Handler is null ? null : await OpenAsync(host, words, words.Handler);
        await using var manager = await OpenAsync(host, words, words.Manager);

        await manager.AskAsync(words.Note);
        await manager.PictureAsync(Picture(words, "07-told"));
        foreach (var line in words.Lines) await manager.SeeAsync(line);
        await manager.PressAsync(ConfirmingWords.SaveAll.In(language));
        await manager.SeeAsync(words.Partly);
        await manager.PictureAsync(Picture(words, "08-saved"));
        await manager.PressAsync(words.Partly);
        await manager.FillAsync(MonthWords.WhyNot.In(language), words.WhyNot);
        await manager.PictureAsync(Picture(words, "09-why-not"));
        await manager.PressAsync(MonthWords.SaveWhy.In(language));
        await manager.SeeAsync(words.WhyNot);

        var number = Number().Match(await manager.Chat.InnerTextAsync()).Value;
        await lead.SeeAsync(ComplaintWords.ToldYou.In(language, words.Manager));
        await lead.PictureAsync(Picture(words, "10-lead-is-told"));
        if (handler is not null)
        {
            await handler.SeeAsync(ComplaintWords.AssignedYou.In(language, words.Manager));
            await handler.PictureAsync(Picture(words, "11-handler-is-asked"));
            await handler.PressAsync(ComplaintButtonWords.Accept.In(language));
            await manager.ShowsAsync(number, ComplaintButtonWords.Accepted.In(language));
        }
        await SettleAsync(handler ?? manager, lead, number, words);

        await manager.AskAsync(words.Brief);
        await manager.PictureAsync(Picture(words, "15-brief"));
        var brief = await manager.NewestAsync();
        Assert.All(words.Told, told => Assert.Contains(told, brief, StringComparison.Ordinal));
        Assert.DoesNotContain(number, brief.Split('▾')[0], StringComparison.Ordinal);
        await manager.AskAsync(number);
        await manager.ShowsAsync(number, ComplaintButtonWords.Closed.In(language));
        await manager.PictureAsync(Picture(words, "16-complaint-asked"));
    }

    /// <summary>Answered, resolved and closed on the card of whoever has it; the lead's card follows each step.</summary>
    private static async Task SettleAsync(Visitor who, Visitor lead, string number, LoopWords words)
    {
        var language = words.Language;
        await who.SelectAsync(ComplaintButtonWords.HowLabel.In(language), ComplaintButtonWords.Visit.In(language));
        await who.PictureAsync(Picture(words, "12-to-answer"));
        await who.PressAsync(ComplaintButtonWords.Answered.In(language));
        await lead.ShowsAsync(number, ComplaintButtonWords.StateAnswered.In(language));
        await who.PressAsync(ComplaintButtonWords.Resolved.In(language));
        await lead.ShowsAsync(number, ComplaintButtonWords.StateResolved.In(language));
        await who.PressAsync(ComplaintButtonWords.Close.In(language));
        await who.FillAsync(ComplaintButtonWords.Cause.In(language), words.Cause);
        await who.FillAsync(ComplaintButtonWords.Prevention.In(language), words.Prevention);
        await who.PictureAsync(Picture(words, "13-to-close"));
        await who.PressAsync(ComplaintButtonWords.Close.In(language));
        await lead.ShowsAsync(number, ComplaintButtonWords.Closed.In(language));
        await lead.ShowsAsync(number, words.Prevention);
        await lead.PictureAsync(Picture(words, "14-closed"));
    }

    private async Task<Visitor> OpenAsync(ClockedHost host, LoopWords words, string person)
    {
        var visitor = await browser.OpenAsync(host.Address, Phone, words.Locale);
        await visitor.ChooseAsync(person);
        await visitor.Bubbles.First.WaitForAsync();
        return visitor;
    }

    private static string Picture(LoopWords words, string step) => $"loop-{words.Locale}-{step}".ToLowerInvariant();

    [GeneratedRegex(@"TS-\d+")]
    private static partial Regex Number();
}
