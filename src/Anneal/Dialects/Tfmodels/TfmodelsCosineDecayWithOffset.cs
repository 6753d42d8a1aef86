using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>tfmodels.CosineDecayWithOffset</c>.</summary>
internal sealed class TfmodelsCosineDecayWithOffset : TfmodelsWithOffset
{
    public static readonly Parameter<double> Alpha = ByName(
        Number("alpha", 0, "the last value as a share of the rate")
    );

    public TfmodelsCosineDecayWithOffset()
        : base("CosineDecay", "Half a cosine that begins at an offset.", Rate, Steps, Alpha)
    {
        Formula = "initial * (alpha + (1 - alpha) * (1 + cos(pi * min(s, steps)/steps))/2), s = t - offset";
        Example = "tfmodels.CosineDecayWithOffset(offset=100, initial_learning_rate=0.1, decay_steps=900)";
    }

    private protected override F At(BoundCall call, F step)
    {
        var (steps, alpha) = (Steps.In(call), Alpha.In(call));
        var half = (1 + F.Cos(F.Pi * (F.Min(step, steps) / steps))) / 2;
        return call.Value(Rate) * ((1 - alpha) * half + alpha);
    }
}
