using CrmBot.Skills.Drafting.Writing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace CrmBot.Model;

/// <summary>Adds the language model that the settings name; with none there is none, and everything is written in code.</summary>
public static class ModelRegistration
{
    public static IServiceCollection AddModel(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Model");
        services.AddOptions<ModelOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelCheck>();
        if (section.GetValue(nameof(ModelOptions.Kind), ModelKind.None) is ModelKind.None) return services;
        return services.AddSingleton<IChatClient>(sp =>
        {
            var options = sp.GetRequiredService<IOptions<ModelOptions>>().Value;
            return new GuardedChat(ChatClients.Make(options), options, sp.GetRequiredService<TimeProvider>());
        });
    }

    private sealed class ModelCheck : IValidateOptions<ModelOptions>
    {
        public ValidateOptionsResult Validate(string? name, ModelOptions options) => options.Problem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}
