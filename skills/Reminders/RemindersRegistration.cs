using CrmBot.Skills.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBot.Skills.Reminders;

/// <summary>Registers what reminders and settings are made of.</summary>
public static class RemindersRegistration
{
    public static IServiceCollection AddReminders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReminderOptions>().Bind(configuration.GetSection("Reminders")).ValidateDataAnnotations()
            .Validate(o => o.Problem() is null, "Reminders: days are whole numbers with blanks between them, such as 90 60 30.").ValidateOnStart();
        return services
            .AddSingleton<ReminderReads>()
            .AddSingleton<ReminderActs>()
            .AddSingleton<ReminderTaking>()
            .AddSingleton<ReminderOrders>()
            .AddSingleton<PutOffs>()
            .AddSingleton<SettingActs>()
            .AddSingleton<SettingOrders>()
            .AddSingleton<SaveAtOnce>();
    }
}
