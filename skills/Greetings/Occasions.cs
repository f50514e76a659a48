using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Greetings;

/// <summary>What a greeting is for.</summary>
public enum Occasion
{
    Plain,
    Birthday,
    NewYear,
    SpringFestival,
    Lantern,
    DragonBoat,
    MidAutumn,
    NationalDay,
    Christmas,
    Anniversary,
}

/// <summary>The occasions by the words people use for them, and what is wished then.</summary>
public static class Occasions
{
    public static readonly Phrase Plain = new("问候", "greeting");
    public static readonly Phrase Birthday = new("生日", "birthday");
    public static readonly Phrase NewYear = new("元旦", "New Year");
    public static readonly Phrase SpringFestival = new("春节", "Spring Festival");
    public static readonly Phrase Lantern = new("元宵", "Lantern Festival");
    public static readonly Phrase DragonBoat = new("端午", "Dragon Boat Festival");
    public static readonly Phrase MidAutumn = new("中秋", "Mid-Autumn");
    public static readonly Phrase NationalDay = new("国庆", "National Day");
    public static readonly Phrase Christmas = new("圣诞", "Christmas");
    public static readonly Phrase Anniversary = new("合作周年", "anniversary");

    public static readonly Phrase WishPlain = new("问候您，祝您工作顺利，身体健康。", "I hope you are well and that everything is going smoothly.");
    public static readonly Phrase WishBirthday = new("生日快乐，祝您身体健康，一切顺心。", "Happy birthday, and all the best for the year ahead.");
    public static readonly Phrase WishNewYear = new("新年快乐，祝您新的一年顺顺利利。", "Happy New Year, and all the best for the year ahead.");
    public static readonly Phrase WishSpringFestival = new("给您拜年了，祝您和家人新春快乐，万事如意。", "Happy Spring Festival to you and your family.");
    public static readonly Phrase WishLantern = new("元宵节快乐，祝您和家人团团圆圆。", "Happy Lantern Festival to you and your family.");
    public static readonly Phrase WishDragonBoat = new("端午安康，祝您和家人平安顺遂。", "Best wishes to you and your family for the Dragon Boat Festival.");
    public static readonly Phrase WishMidAutumn = new("中秋快乐，祝您和家人平安团圆。", "Happy Mid-Autumn Festival to you and your family.");
    public static readonly Phrase WishNationalDay = new("国庆快乐，祝您假期愉快。", "Best wishes for the National Day holiday.");
    public static readonly Phrase WishChristmas = new("圣诞快乐，祝您节日愉快。", "Merry Christmas to you and your family.");
    public static readonly Phrase WishAnniversary = new("又到合作周年，谢谢您的信任，祝往后一切顺利。", "Another year of working together: thank you for your trust, and all the best for the next one.");

    private static readonly (Occasion Occasion, Phrase Name, Phrase Wish, Lexicon Words)[] All =
    [
        (Occasion.Birthday, Birthday, WishBirthday, new("生日 寿辰 birthday")),
        (Occasion.SpringFestival, SpringFestival, WishSpringFestival, new("春节 新春 过年 拜年 除夕 spring_festival chinese_new_year lunar_new_year")),
        (Occasion.NewYear, NewYear, WishNewYear, new("元旦 新年 new_year new_year's")),
        (Occasion.Lantern, Lantern, WishLantern, new("元宵 lantern_festival")),
        (Occasion.DragonBoat, DragonBoat, WishDragonBoat, new("端午 dragon_boat")),
        (Occasion.MidAutumn, MidAutumn, WishMidAutumn, new("中秋 mid-autumn mid_autumn moon_festival")),
        (Occasion.NationalDay, NationalDay, WishNationalDay, new("国庆 national_day")),
        (Occasion.Christmas, Christmas, WishChristmas, new("圣诞 christmas xmas holiday season's")),
        (Occasion.Anniversary, Anniversary, WishAnniversary, new("周年 anniversary")),
        (Occasion.Plain, Plain, WishPlain, new("问候 greeting")),
    ];

    public static Occasion Find(string text)
    {
        var folded = FoldedText.Of(text).Text;
        foreach (var (occasion, _, _, words) in All)
            if (words.In(folded)) return occasion;
        return Occasion.Plain;
    }

    public static string Name(Occasion occasion, Language language) => All.First(o => o.Occasion == occasion).Name.In(language);

    public static string Wish(Occasion occasion, Language language) => All.First(o => o.Occasion == occasion).Wish.In(language);
}
