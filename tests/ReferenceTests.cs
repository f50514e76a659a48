using System.Reflection;
using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests;

/// <summary>The house keeps its shape: arrows run bot to skills to data, and only a few may read everything.</summary>
public sealed partial class ReferenceTests
{
    private static readonly Assembly Bot = typeof(CrmBotHost).Assembly;
    private static readonly Assembly Skills = typeof(ISkill).Assembly;
    private static readonly Assembly Data = typeof(Changes).Assembly;

    /// <summary>The only files that may ask for the right to read everything.</summary>
    private static readonly string[] MayReadEverything = ["bot/Schedule/", "data/Changes.cs", "skills/Understanding/ClientIndex.cs"];

    [Fact]
    public void Arrows_run_from_bot_to_skills_to_data_and_never_back()
    {
        Assert.Contains("CrmBot.Skills", References(Bot));
        Assert.Contains("CrmBot.Data", References(Skills));
        Assert.DoesNotContain("CrmBot", References(Skills));
        Assert.DoesNotContain(References(Data), r => r is "CrmBot" or "CrmBot.Skills");
    }

    [Fact]
    public void Skills_know_no_web_server_no_database_and_no_channel() =>
        Assert.DoesNotContain(References(Skills), r => Matches(r, "Microsoft.AspNetCore", "Microsoft.Data", "SQLite", "Microsoft.Bot", "AdaptiveCards", "MongoDB"));

    [Fact]
    public void Data_knows_no_web_server() => Assert.DoesNotContain(References(Data), r => Matches(r, "Microsoft.AspNetCore"));

    [Fact]
    public void Skills_use_the_store_through_its_port() => Assert.Empty(Lines("skills", SqlitePlatform()));

    [Fact]
    public void Skills_and_data_speak_no_platforms_words()
    {
        Assert.Empty(Lines("skills", PlatformName()));
        Assert.DoesNotContain(Lines("data", PlatformName()), l => !l.StartsWith("data/Demo/", StringComparison.Ordinal));
    }

    [Fact]
    public void What_skills_show_in_public_is_made_of_skills_data_and_the_runtime()
    {
        var strange = from type in Skills.GetExportedTypes()
                      from used in Used(type)
                      let assembly = used.Assembly.GetName().Name!
                      where assembly is not ("CrmBot.Skills" or "CrmBot.Data") && !Matches(assembly, "System.", "Microsoft.Extensions.")
                      select $"{type.Name} shows {used.FullName}";
        Assert.Empty(strange.Distinct());
    }

    [Fact]
    public void Only_the_schedule_the_changes_and_the_client_index_read_everything()
    {
        var asking = new[] { "bot", "skills", "data" }.SelectMany(folder => Lines(folder, ReadsEverything())).Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)]).Distinct().ToList();

        Assert.Contains("skills/Understanding/ClientIndex.cs", asking);
        Assert.DoesNotContain(asking, file => file != "data/Access.cs" && !MayReadEverything.Any(m => file.StartsWith(m, StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_access_makes_a_right_to_read() =>
        Assert.DoesNotContain(new[] { "bot", "skills", "data" }.SelectMany(folder => Lines(folder, MakesReader())), l => !l.StartsWith("data/Access.cs:", StringComparison.Ordinal));

    private static List<string> References(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(a => a.Name!)];

    private static bool Matches(string name, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static IEnumerable<Type> Used(Type type)
    {
        const BindingFlags shown = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMembers(shown).SelectMany(member => member switch
        {
            MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType)],
            ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
            PropertyInfo property => [property.PropertyType],
            FieldInfo field => [field.FieldType],
            _ => Enumerable.Empty<Type>(),
        }).Append(type.BaseType ?? typeof(object)).SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];

    private static IEnumerable<string> Lines(string folder, Regex wanted)
    {
        var root = Directory.GetParent(TestFolder.Tests)!.FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (name.Contains("/obj/", StringComparison.Ordinal) || name.Contains("/bin/", StringComparison.Ordinal)) continue;
            foreach (var line in File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && wanted.IsMatch(l))) yield return $"{name}: {line.Trim()}";
        }
    }

    [GeneratedRegex(@"Sqlite|Microsoft\.Data\b")]
    private static partial Regex SqlitePlatform();

    [GeneratedRegex(@"AdaptiveCard|Action\.(Submit|Execute)|msteams|WebChat|DirectLine|WeCom|HttpContext", RegexOptions.IgnoreCase)]
    private static partial Regex PlatformName();

    [GeneratedRegex(@"\b[aA]ccess\w*\.(System|Finishing)\(|\bReader (System|Finishing)\(")]
    private static partial Regex ReadsEverything();

    [GeneratedRegex(@"new Reader\(")]
    private static partial Regex MakesReader();
}
