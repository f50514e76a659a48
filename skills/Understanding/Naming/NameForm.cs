namespace CrmBot.Skills.Understanding.Naming;

/// <summary>How closely a form is a client's name: the registered name, the name people use, a part of it, or its initials.</summary>
internal enum NameLevel
{
    Full,
    Core,
    Part,
    Initials,
}

/// <summary>One way a client may be named; First and Second are its first two characters where both are Chinese.</summary>
internal readonly record struct NameForm(NameKey Key, NameLevel Level, char First, char Second)
{
    /// <summary>A character of it is said otherwise than usual: 强 as jiang.</summary>
    public bool IsOtherwise { get; init; }
}
