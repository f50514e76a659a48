using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>Messages that are one fixed saying: hello, cancel, undo, help, a language, small talk.</summary>
internal static class ShortAnswers
{
    private const int Longest = 40;

    private static readonly Dictionary<string, string> Sayings = Read();

    private static readonly Lexicon LanguageVerbs = new("说 用 讲 切换 切换到 切到 换 换成 改成 改用 改为 语言 回复 speak reply answer switch change use talk set language please");
    private static readonly Lexicon Chinese = new("中文 汉语 普通话 chinese mandarin zh");
    private static readonly Lexicon English = new("英文 英语 english en");
    private static readonly Lexicon Unwanted = new("不要 别 不用 不懂 看不懂 不会 不说 not no don't stop can't");
    private static readonly Lexicon Hello = new("你好 您好 大家好 嗨 哈喽 哈啰 嘿 喂 早 早上好 上午好 中午好 下午好 晚上好 在吗 在么 在不 在不在 有人 hi hello hey hiya howdy morning afternoon evening there greetings");
    private static readonly Lexicon HowTo = new("怎么用 怎么记 怎么录 怎么查 怎么看 怎么填 怎么保存 怎么撤销 如何记 如何录 如何查 如何用 怎样记 能做什么 会做什么 能干什么 会干什么 能干嘛 会些什么 有什么功能 有哪些功能 使用说明 使用帮助 how_do_i how_to how_can_i what_can_you what_do_you_do what_are_you");
    private static readonly Lexicon Saved = new("没保存 没存 未保存 没有保存 没有存 没提交 not_saved unsaved haven't_saved have_i_not_saved didn't_save");
    private static readonly Lexicon Asked = new("哪些 什么 我 的 有没有 列 看 what list show any which my anything");

    /// <summary>The saying's intent, or null; the text is folded.</summary>
    public static string? IntentOf(string text)
    {
        var plain = Plain(text);
        // 👍 is said like 好; nothing at all is nothing.
        if (plain.Length == 0) return text.AsSpan().ContainsAnyInRange('\ud83c', '\ud83e') ? Intents.Greet : Intents.None;
        if (plain.Length <= Longest && Sayings.TryGetValue(plain, out var intent)) return intent;
        return null;
    }

    /// <summary>A greeting, rather than thanks or a nod.</summary>
    public static bool IsHello(string text) => Hello.In(FoldedText.Of(text).Text);

    /// <summary>The saying's intent as far as a few words tell it, for as long as nothing is learned yet.</summary>
    public static string? LikelyIntentOf(string text)
    {
        if (text.Length <= Longest && LanguageOf(text) is not null) return Intents.LanguageSet;
        if (text.Length <= Longest && Saved.In(text) && (Asked.In(text) || text.StartsWith("unsaved", StringComparison.Ordinal))) return Intents.UnsavedList;
        return text.Length <= Longest * 2 && HowTo.In(text) ? Intents.Help : null;
    }

    /// <summary>The language asked for: the one named last without a "not" before it.</summary>
    public static Language? LanguageNamed(string text)
    {
        Language? named = null;
        for (var i = 0; i < text.Length; i++)
        {
            Language? here = Chinese.AtWord(text, i) > 0 ? Language.Zh : English.AtWord(text, i) > 0 ? Language.En : null;
            if (here is { } language) named = Unwanted.In(text.AsSpan(Math.Max(0, i - 14), Math.Min(i, 14))) ? language == Language.Zh ? Language.En : Language.Zh : language;
        }
        return named;
    }

    public static Language? LanguageOf(string text)
    {
        var plain = Plain(text);
        if (plain is "中文" or "chinese") return Language.Zh;
        if (plain is "英文" or "英语" or "english") return Language.En;
        if (plain.Length > Longest || !LanguageVerbs.In(text)) return null;
        return Chinese.In(text) == English.In(text) ? null : English.In(text) ? Language.En : Language.Zh;
    }

    // Only letters, digits and Chinese count: 你好👋, "undo!" and 算了。 are said all the same.
    private static string Plain(string text)
    {
        Span<char> kept = stackalloc char[Longest * 3];
        var length = 0;
        foreach (var c in text)
        {
            if (c is not '?' && !FoldedText.IsHan(c) && !FoldedText.IsWord(c)) continue;
            if (length == kept.Length) return text;
            kept[length++] = c;
        }
        return new string(kept[..length]);
    }

    private static Dictionary<string, string> Read()
    {
        var sayings = new Dictionary<string, string>(StringComparer.Ordinal);
        void Add(string intent, string words)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) sayings[word] = intent;
        }
        Add(Intents.Cancel, "取消 算了 不用了 不要了 不保存 别保存 不存了 放弃 别记了 不记了 作废 cancel nevermind forgetit nvm discard dontsave dontsaveit cancelit cancelthat stop");
        Add(Intents.Undo, "撤销 撤回 撤消 撤销一下 撤销刚才 撤销刚才的 撤销刚才那条 撤回刚才那条 撤销上一条 恢复 undo undothat undoit undolast undothelastone takeitback takethatback revert rollback");
        Add(Intents.Help, "帮助 帮忙 帮帮我 help helpme ? 功能 菜单 说明 使用说明 menu commands 怎么用 怎么弄 你会什么 你能做什么 你能干什么 你是谁 whoareyou 记拜访 记录拜访 noteavisit logavisit");
        Add(Intents.Greet, "你好 您好 你好啊 你好呀 嗨 哈喽 哈啰 hi hello hey hithere hellothere heythere 早 早啊 早上好 上午好 下午好 晚上好 在吗 在么 在不在 goodmorning goodafternoon goodevening morning 大家好");
        Add(Intents.Greet, "好 好的 好吧 好嘞 行 可以 对 是 是的 嗯 嗯嗯 哦 收到 明白 知道了 谢谢 谢了 多谢 辛苦了 不客气 ok okay k yes yep sure fine great thanks thankyou thx ty gotit cool nice 哈哈 哈哈哈 呵呵 拜拜 再见 bye goodbye 666");
        Add(Intents.None, "1 2 3 不 不要 不是 没有 no 第二个 第一个");
        Add(Intents.LanguageSet, "中文 英文 英语 chinese english");
        return sayings;
    }
}
