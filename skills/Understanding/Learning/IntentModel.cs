using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CrmBot.Skills.Understanding.Learning;

/// <summary>What was learned: for every known feature how much it speaks for each intent. Tells the likelihood of the intents of a marked text.</summary>
internal sealed class IntentModel
{
    /// <summary>Room for an intent in a row of weights, a whole number of vectors.</summary>
    public const int Stride = 32;

    private readonly (ulong Key, int Row)[] _slots;
    private readonly int _mask;

    public IntentModel(IReadOnlyList<string> intents, ulong[] keys, short[] weights, float scale, float[] bias, float sharpness)
    {
        (Intents, Keys, Weights, Scale, Bias, Sharpness) = (intents, keys, weights, scale, bias, sharpness);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(keys.Length * 2, 16));
        (_slots, _mask) = (new (ulong, int)[size], size - 1);
        for (var i = 0; i < keys.Length; i++)
        {
            var at = (int)keys[i] & _mask;
            while (_slots[at].Key != 0) at = (at + 1) & _mask;
            _slots[at] = (keys[i], i);
        }
    }

    public IReadOnlyList<string> Intents { get; }

    public ulong[] Keys { get; }

    public short[] Weights { get; }

    public float Scale { get; }

    public float[] Bias { get; }

    /// <summary>Turns scores into likelihoods as they were right on sentences held back.</summary>
    public float Sharpness { get; }

    /// <summary>The likelihood of each intent.</summary>
    public void Tell(ReadOnlySpan<char> marked, Span<float> likelihoods)
    {
        var buffer = ArrayPool<ulong>.Shared.Rent(Features.Most);
        var features = new Features(buffer);
        features.Read(marked, WordGroups.Own);
        Span<int> sums = stackalloc int[Stride];
        sums.Clear();
        // Looked up first and added then: the look-ups wait for memory, and so wait together.
        var (known, count) = (0, 0);
        for (var i = 0; i < features.Count; i++)
        {
            var row = RowOf(buffer[i]);
            if (row < 0) continue;
            if (i < features.Words) known++;
            buffer[count++] = (ulong)row;
        }
        for (var i = 0; i < count; i++) AddRow((int)buffer[i], sums);
        var unseen = RowOf(Unseen(features.Words - known, features.Words));
        if (unseen >= 0) AddRow(unseen, sums);
        var factor = Scale / Norm(features.Count);
        ArrayPool<ulong>.Shared.Return(buffer);
        for (var k = 0; k < likelihoods.Length; k++) likelihoods[k] = ((sums[k] * factor) + Bias[k]) * Sharpness;
        Softmax(likelihoods);
    }

    /// <summary>A text's features weigh the less the more there are.</summary>
    public static float Norm(int count) => MathF.Sqrt(Math.Max(count, 1));

    /// <summary>The feature that so many words of a text were never learned.</summary>
    public static ulong Unseen(int unseen, int words) => 0xfeed_0000UL + (ulong)Math.Min(unseen, 6) * 8 + (ulong)(unseen * 4 / Math.Max(words, 1));

    public static void Softmax(Span<float> scores)
    {
        var (most, sum) = (float.MinValue, 0f);
        foreach (var score in scores) most = MathF.Max(most, score);
        for (var k = 0; k < scores.Length; k++) sum += scores[k] = MathF.Exp(scores[k] - most);
        for (var k = 0; k < scores.Length; k++) scores[k] /= sum;
    }

    private int RowOf(ulong key)
    {
        for (var at = (int)key & _mask; ; at = (at + 1) & _mask)
        {
            ref readonly var slot = ref _slots[at];
            if (slot.Key == 0) return -1;
            if (slot.Key == key) return slot.Row;
        }
    }

    private void AddRow(int row, Span<int> sums)
    {
        var weights = MemoryMarshal.Cast<short, Vector<short>>(Weights.AsSpan(row * Stride, Stride));
        var totals = MemoryMarshal.Cast<int, Vector<int>>(sums);
        for (var v = 0; v < weights.Length; v++)
        {
            Vector.Widen(weights[v], out var low, out var high);
            totals[2 * v] += low;
            totals[(2 * v) + 1] += high;
        }
    }
}
