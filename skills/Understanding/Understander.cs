using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>Turns a message's words into a <see cref="Frame"/>. Everything about reading language is behind this one class.</summary>
public sealed class Understander
{
    /// <summary>Understands words said by this person at this time; never fails on any text.</summary>
    public Task<Frame> UnderstandAsync(string text, StaffMember speaker, Reader reader, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Written next.");

    /// <summary>The first day in the words, read as a report looks back and as a deadline looks forward.</summary>
    public (DateMention? Report, DateMention? Deadline) DaysIn(string words, DateTimeOffset now) =>
        throw new NotSupportedException("Written next.");
}
