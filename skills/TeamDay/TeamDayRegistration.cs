using CrmBot.Skills.Mornings;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBot.Skills.TeamDay;

/// <summary>Registers what a team's day and a manager's morning are made of.</summary>
internal static class TeamDayRegistration
{
    public static IServiceCollection AddDays(this IServiceCollection services)
    {
        services.AddSingleton<TeamDayStores>();
        services.AddSingleton<TeamDayRules>();
        services.AddSingleton<TeamDayReads>();
        services.AddSingleton<TeamDayActs>();
        services.AddSingleton<Nudges>();
        services.AddSingleton<TeamDayFollowing>();
        services.AddSingleton<MorningReads>();
        services.AddSingleton<ISkill, TeamDaySkill>();
        services.AddSingleton<ISkill, MorningSkill>();
        return services;
    }
}
