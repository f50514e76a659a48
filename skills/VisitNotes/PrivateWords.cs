namespace CrmBot.Skills.VisitNotes;

/// <summary>Words by which a note is kept from whoever else reads the file: 只有我和组长能看, between me and my lead.</summary>
internal static class PrivateWords
{
    private static readonly string[] Said =
    [
        "只有我和组长", "只我和组长", "只给组长看", "只给我和组长", "仅我和组长", "仅组长可见", "只有组长能看", "只让组长看", "别人看不到", "别让别人看", "不要让别人看", "不对外", "仅自己可见", "私密", "保密别外传", "这条保密", "这段保密", "内部保密",
        "only me and my lead", "only my lead and me", "between me and my lead", "for my lead only", "only for my lead", "lead's eyes only", "private note", "keep this private", "keep this one private", "keep that private", "this is private", "strictly private", "keep it private", "mark it private", "make it private", "mark as private",
    ];

    public static bool In(string text) => Said.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
