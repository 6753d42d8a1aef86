namespace Anneal.Dialects;

/// <summary>
/// One cycle of <see cref="Optax.SgdrSchedule"/>: the arguments of <see cref="Optax.WarmupCosineDecaySchedule"/>.
/// </summary>
/// <param name="InitValue">Value at the start of the cycle. Finite.</param>
/// <param name="PeakValue">Value at the end of its warm-up. Finite.</param>
/// <param name="WarmupSteps">Length of its warm-up in steps.</param>
/// <param name="DecaySteps">Length of the cycle in steps, the warm-up included. Greater than
/// <paramref name="WarmupSteps"/>.</param>
/// <param name="EndValue">Value at the end of the cycle. Finite. Default 0.</param>
/// <param name="Exponent">The power of the cosine's share. Finite. Default 1.</param>
public sealed record SgdrCycle(
    double InitValue,
    double PeakValue,
    long WarmupSteps,
    long DecaySteps,
    double EndValue = 0,
    double Exponent = OptaxCosine.DefaultExponent
)
{
    internal Recipe ToRecipe() =>
        Optax.WarmupCosineDecaySchedule(InitValue, PeakValue, WarmupSteps, DecaySteps, EndValue, Exponent);
}
