using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.ClientLists;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.ContactKeeping;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.FactNotes;
using CrmBot.Skills.FileReviews;
using CrmBot.Skills.Greetings;
using CrmBot.Skills.HandingOver;
using CrmBot.Skills.Help;
using CrmBot.Skills.HistorySummary;
using CrmBot.Skills.Housekeeping;
using CrmBot.Skills.Indicators;
using CrmBot.Skills.KeyContacts;
using CrmBot.Skills.NewClients;
using CrmBot.Skills.PromiseLedger;
using CrmBot.Skills.Reminders;
using CrmBot.Skills.Renewals;
using CrmBot.Skills.Satisfaction;
using CrmBot.Skills.Settings;
using CrmBot.Skills.Sharing;
using CrmBot.Skills.TeachingNames;
using CrmBot.Skills.TeamDay;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Unsure;
using CrmBot.Skills.VisitNotes;
using CrmBot.Skills.VisitNotes.PastVisits;
using CrmBot.Skills.VisitPlans;
using CrmBot.Skills.WeekSummary;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
        services.AddSingleton<Correcting>();
        services.AddSingleton<Corrections>();
        services.AddSingleton<ConfirmingParts>();
        services.AddSingleton<AnswersInWords>();
        services.AddSingleton<Afterwards>();
        services.AddSingleton<Strangers>();
        services.AddSingleton<Talk>();
        services.AddSingleton<Assistant>();

        services.AddOptions<BriefOptions>().Bind(configuration.GetSection("Brief")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SatisfactionOptions>().Bind(configuration.GetSection("Satisfaction")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ComplaintRules>();
        services.AddSingleton<ComplaintTraces>();
        services.AddSingleton<ComplaintReads>();
        services.AddSingleton<Assignment>();
        services.AddSingleton<ComplaintTelling>();
        services.AddSingleton<ComplaintActing>();
        services.AddSingleton<ComplaintAsking>();
        services.AddSingleton<ComplaintOrders>();
        services.AddSingleton<ComplaintFollowing>();
        services.AddSingleton<OwnClients>();
        services.AddSingleton<BriefReads>();
        services.AddSingleton<ClientChoices>();
        services.AddUnderstanding();

        services.AddSingleton<INoteLine, VisitLine>();
        services.AddSingleton<INoteLine, PromiseLine>();
        services.AddSingleton<INoteLine, AttitudeLine>();
        services.AddSingleton<INoteLine, UpdateLine>();
        services.AddSingleton<INoteLine, ContactLine>();
        services.AddSingleton<INoteLine, ComplaintLine>();
        services.AddSingleton<INoteLine, PlanLine>();
        services.AddSingleton<INoteLine, ScoreLine>();
        services.AddSingleton<INoteLine, ReminderLine>();
        services.AddSingleton<NoteLines>();
        services.AddSingleton<NoteClient>();
        services.AddSingleton<NoteRecords>();
        services.AddSingleton<Bursts>();
        services.AddSingleton<VisitAsking>();

        services.AddOptions<PlanOptions>().Bind(configuration.GetSection("Plans")).ValidateDataAnnotations().ValidateOnStart();
        services.AddVisitPlans();

        services.AddReminders(configuration);
        services.AddSingleton<IndicatorScopes>();
        services.AddSingleton<IndicatorReads>();
        services.AddSingleton<LedgerReads>();
        services.AddSingleton<HandOverReads>();
        services.AddSingleton<EvidenceReads>();
        services.AddSingleton(sp => new ModelWriter(sp.GetService<IChatClient>(), sp.GetService<IOptions<ModelOptions>>()?.Value ?? new ModelOptions()));
        services.AddSingleton<Rewording>();
        services.AddSingleton<LetterWriting>();
        services.AddSingleton<BriefWriting>();
        services.AddSingleton<GreetingReads>();
        services.AddSingleton<ComplaintLetters>();
        services.AddSingleton<HistoryRewriting>();
        services.AddSingleton(sp => new ModelGate(sp.GetRequiredService<ModelTexts>(), sp.GetRequiredService<ModelWriter>().Options, Zones.Find(sp.GetRequiredService<IOptions<AssistantOptions>>().Value.Zone) ?? TimeZoneInfo.Utc));
        services.AddSingleton<OpinionGate>();
        services.AddSingleton<HistoryDrafts>();
        services.AddSingleton<HistoryEditing>();
        services.AddSingleton<HistorySigning>();
        services.AddSingleton<SignedViews>();
        services.AddSingleton<ModelChoice>();
        services.AddSingleton<HistoryParts>();

        services.AddSingleton<ISkill, ClientBriefSkill>();
        services.AddSingleton<ISkill, ContactKeepingSkill>();
        services.AddSingleton<ISkill, VisitNotesSkill>();
        services.AddSingleton<ISkill, PromiseLedgerSkill>();
        services.AddSingleton<ISkill, RemindersSkill>();
        services.AddSingleton<ISkill, VisitPlansSkill>();
        services.AddSingleton<ISkill, ComplaintSkill>();
        services.AddSingleton<ISkill, SatisfactionSkill>();
        services.AddSingleton<ISkill, KeyContactsSkill>();
        services.AddSingleton<ClientListReads>();
        services.AddSingleton<WhoWent>();
        services.AddSingleton<FileReviewReads>();
        services.AddSingleton<ISkill, FileReviewSkill>();
        services.AddSingleton<ISkill, ClientListsSkill>();
        services.AddSingleton<ISkill, HandingOverSkill>();
        services.AddSingleton<ISkill, NewClientsSkill>();
        services.AddSingleton<ISkill, HistorySummarySkill>();
        services.AddSingleton<ISkill, GreetingsSkill>();
        services.AddSingleton<ISkill, FactNotesSkill>();
        services.AddSingleton<WeekReads>();
        services.AddSingleton<ISkill, WeekSummarySkill>();
        services.AddSingleton<ISkill, IndicatorsSkill>();
        services.AddSingleton<ISkill, RenewalsSkill>();
        services.AddSingleton<ISkill, SettingsSkill>();
        services.AddDays();
        services.AddSingleton<ISkill, ConfirmingSkill>();
        services.AddSingleton<ISkill, TaughtNamesSkill>();
        services.AddSingleton<ISkill, HelpSkill>();
        services.AddSingleton<ISkill, UnsureSkill>();
        services.AddSingleton<ISkill, HousekeepingSkill>();
        services.AddSingleton<SharedSearch>();
        services.AddSingleton<ISkill, SharingSkill>();
        return services;
    }
}
