using System.Buffers.Binary;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmBot.Skills.Help;
using CrmBot.Tests.Support;

namespace CrmBot.Tests;

/// <summary>The Teams package: what its schema asks, both languages whole, the icons as Teams wants them, and every command answered.</summary>
public sealed partial class ManifestTests
{
    private static readonly string Folder = Path.Combine(TestFolder.Tests, "..", "manifest");

    public static TheoryData<string> Commands => [.. CommandsIn("manifest.json").Concat(CommandsIn("en.json"))];

    [Fact]
    public void The_manifest_has_what_teams_requires_within_its_lengths()
    {
        var manifest = Read("manifest.json");

        Assert.Equal("1.29", manifest.GetProperty("manifestVersion").GetString());
        Assert.Contains("/v1.29/", Text(manifest, "$schema"), StringComparison.Ordinal);
        Assert.True(Version.TryParse(Text(manifest, "version"), out _));
        Assert.True(Guid.TryParse(Text(manifest, "id"), out _));
        Assert.Matches(Colour(), Text(manifest, "accentColor"));
        var developer = manifest.GetProperty("developer");
        Assert.InRange(Text(developer, "name").Length, 1, 32);
        foreach (var url in (string[])["websiteUrl", "privacyUrl", "termsOfUseUrl"]) Assert.StartsWith("https://", Text(developer, url), StringComparison.Ordinal);
        Assert.All(manifest.GetProperty("validDomains").EnumerateArray(), d => Assert.DoesNotContain("/", d.GetString(), StringComparison.Ordinal));
        string[] known = ["$schema", "manifestVersion", "version", "id", "developer", "name", "description", "localizationInfo", "icons", "accentColor", "bots", "validDomains"];
        Assert.Empty(manifest.EnumerateObject().Select(p => p.Name).Except(known));
    }

    [Fact]
    public void There_is_one_bot_in_chats_groups_and_teams_with_at_most_twelve_commands()
    {
        var bot = Assert.Single(Read("manifest.json").GetProperty("bots").EnumerateArray());

        Assert.True(Guid.TryParse(Text(bot, "botId"), out _));
        Assert.Equal(["personal", "team", "groupChat"], bot.GetProperty("scopes").EnumerateArray().Select(s => s.GetString()));
        var list = Assert.Single(bot.GetProperty("commandLists").EnumerateArray());
        Assert.Equal(["personal", "team", "groupChat"], list.GetProperty("scopes").EnumerateArray().Select(s => s.GetString()));
        Assert.InRange(list.GetProperty("commands").GetArrayLength(), 1, 12);
    }

    [Fact]
    public void Every_text_is_there_in_both_languages_and_short_enough()
    {
        var shown = Shown(Read("manifest.json"));
        var english = Read("en.json").EnumerateObject().Where(p => p.Name != "$schema").ToDictionary(p => p.Name, p => p.Value.GetString()!);

        Assert.Equal(shown.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(shown.Concat(english), text => Assert.InRange(text.Value.Length, 1, Longest(text.Key)));
        Assert.All(english, text => Assert.DoesNotMatch(Han(), text.Value));
    }

    [Fact]
    public void Languages_and_icons_named_in_the_manifest_are_beside_it()
    {
        var manifest = Read("manifest.json");
        var languages = manifest.GetProperty("localizationInfo");

        Assert.Equal("zh-cn", Text(languages, "defaultLanguageTag"));
        var english = Assert.Single(languages.GetProperty("additionalLanguages").EnumerateArray());
        Assert.Equal(("en", "en.json"), (Text(english, "languageTag"), Text(english, "file")));
        Assert.Equal(("color.png", "outline.png"), (Text(manifest.GetProperty("icons"), "color"), Text(manifest.GetProperty("icons"), "outline")));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_the_size_teams_asks_and_an_alpha_channel(string file, int size)
    {
        var png = File.ReadAllBytes(Path.Combine(Folder, file));
        const byte TrueColourWithAlpha = 6;

        Assert.Equal("IHDR"u8, png.AsSpan(12, 4));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal(TrueColourWithAlpha, png[25]);
        Assert.InRange(png.Length, 1, 30 * 1024);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_sent_as_it_stands_is_understood(string title)
    {
        await using var house = await DemoHouse.OpenAsync();

        var answer = await house.SayAsync("s01", title);

        Assert.NotEmpty(answer);
        Assert.DoesNotContain(HelpWords.Cannot.Zh, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(HelpWords.Cannot.En, answer, StringComparison.Ordinal);
    }

    private static IEnumerable<string> CommandsIn(string file) =>
        Shown(Read(file)).Where(t => t.Key.EndsWith(".title", StringComparison.Ordinal)).Select(t => t.Value);

    /// <summary>The texts people read, by the flat keys of a language file.</summary>
    private static Dictionary<string, string> Shown(JsonElement element, string path = "")
    {
        var texts = new Dictionary<string, string>();
        Walk(element, path);
        return texts;

        void Walk(JsonElement at, string key)
        {
            if (at.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in at.EnumerateObject()) Walk(property.Value, key.Length == 0 ? property.Name : $"{key}.{property.Name}");
            }
            else if (at.ValueKind == JsonValueKind.Array)
            {
                var i = 0;
                foreach (var item in at.EnumerateArray()) Walk(item, $"{key}[{i++}]");
            }
            else if (Localized().IsMatch(key))
            {
                texts.Add(key, at.GetString()!);
            }
        }
    }

    private static int Longest(string key) => key switch
    {
        "name.short" => 30,
        "name.full" => 100,
        "description.short" => 80,
        "description.full" => 4000,
        _ when key.EndsWith(".title", StringComparison.Ordinal) => 32,
        _ => 128,
    };

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));
        return document.RootElement.Clone();
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Colour();

    [GeneratedRegex(@"^(name|description)\.(short|full)$|\.commands\[\d+\]\.(title|description)$")]
    private static partial Regex Localized();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
