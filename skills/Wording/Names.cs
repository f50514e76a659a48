using CrmBot.Data;

namespace CrmBot.Skills.Wording;

/// <summary>How several names stand together.</summary>
public static class Names
{
    /// <summary>王芳、李明, Ms Wang, Mr Li.</summary>
    public static string Join(IEnumerable<string> names, Language language) => string.Join(language == Language.Zh ? "、" : ", ", names);
}
