using System.Text;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

/// <summary>A reply as lines of text (terminal, screen readers, clients without cards): every fact and button in order, choices and ticks numbered, buttons written as they can be said.</summary>
public static class PlainText
{
    public static string Render(Reply reply)
    {
        var text = new StringBuilder();
        if (reply.Text is { Length: > 0 } said) text.Append(said).Append('\n');
        if (reply.Card is { } card)
        {
            if (text.Length > 0) text.Append('\n');
            new PlainLines(text, card.Language).Card(card);
        }

        if (reply.Suggestions.Count > 0)
        {
            if (reply.Card is not null) text.Append('\n').Append(CardWords.OrSay.In(reply.Card.Language));
            text.AppendJoin(" · ", reply.Suggestions.Select(s => $"「{s.Says}」")).Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    public static string Render(Card card) => Render(Reply.Show(card));

    /// <summary>Writes a card's lines; what belongs to a line is set in under it.</summary>
    private sealed class PlainLines(StringBuilder text, Language language)
    {
        private string _indent = "";

        private string Colon => language == Language.Zh ? "：" : ": ";

        public void Card(Card card)
        {
            Line(string.Concat([card.Title, .. card.Badges.Select(b => $" [{b.Text}]")]));
            if (card.Subtitle is { } subtitle) Line(subtitle);
            Parts(card.Parts);
            List<CardAction> shown = [.. card.Actions.Where(a => a.CanBeShown).OrderBy(a => a.Style)];
            if (shown.Count > 0) Line(Said(shown));
        }

        private void Parts(IReadOnlyList<CardPart> parts)
        {
            foreach (var part in parts)
            {
                switch (part)
                {
                    case Paragraph paragraph: Line(paragraph.Text); break;
                    case Facts facts: Rows(facts); break;
                    case Items items: Rows(items); break;
                    case Bars bars: Rows(bars); break;
                    case People people: Rows(people); break;
                    case Ticks ticks: Rows(ticks); break;
                    case Choices choices: Rows(choices); break;
                    case Form form: Rows(form); break;
                    case Fold fold:
                        Line($"— {fold.Title} —");
                        Parts(fold.Parts);
                        break;
                    default: throw new NotSupportedException($"No lines for {part.GetType().Name}.");
                }
            }
        }

        private void Rows(Facts facts)
        {
            foreach (var row in facts.Rows) Line(row.Label.Length == 0 ? row.Value : $"{row.Label}{Colon}{row.Value}{Beside(row.Action)}");
        }

        private void Rows(Items items)
        {
            if (items.Heading is { } heading) Line(heading);
            foreach (var row in items.Rows)
            {
                Line($"- {row.Text}{(row.Note is null ? Beside(row.Action) : "")}");
                if (row.Note is not null) Under(row.Note + Beside(row.Action));
                if (row.Actions.Count > 0) Under(Said(row.Actions));
            }
        }

        private void Rows(Bars bars)
        {
            if (bars.Heading is { } heading) Line(heading);
            var width = bars.Rows.Count == 0 ? 0 : bars.Rows.Max(r => TextWidth.Of(r.Label));
            foreach (var row in bars.Rows)
            {
                var (full, empty) = bars.Length(row);
                Line($"{row.Label}{new string(' ', width - TextWidth.Of(row.Label) + 1)}{new string('█', full)}{new string('░', empty)} {row.Words}");
            }
        }

        private void Rows(People people)
        {
            if (people.Heading is { } heading) Line(heading);
            foreach (var row in people.Rows)
            {
                Line($"- {string.Join(" · ", new[] { row.Name, row.Title, row.Standing }.Where(s => s is not null))}");
                Under(row.Note);
            }
        }

        private void Rows(Ticks ticks)
        {
            for (var i = 0; i < ticks.Rows.Count; i++)
            {
                var row = ticks.Rows[i];
                Line($"[{(row.Ticked ? 'x' : ' ')}] {i + 1} {row.Sentence}");
                Under(row.Note);
                if (row.Actions.Count > 0) Under(Said(row.Actions));
            }
        }

        private void Rows(Choices choices)
        {
            Line(choices.Question);
            for (var i = 0; i < choices.Options.Count; i++)
            {
                var option = choices.Options[i];
                Line($"{i + 1}. {option.Label}{(option.Note is null ? "" : Aside(option.Note))}");
            }
        }

        private void Rows(Form form)
        {
            foreach (var field in form.Fields)
            {
                var value = field.Options.FirstOrDefault(o => o.Value == field.Value)?.Label ?? field.Value;
                Line($"{field.Label}{(field.Required ? Aside(CardWords.Needed.In(language)) : "")}{Colon}{value ?? "____"}");
                if (field.Options.Count > 0) Under(string.Join(" / ", field.Options.Select(o => o.Label)));
                Under(field.Error);
            }
        }

        private string Aside(string words) => language == Language.Zh ? $"（{words}）" : $" ({words})";

        private void Under(string? note)
        {
            if (note is null) return;
            _indent = "    ";
            Line(note);
            _indent = "";
        }

        private void Line(string line)
        {
            foreach (var part in line.AsSpan().EnumerateLines()) text.Append(_indent).Append(part).Append('\n');
        }

        private static string Beside(CardAction? action) => action is null ? "" : $" 「{action.Title}」";

        private static string Said(IEnumerable<CardAction> actions) => string.Join(" · ", actions.Select(a => a.Url is { } url ? $"「{a.Title}」 {url}" : $"「{a.Title}」"));
    }
}
