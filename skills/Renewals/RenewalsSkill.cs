using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.PromiseLedger;
using CrmBot.Skills.Reminders;
using CrmBot.Skills.Settings;
using CrmBot.Skills.Understanding;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Renewals;

/// <summary>Tells a client's manager that its contract is to be renewed; once it has another day, or another manager, that is what counts.</summary>
public sealed class RenewalsSkill(Clients clients, ClientFiles files) : ISkill
{
    public const string Name = "renewal";
    public const string View = "near";

    private const char Bar = '|';

    public SkillInfo Info { get; } = new(Name, []) { Title = RenewalWords.Title };

    public IReadOnlyList<Sample> Samples => RenewalSamples.All;

    /// <summary>The reminder of a renewal on a day so many days before it.</summary>
    public static Reminder Of(Client client, DateOnly day, DateTimeOffset at) =>
        new($"renewal{Bar}{client.Id}{Bar}{client.RenewsOn}{Bar}{day.ToDay()}", at, new Notice(client.OwnerId, Name, View, $"{client.Id}{Bar}{client.RenewsOn}")) { Kind = LedgerReminders.Kind };

    /// <summary>The client's id, where its renewal is still on that day.</summary>
    public static bool IsOn(Client client, string recordId) => recordId == $"{client.Id}{Bar}{client.RenewsOn}";

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => Task.FromResult(Answer.Say(AssistantWords.CannotHelp.In(turn.Language)));

    public Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken) => Task.FromResult(Answer.Say(AssistantWords.OldButton.In(turn.Language)));

    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (await clients.OpenAsync(turn.Reader, notice.RecordId.Split(Bar)[0], "renewal", cancellationToken) is not { } client || client.OwnerId != turn.Staff.Id || !IsOn(client, notice.RecordId)) return null;
        if (Moments.TryDay(client.RenewsOn) is not { } day || day <= turn.Today) return null;
        return Reply.Show(Compose(client, await files.ReadAsync(turn.Reader, client.Id, turn.Today, cancellationToken), day, notice, turn.Language, turn.Today));
    }

    public static Card Compose(Client client, ClientFile file, DateOnly day, Notice notice, Language language, DateOnly today)
    {
        var rows = new List<Fact> { new(RenewalWords.On.In(language), Days.Say(day, language, today), Tone.Warning) };
        if (file.Complaints.Count > 0) rows.Add(new(RenewalWords.Complaints.In(language), $"{file.Complaints.Count}", Tone.Bad));
        if (file.Promises.Count > 0) rows.Add(new(RenewalWords.Promises.In(language), $"{file.Promises.Count}", Tone.Warning));
        rows.Add(new(RenewalWords.Last.In(language), file.Visits is [var last, ..] ? Days.SayNear(Moments.FromDay(last.On), language, today) : RenewalWords.NoContact.In(language)));
        rows.Add(file.Plans is [var next, ..] ? new(RenewalWords.Next.In(language), Days.Say(next.On, language, today)) : new(RenewalWords.Next.In(language), RenewalWords.NoNext.In(language), Tone.Warning));
        return new Card
        {
            Title = RenewalWords.Near.In(language, client.ShortName, day.DayNumber - today.DayNumber),
            Language = language,
            Notice = RenewalWords.Notice.In(language),
            Parts = [new Facts(rows), new Paragraph(RenewalWords.Hint.In(language, client.ShortName, ProseDays.WithYear(day.AddYears(1), language)), Tone.Quiet)],
            Actions =
            [
                new(RenewalWords.Brief.In(language), Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", client.Id)), ActionStyle.Main),
                ReminderCards.Later(notice, language),
                new(RenewalWords.Off.In(language), Press.To(SettingsSkill.Name, "off", ("kind", nameof(PushKind.Renewal))), ActionStyle.Quiet),
            ],
        };
    }
}
