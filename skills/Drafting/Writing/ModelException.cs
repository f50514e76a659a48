namespace CrmBot.Skills.Drafting.Writing;

/// <summary>Why a model gave nothing.</summary>
public enum ModelFault
{
    Refused,
    Busy,
    ServerError,
    BrokenOff,
    Silent,
    Empty,
    Unreadable,
    TooLong,
    Unreachable,

    /// <summary>It failed several times in a row and is not asked for a while.</summary>
    Resting,

    /// <summary>Today's share is used up.</summary>
    Quota,
}

/// <summary>A model that gave nothing, and why; nothing of what it was asked or said.</summary>
public sealed class ModelException : Exception
{
    public ModelException()
    {
    }

    public ModelException(string message) : base(message)
    {
    }

    public ModelException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public ModelException(ModelFault fault, TimeSpan? after = null, Exception? inner = null) : base($"The model gave nothing: {fault}.", inner) => (Fault, After) = (fault, after);

    public ModelFault Fault { get; } = ModelFault.ServerError;

    /// <summary>How long it asked to be left alone.</summary>
    public TimeSpan? After { get; }
}
