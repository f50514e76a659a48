using CrmBot.Data.Calendar;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Mongo;
using CrmBot.Data.Documents.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CrmBot.Data;

/// <summary>Registers the document store and what is kept in it.</summary>
public static class DataRegistration
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StoreOptions>().Bind(configuration.GetSection("Store")).ValidateOnStart();
        services.AddOptions<ProposalOptions>().Bind(configuration.GetSection("Proposals")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<InboxOptions>().Bind(configuration.GetSection("Inbox")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ComplaintOptions>().Bind(configuration.GetSection("Complaints")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DayOptions>().Bind(configuration.GetSection("Day")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CalendarOptions>().Bind(configuration.GetSection("Calendar")).ValidateDataAnnotations()
            .Validate(o => o.Problem() is null, "Calendar:Hours or Calendar:DecreedFile cannot be read.").ValidateOnStart();
        services.AddSingleton(sp => WorkCalendar.Of(sp.GetRequiredService<IOptions<CalendarOptions>>().Value));
        services.AddSingleton(sp => OpenStore(sp.GetRequiredService<IOptions<StoreOptions>>().Value, sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Upgrades>();
        services.AddSingleton<Staff>();
        services.AddSingleton<Newcomers>();
        services.AddSingleton<Preferences>();
        services.AddSingleton<Matters>();
        services.AddSingleton<TeamEvidences>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<Access>();
        services.AddSingleton<Clients>();
        services.AddSingleton<ClientFiles>();
        services.AddSingleton<ClientPasts>();
        services.AddSingleton<ModelTexts>();
        services.AddSingleton<SignedTexts>();
        services.AddSingleton<DraftEdits>();
        services.AddSingleton<Visits>();
        services.AddSingleton<Reports>();
        services.AddSingleton<Plans>();
        services.AddSingleton<PlanEvidences>();
        services.AddSingleton<PeriodWorks>();
        services.AddSingleton<Absences>();
        services.AddSingleton<Promises>();
        services.AddSingleton<Tasks>();
        services.AddSingleton<Complaints>();
        services.AddSingleton<ComplaintNumbers>();
        services.AddSingleton<Surveys>();
        services.AddSingleton<ClientFacts>();
        services.AddSingleton<TaughtNames>();
        services.AddSingleton<Proposals>();
        services.AddSingleton<ChangeWriter>();
        services.AddSingleton<Changes>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<DueItems>();
        services.AddSingleton<Unreachables>();
        services.AddSingleton<Services>();
        services.AddSingleton<Groups>();
        services.AddSingleton<Announcements>();
        services.AddSingleton<LiveHosts>();
        services.AddSingleton<HandOvers>();
        services.AddSingleton<LiveCards>();
        services.AddSingleton<Audit>();
        return services;
    }

    private static IDocumentStore OpenStore(StoreOptions options, TimeProvider clock) => string.IsNullOrWhiteSpace(options.Connection)
        ? SqliteDocumentStore.Open(new SqliteStoreOptions { Path = options.File }, clock)
        : MongoDocumentStore.Open(new MongoStoreOptions { Connection = options.Connection.Trim() }, clock);
}
