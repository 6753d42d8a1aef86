using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>tfmodels.ExponentialDecayWithOffset</c>.</summary>
internal sealed class TfmodelsExponentialDecayWithOffset : TfmodelsWithOffset
{
    public static readonly Parameter<double> Decay = ByName(Number("decay_rate", "what decay_steps multiply by"));
    public static readonly Parameter<bool> Stairs = ByName(Flag("staircase", false, "whether all at once"));

    public TfmodelsExponentialDecayWithOffset()
        : base("ExponentialDecay", "A decay by equal ratios that begins at an offset.", Rate, Steps, Decay, Stairs)
    {
        Formula = "initial * decay_rate^(s/steps), s = t - offset; with staircase of s // steps";
        Example =
            "tfmodels.ExponentialDecayWithOffset(offset=100, initial_learning_rate=0.1, decay_steps=100, "
            + "decay_rate=0.5)";
    }

    private protected override F At(BoundCall call, F step)
    {
        var turns = step / Steps.In(call);
        return call.Value(Rate) * F.Power(Decay.In(call), Stairs.In(call) ? F.Floor(turns) : turns);
    }
}
