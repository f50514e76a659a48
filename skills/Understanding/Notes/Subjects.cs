namespace CrmBot.Skills.Understanding.Notes;

/// <summary>Who is meant to do what a clause says: the nearest before it in the clause, else whoever speaks in the sentence.</summary>
internal static class Subjects
{
    private const int MostBetween = 4;
    private const int Reach = 10;

    private static readonly Lexicon Singular = new("他 她 he she");

    public static (int Start, bool ByUs, FoundPerson? Person) Of(Reading reading, int at)
    {
        var from = reading.ClauseStart(at);
        var person = LastPerson(reading, from, at);
        for (var k = reading.Signs.Count - 1; k >= 0; k--)
        {
            var sign = reading.Signs[k];
            if (sign.End > at || sign.Start < from || !sign.Is(SignKind.Ours | SignKind.Theirs) || PromiseFinder.IsObject(reading.Folded, sign.Start)) continue;
            if (person is not null && person.Start > sign.Start) break;
            return (sign.Start, sign.Is(SignKind.Ours) && !sign.Is(SignKind.Theirs), Meant(reading, sign));
        }
        if (person is not null) return (person.Start, person.StaffId is not null, person);
        // 恒信答应周五前付款, Brightwater agreed to pay
        if (reading.LastClient(from, at) is { } client && at - client.End <= MostBetween && !PromiseFinder.IsObject(reading.Folded, client.Start)) return (client.Start, false, null);
        return Speaker(reading, at) is { Found: true } speaker ? (at, false, speaker.Person) : (at, true, null);
    }

    // 拜访了王芳，她投诉…: the one of the client's people named before.
    private static FoundPerson? Meant(Reading reading, Sign sign)
    {
        if (!Singular.Has(reading.Folded.AsSpan(sign.Start, sign.End - sign.Start))) return null;
        var named = reading.People.Where(p => p.StaffId is null && p.End <= sign.Start).ToList();
        return named.Count > 0 && named.TrueForAll(p => p.Name == named[0].Name) ? named[0] : null;
    }

    private static FoundPerson? LastPerson(Reading reading, int from, int to)
    {
        FoundPerson? last = null;
        foreach (var person in reading.People)
        {
            if (person.Start < from || person.End > to || PromiseFinder.IsObject(reading.Folded, person.Start)) continue;
            if (!FoldedText.IsHan(reading.Folded[person.End - 1]) || to - person.End <= MostBetween || reading.Has(SignKind.Say | SignKind.Then, person.End, to)) last = person;
        }
        return last;
    }

    // 王总说预算批了，答应…: a clause without a subject is that of whoever speaks in the sentence before it, unless we come in between.
    private static (bool Found, FoundPerson? Person) Speaker(Reading reading, int at)
    {
        var floor = reading.SentenceStart(at);
        var (k, p) = (reading.Signs.Count - 1, reading.People.Count - 1);
        while (k >= 0 && reading.Signs[k].End > at) k--;
        while (p >= 0 && reading.People[p].End > at) p--;
        while (k >= 0 || p >= 0)
        {
            if (p >= 0 && (k < 0 || reading.People[p].Start >= reading.Signs[k].Start))
            {
                var person = reading.People[p--];
                if (person.Start < floor) return default;
                if (Says(reading, person.End) && !PromiseFinder.IsObject(reading.Folded, person.Start)) return (true, person);
                continue;
            }
            var sign = reading.Signs[k--];
            if (sign.Start < floor) return default;
            if (sign.Is(SignKind.Theirs) && Says(reading, sign.End) && !PromiseFinder.IsObject(reading.Folded, sign.Start)) return (true, null);
            if (sign.Is(SignKind.Ours) && !sign.Is(SignKind.Theirs) && (sign.Start == 0 || reading.IsBreak(sign.Start - 1))) return default;
        }
        return default;
    }

    private static bool Says(Reading reading, int from)
    {
        foreach (var sign in reading.Signs)
        {
            // 王总来电，说…
            if (sign.Is(SignKind.Say) && sign.Start >= from && sign.Start < from + Reach && reading.ClauseStart(sign.Start) == sign.Start && reading.Has(SignKind.Met, from, sign.Start)) return true;
            if (sign.Start >= from && sign.Start < from + MostBetween + 2 && sign.Is(SignKind.Say) && !reading.HasBreak(from, sign.Start)) return true;
        }
        return false;
    }
}
