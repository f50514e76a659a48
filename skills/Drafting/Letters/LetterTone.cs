using System.Text.RegularExpressions;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Drafting.Letters;

/// <summary>How a text for a client sounds.</summary>
public enum LetterTone
{
    Plain,
    Polite,
    Warm,
    Short,
}

/// <summary>What words ask of a text for a client: how it sounds, and what it should speak of.</summary>
public sealed partial record LetterWish(LetterTone? Tone, bool Delay, bool Thanks)
{
    private const int Longest = 80;

    private static readonly Lexicon PoliteWords = new("客气 客气点 礼貌 委婉 正式 恭敬 polite politely politer formal formally courteous");
    private static readonly Lexicon WarmWords = new("热情 亲切 温暖 温和 真诚 诚恳 热乎 贴心 warm warmer warmly kind kinder friendly friendlier sincere gentle gentler softer");
    private static readonly Lexicon ShortWords = new("短 更短 简短 简单 精简 short brief briefer shorter concise");
    private static readonly Lexicon PlainWords = new("普通 平常 平实 随意 随和 口语 直接 plain neutral casual direct normal");
    private static readonly Lexicon DelayWords = new("耽误 耽搁 延误 延迟 拖延 拖了 拖得 晚了 迟了 久等 等了 等得 等这么久 delay delays delayed late lateness waiting wait waited long_wait");
    private static readonly Lexicon ThanksWords = new("感谢 谢谢 道谢 谢意 thank thanks gratitude grateful");
    private static readonly Lexicon MentionWords = new("提一下 提一句 提到 提及 提提 说一下 说一句 说到 说明 要提 加上 写上 带上 表示 表达 mention say speak_of refer_to acknowledge include add express");

    /// <summary>What the words ask for; null where they ask for nothing of this.</summary>
    public static LetterWish? Read(string text)
    {
        var folded = FoldedText.Of(text).Text;
        var tone = ToneIn(folded);
        var mentions = MentionWords.In(folded);
        var wish = new LetterWish(tone, mentions && DelayWords.In(folded), mentions && ThanksWords.In(folded));
        return tone is null && !wish.Delay && !wish.Thanks ? null : wish;
    }

    /// <summary>Whether the words are an order about the text before one, and nothing else: 再亲切点, 提一下耽误了几天, warmer, mention the delay.</summary>
    public static bool IsOrder(string text) => text.Length <= Longest && Ordering().IsMatch(text.Trim());

    /// <summary>Whether the words ask that something be spoken of, whatever it is.</summary>
    public static bool Mentions(string text) => MentionWords.In(FoldedText.Of(text).Text);

    public static LetterTone? ToneOf(string text) => ToneIn(FoldedText.Of(text).Text);

    private static LetterTone? ToneIn(string folded) =>
        WarmWords.In(folded) ? LetterTone.Warm : PoliteWords.In(folded) ? LetterTone.Polite : ShortWords.In(folded) ? LetterTone.Short : PlainWords.In(folded) ? LetterTone.Plain : null;

    [GeneratedRegex(
        @"^(请|帮我|能不能|可以|再|更|要|写|改|说|得|语气|口气|措辞|整体|稍微|尽量|显得|也|里面|信里)*(客气|礼貌|委婉|正式|热情|亲切|温暖|温和|暖|真诚|诚恳|贴心|随和|口语|直接|平实|简短|短|提一下|提一句|提到|提及|提提|说一下|说一句|加上|写上|带上|表示|表达)" +
        @"|^(please |can you |could you |also |and |make it |write it |be |sound |a bit |a little |much |more |less |somewhat )*(warm|warmer|kind|kinder|friendly|friendlier|polite|politer|formal|casual|direct|sincere|gentle|gentler|soft|softer|short|shorter|brief|briefer|mention|acknowledge|refer to|include|speak of|thank)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordering();
}
