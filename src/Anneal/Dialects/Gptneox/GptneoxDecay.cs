using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>The decays of GPT-NeoX by their names.</summary>
internal static class GptneoxDecay
{
    /// <summary>The decay between two rates, whose own step 0 is some steps after its beginning.</summary>
    public static Schedule Of(string style, (double From, double Least) rate, double length, double since)
    {
        var steps = Math.Abs(length);
        if (steps == 0 && style is ("linear" or "cosine" or "exponential"))
            return new Failing("'total_iters' must be more than 'warmup_iter', but is the same.");
        return style switch
        {
            "linear" => new LinearRamp(rate.From, 0, steps, -since),
            "cosine" => new CosineWave(rate.From, rate.Least, steps, -since),
            "exponential" => new ExponentialDecay(
                rate.From * Math.Exp(-0.693 * since / steps),
                Math.Exp(-0.693 / steps)
            ),
            _ => new Constant(rate.From),
        };
    }
}
