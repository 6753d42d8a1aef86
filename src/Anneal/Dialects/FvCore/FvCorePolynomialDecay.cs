using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fvcore.PolynomialDecayParamScheduler</c>.</summary>
internal sealed class FvCorePolynomialDecay : FvCoreDefinition
{
    public static readonly Parameter<ScheduleValue> BaseValue = Real("base_value", "value at the start");
    public static readonly Parameter<double> Power = Number("power", "the power");

    public FvCorePolynomialDecay()
        : base("PolynomialDecay", "A power of the share of the run that is left.", BaseValue, Power)
    {
        Formula = "base * (1 - where)^power, where = t/n";
        Example = "fvcore.PolynomialDecayParamScheduler(0.1, power=0.9)";
        Conventions =
            "The first update gets base_value; 0 is reached at the end of the run. A power of 0 stays at base_value, a "
            + "negative one rises and has no value at the end.";
    }

    internal override ProgressCurve Progress(BoundCall call) =>
        new PolynomialProgress(call.Value(BaseValue), 0, Power.In(call));
}
