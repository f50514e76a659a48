namespace CrmBot.Benchmarks.Questions;

/// <summary>Judges one reply activity.</summary>
public delegate Verdict ReplyCheck(ReadOnlySpan<byte> activity);

/// <summary>What a sender asks, and how its right answer is known.</summary>
public sealed record Question(string SenderId, string Text, ReplyCheck Check);

/// <summary>What a reply is to the open question.</summary>
public enum Verdict
{
    /// <summary>Something beside the answer, such as a typing sign: keep waiting.</summary>
    Unrelated,
    Right,
    Wrong,
}
