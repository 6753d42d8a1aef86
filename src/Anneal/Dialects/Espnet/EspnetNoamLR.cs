using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>espnet.NoamLR</c>.</summary>
internal sealed class EspnetNoamLR : EspnetDefinition
{
    public const double DefaultModel = 320;

    public static readonly Parameter<double> Model = Number("model_size", DefaultModel, "width of the model");

    public EspnetNoamLR()
        : base("NoamLR", "The rate of the first transformer, times the group's own.", Model, WarmupSteps)
    {
        Formula = "base * model_size^-0.5 * min(s^-0.5, s * warmup^-1.5), s = t + 1";
        Conventions = "The first update is step 1.";
        Example = "espnet.NoamLR(model_size=512, warmup_steps=100)";
    }

    internal override Curve Bind(BoundCall call) => new NoamDecay(call.BaseRate, Model.In(call), WarmupSteps.In(call));
}
