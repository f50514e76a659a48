using CrmBot.Skills.Understanding.Learning;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBot.Skills.Understanding;

/// <summary>Adds the reading of language; the host starts <see cref="ClientIndex.RunAsync"/>.</summary>
public static class UnderstandingRegistration
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) =>
        services.AddSingleton<ClientIndex>().AddSingleton<IntentModels>().AddSingleton<Understander>();
}
