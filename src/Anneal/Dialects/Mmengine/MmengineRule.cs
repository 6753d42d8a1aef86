namespace Anneal.Dialects;

/// <summary>What a scheduler of MMEngine does to the present value, from one step to before another.</summary>
/// <param name="Begin">The first step, on the scheduler's own clock.</param>
/// <param name="End">The step from which on it leaves the value alone.</param>
/// <param name="ByEpoch">Whether its clock counts epochs.</param>
internal abstract record MmengineRule(double Begin, double End, bool ByEpoch)
{
    /// <summary>The value after a step.</summary>
    /// <param name="value">The present value.</param>
    /// <param name="step">Steps since the first one.</param>
    /// <exception cref="CurveValueException">MMEngine's own code fails here.</exception>
    public abstract double Next(double value, double step);

    /// <summary>The value after a step of its clock.</summary>
    public double At(double value, double clock) => clock >= Begin && clock < End ? Next(value, clock - Begin) : value;
}
