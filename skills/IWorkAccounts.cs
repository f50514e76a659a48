namespace CrmBot.Skills;

/// <summary>Asks a sender's platform for the work account behind him, for people not yet known.</summary>
public interface IWorkAccounts
{
    /// <summary>The account (user principal name) that the platform vouches for; null where it has none to tell, or the sender is a guest or of another company.</summary>
    Task<string?> OfAsync(Message message, CancellationToken cancellationToken);
}
