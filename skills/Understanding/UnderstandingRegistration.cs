using CrmBot.Skills.Understanding.Learning;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBot.Skills.Understanding;

/// <summary>Adds the reading of language; the host starts <see cref="ClientIndex.RunAsync"/>.</summary>
public static class UnderstandingRegistration
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) =>
        services.AddSingleton<ClientIndex>().AddSingleton<IntentModels>().AddSingleton<Understander>()
            .AddSingleton<FieldBook>().AddSingleton(services => new SecondOpinion(services.GetService<IChatClient>(), services.GetRequiredService<TimeProvider>(), services.GetService<OpinionGate>())).AddSingleton<Surroundings>();
}
