namespace CrmBot.Skills.Drafting.Writing;

/// <summary>Why a draft stands as it was written in code, in one line.</summary>
public static class ModelWords
{
    public static readonly Phrase Silent = new("模型没有按时回话，这是按记录直接写的。", "The model did not answer in time; this was written from the records directly.");
    public static readonly Phrase Unreachable = new("模型连不上，这是按记录直接写的。", "The model cannot be reached; this was written from the records directly.");
    public static readonly Phrase Refused = new("模型不接受密钥，请告诉管理员。这是按记录直接写的。", "The model does not accept the key, please tell the administrator. This was written from the records directly.");
    public static readonly Phrase Busy = new("模型现在太忙，这是按记录直接写的。", "The model is too busy; this was written from the records directly.");
    public static readonly Phrase Broken = new("模型的回话不能用，这是按记录直接写的。", "The model's answer could not be used; this was written from the records directly.");
    public static readonly Phrase Quota = new("今天的模型次数用完了，明天再用；这是按记录直接写的。", "Today's share of the model is used up until tomorrow; this was written from the records directly.");
    public static readonly Phrase NotBetter = new("模型写的没有通过核对，这是按记录直接写的。", "What the model wrote did not pass the check; this was written from the records directly.");

    public static Phrase Of(ModelFault fault) => fault switch
    {
        ModelFault.Silent => Silent,
        ModelFault.Unreachable => Unreachable,
        ModelFault.Refused => Refused,
        ModelFault.Busy or ModelFault.Resting => Busy,
        ModelFault.Quota => Quota,
        _ => Broken,
    };
}
