namespace CrmBot.Benchmarks.Load;

/// <summary>A reply was wrong or missing: the figures of such a run mean nothing, so it ends here.</summary>
public sealed class WrongReplyException(string message) : Exception(message);
