using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Drafting;

/// <summary>The fields of a client's file that drafts speak of, and their values, in the reader's language.</summary>
public static class FieldWords
{
    public static readonly Phrase Tier = new("级别", "tier");
    public static readonly Phrase Stage = new("阶段", "stage");
    public static readonly Phrase Renewal = new("续约日", "renewal date");
    public static readonly Phrase Owner = new("负责人", "account manager");

    public static readonly Phrase Gone = new("已不在档案里的人", "somebody no longer in the file");
    public static readonly Phrase Decider = new("决策人", "decision-maker");

    public static string Name(string field, Language language) => (field switch { "tier" => Tier, "stage" => Stage, "renewsOn" => Renewal, ClientPasts.Decider => Decider, _ => Owner }).In(language);

    public static string Value(string field, string value, EvidenceSet set, Language language) => field switch
    {
        "tier" when Enum.TryParse<Data.Tier>(value, ignoreCase: true, out var tier) => RecordWords.Say(tier, language),
        "stage" when Enum.TryParse<Data.Stage>(value, ignoreCase: true, out var stage) => RecordWords.Say(stage, language),
        "renewsOn" => Moments.TryDay(value) is { } day ? ProseDays.WithYear(day, language) : value,
        "ownerId" => set.NameOf(value, language),
        ClientPasts.Decider => set.Client.KeyPeople.FirstOrDefault(p => p.Id == value)?.Name ?? Gone.In(language),
        _ => value,
    };
}
