using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.VisitNotes;

/// <summary>A field of the client's file that the words change.</summary>
public sealed class UpdateLine : INoteLine
{
    /// <summary>A renewal day moved on by so many days is a contract renewed.</summary>
    private const int ShortestTerm = 90;

    public string Kind => "update";

    public Taken? Take(RecordMention record, Frame frame) =>
        record is UpdateMention update ? new(new() { ["field"] = update.Field, ["value"] = update.Value }) : null;

    public ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken) => ValueTask.FromResult(Compose(note, line));

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) => LineFields.Text(line, "field") switch
    {
        "tier" => [new("value", VisitWords.Tier.In(language), FieldKind.Choice, LineFields.Text(line, "value"), Required: true) { Options = [.. Enum.GetValues<Tier>().Select(t => new FormOption(t.ToString(), RecordWords.Say(t, language)))] }],
        "stage" => [new("value", VisitWords.Stage.In(language), FieldKind.Choice, LineFields.Text(line, "value"), Required: true) { Options = [.. Enum.GetValues<Stage>().Select(s => new FormOption(s.ToString().ToLowerInvariant(), RecordWords.Say(s, language)))] }],
        "renewal" => [new("value", VisitWords.Renewal.In(language), FieldKind.Day, LineFields.Text(line, "value"), Required: true)],
        var field => [new("value", NameOf(field).In(language), FieldKind.Text, LineFields.Text(line, "value"), Required: true)],
    };

    private static ProposalLine Compose(NoteContext note, ProposalLine line)
    {
        var (language, field, value) = (note.Language, LineFields.Text(line, "field") ?? "", LineFields.Text(line, "value") ?? "");
        var client = note.Client ?? new Client { Name = "", OwnerId = "" };
        var after = field switch
        {
            "tier" => Enum.TryParse<Tier>(value, ignoreCase: true, out var tier) ? client with { Tier = tier } : null,
            "stage" => Enum.TryParse<Stage>(value, ignoreCase: true, out var stage) ? client with { Stage = stage } : null,
            "renewal" => Moments.TryDay(value) is not { } renews ? null : client with { RenewsOn = value, RenewedFrom = IsRenewed(client, renews) ? client.RenewsOn : client.RenewedFrom },
            "industry" => client with { Industry = value },
            "address" => client with { Address = value },
            "phone" => client with { Phone = value },
            "name" => client with { Name = value },
            _ => null,
        };
        var (old, now) = (Shown(client, field, note), after is null ? value : Shown(after, field, note));
        var sentence = old is null ? VisitWords.UpdateTo.In(language, NameOf(field).In(language), now ?? "") : VisitWords.UpdateFromTo.In(language, NameOf(field).In(language), old, now ?? "");
        var problem = after is null ? VisitWords.NoSuchValue.In(language, value) : note.Client is not null && old == now ? VisitWords.UpdateSame.In(language) : null;
        return LineFields.Finished(line, sentence, VisitWords.LabelUpdate.In(language, NameOf(field).In(language)), problem, [], [], note.Client is null || after is null ? null : Change.Between(Clients.Collection, note.Client, after));
    }

    // A day moved on by a whole new term, rather than set right.
    internal static bool IsRenewed(Client client, DateOnly to) => Moments.TryDay(client.RenewsOn) is { } from && to.DayNumber - from.DayNumber >= ShortestTerm;

    private static string? Shown(Client client, string field, NoteContext note) => field switch
    {
        "tier" => client.Tier is { } tier ? RecordWords.Say(tier, note.Language) : null,
        "stage" => client.Stage is { } stage ? RecordWords.Say(stage, note.Language) : null,
        "renewal" => client.RenewsOn is { } day ? Days.Say(day, note.Language, note.Today) : null,
        "industry" => client.Industry,
        "address" => client.Address,
        "phone" => client.Phone,
        _ => client.Name,
    };

    private static Phrase NameOf(string? field) => field switch
    {
        "tier" => VisitWords.Tier,
        "stage" => VisitWords.Stage,
        "renewal" => VisitWords.Renewal,
        "industry" => VisitWords.Industry,
        "address" => VisitWords.Address,
        "phone" => VisitWords.Phone,
        _ => VisitWords.Name,
    };
}
