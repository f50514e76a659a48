using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Help;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Unsure;
using CrmBot.Skills.VisitNotes;
using CrmBot.Skills.VisitPlans;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBot.Skills;

/// <summary>Registers the assistant and its skills: one line a skill.</summary>
public static class SkillRegistration
{
    public static IServiceCollection AddSkills(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AssistantOptions>().Bind(configuration.GetSection("Assistant")).ValidateDataAnnotations()
            .Validate(o => Zones.Find(o.Zone) is not null, "Assistant:Zone is no IANA time zone.").ValidateOnStart();
        services.AddSingleton(sp => new Lazy<IEnumerable<ISkill>>(sp.GetServices<ISkill>));
        services.AddSingleton<SkillSet>();
        services.AddSingleton<Saving>();
        services.AddSingleton<Acting>();
        services.AddSingleton<Editing>();
        services.AddSingleton<ConfirmingParts>();
        services.AddSingleton<AnswersInWords>();
        services.AddSingleton<Strangers>();
        services.AddSingleton<Talk>();
        services.AddSingleton<Assistant>();

        services.AddOptions<BriefOptions>().Bind(configuration.GetSection("Brief")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OwnClients>();
        services.AddSingleton<BriefReads>();
        services.AddSingleton<ClientChoices>();
        services.AddUnderstanding();

        services.AddOptions<PlanOptions>().Bind(configuration.GetSection("Plans")).ValidateDataAnnotations().ValidateOnStart();
        services.AddVisitPlans();

        services.AddSingleton<ISkill, ClientBriefSkill>();
        services.AddSingleton<ISkill, VisitNotesSkill>();
        services.AddSingleton<ISkill, VisitPlansSkill>();
        services.AddSingleton<ISkill, ConfirmingSkill>();
        services.AddSingleton<ISkill, HelpSkill>();
        services.AddSingleton<ISkill, UnsureSkill>();
        return services;
    }
}
