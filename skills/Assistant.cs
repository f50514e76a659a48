using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Settings;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Unsure;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills;

/// <summary>The host's only entry: a message goes to what is open, else to the skill its words or button mean, and comes back as replies. It writes nothing.</summary>
public sealed class Assistant(Strangers strangers, Access access, SkillSet skills, Talk talk, IOptions<AssistantOptions> options)
{
    public async Task<TurnResult> AnswerAsync(Message message, Conversation conversation, CancellationToken cancellationToken)
    {
        if (await strangers.FindAsync(message, cancellationToken) is not { } staff) return await strangers.AnswerAsync(message, conversation, options.Value, cancellationToken);
        var turn = await OpenAsync(message, conversation, staff, cancellationToken);
        if (message.Address.InGroup)
            return new TurnResult(message.Kind == MessageKind.Arrival ? [] : [Reply.Say(AssistantWords.OnlyPrivate.In(turn.Language))], conversation with { StaffId = staff.Id });

        var answer = message.Kind switch
        {
            MessageKind.Arrival => conversation.Greeted ? null : await ArriveAsync(turn, cancellationToken),
            MessageKind.Press => await PressAsync(turn, message.Press, cancellationToken),
            MessageKind.Reaction => await talk.Answers.Afterwards.ReactedAsync(turn, cancellationToken),
            MessageKind.Edited => await talk.Answers.Afterwards.EditedAsync(turn, cancellationToken),
            MessageKind.Deleted => await talk.Answers.Afterwards.DeletedAsync(turn, cancellationToken),
            _ => await ReadAsync(turn, cancellationToken),
        };
        if (answer is null) return new TurnResult([], conversation with { StaffId = staff.Id, Greeted = conversation.Greeted || message.Kind == MessageKind.Arrival }) { Reader = turn.Reader };
        if (skills.Named(SettingsSkill.Name) is SettingsSkill settings) answer = await settings.SaveAtOnceAsync(turn, answer, cancellationToken);
        return await talk.EndAsync(turn, await skills.FollowAsync(turn, answer, cancellationToken), cancellationToken);
    }

    /// <summary>What may be known of a turn by whoever is neither asked nor answered as a message; null for somebody unknown.</summary>
    public async Task<Turn?> OpenAsync(Message message, CancellationToken cancellationToken) =>
        await strangers.FindAsync(message, cancellationToken) is { } staff ? await OpenAsync(message, new Conversation { Address = message.Address }, staff, cancellationToken) : null;

    /// <summary>A notice as its reader sees it now; null when there is nothing left to tell.</summary>
    public async Task<Shown?> ShowAsync(Notice notice, StaffMember staff, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (skills.Named(notice.Skill) is not { } skill) return null;
        var message = new Message { Key = $"notice|{notice.Skill}|{notice.View}|{notice.RecordId}|{staff.Id}", Address = conversation.Address, Kind = MessageKind.Text, At = now };
        var turn = await OpenAsync(message, conversation, staff, cancellationToken);
        return await skill.ShowNoticeAsync(turn, notice, cancellationToken) is { } reply ? new Shown(reply, turn.Reader) : null;
    }

    /// <summary>A file as its reader may have it now, and the right it was read with, whose reads are still to be logged.</summary>
    public async Task<(SkillFile? File, Reader Reader)> OpenFileAsync(FileLink link, StaffMember staff, Address address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var message = new Message { Key = $"file|{link.Skill}|{link.View}|{link.RecordId}|{staff.Id}", Address = address, Kind = MessageKind.Text, At = now };
        var turn = await OpenAsync(message, new Conversation { Address = address }, staff, cancellationToken);
        return (skills.Named(link.Skill) is { } skill ? await skill.FileAsync(turn, link.View, link.RecordId, cancellationToken) : null, turn.Reader);
    }

    /// <summary>Does work that was left behind an answer, with the person's rights as they are now; null where nothing came of it.</summary>
    public async Task<(Worked? Worked, Reader Reader)> WorkAsync(Notice work, StaffMember staff, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var message = new Message { Key = $"work|{work.Skill}|{work.View}|{work.RecordId}|{staff.Id}", Address = conversation.Address, Kind = MessageKind.Text, At = now };
        var turn = await OpenAsync(message, conversation, staff, cancellationToken);
        return (skills.Named(work.Skill) is { } skill ? await skill.WorkAsync(turn, work, cancellationToken) : null, turn.Reader);
    }

    private async Task<Turn> OpenAsync(Message message, Conversation conversation, StaffMember staff, CancellationToken cancellationToken)
    {
        var zone = Zones.Find(staff.Zone) ?? Zones.Find(message.Zone) ?? Zones.Find(options.Value.Zone) ?? TimeZoneInfo.Utc;
        return new Turn
        {
            Message = message,
            Conversation = conversation,
            Staff = staff,
            Reader = await access.ForAsync(staff, cancellationToken),
            Language = staff.Language ?? LanguageOf.Words(message.Text) ?? SaidAnswer.LanguageOf(message.Text) ?? conversation.Language ?? LanguageOf.Locale(message.Locale),
            Zone = zone,
            Now = TimeZoneInfo.ConvertTime(message.At, zone),
        };
    }

    private async Task<Answer?> ArriveAsync(Turn turn, CancellationToken cancellationToken) =>
        skills.For(Intents.Greet) is { } help ? await help.AnswerAsync(turn, new Frame { Text = "", Intent = Intents.Greet, Confidence = 1 }, cancellationToken) : null;

    private async Task<Answer> PressAsync(Turn turn, Press? press, CancellationToken cancellationToken) =>
        press is not null && skills.Named(press.Skill) is { } skill
            ? await skill.PressAsync(turn, press, cancellationToken)
            : Answer.Say(AssistantWords.OldButton.In(turn.Language));

    private async Task<Answer> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        var text = turn.Message.Text?.Trim() ?? "";
        if (text.Length > options.Value.LongestMessage) return Answer.Say(AssistantWords.TooLong.In(turn.Language, text.Length, options.Value.LongestMessage));
        if (text.Length == 0)
            return Answer.Say((turn.Message.HasFiles ? AssistantWords.NoFiles : AssistantWords.Empty).In(turn.Language));

        var (press, open) = await talk.Answers.ReadAsync(turn, text, cancellationToken);
        if (press is not null) return await PressAsync(turn, press, cancellationToken);
        if (open is not null) return open;

        var earlier = Recollection.Of(turn);
        if (Why.Asks(text)) return Why.Say(turn, earlier.Text is { } last ? await talk.Understander.UnderstandAsync(last, turn.Staff, turn.Reader, turn.Now, earlier.Before ?? Earlier.Nothing, cancellationToken) : null);
        var understood = await talk.Understander.UnderstandAsync(text, turn.Staff, turn.Reader, turn.Now, earlier, cancellationToken);
        return await DoAsync(turn, Recollection.ForSkills(understood), cancellationToken) with { Said = Recollection.After(turn, understood) };
    }

    private async Task<Answer> DoAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (frame.Intent == Intents.LanguageSet && frame.Language is { } language) return await talk.SetLanguageAsync(turn, language, cancellationToken);
        if (await skills.JoinAsync(turn, frame, cancellationToken) is { } joined) return joined;
        if (skills.Named(UnsureSkill.Name) is UnsureSkill unsure && unsure.Asks(frame, options.Value.AskBelow)) return await unsure.AnswerAsync(turn, frame, cancellationToken) with { FromWords = true };
        if (skills.For(frame.Intent) is { } skill) return await skill.AnswerAsync(turn, frame, cancellationToken) with { FromWords = true };
        return skills.For(Intents.Help) is { } help ? await help.AnswerAsync(turn, frame, cancellationToken) : Answer.Say(AssistantWords.CannotHelp.In(turn.Language));
    }
}

/// <summary>What a notice shows, and the right it was read with, whose reads are still to be logged.</summary>
public sealed record Shown(Reply Reply, Reader Reader);
