using CrmBot.Data;

namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Finds where somebody is said to stand: 王总很支持, 李处对我们冷淡, Ms Chen is on the fence.</summary>
internal static class AttitudeFinder
{
    private const int Most = 10;
    private const SignKind Stands = SignKind.Positive | SignKind.Negative | SignKind.Neutral;

    public static void Find(Reading reading, List<Piece> pieces)
    {
        var before = pieces.Count;
        foreach (var sign in reading.Signs)
        {
            if (pieces.Count - before >= Most) return;
            if (!sign.Is(Stands) || ValueOf(reading, sign) is not { } value) continue;
            var (start, end) = (reading.ClauseStart(sign.Start), reading.PhraseEnd(sign.End));
            if (reading.Has(SignKind.Ask | SignKind.If, start, end)) continue;
            var person = Who(reading, sign, start);
            if (person is null && !reading.Has(SignKind.Attitude, start, end)) continue;
            var from = person is not null && person.End <= sign.Start && person.Start >= start ? person.End : start;
            // 以前消极现在积极了: what comes last holds.
            var same = pieces.FindIndex(before, p => person is null ? p.Person is null : p.Person?.Name == person.Name);
            if (same >= 0 && pieces[same].Attitude == value) continue;
            if (same >= 0) pieces.RemoveAt(same);
            pieces.Add(new Piece(PieceKind.Attitude, from, sign.End) { Person = person, Attitude = value });
        }
    }

    private static AttitudeValue? ValueOf(Reading reading, Sign sign)
    {
        var denied = reading.IsNegated(sign.Start);
        if (sign.Is(SignKind.Neutral)) return denied ? null : AttitudeValue.Neutral;
        if (sign.Is(SignKind.Negative)) return denied ? null : AttitudeValue.Negative;
        return denied ? AttitudeValue.Negative : AttitudeValue.Positive;
    }

    // Named in the clause; else the last one spoken of in the sentence, unless the clause has a subject of its own.
    private static FoundPerson? Who(Reading reading, Sign sign, int clause)
    {
        FoundPerson? near = null;
        foreach (var person in reading.People)
        {
            if (person.StaffId is not null) continue;
            if (person.Start >= clause && person.End <= sign.Start) near = person;
        }
        if (near is not null) return near;
        foreach (var before in reading.Signs)
            if (before.Start >= clause && before.End <= sign.Start && before.Is(SignKind.Ours) && !before.Is(SignKind.Theirs) && !PromiseFinder.IsObject(reading.Folded, before.Start)) return null;
        foreach (var person in reading.People)
        {
            if (person.StaffId is not null || person.End > clause) continue;
            if (person.Start >= clause - Reading.LongestClause) near = person;
        }
        return near;
    }
}
