namespace CrmBot.Skills.Understanding.Learning;

/// <summary>Guesses what a message wants from the learned model.</summary>
internal sealed class IntentGuesser(IntentModels models)
{
    private const int MostMarks = 64;

    /// <summary>Learning takes a few seconds, once a store; nobody waits longer for it than this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    /// <summary>Waits while the model is still being read or learned; false where that was not so or took too long.</summary>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        if (models.Current is not null) return false;
        await models.Start().WaitAsync(Patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return models.Current is not null;
    }

    /// <summary>The two likeliest intents; null while nothing is learned yet.</summary>
    public (Guess Best, Guess Next)? Guess(FoldedText text, IReadOnlyList<FoundDate> dates, FoundClient? client, IReadOnlyList<FoundPerson> people, DateOnly today)
    {
        if (models.Current is not { } model) return null;
        Span<Marked> marks = stackalloc Marked[MostMarks];
        var count = 0;
        // A name that no client has is left as it stands: it may be no name at all.
        if (client?.Mention.Ids.Count > 0) count = Marking.Put(new Marked(client.Start, client.End, Marks.Client), marks, count);
        foreach (var date in dates) count = Marking.Put(new Marked(date.Start, date.End, Marks.Of(date, today)), marks, count);
        foreach (var person in people) count = Marking.Put(new Marked(person.Start, person.End, Marks.Person), marks, count);
        Span<char> marked = stackalloc char[Marking.Longest];
        Span<float> likelihoods = stackalloc float[model.Intents.Count];
        model.Tell(marked[..Marking.Write(text.Text, marks[..count], marked)], likelihoods);
        var (best, next) = (0, 1);
        for (var k = 1; k < likelihoods.Length; k++)
        {
            if (likelihoods[k] > likelihoods[best]) (best, next) = (k, best);
            else if (likelihoods[k] > likelihoods[next] || next == best) next = k;
        }
        return (new Guess(model.Intents[best], likelihoods[best]), new Guess(model.Intents[next], likelihoods[next]));
    }
}
