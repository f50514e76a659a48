namespace CrmBot.Skills.Confirming;

/// <summary>A change said to what waits: the new words, and what they take the place of where that was said (不是宏达是宏大, 报价改到下周四).</summary>
public sealed record Correction(string Words, string? Was = null);
