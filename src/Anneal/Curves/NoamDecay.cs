using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>
/// The rate of the first transformer: a linear warm-up, then one over the square root of the number of updates.
/// </summary>
/// <remarks>
/// <c>factor * model^(-1/2) * min(s^(-1/2), s * warmup^(-3/2))</c> with s = t + 1, as the paper counts its steps from
/// 1. The peak is at s = warmup.
/// Source: Vaswani et al., Attention Is All You Need, NeurIPS 2017, arXiv:1706.03762, eq. 3 (there model 512, warm-up
/// 4,000, factor 1).
/// </remarks>
public sealed record NoamDecay : Schedule
{
    /// <param name="factor">What the paper's rate is multiplied by. Finite, at least 0.</param>
    /// <param name="model">Width of the model. Greater than 0.</param>
    /// <param name="warmupSteps">Length of the warm-up in steps. Greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public NoamDecay(double factor, double model, double warmupSteps) =>
        (Factor, Model, WarmupSteps) = (
            Require.NotNegative(factor),
            Require.Positive(model),
            Require.Positive(warmupSteps)
        );

    /// <summary>What the paper's rate is multiplied by.</summary>
    public double Factor { get; }

    /// <summary>Width of the model.</summary>
    public double Model { get; }

    /// <summary>Length of the warm-up in steps.</summary>
    public double WarmupSteps { get; }

    internal override Formula? ToFormula(FormulaClock clock) =>
        Factor
        / Math.Sqrt(Model)
        * Formula.Min(Formula.Power(clock.Now + 1, -0.5), (clock.Now + 1) * Math.Pow(WarmupSteps, -1.5));

    /// <inheritdoc/>
    protected internal override double Evaluate(long step)
    {
        var s = step + 1.0;
        return Factor / Math.Sqrt(Model) * Math.Min(1 / Math.Sqrt(s), s * Math.Pow(WarmupSteps, -1.5));
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var peak = (long)Math.Ceiling(WarmupSteps) - 1;
        return peak >= from && peak < to ? [peak] : [];
    }
}
