using System.Numerics;
using System.Runtime.InteropServices;

namespace CrmBot.Skills.Understanding.Learning;

/// <summary>How a model is learned.</summary>
internal sealed record Training
{
    public int Rounds { get; init; } = 12;

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

/// <summary>Learns a model from examples: multinomial logistic regression over their features, the same result every time.</summary>
internal sealed class IntentTrainer(Training training, IReadOnlyList<string> intents)
{
    private const int Stride = IntentModel.Stride;
    private const int BlockOfLines = 10;

    /// <summary>Learns from all, with the sharpness that suited sentences held back.</summary>
    public IntentModel Train(IReadOnlyList<Example> examples)
    {
        var (kept, held) = Split(examples, 0);
        var trial = Fit(kept, 1);
        return Fit(examples, SharpnessFor(trial, held));
    }

    /// <summary>Parts the examples by blocks of lines, since neighbours in a file are alike.</summary>
    public (List<Example> Kept, List<Example> Held) Split(IReadOnlyList<Example> examples, int fold)
    {
        var (kept, held) = (new List<Example>(examples.Count), new List<Example>());
        foreach (var example in examples) (example.Line / BlockOfLines % training.Folds == fold ? held : kept).Add(example);
        return (kept, held);
    }

    public IntentModel Fit(IReadOnlyList<Example> examples, float sharpness)
    {
        var (keys, ids, starts) = new FeatureTable(training.LeastSentences).Read(examples);
        var weights = new float[keys.Length * Stride];
        var squares = new float[keys.Length * Stride];
        var bias = new float[Stride];
        var random = new Random(training.Seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        Span<float> scores = stackalloc float[Stride];
        var used = new int[Features.Most];
        for (var round = 0; round < training.Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                var row = ids.AsSpan(starts[e], starts[e + 1] - starts[e]);
                var count = 0;
                foreach (var id in row)
                    if (random.NextSingle() >= training.Dropout) used[count++] = id;
                var share = 1 / (IntentModel.Norm(row.Length) * (1 - training.Dropout));
                Score(weights, used.AsSpan(0, count), share, bias, scores);
                IntentModel.Softmax(scores[..intents.Count]);
                scores[intents.Count..].Clear();
                scores[examples[e].Intent] -= 1;
                Learn(weights, squares, used.AsSpan(0, count), share, scores);
                for (var k = 0; k < intents.Count; k++) bias[k] -= 0.02f * scores[k];
            }
            for (var i = 0; i < weights.Length; i++) weights[i] *= 1 - training.Decay;
        }
        return Packed(keys, weights, bias, sharpness);
    }

    private static void Score(float[] weights, ReadOnlySpan<int> row, float share, float[] bias, Span<float> scores)
    {
        var totals = MemoryMarshal.Cast<float, Vector<float>>(scores);
        totals.Clear();
        foreach (var id in row)
        {
            var from = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(id * Stride, Stride));
            for (var v = 0; v < totals.Length; v++) totals[v] += from[v];
        }
        for (var k = 0; k < scores.Length; k++) scores[k] = (scores[k] * share) + bias[k];
    }

    // AdaGrad: what was corrected often is corrected less.
    private void Learn(float[] weights, float[] squares, ReadOnlySpan<int> row, float share, ReadOnlySpan<float> errors)
    {
        var error = MemoryMarshal.Cast<float, Vector<float>>(errors);
        var (step, least) = (new Vector<float>(training.Step), new Vector<float>(1e-6f));
        foreach (var id in row)
        {
            var to = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(id * Stride, Stride));
            var square = MemoryMarshal.Cast<float, Vector<float>>(squares.AsSpan(id * Stride, Stride));
            for (var v = 0; v < to.Length; v++)
            {
                var slope = error[v] * share;
                square[v] += slope * slope;
                to[v] -= step * slope / Vector.SquareRoot(square[v] + least);
            }
        }
    }

    private IntentModel Packed(ulong[] keys, float[] weights, float[] bias, float sharpness)
    {
        var most = 1e-6f;
        foreach (var weight in weights) most = MathF.Max(most, MathF.Abs(weight));
        var (scale, packed) = (most / short.MaxValue, new short[weights.Length]);
        for (var i = 0; i < weights.Length; i++) packed[i] = (short)MathF.Round(weights[i] / scale);
        return new IntentModel(intents, keys, packed, scale, bias, sharpness);
    }

    // The sharpness under which the sentences held back were least surprising.
    private static float SharpnessFor(IntentModel trial, List<Example> held)
    {
        var scores = new float[held.Count * trial.Intents.Count];
        for (var e = 0; e < held.Count; e++)
        {
            var row = scores.AsSpan(e * trial.Intents.Count, trial.Intents.Count);
            trial.Tell(held[e].Text, row);
            for (var k = 0; k < row.Length; k++) row[k] = MathF.Log(MathF.Max(row[k], 1e-20f));
        }
        var (best, least) = (1f, double.MaxValue);
        var likelihoods = new float[trial.Intents.Count];
        for (var sharpness = 0.3f; sharpness < 3f; sharpness *= 1.1f)
        {
            var surprise = 0d;
            for (var e = 0; e < held.Count; e++)
            {
                for (var k = 0; k < likelihoods.Length; k++) likelihoods[k] = scores[(e * likelihoods.Length) + k] * sharpness;
                IntentModel.Softmax(likelihoods);
                surprise -= Math.Log(Math.Max(likelihoods[held[e].Intent], 1e-9));
            }
            if (surprise < least) (best, least) = (sharpness, surprise);
        }
        return best;
    }
}
