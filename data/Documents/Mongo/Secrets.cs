namespace CrmBot.Data.Documents.Mongo;

/// <summary>Keeps a connection string's user and password out of what is printed.</summary>
internal static class Secrets
{
    private const string Hidden = "***";
    private const int TellingLength = 3;

    /// <summary>The text without anything that stands before the last @ of the connection string, or a plain sentence where a piece of it still shows.</summary>
    public static string Redact(string text, string connection)
    {
        var start = connection.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = connection.LastIndexOf('@');
        if (start < 3 || end < start)
            return text.TrimEnd('.');
        var user = connection[start..end];
        var password = user[(user.IndexOf(':', StringComparison.Ordinal) + 1)..];
        foreach (var secret in new[] { user, Uri.UnescapeDataString(user), password, Uri.UnescapeDataString(password) }.Where(s => s.Length > 0))
            text = text.Replace(secret, Hidden, StringComparison.Ordinal);
        return Shows(text, password) || Shows(text, Uri.UnescapeDataString(password)) ? "user, password or hosts are not written as they must be (percent-encode them)" : text.TrimEnd('.');
    }

    private static bool Shows(string text, string password)
    {
        for (var i = 0; i + TellingLength <= password.Length; i++)
        {
            if (text.Contains(password.AsSpan(i, TellingLength), StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
