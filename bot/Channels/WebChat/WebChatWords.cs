using CrmBot.Skills;

namespace CrmBot.Channels.WebChat;

/// <summary>What the page and its endpoint say.</summary>
public static class WebChatWords
{
    public static readonly Phrase Lead = new("拜访前看简报，拜访后一句话记下来。", "A brief before the visit, one sentence after it.");
    public static readonly Phrase WhoAreYou = new("你是谁？", "Who are you?");
    public static readonly Phrase DemoOnly = new("演示公司的同事，数据都是编的。", "Colleagues of a demo company; all data is made up.");
    public static readonly Phrase Nobody = new("库里还没有同事。演示数据装好后刷新这一页。", "There are no colleagues in the store yet. Reload this page once the demo data is in.");
    public static readonly Phrase SwitchPerson = new("换人", "Switch person");
    public static readonly Phrase OtherLanguage = new("English", "中文");
    public static readonly Phrase Lost = new("连接断了。", "The connection is lost.");
    public static readonly Phrase Reconnect = new("重新连接", "Reconnect");
    public static readonly Phrase NotStarted = new("没连上，稍后再试。", "It did not connect. Try again in a moment.");
    public static readonly Phrase Manager = new("客户经理", "Account manager");
    public static readonly Phrase TeamLead = new("组长", "Team lead");
    public static readonly Phrase Director = new("总监", "Director");
    public static readonly Phrase Keeper = new("档案管理员", "File keeper");
    public static readonly Phrase NoFiles = new("文件现在还收不了。把要点写成文字发给我。", "I cannot take files yet. Send me the main points as text.");
    public static readonly Phrase ScriptMissing = new(
        "聊天页面缺一个脚本。装好 Node.js（带 npm），联网后再执行一次 dotnet build，然后重启。其他入口照常可用。",
        "The chat page lacks its script. Install Node.js (with npm), run dotnet build again with a network, then restart. Everything else works as usual.");

    /// <summary>Those that the page's own script shows, by the names it uses.</summary>
    internal static IReadOnlyDictionary<string, Phrase> OfPage { get; } = new Dictionary<string, Phrase>
    {
        ["lead"] = Lead,
        ["whoAreYou"] = WhoAreYou,
        ["demoOnly"] = DemoOnly,
        ["nobody"] = Nobody,
        ["switchPerson"] = SwitchPerson,
        ["otherLanguage"] = OtherLanguage,
        ["lost"] = Lost,
        ["reconnect"] = Reconnect,
        ["notStarted"] = NotStarted,
        ["manager"] = Manager,
        ["lead_"] = TeamLead,
        ["director"] = Director,
        ["keeper"] = Keeper,
    };
}
