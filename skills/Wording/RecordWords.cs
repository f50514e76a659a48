using CrmBot.Data;

namespace CrmBot.Skills.Wording;

/// <summary>The words for what records can hold: tiers, stages, attitudes, roles in a decision, kinds of contact.</summary>
public static class RecordWords
{
    public static readonly Phrase TierA = new("A级", "Tier A");
    public static readonly Phrase TierB = new("B级", "Tier B");
    public static readonly Phrase TierC = new("C级", "Tier C");

    public static readonly Phrase Prospect = new("潜在客户", "prospect");
    public static readonly Phrase New = new("新客户", "new client");
    public static readonly Phrase Active = new("合作中", "active");
    public static readonly Phrase Loyal = new("忠诚客户", "loyal");
    public static readonly Phrase Lapsed = new("已流失", "lapsed");

    public static readonly Phrase Positive = new("积极", "positive");
    public static readonly Phrase Neutral = new("中立", "neutral");
    public static readonly Phrase Negative = new("消极", "negative");
    public static readonly Phrase NotEstablished = new("尚未建立", "not established");

    public static readonly Phrase Decider = new("决策人", "decides");
    public static readonly Phrase Influencer = new("影响人", "influences");
    public static readonly Phrase User = new("使用人", "uses it");
    public static readonly Phrase Gatekeeper = new("把关人", "gatekeeper");
    public static readonly Phrase Coach = new("引路人", "our guide");

    public static readonly Phrase Visit = new("拜访", "visit");
    public static readonly Phrase Call = new("电话", "call");
    public static readonly Phrase Online = new("线上", "online");
    public static readonly Phrase Letter = new("书信", "letter");
    public static readonly Phrase Dinner = new("饭局", "meal");

    public static readonly Phrase ByUs = new("我方承诺", "We promised");
    public static readonly Phrase ByThem = new("对方承诺", "They promised");

    public static string Say(Tier tier, Language language) => (tier switch { Tier.A => TierA, Tier.B => TierB, _ => TierC }).In(language);

    public static string Say(Stage stage, Language language) => (stage switch
    {
        Stage.Prospect => Prospect,
        Stage.New => New,
        Stage.Active => Active,
        Stage.Loyal => Loyal,
        _ => Lapsed,
    }).In(language);

    public static string Say(DecisionRole role, Language language) => (role switch
    {
        DecisionRole.Decider => Decider,
        DecisionRole.Influencer => Influencer,
        DecisionRole.User => User,
        DecisionRole.Gatekeeper => Gatekeeper,
        _ => Coach,
    }).In(language);

    public static string Say(VisitKind kind, Language language) => (kind switch
    {
        VisitKind.Visit => Visit,
        VisitKind.Call => Call,
        VisitKind.Online => Online,
        VisitKind.Letter => Letter,
        _ => Dinner,
    }).In(language);

    public static string Say(PromiseSide side, Language language) => (side == PromiseSide.Us ? ByUs : ByThem).In(language);

    /// <summary>The word for an attitude and the colour that goes with it.</summary>
    public static (string Words, Tone Tone) Say(AttitudeValue value, Language language) => value switch
    {
        AttitudeValue.Positive => (Positive.In(language), Tone.Good),
        AttitudeValue.Neutral => (Neutral.In(language), Tone.Plain),
        AttitudeValue.Negative => (Negative.In(language), Tone.Bad),
        _ => (NotEstablished.In(language), Tone.Warning),
    };
}
