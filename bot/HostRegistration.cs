using CrmBot.Channels;
using CrmBot.Channels.Terminal;
using CrmBot.Data;
using CrmBot.Links;
using CrmBot.Model;
using CrmBot.Schedule;
using CrmBot.Skills;

namespace CrmBot;

/// <summary>What every form of the host has, with a web server or without: data, skills, turns, the schedule, the terminal.</summary>
public static class HostRegistration
{
    public static IServiceCollection AddCrmBot(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddData(configuration);
        services.AddSkills(configuration);
        services.AddModel(configuration);
        services.PostConfigure<AssistantOptions>(o => o.DangerouslyLetStrangersChoose = environment.IsDevelopment());
        services.AddOptions<TurnOptions>().Bind(configuration.GetSection("Turn")).ValidateDataAnnotations().ValidateOnStart();

        services.AddHostedService<DataStart>();
        services.AddSingleton<ChannelSet>();
        services.AddOptions<FileLinkOptions>().Bind(configuration.GetSection("Links")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FileLinks>();
        services.AddSingleton<LinkAddresses>();
        services.AddSingleton<Delivery>();
        services.AddSingleton<Openings>();
        services.AddSingleton<Privately>();
        services.AddSingleton<HandledMessages>();
        services.AddHostedService(sp => sp.GetRequiredService<HandledMessages>());
        services.AddSingleton<TurnWork>();
        services.AddSingleton<TurnRunner>();

        services.AddHostedService<IndexLoop>();
        services.AddSingleton<HostBeat>();
        services.AddHostedService(sp => sp.GetRequiredService<HostBeat>());
        services.AddHostedService<UpgradeLoop>();

        services.AddSingleton<PushGate>();
        services.AddSingleton<PushTargets>();
        services.AddSingleton<AdminNews>();
        services.AddSingleton<Push>();
        services.AddSingleton<IDueKind>(sp => sp.GetRequiredService<Push>());
        services.AddSingleton<DayPeople>();
        services.AddSingleton<DayClock>();
        services.AddSingleton<DayPlan>();
        services.AddSingleton<IDueKind>(sp => sp.GetRequiredService<DayPlan>());
        services.AddHostedService(sp => sp.GetRequiredService<DayPlan>());
        services.AddSingleton<IDueKind, DayPush>();
        services.AddSingleton<IDueKind, DayAgain>();
        services.AddSingleton<IDueKind, Resend>();
        services.AddSingleton<IDueKind, TellGroup>();
        services.AddSingleton<IDueKind, Redraw>();
        services.AddSingleton<IDueKind, HandOverFile>();
        services.AddSingleton<WorkPlaces>();
        services.AddSingleton<BehindTurns>();
        services.AddSingleton<IDueKind>(sp => sp.GetRequiredService<BehindTurns>());
        services.AddHostedService(sp => sp.GetRequiredService<BehindTurns>());
        services.AddSingleton<LiveCardSending>();
        services.AddSingleton<LiveDrawing>();
        services.AddSingleton<PlanMonths>();
        services.AddHostedService(sp => sp.GetRequiredService<PlanMonths>());
        services.AddSingleton<PlanTimes>();
        services.AddSingleton<EachPlan>();
        services.AddSingleton<IDueKind, DraftMonth>();
        services.AddSingleton<IDueKind, LateMonth>();
        services.AddSingleton<RemindTimes>();
        services.AddSingleton<IDueKind, Remind>();
        services.AddSingleton<RemindedRecords>();
        services.AddSingleton<IDueKind, RemindRecord>();
        services.AddSingleton<RemindDayTimes>();
        services.AddSingleton<RemindDay>();
        services.AddSingleton<IDueKind>(sp => sp.GetRequiredService<RemindDay>());
        services.AddHostedService(sp => sp.GetRequiredService<RemindDay>());
        services.AddSingleton<LeftWork>();
        services.AddSingleton<DueLoop>();
        services.AddHostedService(sp => sp.GetRequiredService<DueLoop>());

        services.AddSingleton<TerminalChannel>();
        services.AddSingleton<IChannel>(sp => sp.GetRequiredService<TerminalChannel>());
        return services;
    }
}
