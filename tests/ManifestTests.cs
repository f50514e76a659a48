using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmBot.Channels.Teams.Compose;
using CrmBot.Skills;
using CrmBot.Skills.Help;
using CrmBot.Tests.Support;

namespace CrmBot.Tests;

/// <summary>The Teams package: what its schema asks, both languages whole, the icons as Teams wants them, and every command answered.</summary>
public sealed partial class ManifestTests
{
    private const string App = "11111111-2222-3333-4444-555555555555";
    private const string Bot = "99999999-2222-3333-4444-555555555555";

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
        string[] known = ["$schema", "manifestVersion", "version", "id", "developer", "name", "description", "localizationInfo", "icons", "accentColor", "bots", "composeExtensions", "validDomains"];
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

    [Fact]
    public async Task The_commands_are_those_that_the_skills_want()
    {
        await using var house = await DemoHouse.OpenAsync();

        var wanted = house.Get<SkillSet>().All.SelectMany(s => s.Info.Commands).ToList();

        Assert.InRange(wanted.Count, 1, 12);
        Assert.Equal(wanted.Select(c => c.Zh).Order(StringComparer.Ordinal), CommandsIn("manifest.json").Order(StringComparer.Ordinal));
        Assert.Equal(wanted.Select(c => c.En).Order(StringComparer.Ordinal), CommandsIn("en.json").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_compose_box_offers_what_the_host_answers_and_nothing_else()
    {
        var box = Assert.Single(Read("manifest.json").GetProperty("composeExtensions").EnumerateArray());
        var commands = box.GetProperty("commands").EnumerateArray().ToList();

        Assert.Equal(ComposeBox.Commands, commands.Select(c => Text(c, "id")));
        Assert.InRange(commands.Count, 1, 10);
        foreach (var command in commands)
        {
            if (Text(command, "type") == "query") Assert.Equal("words", Text(Assert.Single(command.GetProperty("parameters").EnumerateArray()), "name"));
            else Assert.True(command.GetProperty("fetchTask").GetBoolean());
        }
    }

    [Fact]
    public void The_colour_icon_fills_its_square_and_keeps_its_sign_in_the_middle()
    {
        var icon = PngPixels.Read(Path.Combine(Folder, "color.png"));

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.Pixels, p => Assert.Equal(255, p.Alpha));
        var ground = icon[0, 0];
        Assert.Equal("#0F6C74", $"#{ground.Red:X2}{ground.Green:X2}{ground.Blue:X2}");
        Assert.Equal(Text(Read("manifest.json"), "accentColor"), $"#{ground.Red:X2}{ground.Green:X2}{ground.Blue:X2}");
        for (var i = 0; i < 192; i++)
        {
            for (var edge = 0; edge < 36; edge++) Assert.True(icon[i, edge] == ground && icon[edge, i] == ground && icon[i, 191 - edge] == ground && icon[191 - edge, i] == ground, $"Something is drawn at {i}, {edge}.");
        }
        Assert.Contains(icon.Pixels, p => p is { Red: 255, Green: 255, Blue: 255 });
    }

    [Fact]
    public void The_outline_icon_is_white_on_nothing()
    {
        var icon = PngPixels.Read(Path.Combine(Folder, "outline.png"));

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(icon.Pixels.Where(p => p.Alpha > 0), p => Assert.Equal((255, 255, 255), (p.Red, p.Green, p.Blue)));
        Assert.InRange(icon.Pixels.Count(p => p.Alpha > 128), 60, 500);
        Assert.Equal(0, icon[0, 0].Alpha);
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

    [Fact]
    public async Task The_package_that_the_script_makes_holds_by_microsofts_own_schemas()
    {
        Assert.SkipWhen(!Directory.Exists(Path.Combine(TestFolder.Tests, "node_modules", "ajv-draft-04")), "Microsoft's schemas are not installed: npm ci in tests/.");
        var made = Directory.CreateTempSubdirectory("crmbot-package");
        var file = Path.Combine(made.FullName, "made.zip");

        Assert.Equal("", (await RunAsync("sh", Path.Combine(Folder, "build.sh"), App, Bot, "crm.example.com", file)).Replace(file, "", StringComparison.Ordinal).Trim());
        await ZipFile.ExtractToDirectoryAsync(file, made.FullName, TestContext.Current.CancellationToken);
        Assert.Equal("", await RunAsync("node", Path.Combine(TestFolder.Tests, "validate-manifest.mjs"), made.FullName));

        Assert.Equal(["color.png", "en.json", "made.zip", "manifest.json", "outline.png"], made.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal));
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(made.FullName, "manifest.json"), TestContext.Current.CancellationToken));
        Assert.Equal(App, Text(document.RootElement, "id"));
        Assert.Equal(Bot, Text(document.RootElement.GetProperty("bots")[0], "botId"));
        Assert.Equal("crm.example.com", document.RootElement.GetProperty("validDomains")[0].GetString());
        made.Delete(recursive: true);
    }

    [Theory]
    [InlineData("no id", Bot, "crm.example.com")]
    [InlineData(App, "no id", "crm.example.com")]
    [InlineData(App, Bot, "https://crm.example.com/")]
    public async Task A_package_for_what_is_no_id_or_no_host_is_not_made(string app, string bot, string host)
    {
        Assert.NotEqual("", await RunAsync("sh", Path.Combine(Folder, "build.sh"), app, bot, host, Path.Combine(Path.GetTempPath(), "never.zip")));
    }

    /// <summary>What the program prints on both outputs.</summary>
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await output + await error;
    }

    private static IEnumerable<string> CommandsIn(string file) =>
        Shown(Read(file)).Where(t => t.Key.StartsWith("bots", StringComparison.Ordinal) && t.Key.EndsWith(".title", StringComparison.Ordinal)).Select(t => t.Value);

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

    [GeneratedRegex(@"^(name|description)\.(short|full)$|\.(commands|parameters)\[\d+\]\.(title|description)$")]
    private static partial Regex Localized();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
