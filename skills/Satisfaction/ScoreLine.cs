using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.Satisfaction;

/// <summary>A score's line in a note, on the scale said or else the company's.</summary>
public sealed class ScoreLine(IOptions<SatisfactionOptions> options) : INoteLine
{
    public const string Name = "score";

    private static readonly int[] Scales = [5, 10, 100];

    public string Kind => Name;

    public Taken? Take(RecordMention record, Frame frame)
    {
        if (record is not ScoreMention score) return null;
        var fields = new Dictionary<string, string> { ["score"] = score.Score.ToString(CultureInfo.InvariantCulture) };
        if (score.OutOf is { } outOf) fields["outOf"] = outOf.ToString(CultureInfo.InvariantCulture);
        if (score.Text.Length > 0) fields["text"] = score.Text;
        if (score.Person is { } person) LineFields.Put(fields, [person]);
        if ((frame.Records.OfType<VisitMention>().FirstOrDefault()?.Date ?? frame.Date) is { } date) LineFields.Put(fields, "on", date);
        return new(fields);
    }

    public ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken) => ValueTask.FromResult(Compose(note, line));

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) =>
    [
        new("score", SatisfactionWords.FieldScore.In(language), FieldKind.Text, LineFields.Text(line, "score"), Required: true),
        new("outOf", SatisfactionWords.FieldScale.In(language), FieldKind.Choice, LineFields.Text(line, "outOf") ?? Written(options.Value.Scale), Required: true)
        {
            Options = [.. Scales.Append(options.Value.Scale).Distinct().Order().Select(Written).Select(s => new FormOption(s, s))],
        },
        LineFields.PeopleField(line, language) with { Label = SatisfactionWords.FieldPerson.In(language) },
        new("on", SatisfactionWords.FieldDay.In(language), FieldKind.Day, LineFields.Text(line, "on")),
        new("text", SatisfactionWords.FieldText.In(language), FieldKind.LongText, LineFields.Text(line, "text")),
    ];

    private ProposalLine Compose(NoteContext note, ProposalLine line)
    {
        var language = note.Language;
        var (score, said) = (Scores.Read(LineFields.Text(line, "score")), int.TryParse(LineFields.Text(line, "outOf"), NumberStyles.None, CultureInfo.InvariantCulture, out var outOf) ? outOf : (int?)null);
        var scale = said ?? options.Value.Scale;
        var people = LineFields.People(line, note.Client, language);
        var survey = new Survey
        {
            Id = note.IdOf(line),
            ClientId = note.Client?.Id ?? "",
            OwnerId = note.Client?.OwnerId ?? "",
            StaffId = note.Proposal.AuthorId,
            On = (LineFields.Day(line, "on") ?? note.Written).ToDay(),
            Score = score ?? 0,
            OutOf = scale,
            Person = people.Names.Count > 0 ? people.Names[0] : null,
            Text = LineFields.Text(line, "text"),
        };
        var problem = LineFields.Impossible(line, "on", language)
            ?? (score is null ? SatisfactionWords.NoScore.In(language) : score > scale * 100 ? SatisfactionWords.TooHigh.In(language, Scores.Write(score.Value), scale) : null);
        var scales = said is not null && problem is null ? [] : Scales.Where(s => s != scale && s * 100 >= score).Select(s => new LineChoice(SatisfactionWords.OtherScale.In(language, s), "outOf", Written(s)));
        string?[] notes = [said is null && problem is null ? SatisfactionWords.ScaleAssumed.In(language, scale) : null, .. people.Notes];
        return LineFields.Finished(line, Scores.Say(survey, language), SatisfactionWords.Label.In(language), problem, notes, [.. people.Choices, .. scales], note.Client is null ? null : Change.Make(Surveys.Collection, survey));
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
