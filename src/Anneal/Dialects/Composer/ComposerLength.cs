namespace Anneal.Dialects;

/// <summary>A Composer time in the unit that its scheduler compares it in, truncated to a whole number.</summary>
/// <param name="Amount">How many of the unit.</param>
/// <param name="Unit">Batches, samples or tokens.</param>
/// <param name="PerStep">How many of the unit one step takes.</param>
internal readonly record struct ComposerLength(double Amount, ComposerUnit Unit, double PerStep) : IComparedByFields
{
    /// <summary>The time in steps, not rounded.</summary>
    public double Steps => Amount / PerStep;

    /// <summary>The first step that is not before it.</summary>
    public long FirstStep => (long)Math.Max(0, Math.Ceiling(Steps));
}
