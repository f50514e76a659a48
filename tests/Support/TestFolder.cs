namespace CrmBot.Tests.Support;

/// <summary>Where the tests' own files are, whatever folder they run from.</summary>
public static class TestFolder
{
    public static string Tests { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrmBot.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution's folder was not found.");
        return Path.Combine(folder.FullName, "tests");
    }
}
