using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.VisitNotes;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.FileReviews;

/// <summary>What a client's file says of the client itself, field by field: shown, filled in by a form, and named where it is missing.</summary>
internal static class FileFields
{
    private const int Longest = 200;

    /// <summary>Every field with its value in words; a null value is not in the file.</summary>
    public static IEnumerable<(Phrase Name, string? Value)> Of(Client client, Language language)
    {
        yield return (VisitWords.Tier, client.Tier is { } tier ? RecordWords.Say(tier, language) : null);
        yield return (FileReviewWords.TierReason, client.TierReason);
        yield return (VisitWords.Stage, client.Stage is { } stage ? RecordWords.Say(stage, language) : null);
        yield return (VisitWords.Renewal, Moments.TryDay(client.RenewsOn) is { } day ? ProseDays.WithYear(day, language) : null);
        yield return (VisitWords.Industry, client.Industry);
        yield return (FileReviewWords.Region, client.Region);
        yield return (VisitWords.Address, client.Address);
        yield return (VisitWords.Phone, client.Phone);
        yield return (FileReviewWords.Profile, client.Profile);
    }

    /// <summary>What a file of this client should hold and does not; a renewal only where there is a contract, which nobody has who was not won yet or is lost.</summary>
    public static IReadOnlyList<Phrase> Missing(Client client)
    {
        var hasContract = client.Stage is not (Stage.Prospect or Stage.Lapsed);
        var missing = Of(client, Language.Zh).Where(f => f.Value is null && (hasContract || f.Name != VisitWords.Renewal)).Select(f => f.Name).ToList();
        if (client.KeyPeople.Count == 0) missing.Add(FileReviewWords.Contacts);
        else if (!client.KeyPeople.Any(p => p.Role == DecisionRole.Decider)) missing.Add(RecordWords.Decider);
        return missing;
    }

    public static Form Form(Client client, bool dayIsWrong, Language language) => new(
    [
        new("tier", VisitWords.Tier.In(language), FieldKind.Choice, client.Tier?.ToString()) { Options = [.. Enum.GetValues<Tier>().Select(t => new FormOption(t.ToString(), RecordWords.Say(t, language)))] },
        new("tierReason", FileReviewWords.TierReason.In(language), FieldKind.Text, client.TierReason),
        new("stage", VisitWords.Stage.In(language), FieldKind.Choice, client.Stage?.ToString()) { Options = [.. Enum.GetValues<Stage>().Select(s => new FormOption(s.ToString(), RecordWords.Say(s, language)))] },
        new("renewsOn", VisitWords.Renewal.In(language), FieldKind.Day, client.RenewsOn) { Error = dayIsWrong ? FileReviewWords.NoSuchDay.In(language) : null },
        new("industry", VisitWords.Industry.In(language), FieldKind.Text, client.Industry),
        new("region", FileReviewWords.Region.In(language), FieldKind.Text, client.Region),
        new("address", VisitWords.Address.In(language), FieldKind.Text, client.Address),
        new("phone", VisitWords.Phone.In(language), FieldKind.Text, client.Phone),
        new("profile", FileReviewWords.Profile.In(language), FieldKind.LongText, client.Profile),
    ]);

    /// <summary>The file as the form was sent; what was not sent, as from a channel without forms, stays as it is, and so does a choice that does not exist. False with the day that cannot be.</summary>
    public static (Client Client, bool DayIsWrong) Filled(Client client, Press press)
    {
        var day = Said(press["renewsOn"], client.RenewsOn);
        var wrong = day is not null && day != client.RenewsOn && Moments.TryDay(day) is null;
        return (client with
        {
            Tier = Enum.TryParse<Tier>(press["tier"], out var tier) && Enum.IsDefined(tier) ? tier : client.Tier,
            TierReason = Said(press["tierReason"], client.TierReason),
            Stage = Enum.TryParse<Stage>(press["stage"], out var stage) && Enum.IsDefined(stage) ? stage : client.Stage,
            RenewsOn = wrong ? client.RenewsOn : day,
            RenewedFrom = !wrong && Moments.TryDay(day) is { } renews && UpdateLine.IsRenewed(client, renews) ? client.RenewsOn : client.RenewedFrom,
            Industry = Said(press["industry"], client.Industry),
            Region = Said(press["region"], client.Region),
            Address = Said(press["address"], client.Address),
            Phone = Said(press["phone"], client.Phone),
            Profile = Said(press["profile"], client.Profile, 2_000),
        }, wrong);
    }

    /// <summary>What the one has otherwise than the other, in words.</summary>
    public static string Differences(Client before, Client after, Language language) => string.Join(
        language == Language.Zh ? "；" : "; ",
        Of(before, language).Zip(Of(after, language)).Where(f => f.First.Value != f.Second.Value)
            .Select(f => VisitWords.UpdateTo.In(language, f.First.Name.In(language), Quotes.Cut(f.Second.Value ?? FileReviewWords.Empty.In(language), 40))));

    // A field that was sent empty is taken out of the file.
    private static string? Said(string? sent, string? stored, int longest = Longest) =>
        sent is null ? stored : sent.Trim() is not { Length: > 0 } text ? null : text == stored?.Trim() ? stored : text.Length > longest ? text[..longest].TrimEnd() : text;
}
