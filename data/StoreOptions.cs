namespace CrmBot.Data;

/// <summary>Where the company's data is kept (section "Store").</summary>
public sealed class StoreOptions
{
    /// <summary>MongoDB's connection string, mongodb:// or mongodb+srv://, from the environment since it may hold a password. null, the default: the embedded file.</summary>
    public string? Connection { get; set; }

    /// <summary>The folder of the embedded file. The default is the environment's CRMBOT_DATA, else CrmBot in the user's data folder.</summary>
    public string? Folder { get; set; }

    /// <summary>The database file in it.</summary>
    public string File => Path.Combine(
        Folder ?? Environment.GetEnvironmentVariable("CRMBOT_DATA") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "CrmBot"),
        "crmbot.db");
}
