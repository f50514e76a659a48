using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.Satisfaction;

/// <summary>A score's line in a note, on the scale said or else the company's.</summary>
public sealed class ScoreLines(IOptions<SatisfactionOptions> options) : INoteLines
{
    public const string KindOfLine = "score";

    private static readonly int[] Scales = [5, 10, 100];

    public string Kind => KindOfLine;

    public IReadOnlyDictionary<string, string>? FieldsOf(Frame frame, RecordMention record, DateTimeOffset now)
    {
        if (record is not ScoreMention score) return null;
        var fields = new Dictionary<string, string> { ["score"] = score.Score.ToString(CultureInfo.InvariantCulture) };
        if (score.OutOf is { } outOf) fields["outOf"] = outOf.ToString(CultureInfo.InvariantCulture);
        if (score.Text.Length > 0) fields["text"] = score.Text;
        if (score.Person is { } person) fields["people"] = person.Words;
        if ((frame.Records.OfType<VisitMention>().FirstOrDefault()?.Date ?? frame.Date) is { CannotBe: false } date) fields["on"] = date.From.ToDay();
        return fields;
    }

    public Task<ProposalLine> ComposeAsync(Turn turn, Proposal proposal, ProposalLine line, Client? client, CancellationToken cancellationToken)
    {
        string? Field(string name) => line.Fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        var language = turn.Language;
        var (score, said) = (Scores.Read(Field("score")), int.TryParse(Field("outOf"), NumberStyles.None, CultureInfo.InvariantCulture, out var outOf) ? outOf : (int?)null);
        var scale = said ?? options.Value.Scale;
        var meant = client is null || Field("people") is not { } words ? [] : PeopleOfClient.Meant(client, words);
        var survey = new Survey
        {
            Id = $"{proposal.Id}-{line.Id}",
            ClientId = client?.Id ?? "",
            OwnerId = client?.OwnerId ?? "",
            StaffId = proposal.AuthorId,
            On = Field("on") ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Moments.FromInstant(proposal.CreatedAt), turn.Zone).DateTime).ToDay(),
            Score = score ?? 0,
            OutOf = scale,
            Person = meant.Count == 1 ? meant[0].Name : Field("people"),
            Text = Field("text"),
        };
        var problem = score is null ? SatisfactionWords.NoScore.In(language) : score > scale * 100 ? SatisfactionWords.TooHigh.In(language, Scores.Write(score.Value), scale) : null;
        return Task.FromResult(line with
        {
            Label = SatisfactionWords.Label.In(language),
            Sentence = Scores.Say(survey, language),
            Note = said is null && problem is null ? SatisfactionWords.ScaleAssumed.In(language, scale) : null,
            Problem = problem,
            Choices = said is not null && problem is null ? [] : [.. Scales.Where(s => s != scale && s * 100 >= score).Select(s => new LineChoice(SatisfactionWords.OtherScale.In(language, s), "outOf", s.ToString(CultureInfo.InvariantCulture)))],
            Ticked = problem is null && (line.Ticked || line.Problem is not null),
            Changes = client is null ? [] : [Change.Make(Surveys.Collection, survey)],
        });
    }

    public Task<IReadOnlyList<FormField>> FormAsync(Turn turn, Proposal proposal, ProposalLine line, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        string? Field(string name) => line.Fields.GetValueOrDefault(name);
        return Task.FromResult<IReadOnlyList<FormField>>(
        [
            new("score", SatisfactionWords.FieldScore.In(language), FieldKind.Text, Field("score"), Required: true),
            new("outOf", SatisfactionWords.FieldScale.In(language), FieldKind.Choice, Field("outOf") ?? options.Value.Scale.ToString(CultureInfo.InvariantCulture), Required: true)
            {
                Options = [.. Scales.Append(options.Value.Scale).Distinct().Order().Select(s => s.ToString(CultureInfo.InvariantCulture)).Select(s => new FormOption(s, s))],
            },
            new("people", SatisfactionWords.FieldPerson.In(language), FieldKind.Text, Field("people")),
            new("on", SatisfactionWords.FieldDay.In(language), FieldKind.Day, Field("on")),
            new("text", SatisfactionWords.FieldText.In(language), FieldKind.LongText, Field("text")),
        ]);
    }
}
