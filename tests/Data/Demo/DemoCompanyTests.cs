using CrmBot.Data;
using CrmBot.Data.Demo;

namespace CrmBot.Tests.Data.Demo;

public sealed class DemoCompanyTests
{
    private static readonly LoadedCompany Company = new(LoadedCompany.Today);
    private static readonly string Today = LoadedCompany.Today.ToDay();

    [Fact]
    public void Same_day_gives_the_same_documents_byte_for_byte()
    {
        var one = DemoCompany.Make(LoadedCompany.Today).ToList();
        var two = DemoCompany.Make(LoadedCompany.Today).ToList();

        Assert.Equal(one.Select(d => (d.Collection, d.Doc.Id)), two.Select(d => (d.Collection, d.Doc.Id)));
        Assert.All(one.Zip(two), pair => Assert.True(pair.First.Doc.Json.Span.SequenceEqual(pair.Second.Doc.Json.Span)));
    }

    [Fact]
    public void Company_has_twelve_people_in_three_teams_with_leads_a_director_and_a_keeper()
    {
        Assert.Equal(12, Company.Staff.Count);
        Assert.Single(Company.Staff, s => s.Role == StaffRole.Director);
        Assert.Single(Company.Staff, s => s.Role == StaffRole.Keeper);
        Assert.Equal(3, Company.Staff.Count(s => s.Role == StaffRole.Lead));
        Assert.All(Company.Staff, s => Assert.Contains(Company.Teams, t => t.Id == s.TeamId));
        Assert.All(Company.Teams, t => Assert.Contains(Company.Staff, s => s.Id == t.LeadId));
    }

    [Fact]
    public void Everybody_is_known_on_the_page_in_the_terminal_and_in_teams() =>
        Assert.All(Company.Staff, s => Assert.Superset(new HashSet<string> { $"webchat|{s.Id}", $"terminal|{s.Id}", $"msteams|29:demo-{s.Id}" }, Company.Identities.Select(i => i.Id).ToHashSet()));

    [Fact]
    public void Two_thirds_of_at_least_sixty_clients_have_chinese_names()
    {
        var chinese = Company.Clients.Count(c => c.Name.Any(IsChinese));

        Assert.True(Company.Clients.Count >= 60);
        Assert.InRange(chinese / (double)Company.Clients.Count, 0.6, 0.72);
    }

    [Fact]
    public void No_two_clients_share_a_full_name_and_some_are_easily_mistaken()
    {
        Assert.Equal(Company.Clients.Count, Company.Clients.Select(c => c.Name).Distinct().Count());
        foreach (var name in new[] { "宏达", "宏大物流", "弘达精密", "华信科技", "华鑫科技", "Pacific Crest", "Pacific Coast" })
            Assert.Contains(Company.Clients, c => c.Aliases[0] == name);
    }

    [Fact]
    public void Every_client_has_an_owner_a_full_first_form_and_people()
    {
        Assert.All(Company.Clients, c =>
        {
            Assert.Contains(Company.Staff, s => s.Id == c.OwnerId);
            Assert.InRange(c.KeyPeople.Count, 2, 5);
            Assert.All(c.KeyPeople, p => Assert.False(p.Title is null || p.Role is null || p.Cares is null));
            Assert.DoesNotContain(null, new object?[] { c.Industry, c.Region, c.Tier, c.TierReason, c.Stage, c.Address, c.Phone, c.Profile, c.ChangedAt });
        });
    }

    [Fact]
    public void Nothing_happened_today_or_later()
    {
        Assert.All(Company.Visits, v => Assert.True(string.CompareOrdinal(v.On, Today) < 0, v.Id));
        Assert.All(Company.Visits, v => Assert.True(string.CompareOrdinal(v.On, LoadedCompany.Today.AddDays(-370).ToDay()) > 0, v.Id));
        Assert.All(Company.Complaints, c => Assert.True(string.CompareOrdinal(c.ComplainedAt, Today) < 0, c.Id));
        Assert.All(Company.Clients, c => Assert.True(string.CompareOrdinal(c.ChangedAt, Today) < 0, c.Id));
    }

    [Fact]
    public void Important_clients_are_seen_often() =>
        Assert.All(Company.Clients.Where(c => c.Tier == Tier.A), c => Assert.InRange(Company.Visits.Count(v => v.ClientId == c.Id), 12, 30));

    [Fact]
    public void Every_promise_complaint_and_quote_stands_in_the_words_of_its_visit()
    {
        var words = Company.Visits.ToDictionary(v => v.Id, v => v.Text);

        Assert.All(Company.Promises, p => Assert.Contains(p.Text, words[p.VisitId!], StringComparison.Ordinal));
        Assert.All(Company.Complaints, c => Assert.Contains(c.Text, words[c.VisitId!], StringComparison.Ordinal));
        var attitudes = Company.Clients.SelectMany(c => c.KeyPeople).SelectMany(p => p.Attitudes).ToList();
        Assert.True(attitudes.Count > 60);
        Assert.All(attitudes, a => Assert.Contains(a.Quote!, words[a.VisitId!], StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_have_no_unfilled_places_and_are_written_in_the_clients_language()
    {
        var english = Company.Clients.Where(c => !c.Name.Any(IsChinese)).Select(c => c.Id).ToHashSet();

        Assert.All(Company.Visits, v => Assert.DoesNotContain(v.Text, "{}[]@".Contains));
        Assert.All(Company.Visits, v => Assert.Equal(!english.Contains(v.ClientId), v.Text.Any(IsChinese)));
    }

    [Fact]
    public void There_are_open_overdue_and_kept_promises_of_both_sides()
    {
        foreach (var side in Enum.GetValues<PromiseSide>())
        {
            Assert.Contains(Company.Promises, p => p.By == side && p.State == PromiseState.Done);
            Assert.Contains(Company.Promises, p => p.By == side && p.State == PromiseState.Open && string.CompareOrdinal(p.DueOn, Today) < 0);
            Assert.Contains(Company.Promises, p => p.By == side && p.State == PromiseState.Open && string.CompareOrdinal(p.DueOn, Today) > 0);
        }
    }

    [Fact]
    public void Complaints_are_numbered_by_time_and_the_open_ones_are_of_the_last_two_days()
    {
        Assert.Equal("TS-1001", Company.Complaints.MinBy(c => c.ComplainedAt, StringComparer.Ordinal)!.Number);
        Assert.Equal(Company.Complaints.Count, Company.Complaints.Select(c => c.Number).Distinct().Count());
        Assert.Contains(Company.Complaints, c => c.State == ComplaintState.Answered);
        Assert.Contains(Company.Complaints, c => c.State == ComplaintState.Closed);
        var open = Company.Complaints.Where(c => c.State == ComplaintState.Registered).ToList();
        Assert.True(open.Count >= 3);
        Assert.All(open, c => Assert.True(string.CompareOrdinal(c.ComplainedAt, LoadedCompany.Today.AddDays(-2).ToDay()) > 0));
    }

    [Fact]
    public void Hongda_has_two_wangs_promises_soon_and_overdue_an_open_complaint_and_a_plan_for_tomorrow()
    {
        var hongda = Company.Clients.Single(c => c.Name == "深圳宏达电子有限公司");
        var open = Company.Promises.Where(p => p.ClientId == hongda.Id && p.State == PromiseState.Open).ToList();

        Assert.Equal("s01", hongda.OwnerId);
        Assert.Equal(["宏达", "深圳宏达", "Hongda"], hongda.Aliases);
        Assert.Equal(2, hongda.KeyPeople.Count(p => p.Name[0] == '王'));
        Assert.Contains(open, p => string.CompareOrdinal(p.DueOn, Today) < 0);
        Assert.Contains(open, p => p.By == PromiseSide.Us && string.CompareOrdinal(p.DueOn, Today) > 0 && string.CompareOrdinal(p.DueOn, LoadedCompany.Today.AddDays(8).ToDay()) < 0);
        Assert.Contains(Company.Complaints, c => c.ClientId == hongda.Id && c.State == ComplaintState.Registered);
        Assert.Contains(Company.Plans, p => p.ClientId == hongda.Id && p.On == LoadedCompany.Today.AddDays(1).ToDay());
    }

    [Fact]
    public void First_manager_has_about_ten_clients_two_of_them_english_and_a_plan_today()
    {
        var own = Company.Clients.Where(c => c.OwnerId == "s01").ToList();

        Assert.InRange(own.Count, 9, 12);
        Assert.Equal(2, own.Count(c => !c.Name.Any(IsChinese)));
        Assert.Contains(Company.Plans, p => p.StaffId == "s01" && p.On == Today);
        Assert.All(Company.Plans, p => Assert.False(string.IsNullOrEmpty(p.Goal) || string.CompareOrdinal(p.On, Today) < 0));
    }

    [Theory]
    [InlineData(2026, 11, 23)]
    [InlineData(2027, 1, 1)]
    [InlineData(2028, 2, 29)]
    public void Any_day_gives_a_current_company(int year, int month, int day)
    {
        var today = new DateOnly(year, month, day);
        var company = new LoadedCompany(today);

        Assert.Equal(today.AddDays(-1).ToDay(), company.Visits.Max(v => v.On));
        Assert.Contains(company.Plans, p => p.On == today.ToDay());
        Assert.Contains(company.Promises, p => p.State == PromiseState.Open && string.CompareOrdinal(p.DueOn, today.ToDay()) > 0);
        Assert.Contains(company.Complaints, c => c.State == ComplaintState.Registered && c.ClientId == "c001");
    }

    [Fact]
    public async Task Loading_twice_changes_nothing()
    {
        using var folder = new Folder();
        await using var store = await folder.OpenAsync();
        Assert.True(await DemoCompany.IsEmptyAsync(store, TestContext.Current.CancellationToken));

        var first = await DemoCompany.LoadAsync(store, LoadedCompany.Today, TestContext.Current.CancellationToken);
        var second = await DemoCompany.LoadAsync(store, LoadedCompany.Today, TestContext.Current.CancellationToken);

        Assert.Equal(DemoCompany.Make(LoadedCompany.Today).Count(), first);
        Assert.Equal(0, second);
        Assert.False(await DemoCompany.IsEmptyAsync(store, TestContext.Current.CancellationToken));
    }

    private static bool IsChinese(char c) => char.IsBetween(c, '\u4e00', '\u9fff');
}
