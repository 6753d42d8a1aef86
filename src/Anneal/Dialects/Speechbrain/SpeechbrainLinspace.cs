namespace Anneal.Dialects;

/// <summary>PyTorch's <c>linspace</c>, which computes in single precision and from both ends.</summary>
/// <param name="First">The first value.</param>
/// <param name="Final">The last value.</param>
/// <param name="Count">How many values there are. At least 1.</param>
internal sealed record SpeechbrainLinspace(float First, float Final, long Count) : Schedule
{
    protected internal override double Evaluate(long step)
    {
        if (Count == 1)
            return First;
        var (index, width) = (Math.Min(step, Count - 1), (Final - First) / (Count - 1));
        return index < Count / 2
            ? MathF.FusedMultiplyAdd(width, index, First)
            : MathF.FusedMultiplyAdd(-width, Count - index - 1, Final);
    }
}
