namespace CrmBot.Skills.Housekeeping;

/// <summary>What the administrator is told of the assistant itself.</summary>
public static class HousekeepingWords
{
    public static readonly Phrase Title = new("维护", "Upkeep");
    public static readonly Phrase SecretEnds = new("Teams 的密钥 {0} 到期，还有 {1} 天。到期前换上新的，不然消息发不出去。步骤在 manifest/teams.md 第 6 节。", "The secret for Teams ends on {0}, in {1} days. Renew it before, or no message will go out. The steps are in manifest/teams.md, section 6.");
    public static readonly Phrase SecretEnded = new("Teams 的密钥 {0} 到期了，消息都在等着。换上新的就会发出去，步骤在 manifest/teams.md 第 6 节。", "The secret for Teams ended on {0}; messages are waiting. Renew it and they go out: manifest/teams.md, section 6.");
}
