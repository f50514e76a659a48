using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Settings;

/// <summary>Does what is said about settings: 早报改到八点半, 晚上九点以后别打扰我, 以后直接保存. Null where the words only ask for the card.</summary>
public sealed partial class SettingOrders(SettingActs acts, Conversations conversations)
{
    public SettingActs Acts => acts;

    /// <summary>The channels the person was seen on, alone with us.</summary>
    public async Task<IReadOnlyList<string>> PlacesAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await conversations.OfStaffAsync(turn.Staff.Id, cancellationToken)).Where(c => !c.Address.InGroup).Select(c => c.Address.Channel).Append(turn.Message.Address.Channel).Distinct().Order(StringComparer.Ordinal)];

    public async Task<Answer?> DoAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (language, text) = (turn.Language, words.ToLowerInvariant());
        var folded = FoldedText.Of(words);
        var times = Times.Find(folded, Dates.Find(folded, turn.Now)).Select(t => t).ToList();
        if (Silent().IsMatch(text)) return await acts.ChangeAsync(turn, p => p with { SilentWhenNothing = "yes" }, SettingWords.SetSilent.In(language), cancellationToken);
        if (Loud().IsMatch(text)) return await acts.ChangeAsync(turn, p => p with { SilentWhenNothing = "no" }, SettingWords.SetLoud.In(language), cancellationToken);
        if (Quiet().IsMatch(text)) return await QuietAsync(turn, text, times, cancellationToken);
        if (AskFirst().IsMatch(text)) return await acts.ChangeAsync(turn, p => p with { SaveAtOnce = false }, SettingWords.SetAsk.In(language), cancellationToken);
        if (AtOnce().IsMatch(text)) return await acts.ChangeAsync(turn, p => p with { SaveAtOnce = true }, SettingWords.SetAtOnce.In(language), cancellationToken);
        if (Where().Match(text) is { Success: true } where) return await PlaceAsync(turn, where.Groups["place"].Value, cancellationToken);
        if (KindNames.Find(words) is not ({ } kind, _)) return null;
        if (times.Count > 0 && kind is (PushKind.Morning or PushKind.Daily))
        {
            var at = SettingCards.Clock(times[0].At);
            if (OfTeam().IsMatch(text))
            {
                return kind == PushKind.Morning
                    ? await acts.ChangeTeamAsync(turn, t => t with { MorningAt = at }, team => SettingWords.SetTeamMorning.In(language, team, at), cancellationToken)
                    : await acts.ChangeTeamAsync(turn, t => t with { DailyAt = at }, team => SettingWords.SetTeamDaily.In(language, team, at), cancellationToken);
            }
            return kind == PushKind.Morning
                ? await acts.ChangeAsync(turn, p => p with { MorningAt = at, Off = [.. p.Off.Where(k => k != kind)] }, SettingWords.SetMorning.In(language, at), cancellationToken)
                : await acts.ChangeAsync(turn, p => p with { DailyAt = at, Off = [.. p.Off.Where(k => k != kind)] }, SettingWords.SetDaily.In(language, at), cancellationToken);
        }
        return On().IsMatch(text) ? await acts.SwitchAsync(turn, kind, off: false, cancellationToken)
            : Off().IsMatch(text) ? await acts.SwitchAsync(turn, kind, off: true, cancellationToken)
            : null;
    }

    // 九点以后 sets when it begins, 八点以前 when it ends, two times both; 关掉 none.
    private async Task<Answer?> QuietAsync(Turn turn, string text, List<FoundTime> times, CancellationToken cancellationToken)
    {
        if (QuietOff().IsMatch(text)) return await acts.ChangeAsync(turn, p => p with { QuietFrom = "00:00", QuietTo = "00:00" }, SettingWords.QuietOff.In(turn.Language), cancellationToken);
        if (times.Count == 0) return null;
        var (_, rules) = await acts.ReadAsync(turn, cancellationToken);
        var (from, to) = times switch
        {
            [{ Until: { } until } both, ..] => (both.At, until),
            [var first, var second, ..] => (first.At, second.At),
            _ => Before().IsMatch(text) ? (rules.QuietFrom, times[0].At) : (times[0].At, rules.QuietTo),
        };
        return await acts.ChangeAsync(turn, p => p with { QuietFrom = SettingCards.Clock(from), QuietTo = SettingCards.Clock(to) }, SettingWords.SetQuiet.In(turn.Language, SettingCards.Clock(from), SettingCards.Clock(to)), cancellationToken);
    }

    private async Task<Answer?> PlaceAsync(Turn turn, string said, CancellationToken cancellationToken)
    {
        var places = await PlacesAsync(turn, cancellationToken);
        var wanted = said.StartsWith("teams", StringComparison.Ordinal) ? SettingWords.PlaceTeams : said is "终端" ? SettingWords.PlaceTerminal : SettingWords.PlaceWeb;
        return places.FirstOrDefault(p => SettingWords.Place(p, turn.Language) == wanted.In(turn.Language)) is not { } place
            ? Answer.Say(SettingWords.NoSuchPlace.In(turn.Language))
            : await acts.ChangeAsync(turn, p => p with { Channel = place }, SettingWords.SetChannel.In(turn.Language, SettingWords.Place(place, turn.Language)), cancellationToken);
    }

    // 团队日报 is the name of her own card.
    [GeneratedRegex("全组|全队|我们组|我组|组里|整个团队|大家|每个人|团队的?(?:早报|晨报)|(?:my|the|our) (?:whole )?team's|whole team|for (?:my|the|our) (?:whole )?team|everyone|everybody")]
    private static partial Regex OfTeam();

    [GeneratedRegex("没(?:什么)?事(?:的时候)?就?别发")]
    private static partial Regex Silent();

    [GeneratedRegex("没(?:什么)?事也发")]
    private static partial Regex Loud();

    [GeneratedRegex("打扰|勿扰|安静|[前后]\\s*(?:就|都)?(?:别|不要|勿|不用)(?:再)?(?:给我)?(?:推送|推|发消息|发通知|烦我|吵我|找我)|disturb|quiet|bother|ping me|message me|(?:notify|text|push) me|no (?:messages|notifications|pushes|pings)|^nothing")]
    private static partial Regex Quiet();

    [GeneratedRegex("(?:关掉|关闭|取消|关了|不要).{0,6}(?:免打扰|勿扰|安静)|(?:免打扰|勿扰|安静时[间段]).{0,4}(?:关掉|关闭|取消|关了)|quiet hours? off|(?:turn|switch) off.{0,6}quiet|no quiet hours")]
    private static partial Regex QuietOff();

    [GeneratedRegex("[以之]?前|before|until|till")]
    private static partial Regex Before();

    [GeneratedRegex("先.{0,3}(?:问|确认)|要.{0,3}确认|保存前|ask (?:me )?before|always ask")]
    private static partial Regex AskFirst();

    [GeneratedRegex("(?:直接|自动)(?:保存|存|记)|(?:不用|别|不要)(?:再)?(?:问|确认)|save (?:at once|without|right|automatically)")]
    private static partial Regex AtOnce();

    [GeneratedRegex(@"(?:发到|推到|发在|改到)(?:我的)?(?<place>teams|网页|终端)|(?:to|on|in) (?<place>teams|the web)")]
    private static partial Regex Where();

    [GeneratedRegex("别|不要|不用|不发|关|停|stop|off|(?:^|[ ])no |don't|dont|do not")]
    private static partial Regex Off();

    [GeneratedRegex("打开|开启|恢复|还是发|继续|接着发|turn on|switch on|resume| on$")]
    private static partial Regex On();
}
