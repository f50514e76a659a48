using Microsoft.Extensions.DependencyInjection;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Registers what the skill is made of.</summary>
public static class VisitPlansRegistration
{
    public static IServiceCollection AddVisitPlans(this IServiceCollection services) => services
        .AddSingleton<MonthPlans>()
        .AddSingleton<MonthActs>()
        .AddSingleton<LineMoves>()
        .AddSingleton<SinglePlans>()
        .AddSingleton<PlanTaking>()
        .AddSingleton<WhomToVisit>()
        .AddSingleton<PlanLists>()
        .AddSingleton<AbsenceNotes>()
        .AddSingleton<PlanNotices>()
        .AddSingleton<PlanFiles>()
        .AddSingleton<PlanMeeting>()
        .AddSingleton<Preparation>()
        .AddSingleton<VisitSoon>()
        .AddSingleton<PlanParts>();
}
