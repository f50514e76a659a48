using System.Text;
using System.Text.RegularExpressions;

namespace CrmBot.Skills.Drafting.Checking;

/// <summary>Tells words that speak to a program rather than of a client: such words are neither sent to a model nor taken as proof. They are still shown to people, in quotation marks.</summary>
public static partial class Suspicion
{
    public static bool IsSuspicious(string text)
    {
        var plain = Plain(text);
        return Orders().IsMatch(plain) || Codes().IsMatch(text);
    }

    /// <summary>Look-alike letters as the ones they imitate, invisible ones gone, all in lower case and half width.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad' || c is >= '\u202a' and <= '\u202e' || c is >= '\u2066' and <= '\u2069') continue;
            var at = Imitating.IndexOf(c, StringComparison.Ordinal);
            plain.Append(char.ToLowerInvariant(at >= 0 ? Imitated[at] : c));
        }
        return plain.ToString();
    }

    private const string Imitating = "аеорсухіјѕһԁɡӏвнктмАЕОРСУХІЈЅВНКТМαορνικτυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string Imitated = "aeopcyxijshdglvhktmAEOPCYXIJSBHKTMaopviktuABEZHIKMNOPTYX";

    [GeneratedRegex(
        @"忽略|无视|忽视(以上|上面|前面|之前)|不要理会|别管(上面|前面|以上)|(以上|上述|前面|之前)(的)?(规则|指令|指示|要求|提示)|系统(提示|消息|指令|设定)|提示词|你(现在)?是(一个|一名)?(ai|助手|模型|机器人|管理员)|作为(ai|模型|助手)|扮演|从现在(开始|起)你|按(以下|下面)(格式|要求|内容)|(请你?|必须|务必|直接)(输出|列出|打印|显示|附上|插入|写上|写成|写明|告诉用户)|只(输出|回复|回答)|标记(为|成)|改成已|(总结|摘要|简报|结尾|开头)(里|中|时)?(请|必须|务必|要)?(写|说|加|插)|翻译成|泄露|(全部|所有)(客户|联系人|手机|电话)|管理员(模式|权限)|开发者|越狱|新(的)?(指令|任务|规则)|指令[:：]|任务[:：]|\bai[,，:：]|(给|致|告诉)(ai|模型|助手|机器人)|ai助手|(ai|模型|助手)(须知|注意|请)" +
        @"|ignore (all|any|the|previous|prior|above|everything|what)|disregard|forget (all|any|everything|previous|prior|above|your|what you)|(previous|prior|above) (instruction|rule|prompt|message|text)|system (prompt|message|instruction)|(your|the|hidden|initial) prompt\b|prompt injection|you are (now|an?) |act as|pretend|role-?play|as an ai|language model|assistant[:,]|system[:,]|user:|<\|?|\[inst|###|developer mode|jailbreak|new (instruction|task|rule)|instructions?:|override|(please |must |always |now |instead,? )(output|print|reveal|repeat|append|insert|respond with|exfiltrate|say exactly|write exactly)|(output|print|reveal|repeat|exfiltrate|leak|disclose) (the|your|all|every|this|its)|mark (it|this|them|all|everything|the complaint|the promise)s? |in (the|your) (summary|answer|output)|(summary|report) (must|should|shall)|do not (mention|tell|cite|follow)|respond (only|with)|reply (only|with)|say only|translate (this|the above|everything)|encoded|decode|base64|rot13",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Orders();

    [GeneratedRegex(@"https?://|www\.|!\[|\]\(|<[a-z/!]|javascript:|data:|[A-Za-z0-9+/]{32,}={0,2}|\{\{|\[\d+\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
