using System.Security.Cryptography;
using System.Text;
using CrmBot.Data;
using CrmBot.Skills.Drafting.Editing;

namespace CrmBot.Skills.Drafting.Writing;

/// <summary>Has a model reword drafts of every kind behind the turn: within the day's share, never for a client that is not to be sent, each sentence checked, and keeps the log of what left.</summary>
public sealed class Rewording(ModelWriter writer, ModelGate gate, ModelTexts texts, DraftEdits edits)
{
    private const string NotBetter = "NotBetter";
    private const int LatestOwn = 40;
    private const int MostWishes = 3;

    public bool IsThere => writer.IsThere;

    /// <summary>Whether a model may see anything of this client.</summary>
    public bool Serves(Client client) => writer.IsThere && client.NoModel is null;

    /// <summary>What a model made of exactly this draft before, for this reader and his wishes.</summary>
    public async ValueTask<ModelText?> FindAsync(Turn turn, DraftJob job, CancellationToken cancellationToken) =>
        await texts.FindAsync(turn.Reader, IdOf(turn, job, await StylesAsync(turn, job, cancellationToken)), cancellationToken);

    /// <summary>Writes it, or says why not; null where nothing may be sent.</summary>
    public async Task<Worked?> WriteAsync(Turn turn, DraftJob job, CancellationToken cancellationToken)
    {
        if (!Serves(job.Set.Client)) return null;
        var styles = await StylesAsync(turn, job, cancellationToken);
        var id = IdOf(turn, job, styles);
        if (await texts.FindAsync(turn.Reader, id, cancellationToken) is not null) return new Worked(null, null, []);
        var text = new ModelText { Id = id, StaffId = turn.Staff.Id, ClientId = job.Set.Client.Id };
        if (!await gate.HasShareAsync(turn.Reader, turn.Now, cancellationToken)) return new Worked(text with { Fault = nameof(ModelFault.Quota) }, null, []);
        try
        {
            var written = await writer.RewriteAsync(job, turn.Language, styles, cancellationToken);
            // Nothing in it may leave the house: there is nothing to log, and it stays as it is.
            return written.WasAsked
                ? new Worked(text with { Lines = written.Lines, LeftOut = written.LeftOut, Fault = written.Lines.Count == 0 ? NotBetter : null }, Use(written.Sent, written.TokensIn, written.TokensOut, "written"), [])
                : new Worked(text, null, []);
        }
        catch (ModelException e)
        {
            return new Worked(text with { Fault = e.Fault.ToString() }, Use([], 0, 0, e.Fault.ToString()), []);
        }

        ModelUse Use(IReadOnlyList<string> sent, int tokensIn, int tokensOut, string outcome) => gate.Use(turn.Staff.Id, job.Set.Client.Id, job.Purpose, turn.Now, sent, tokensIn, tokensOut, outcome);
    }

    /// <summary>The line that says why a draft stands as it was written in code; null where nothing is to be said.</summary>
    public static string? Why(ModelText? text, Language language) =>
        text?.Fault is { } fault ? (Enum.TryParse<ModelFault>(fault, out var known) ? ModelWords.Of(known) : ModelWords.NotBetter).In(language) : null;

    /// <summary>What stands below a draft of which a model worded sentences, and how much of the record it did not see.</summary>
    public static string Mark(int leftOut, Language language) =>
        leftOut == 0 ? DraftWords.ByModel.In(language) : DraftWords.ByModelOfSome.In(language, DraftWords.ByModel.In(language), leftOut);

    // How this one is to sound, then how he has asked for drafts to sound, whatever the client.
    private async Task<IReadOnlyList<string>> StylesAsync(Turn turn, DraftJob job, CancellationToken cancellationToken) =>
        [.. job.Wishes.Concat(EditedDraft.StylesOf(await edits.OwnAsync(turn.Reader, LatestOwn, cancellationToken))).Distinct().Take(MostWishes)];

    // Any change in what the draft says, or in the records that a model may see for it, makes it another; two clients' are never the same, however alike their words.
    private static string IdOf(Turn turn, DraftJob job, IReadOnlyList<string> styles) =>
        "mt" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{job.Purpose}|{turn.Staff.Id}|{turn.Language}|{string.Join('|', styles)}|{job.Set.Client.Id}|{string.Join(',', job.Set.Items.Where(e => !job.Set.Withheld.Contains(e.Number)).Select(e => e.Id))}|{job.Known.ToText()}")).AsSpan(0, 16));
}
