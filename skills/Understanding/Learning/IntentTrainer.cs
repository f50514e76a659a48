using System.Numerics;
using System.Runtime.InteropServices;

namespace CrmBot.Skills.Understanding.Learning;

/// <summary>Learns a model from examples: multinomial logistic regression over their features, the same result every time.</summary>
internal sealed class IntentTrainer(Training training, IReadOnlyList<string> intents)
{
    private const int Stride = IntentModel.Stride;
    private const int BlockOfLines = 10;

    /// <summary>Learns from all, with the sharpness that suited sentences held back.</summary>
    public IntentModel Train(IReadOnlyList<Example> examples)
    {
        var table = new FeatureTable(examples, training.LeastSentences);
        var (kept, held) = Split(examples, 0);
        var sharpness = Sharpness.For(Scores(table, Fit(table, examples, kept), held), [.. held.Select(e => examples[e].Intent)], intents.Count);
        return Packed(table.Keys, Fit(table, examples, [.. Enumerable.Range(0, examples.Count)]), sharpness);
    }

    /// <summary>Learns without one part and tells the other: the likelihoods of every intent for each example held back.</summary>
    public (List<int> Held, float[] Likelihoods) Try(IReadOnlyList<Example> examples, int fold)
    {
        var (kept, held) = Split(examples, fold);
        var model = Packed(examples, kept);
        var likelihoods = new float[held.Count * intents.Count];
        for (var i = 0; i < held.Count; i++) model.Tell(examples[held[i]].Text, likelihoods.AsSpan(i * intents.Count, intents.Count));
        return (held, likelihoods);
    }

    // By blocks of lines, since neighbours in a file are alike.
    private (List<int> Kept, List<int> Held) Split(IReadOnlyList<Example> examples, int fold)
    {
        var (kept, held) = (new List<int>(examples.Count), new List<int>());
        for (var e = 0; e < examples.Count; e++) (examples[e].Line / BlockOfLines % training.Folds == fold ? held : kept).Add(e);
        return (kept, held);
    }

    private IntentModel Packed(IReadOnlyList<Example> examples, List<int> kept)
    {
        List<Example> those = [.. kept.Select(e => examples[e])];
        var table = new FeatureTable(those, training.LeastSentences);
        return Packed(table.Keys, Fit(table, those, [.. Enumerable.Range(0, those.Count)]), 1);
    }

    private Learned Fit(FeatureTable table, IReadOnlyList<Example> examples, List<int> from)
    {
        var learned = new Learned(new float[table.Keys.Length * Stride], new float[Stride]);
        var squares = new float[learned.Weights.Length];
        var random = new Random(training.Seed);
        var order = from.ToArray();
        Span<float> scores = stackalloc float[Stride];
        var used = new int[Features.Most + 1];
        for (var round = 0; round < training.Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                var row = table.RowOf(e);
                var count = 0;
                foreach (var id in row)
                    if (random.NextSingle() >= training.Dropout) used[count++] = id;
                var share = 1 / (IntentModel.Norm(row.Length) * (1 - training.Dropout));
                Score(learned, used.AsSpan(0, count), share, scores);
                IntentModel.Softmax(scores[..intents.Count]);
                scores[intents.Count..].Clear();
                scores[examples[e].Intent] -= 1;
                Correct(learned.Weights, squares, used.AsSpan(0, count), share, scores);
                for (var k = 0; k < intents.Count; k++) learned.Bias[k] -= 0.02f * scores[k];
            }
            for (var i = 0; i < learned.Weights.Length; i++) learned.Weights[i] *= 1 - training.Decay;
        }
        return learned;
    }

    private float[] Scores(FeatureTable table, Learned learned, List<int> of)
    {
        var all = new float[of.Count * intents.Count];
        Span<float> scores = stackalloc float[Stride];
        for (var i = 0; i < of.Count; i++)
        {
            var row = table.RowOf(of[i]);
            Score(learned, row, 1 / IntentModel.Norm(row.Length), scores);
            scores[..intents.Count].CopyTo(all.AsSpan(i * intents.Count));
        }
        return all;
    }

    private static void Score(Learned learned, ReadOnlySpan<int> row, float share, Span<float> scores)
    {
        var totals = MemoryMarshal.Cast<float, Vector<float>>(scores);
        totals.Clear();
        foreach (var id in row)
        {
            var from = MemoryMarshal.Cast<float, Vector<float>>(learned.Weights.AsSpan(id * Stride, Stride));
            for (var v = 0; v < totals.Length; v++) totals[v] += from[v];
        }
        for (var k = 0; k < scores.Length; k++) scores[k] = (scores[k] * share) + learned.Bias[k];
    }

    // AdaGrad: what was corrected often is corrected less.
    private void Correct(float[] weights, float[] squares, ReadOnlySpan<int> row, float share, ReadOnlySpan<float> errors)
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

    private IntentModel Packed(ulong[] keys, Learned learned, float sharpness)
    {
        var most = 1e-6f;
        foreach (var weight in learned.Weights) most = MathF.Max(most, MathF.Abs(weight));
        var (scale, packed) = (most / short.MaxValue, new short[learned.Weights.Length]);
        for (var i = 0; i < packed.Length; i++) packed[i] = (short)MathF.Round(learned.Weights[i] / scale);
        return new IntentModel(intents, keys, packed, scale, learned.Bias, sharpness);
    }

    private sealed record Learned(float[] Weights, float[] Bias);
}
