using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Complaints;

/// <summary>Answers questions about complaints: where one stands, which are open or overdue, a month's by category, the causes that repeat.</summary>
public sealed class ComplaintAsking(ComplaintReads reads, ComplaintNumbers numbers, Clients clients, Access access)
{
    private const int MostRead = 200;

    private static readonly Lexicon Late = new("超时 逾期 过期 超期 红色 没按时 overdue late breached past_due red");
    private static readonly Lexicon Causes = new("原因 为什么总 反复 重复 老是 根因 repeated repeat recurring cause causes root_cause why");
    private static readonly Lexicon Sorted = new("类别 分类 按类 各类 统计 多少 几个 几条 category categories by_type breakdown how_many count");
    private static readonly Lexicon Mine = new("我手上 我处理 我负责 分给我 派给我 交给我 assigned_to_me my_hands on_my_plate i_handle");

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var words = FoldedText.Of(frame.Text).Text;
        var list = ListFrame.Of(reads.Rules, turn);
        if (frame.Slots.ComplaintRef is { } number) return await OneAsync(turn, number, cancellationToken);
        if (Causes.In(words)) return await CausesAsync(turn, frame, list, cancellationToken);
        if (frame.Client is { Ids: [var id] }) return await OfClientAsync(turn, id, frame, list, cancellationToken);
        if (frame.Client is { Ids.Count: > 1 } several) return Answer.Show(ComplaintListCard.WhichClient(await clients.FindManyAsync(turn.Reader, several.Ids, cancellationToken), list));
        if (frame.Client is { } missing) return Answer.Say(ComplaintWords.ClientNotFound.In(turn.Language, Quotes.Cut(missing.Words, 40)));
        if (!Late.In(words) && (frame.Period ?? frame.Date) is { } period) return await PeriodAsync(turn, period.From, period.To, Sorted.In(words), list, cancellationToken);
        if (!Late.In(words) && Sorted.In(words)) return await PeriodAsync(turn, new DateOnly(turn.Today.Year, turn.Today.Month, 1), turn.Today, true, list, cancellationToken);

        var open = await reads.Store.InHandAsync(turn.Reader, MostRead, cancellationToken);
        if (Late.In(words))
        {
            var late = open.Where(c => c.AwaitsAnswer && ComplaintClock.Read(c, turn.Now, reads.Rules.Clock).IsLate).ToList();
            return Answer.Show(ComplaintListCard.Rows(ComplaintListWords.Late.In(turn.Language), await NamedAsync(turn, late, cancellationToken), list, ComplaintListWords.NoneLate));
        }
        if (Mine.In(words)) return Answer.Show(ComplaintListCard.Rows(ComplaintListWords.Mine.In(turn.Language), await NamedAsync(turn, [.. open.Where(c => c.HandlerId == turn.Staff.Id)], cancellationToken), list, ComplaintWords.NoneMine));
        var first = open.OrderBy(c => c.AnsweredAt is not null).ThenBy(c => c.ComplainedAt, StringComparer.Ordinal).ToList();
        return Answer.Show(ComplaintListCard.Rows(ComplaintListWords.Open.In(turn.Language), await NamedAsync(turn, first, cancellationToken), list));
    }

    /// <summary>One complaint's card, by the number people say.</summary>
    public async Task<Answer> OneAsync(Turn turn, string number, CancellationToken cancellationToken) =>
        await reads.Store.FindAsync(turn.Reader, numbers.Forms(number), cancellationToken) is { } found && await reads.SightAsync(turn, found, cancellationToken) is { } sight
            ? ComplaintActing.Show(ComplaintCard.Compose(sight), sight, inPlace: false)
            : Answer.Say(ComplaintWords.NotFound.In(turn.Language, number));

    public Task<Answer> OfClientAsync(Turn turn, string clientId, CancellationToken cancellationToken) =>
        OfClientAsync(turn, clientId, null, ListFrame.Of(reads.Rules, turn), cancellationToken);

    /// <summary>Complaints with their clients' names, also of those the reader only has in hand.</summary>
    public async Task<IReadOnlyList<ListedComplaint>> NamedAsync(Turn turn, IReadOnlyList<Complaint> complaints, CancellationToken cancellationToken)
    {
        var named = (await clients.FindManyAsync(turn.Reader, [.. complaints.Select(c => c.ClientId).Distinct()], cancellationToken)).ToDictionary(c => c.Id, c => c.ShortName);
        var listed = new List<ListedComplaint>(complaints.Count);
        foreach (var complaint in complaints)
            listed.Add(new(complaint, named.GetValueOrDefault(complaint.ClientId) ?? (await access.ContactAsync(turn.Reader, complaint, cancellationToken))?.ClientName ?? ""));
        return listed;
    }

    /// <summary>The open ones stand first; one alone is shown whole.</summary>
    private async Task<Answer> OfClientAsync(Turn turn, string clientId, Frame? frame, ListFrame list, CancellationToken cancellationToken)
    {
        if (await clients.OpenAsync(turn.Reader, clientId, "complaints", cancellationToken) is not { } client) return await HandledOfAsync(turn, clientId, list, cancellationToken);
        var all = await reads.Store.OfClientAsync(turn.Reader, clientId, MostRead, cancellationToken);
        if ((frame?.Period ?? frame?.Date) is { } period)
        {
            var (from, to) = (Start(period.From), Start(period.To.AddDays(1)));
            all = [.. all.Where(c => Moments.FromInstant(c.ComplainedAt) is var at && at >= from && at < to)];
        }
        if ((all.Where(c => c.IsInHand).ToList() is { Count: 1 } only ? only[0] : all.Count == 1 ? all[0] : null) is { } one && await reads.SightAsync(turn, one, cancellationToken) is { } sight)
            return ComplaintActing.Show(ComplaintCard.Compose(sight), sight, inPlace: false) with { ClientId = clientId };
        var sorted = all.OrderBy(c => !c.IsInHand).ThenByDescending(c => c.ComplainedAt, StringComparer.Ordinal).Select(c => new ListedComplaint(c, "")).ToList();
        return Answer.Show(ComplaintListCard.Rows(ComplaintListWords.OfClient.In(turn.Language, client.ShortName), sorted, list)) with { ClientId = clientId };
    }

    /// <summary>Of a client that is not his, a handler finds what he has in hand and nothing else.</summary>
    private async Task<Answer> HandledOfAsync(Turn turn, string clientId, ListFrame list, CancellationToken cancellationToken)
    {
        var own = (await reads.Store.InHandAsync(turn.Reader, MostRead, cancellationToken)).Where(c => c.ClientId == clientId).ToList();
        if (own.Count == 0) return Answer.Say(Confirming.ConfirmingWords.NotFound.In(turn.Language));
        if (own.Count == 1 && await reads.SightAsync(turn, own[0], cancellationToken) is { } sight) return ComplaintActing.Show(ComplaintCard.Compose(sight), sight, inPlace: false);
        return Answer.Show(ComplaintListCard.Rows(ComplaintListWords.Mine.In(turn.Language), await NamedAsync(turn, own, cancellationToken), list));
    }

    private async Task<Answer> PeriodAsync(Turn turn, DateOnly from, DateOnly to, bool sorted, ListFrame list, CancellationToken cancellationToken)
    {
        var found = await reads.Store.InPeriodAsync(turn.Reader, Start(from), Start(to.AddDays(1)).AddMilliseconds(-1), cancellationToken);
        var title = ComplaintListWords.Period.In(turn.Language, Days.Say(from, turn.Language, turn.Today), Days.Say(to, turn.Language, turn.Today));
        return sorted
            ? Answer.Show(ComplaintListCard.ByCategory(title, [.. found.Select(c => new ListedComplaint(c, ""))], list))
            : Answer.Show(ComplaintListCard.Rows(title, await NamedAsync(turn, [.. found.Take(MostRead)], cancellationToken), list));
    }

    private async Task<Answer> CausesAsync(Turn turn, Frame frame, ListFrame list, CancellationToken cancellationToken)
    {
        var (from, to) = (frame.Period ?? frame.Date) is { } period ? (period.From, period.To) : (turn.Today.AddYears(-1), turn.Today);
        var found = frame.Client is { Ids: [var id] }
            ? await reads.Store.OfClientAsync(turn.Reader, id, MostRead, cancellationToken)
            : await reads.Store.InPeriodAsync(turn.Reader, Start(from), Start(to.AddDays(1)).AddMilliseconds(-1), cancellationToken);
        return Answer.Show(ComplaintListCard.ByCause(ComplaintListWords.Causes.In(turn.Language), [.. found.Select(c => new ListedComplaint(c, ""))], list));
    }

    /// <summary>A day begins by the company's clock.</summary>
    private DateTimeOffset Start(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        if (reads.Rules.Zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, reads.Rules.Zone.GetUtcOffset(local));
    }
}
