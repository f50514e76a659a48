namespace CrmBot.Skills.Understanding.Learning;

/// <summary>Finds how sharply scores may be turned into likelihoods: so that sentences held back were the least surprising.</summary>
internal static class Sharpness
{
    private const float Least = 0.3f;
    private const float Most = 3;
    private const float Step = 1.1f;

    public static float For(ReadOnlySpan<float> scores, ReadOnlySpan<int> right, int intents)
    {
        var (best, least) = (1f, double.MaxValue);
        var likelihoods = new float[intents];
        for (var sharpness = Least; sharpness < Most; sharpness *= Step)
        {
            var surprise = 0d;
            for (var e = 0; e < right.Length; e++)
            {
                for (var k = 0; k < intents; k++) likelihoods[k] = scores[(e * intents) + k] * sharpness;
                IntentModel.Softmax(likelihoods);
                surprise -= Math.Log(Math.Max(likelihoods[right[e]], 1e-9));
            }
            if (surprise < least) (best, least) = (sharpness, surprise);
        }
        return best;
    }
}
