using System.Text.RegularExpressions;

namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Finds the visits that a message tells of, one a client.</summary>
internal static partial class VisitFinder
{
    private const int Most = 10;

    public static void Find(Reading reading, List<Piece> pieces)
    {
        if (reading.Clients.Count < 2)
        {
            pieces.Add(new Piece(PieceKind.Visit, 0, 0) { End = reading.Folded.Length, Client = reading.Main });
            return;
        }
        var (seen, found) = (new HashSet<string>(StringComparer.Ordinal), 0);
        var (start, end, told, batch) = (0, 0, true, IsBatch(reading));
        for (var k = 0; k < reading.Clients.Count && found < Most; k++)
        {
            var client = reading.Clients[k];
            if (k > 0 && client.Start < end && !IsParted(reading, k))
            {
                // 拜访了宏达和恒信: both in one stretch.
            }
            else
            {
                start = k == 0 ? 0 : Opening(reading, reading.Clients[k - 1].End, client.Start);
                var next = k + 1;
                while (next < reading.Clients.Count && !IsParted(reading, next)) next++;
                end = next < reading.Clients.Count ? Opening(reading, reading.Clients[next - 1].End, reading.Clients[next].Start) : reading.Folded.Length;
                // visited Acme in the morning and Brightwater in the afternoon
                told = IsTold(reading, start, end) || (batch && !IsLater(reading, client.End, end)) || (told && k > 0 && GoesOn(reading, start, client.Start) && !IsLater(reading, client.End, end)) || (told && k > 0 && !reading.HasBreak(reading.Clients[k - 1].End, client.Start) && !reading.Has(SignKind.Met | SignKind.Again | SignKind.Meet, start, client.Start));
            }
            if (!told || !seen.Add(client.Mention.Ids.Count > 0 ? client.Mention.Ids[0] : client.Mention.Words)) continue;
            pieces.Add(new Piece(PieceKind.Visit, start, start) { End = end, Client = client });
            found++;
        }
        if (found == 0) pieces.Add(new Piece(PieceKind.Visit, 0, 0) { End = reading.Folded.Length, Client = reading.Main });
    }

    /// <summary>Whether a contact is told as done here: not one denied, asked about or still to come.</summary>
    public static bool IsTold(Reading reading, int start, int end)
    {
        foreach (var sign in reading.Signs)
        {
            if (sign.Start < start || sign.End > end || !sign.Is(SignKind.Met) || reading.IsNegated(sign.Start)) continue;
            if (!IsAhead(reading, sign)) return true;
        }
        return false;
    }

    // 明天拜访恒信: the last day said before it is still to come, and nothing marks it as done.
    private static bool IsAhead(Reading reading, Sign sign)
    {
        if (reading.Folded[sign.End - 1] is '了' or '过' or '完') return false;
        FoundDate? day = null;
        foreach (var date in reading.Dates)
            if (date.Start >= reading.ClauseStart(sign.Start) && date.End <= reading.ClauseEnd(sign.End)) day = date;
        return day is not null && day.Back.From > DateOnly.FromDateTime(reading.Now.DateTime);
    }

    // 昨天跑了三家：…, 昨天：…, 1.宏达 …: what stands before the first client says that all of them were met.
    private static bool IsBatch(Reading reading)
    {
        var head = reading.Folded.AsSpan(0, reading.Clients[0].Start);
        foreach (var date in reading.Dates)
            if (date.End <= head.Length && date.Back.From > DateOnly.FromDateTime(reading.Now.DateTime)) return false;
        if (head.Length == 0 || reading.Has(SignKind.Again | SignKind.Moved | SignKind.Remind, 0, head.Length) || Ahead.In(head)) return false;
        var end = head.TrimEnd();
        return end.EndsWith(":") || end.EndsWith("：") || Numbering().IsMatch(end) || (Counted().IsMatch(head) && (reading.Has(SignKind.Met, 0, head.Length) || reading.FirstDate(0, head.Length) is not null));
    }

    // 下午去恒信送样品, then went on: a later part of the day that has begun.
    private static bool GoesOn(Reading reading, int start, int client)
    {
        var words = reading.Folded.AsSpan(start, Math.Max(0, client - start));
        if (!DayParts.In(words) || Ahead.In(words)) return false;
        var hour = words.Contains("晚", StringComparison.Ordinal) || words.Contains("evening", StringComparison.Ordinal) ? 18 : words.Contains("下午", StringComparison.Ordinal) || words.Contains("afternoon", StringComparison.Ordinal) ? 12 : 0;
        return reading.Now.Hour >= hour || reading.Dates.Exists(d => d.Start < client && d.Back.From < DateOnly.FromDateTime(reading.Now.DateTime));
    }

    // 恒信约了下周二再去: still to come, and nothing of it is done.
    private static bool IsLater(Reading reading, int start, int end)
    {
        var today = DateOnly.FromDateTime(reading.Now.DateTime);
        return reading.Has(SignKind.Again | SignKind.Moved, start, end) && reading.Dates.Exists(d => d.Start >= start && d.End <= end && d.Ahead.From > today);
    }

    private static readonly Lexicon Ahead = new("要 计划 打算 准备 明天 后天 下周 想去 得去 plan planning will going_to tomorrow next_week");
    private static readonly Lexicon DayParts = new("上午 中午 下午 傍晚 晚上 晚 早上 然后 之后 接着 随后 再 then after_that afterwards morning afternoon evening later");

    [GeneratedRegex(@"(?:^|[\s:：,，;；])(?:1|一|①)\s*[.、)）]?\s*$")]
    private static partial Regex Numbering();

    [GeneratedRegex("[0-9一二两三四五六七八九十几]\\s*(?:家|个客户|家客户|户|clients|customers|visits|calls|accounts)|\\b(?:two|three|four|five|six) (?:clients|customers|visits|calls|accounts)")]
    private static partial Regex Counted();

    private static bool IsParted(Reading reading, int client) =>
        IsParted(reading, reading.Clients[client - 1].End, reading.Clients[client].Start) && !IsListed(reading, reading.Clients[client - 1].End, reading.Clients[client]);

    // Northgate, Silverline and Brightwater: nothing but commas and "and" between them, and the list goes on or ends behind the name.
    private static bool IsListed(Reading reading, int from, FoundClient client)
    {
        var between = reading.Folded.AsSpan(from, client.Start - from).Trim(" ,，、&");
        if (between is not ("" or "and" or "和" or "及" or "还有")) return false;
        var rest = reading.Folded.AsSpan(client.End).TrimStart(' ');
        return between.Length > 0 || rest.Length == 0 || rest[0] is ',' or '，' or '、' or '.' or '。' or '和' or '及' or '都' or '&' || rest.StartsWith("and ") || reading.Dates.Exists(d => d.Start >= client.End && d.Start <= client.End + 1);
    }

    private static bool IsParted(Reading reading, int from, int to) => reading.HasBreak(from, to) || reading.Has(SignKind.Met | SignKind.Then | SignKind.Again, from, to) || reading.FirstDate(from, to) is not null;

    // Where the talk of the next client begins: at its clause, else at the first sign or day behind the one before.
    private static int Opening(Reading reading, int from, int client)
    {
        var start = reading.ClauseStart(client);
        if (start > from) return start;
        start = client;
        foreach (var date in reading.Dates)
            if (date.Start >= from && date.End <= client) start = Math.Min(start, date.Start);
        return reading.FirstSign(SignKind.Met | SignKind.Then | SignKind.Again, from, client) is { } sign ? Math.Min(start, sign.Start) : start;
    }
}
