using System.ComponentModel.DataAnnotations;

namespace CrmBot.Skills.Drafting.Writing;

/// <summary>Which wire a model is spoken to on.</summary>
public enum ModelKind
{
    None,
    OpenAI,

    /// <summary>Azure OpenAI, its v1 endpoint.</summary>
    Azure,

    /// <summary>Anything that speaks OpenAI's wire: DeepSeek, Qwen, vLLM, Ollama, llama.cpp.</summary>
    Compatible,
    Anthropic,
}

/// <summary>Settings of the language model (section "Model"). Without one everything is written in code.</summary>
public sealed class ModelOptions
{
    /// <summary>Which model there is. The default is None.</summary>
    public ModelKind Kind { get; set; }

    /// <summary>The base address, such as https://api.deepseek.com/v1 or https://NAME.openai.azure.com/openai/v1/. OpenAI and Anthropic have their own by default.</summary>
    [Url]
    public string? Endpoint { get; set; }

    /// <summary>The key; from the environment or user-secrets only.</summary>
    public string? Key { get; set; }

    /// <summary>The model's (or deployment's) name.</summary>
    public string? Name { get; set; }

    /// <summary>How long a model may be silent, in seconds. The default is 30.</summary>
    [Range(1, 300)]
    public int SilenceSeconds { get; set; } = 30;

    /// <summary>The most characters taken of one answer. The default is 32,000.</summary>
    [Range(1000, 1_000_000)]
    public int LongestAnswer { get; set; } = 32_000;

    /// <summary>How much of the evidence is sent, in tokens as estimated. The default is 6,000.</summary>
    [Range(500, 200_000)]
    public int EvidenceTokens { get; set; } = 6000;

    /// <summary>Whether what an insider told (the fourth grade of a fact) may be sent to the model. The default is no.</summary>
    public bool SendInsider { get; set; }

    /// <summary>How many drafts a model writes for one person a day; 60 unless set.</summary>
    [Range(0, 100_000)]
    public int PerPersonDay { get; set; } = 60;

    /// <summary>The same for the whole company; 2,000 unless set.</summary>
    [Range(0, 10_000_000)]
    public int PerCompanyDay { get; set; } = 2000;

    /// <summary>What a million tokens sent and received cost, in your currency; 0 where that is not kept.</summary>
    [Range(0, 1_000_000)]
    public decimal PriceIn { get; set; }

    [Range(0, 1_000_000)]
    public decimal PriceOut { get; set; }

    /// <summary>Where it is, for the log: the host alone.</summary>
    public string Host => Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) ? uri.Host : Kind switch { ModelKind.OpenAI => "api.openai.com", ModelKind.Anthropic => "api.anthropic.com", _ => "" };

    /// <summary>What is missing or contradicts itself, in a sentence that names the setting; null where nothing is.</summary>
    public string? Problem() => Kind switch
    {
        ModelKind.None => null,
        _ when string.IsNullOrWhiteSpace(Name) => "Model:Name is not set.",
        ModelKind.Azure or ModelKind.Compatible when string.IsNullOrWhiteSpace(Endpoint) => "Model:Endpoint is not set.",
        ModelKind.OpenAI or ModelKind.Azure or ModelKind.Anthropic when string.IsNullOrWhiteSpace(Key) => "Model:Key is not set.",
        _ => null,
    };
}
