using Anneal.Composition;
using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>A policy of Darknet, which all have the same settings and begin with a burn-in.</summary>
internal abstract class DarknetDefinition : CurveDefinition
{
    public const double DefaultPower = 4;

    public static readonly Parameter<string> Policy = OrNone("policy", Kinds.Text, "has no effect here");
    public static readonly Parameter<ScheduleValue> Rate = Real("learning_rate", "the rate");
    public static readonly Parameter<double> BurnIn = Number("burn_in", 0, "steps of the burn-in", ParameterRole.Time);
    public static readonly Parameter<double> Power = Number("power", DefaultPower, "of the burn-in and of 'poly'");
    public static readonly Parameter<double> Max = Number("max_batches", 0, "steps of the run", ParameterRole.Length);
    public static readonly Parameter<ValueList<double>> Steps = OrNone(
        "steps",
        OneOrSeveral.Numbers,
        "the steps of the changes"
    );
    public static readonly Parameter<ValueList<double>> Scales = OrNone(
        "scales",
        OneOrSeveral.Numbers,
        "the factor of each change"
    );
    public static readonly Parameter<double> Step = Number("step", 1, "steps between changes, or the middle");
    public static readonly Parameter<double> Scale = Number("scale", 1, "the factor of each change");
    public static readonly Parameter<double> Gamma = Number("gamma", 1, "the factor of each step, or the slope");

    private protected DarknetDefinition(string name, string summary)
        : base("darknet", name, summary, Rate, Policy, BurnIn, Power, Max, Steps, Scales, Step, Scale, Gamma)
    {
        (CountsSteps, Source) = (true, "pjreddie/darknet, src/network.c, get_current_rate");
        Example = $"darknet.{name}(learning_rate=0.1, burn_in=100, max_batches=1000)";
    }

    internal sealed override Curve Bind(BoundCall call)
    {
        var (rate, steps) = (call.Value(Rate), BurnIn.In(call));
        var own = After(call, rate);
        if (steps <= 0)
            return own;
        var burn = new FormulaCurve(rate * F.Power(new Variable() / (F)steps, Power.In(call)));
        var first = (long)Math.Ceiling(steps);
        return Sequence.Of((burn, first), (new Ahead(own, first), null));
    }

    /// <summary>The policy itself, on the clock of the run.</summary>
    private protected abstract Schedule After(BoundCall call, double rate);
}
