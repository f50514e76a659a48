namespace CrmBot.Skills.Understanding.Learning;

/// <summary>How a model is learned; the values were chosen on sentences held back from learning, block by block.</summary>
internal sealed record Training
{
    public int Rounds { get; init; } = 8;

    public float Step { get; init; } = 0.3f;

    /// <summary>How much the weights shrink each round.</summary>
    public float Decay { get; init; } = 0.02f;

    /// <summary>The share of features left out each time, so that none is relied on alone.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>In how many sentences a feature must stand.</summary>
    public int LeastSentences { get; init; } = 2;

    /// <summary>One in so many blocks of neighbouring sentences is held back to measure how sure the model may be.</summary>
    public int Folds { get; init; } = 5;

    public int Seed { get; init; } = 20261125;
}
