using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>
/// From nothing towards a target without a wasted update: at step k (k + 1)/(n + 1) of the target, and the target from
/// step n on.
/// </summary>
/// <remarks>
/// A ramp from 0, as PyTorch's and Transformers' warm-ups begin, would make the first update with rate 0.
/// </remarks>
public sealed record Warmup : Schedule
{
    /// <param name="target">Value from step <paramref name="steps"/> on. Finite.</param>
    /// <param name="steps">Length in steps. At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not finite, or the length is negative.</exception>
    public Warmup(double target, long steps) => (Target, Steps) = (Require.Finite(target), Require.AtLeast(0, steps));

    /// <summary>Value from step <see cref="Steps"/> on.</summary>
    public double Target { get; }

    /// <summary>Length in steps.</summary>
    public long Steps { get; }

    /// <inheritdoc/>
    public override long? Length => Steps;

    internal override Formula? ToFormula(FormulaClock clock) =>
        Target * ((clock.StoppedAt(Steps).Now + 1) / (Steps + 1));

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) =>
        step >= Steps ? Target : Target * ((step + 1.0) / (Steps + 1.0));

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Steps >= from && Steps < to ? [Steps] : [];
}
