namespace CrmBot.Skills.Drafting.Letters;

/// <summary>How the buttons call the ways a text for a client may sound.</summary>
public static class LetterTones
{
    public static readonly Phrase Plain = new("普通语气", "Plain");
    public static readonly Phrase Polite = new("客气一点", "More polite");
    public static readonly Phrase Warm = new("亲切一点", "Warmer");
    public static readonly Phrase Short = new("短一点", "Shorter");

    public static Phrase Of(LetterTone tone) => tone switch { LetterTone.Polite => Polite, LetterTone.Warm => Warm, LetterTone.Short => Short, _ => Plain };
}
