namespace CrmBot.Data.Demo;

/// <summary>Fills in a client's first form: where it is, what it does, why it has its tier, when it renews.</summary>
internal static class ClientFacts
{
    public static Client Fill(Client client, Language language, DateOnly today, Dice dice)
    {
        var texts = TextBook.Of(language);
        var writer = new NoteWriter(language, new Cast([]), dice);
        var street = Say("address");
        var (address, phone) = language == Language.Zh ? Chinese(client, street, dice) : English(client, street, dice);
        return client with
        {
            Address = address,
            Phone = phone,
            TierReason = Say(client.Stage switch
            {
                Stage.Prospect => "reason:prospect",
                Stage.New => "reason:new",
                Stage.Lapsed => "reason:lapsed",
                _ => $"reason:{client.Tier}",
            }),
            Profile = Say($"profile:{client.Industry}"),
            RenewsOn = client.Stage is Stage.Prospect or Stage.Lapsed ? null : Workdays.OnOrAfter(today.AddDays(dice.Between(12, 340))).ToDay(),
        };

        string Say(string section) => writer.Phrase(dice.Pick(texts.Forms(section)));
    }

    private static (string Address, string Phone) Chinese(Client client, string street, Dice dice)
    {
        var (city, code) = DemoWords.Cities.First(c => client.Name.Contains(c.Name, StringComparison.Ordinal));
        return ($"{city}市{street}", $"{code}-5550 {dice.Between(1000, 9999)}");
    }

    private static (string Address, string Phone) English(Client client, string street, Dice dice)
    {
        var (_, city, code) = dice.Pick([.. DemoWords.CitiesEn.Where(c => c.Region == client.Region)]);
        return ($"{street}, {city}", $"({code}) 555-01{dice.Between(10, 99)}");
    }
}
