using System.Globalization;

namespace CrmBot.Data.Documents;

/// <summary>Where a page ended: the sort value, null where it was missing or the order is the id's alone, and the id.</summary>
internal sealed record PageToken(FieldValue? Sort, string Id)
{
    public static PageToken? Parse(string? token)
    {
        if (token is null)
            return null;
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && token[0] == '-')
            return new PageToken(null, token[(colon + 1)..]);
        if (colon > 1 && long.TryParse(token[1..colon], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            var rest = token[(colon + 1)..];
            if (token[0] == 'n')
                return new PageToken(FieldValue.Of(number), rest);
            if (token[0] == 't' && number >= 0 && number <= rest.Length)
                return new PageToken(FieldValue.Of(rest[..(int)number]), rest[(int)number..]);
        }
        throw new ArgumentException("After is not a previous page's Next.", nameof(token));
    }

    public override string ToString() => Sort switch
    {
        null => $"-:{Id}",
        { IsText: true } text => string.Create(CultureInfo.InvariantCulture, $"t{text.Text.Length}:{text.Text}{Id}"),
        { } number => string.Create(CultureInfo.InvariantCulture, $"n{number.Number}:{Id}"),
    };
}
