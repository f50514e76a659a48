namespace CrmBot.Data.Demo;

/// <summary>Invents a client's key people, no two of them called alike in a note.</summary>
internal static class DemoPeople
{
    private const string Order = "dbwqf";

    public static Cast Make(Language language, int count, Dice dice, TextBook texts)
    {
        var actors = new List<Actor>(count);
        while (actors.Count < count)
        {
            var actor = language == Language.Zh ? Chinese(Order[actors.Count], dice) : English(Order[actors.Count], dice);
            if (actors.Any(a => a.CalledAgain == actor.CalledAgain || a.Person.Name == actor.Person.Name)) continue;
            actors.Add(With(actor, actors.Count + 1, language, dice, texts));
        }
        return new Cast(actors);
    }

    /// <summary>Hand-placed people: function, name, title.</summary>
    public static Cast Make(Language language, IReadOnlyList<(char Function, string Name, string Title)> people, Dice dice, TextBook texts) =>
        new([.. people.Select((p, i) => With(language == Language.Zh ? Chinese(p.Function, p.Name, p.Title) : English(p.Function, p.Name, p.Title), i + 1, language, dice, texts))]);

    private static Actor With(Actor actor, int number, Language language, Dice dice, TextBook texts) => actor with
    {
        Person = actor.Person with
        {
            Id = $"p{number}",
            Phone = language == Language.Zh ? $"138 0013 {8000 + dice.Below(1000)}" : $"+1 555 01{dice.Between(10, 99)}",
            Cares = new NoteWriter(language, new Cast([]), dice).Phrase(dice.Pick(texts.Forms($"cares:{actor.Function}"))),
        },
    };

    private static Actor Chinese(char function, Dice dice)
    {
        var titles = function switch
        {
            'd' => DemoWords.DeciderTitles,
            'b' => DemoWords.BuyerTitles,
            'w' => DemoWords.WarehouseTitles,
            'q' => DemoWords.QualityTitles,
            _ => DemoWords.FinanceTitles,
        };
        return Chinese(function, DemoWords.Surname(dice) + DemoWords.Given(dice), dice.Pick(titles));
    }

    // 总经理 is 王总, 采购经理 王经理, 质量工程师 王工.
    private static Actor Chinese(char function, string name, string title)
    {
        var called = name[..1] + (function == 'd' ? "总" : title.EndsWith("工程师", StringComparison.Ordinal) ? "工" : title[^2..]);
        return new Actor(function, Person(function, name, title), called, called);
    }

    private static Actor English(char function, Dice dice)
    {
        var titles = function switch
        {
            'd' => DemoWords.DeciderTitlesEn,
            'b' => DemoWords.BuyerTitlesEn,
            'w' => DemoWords.WarehouseTitlesEn,
            'q' => DemoWords.QualityTitlesEn,
            _ => DemoWords.FinanceTitlesEn,
        };
        return English(function, $"{dice.Pick(DemoWords.FirstNames)} {dice.Pick(DemoWords.LastNames)}", dice.Pick(titles));
    }

    private static Actor English(char function, string name, string title) =>
        new(function, Person(function, name, title), name, name[..name.IndexOf(' ', StringComparison.Ordinal)]);

    private static KeyPerson Person(char function, string name, string title) => new()
    {
        Id = "",
        Name = name,
        Title = title,
        Role = function switch
        {
            'd' => DecisionRole.Decider,
            'b' => DecisionRole.Influencer,
            'f' => DecisionRole.Gatekeeper,
            _ => DecisionRole.User,
        },
    };
}
