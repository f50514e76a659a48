using CrmBot.Data;
using CrmBot.Skills.Understanding;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.VisitNotes;

/// <summary>How the fields of a note's lines are written and read: days with the words they came from, people with who is meant.</summary>
public static class LineFields
{
    /// <summary>Several values of one field are parted by this.</summary>
    public const char Bar = '|';

    private static readonly char[] BetweenPeople = [Bar, '、', ',', '，'];

    public static string? Text(ProposalLine line, string field) => line.Fields.GetValueOrDefault(field) is { Length: > 0 } text ? text : null;

    public static DateOnly? Day(ProposalLine line, string field) => Moments.TryDay(line.Fields.GetValueOrDefault(field));

    /// <summary>Writes a day that was said; a deadline over a period is the period's end.</summary>
    public static void Put(Dictionary<string, string> fields, string name, DateMention date, bool deadline = false)
    {
        if (date.CannotBe) fields[$"{name}.cannot"] = date.Words;
        else fields[name] = (deadline ? date.To : date.From).ToDay();
        if (date.IsOffWeekday) fields[$"{name}.off"] = date.Words;
        fields[$"{name}.words"] = date.Words;
        if (date.Or is { } or) fields[$"{name}.or"] = or.ToDay();
    }

    public static void Put(Dictionary<string, string> fields, IEnumerable<PersonMention> people) =>
        fields["people"] = string.Join(Bar, people.Select(p => p.Words).Distinct());

    /// <summary>The words a day came from, for behind its sentence; none where the day was set otherwise.</summary>
    public static string Said(ProposalLine line, string field, Language language) =>
        Text(line, $"{field}.words") is { } words && Text(line, $"{field}.cannot") is null ? VisitWords.SaidDate.In(language, words) : "";

    /// <summary>What is wrong with a day as it was said.</summary>
    public static string? Impossible(ProposalLine line, string field, Language language) =>
        Text(line, $"{field}.cannot") is { } words ? VisitWords.NoSuchDay.In(language, words) : null;

    /// <summary>A weekday that is not the date's: the date counts, and the line says so.</summary>
    public static string? OffWeekday(ProposalLine line, string field, Language language, DateOnly today) =>
        Text(line, $"{field}.off") is not null && Day(line, field) is { } day ? VisitWords.OffWeekday.In(language, Days.Say(day, language, today)) : null;

    /// <summary>The people as the file names them; what is unsure is noted and offered.</summary>
    public static SaidPeople People(ProposalLine line, Client? client, Language language)
    {
        var (people, notes, choices) = (new List<string>(), new List<string>(), new List<LineChoice>());
        foreach (var said in (line.Fields.GetValueOrDefault("people") ?? "").Split(BetweenPeople, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var meant = client is null ? [] : PeopleOfClient.Meant(client, said);
            var chosen = line.Fields.GetValueOrDefault($"who:{said}");
            // Chosen among another client's people: it no longer counts.
            if (chosen is not null && client is not null && !client.KeyPeople.Any(p => p.Name == chosen)) chosen = null;
            if (chosen is not null || meant.Count == 1)
            {
                people.Add(chosen ?? meant[0].Name);
                continue;
            }
            people.Add(said);
            if (client is null) continue;
            notes.Add((meant.Count == 0 ? VisitWords.NotInFile : VisitWords.WhichPerson).In(language, said));
            choices.AddRange(meant.Take(4).Select(p => new LineChoice(p.Title is null ? p.Name : $"{p.Name} {p.Title}", $"who:{said}", p.Name)));
        }
        return new([.. people.Distinct()], notes, choices);
    }

    /// <summary>The line as it stands. One that could not be saved is ticked again once it can.</summary>
    public static ProposalLine Finished(ProposalLine line, string sentence, string label, string? problem, IReadOnlyList<string?> notes, IReadOnlyList<LineChoice> choices, Change? change) => line with
    {
        Sentence = sentence,
        Label = label,
        Problem = problem,
        Note = notes.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(" · ", said) : null,
        Choices = choices,
        Ticked = problem is null && (line.Ticked || line.Problem is not null),
        Changes = change is null ? [] : [change],
    };

    /// <summary>The people field as a form shows it.</summary>
    public static FormField PeopleField(ProposalLine line, Language language) =>
        new("people", VisitWords.FieldPeople.In(language), FieldKind.Text, line.Fields.GetValueOrDefault("people")?.Replace(Bar.ToString(), language == Language.Zh ? "、" : ", ", StringComparison.Ordinal));
}

/// <summary>People as a line names them, what is unsure about them, and whom to choose from.</summary>
public sealed record SaidPeople(IReadOnlyList<string> Names, List<string> Notes, List<LineChoice> Choices);
