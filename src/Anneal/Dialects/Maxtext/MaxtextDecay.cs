using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>A decay of MaxText, which is at its end at its own last step.</summary>
internal static class MaxtextDecay
{
    /// <summary>From a rate to an end over so many steps.</summary>
    public static Schedule Of(double rate, double end, long steps, bool isLinear)
    {
        if (steps <= 1)
            return new Constant(steps == 1 ? end : rate);
        return isLinear ? new LinearRamp(rate, end, steps - 1) : new CosineWave(rate, end, steps - 1);
    }
}
