using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Visits to several clients arranged in one message: 明天10点去宏达，3点去恒信; 明天去宏达和恒信，10点和3点. Days and times go to the clients in the order they are said.</summary>
internal static partial class SeveralPlans
{
    private static readonly Lexicon Going = new("去 见 拜访 到 跑 约 走访 回访 去看 去见 visit see meet go_to call_on call");
    private static readonly Lexicon Joining = new("和 与 跟 及 、 还有 以及 and & , ，");

    /// <summary>A plan for each client; null where fewer than two are meant, or a visit is moved or called off rather than arranged.</summary>
    public static List<RecordMention>? Take(Reading reading)
    {
        var clients = reading.Clients.DistinctBy(c => c.Mention.Ids.Count > 0 ? c.Mention.Ids[0] : c.Mention.Words).OrderBy(c => c.Start).ToList();
        if (clients.Count < 2 || reading.Has(SignKind.Ask | SignKind.If) || NoteTaker.IsMovedOrOff(reading)) return null;
        for (var k = 1; k < clients.Count; k++)
            if (!IsGoneTo(reading.Folded[clients[k - 1].End..clients[k].Start])) return null;
        var today = DateOnly.FromDateTime(reading.Now.DateTime);
        var days = reading.Dates.Where(d => !d.IsPeriod && !d.IsDeadline && d.Ahead.From >= today).OrderBy(d => d.Start).ToList();
        if (days.Count == 0) return null;
        var times = Said(reading);
        if (times.Count < clients.Count && Times.Hours(reading.Text) is var hours && hours.Count == clients.Count) times = hours.ConvertAll(h => (h.Start, h.At));
        var plans = new List<RecordMention>();
        for (var (k, start) = (0, 0); k < clients.Count; start = clients[k++].End)
        {
            var end = k + 1 < clients.Count ? clients[k].End : reading.Folded.Length;
            var (words, span) = reading.Words(start, end);
            var own = times.Count == clients.Count ? k : times.FindIndex(t => t.Place >= start && t.Place < clients[k].Start);
            var time = own < 0 ? null : times[own].At.ToString("HH:mm", CultureInfo.InvariantCulture);
            var day = days.Count == clients.Count ? days[k] : days.FindLast(d => d.End <= clients[k].Start) ?? days[0];
            plans.Add(new PlanMention(words, span)
            {
                Date = day.Mention(reading.Text, ahead: true),
                Time = time,
                Part = time is null ? Times.PartIn(reading.Text, start, clients[k].Start) : null,
                People = reading.PeopleIn(start, end),
                Client = ReferenceEquals(clients[k], reading.Main) ? null : clients[k].Mention,
            });
        }
        return plans;
    }

    // 宏达和恒信, 宏达，3点去恒信: not 去宏达谈恒信的样品.
    private static bool IsGoneTo(string between)
    {
        var words = between.AsSpan().Trim();
        return words.Length == 0 || Joining.Has(words) || (Going.FindIn(words, out var at, out var length) && words[(at + length)..].Trim().Length == 0);
    }

    // "at 10 and 3", 10点和3: the second is a time as the first is.
    private static List<(int Place, TimeOnly At)> Said(Reading reading)
    {
        var said = new List<(int Place, TimeOnly At)>();
        foreach (var time in Times.Find(reading.Text, reading.Dates))
        {
            said.Add((time.Start, time.At));
            for (var next = Another().Match(reading.Folded, time.End); next.Success; next = Another().Match(reading.Folded, next.Index + next.Length))
            {
                var hour = int.Parse(next.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
                // After ten comes three in the afternoon.
                if (hour < time.At.Hour && hour < 12) hour += 12;
                if (hour is > 0 and < 24) said.Add((next.Index, new TimeOnly(hour, 0)));
            }
        }
        return said;
    }

    [GeneratedRegex(@"\G *(?:and|&|和|、|,|，) *(?<hour>\d{1,2})(?![\d:点.]|\s*[\p{L}%])")]
    private static partial Regex Another();
}
