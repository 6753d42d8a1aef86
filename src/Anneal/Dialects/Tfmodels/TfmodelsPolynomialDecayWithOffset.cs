using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>tfmodels.PolynomialDecayWithOffset</c>.</summary>
internal sealed class TfmodelsPolynomialDecayWithOffset : TfmodelsWithOffset
{
    public const double DefaultEnd = 1e-4;

    public static readonly Parameter<ScheduleValue> End = ByName(
        Real("end_learning_rate", DefaultEnd, "the rate at the end")
    );
    public static readonly Parameter<double> Degree = ByName(
        Number("power", DefaultPower, "the power of what is left of the way")
    );
    public static readonly Parameter<bool> Cycles = ByName(
        Flag("cycle", false, "whether each multiple of decay_steps is a way of its own")
    );

    public TfmodelsPolynomialDecayWithOffset()
        : base("PolynomialDecay", "A power of what is left, from an offset on.", Rate, Steps, End, Degree, Cycles)
    {
        Formula = "end + (initial - end) * (1 - min(s, steps)/steps)^power, s = t - offset";
        Example = "tfmodels.PolynomialDecayWithOffset(offset=100, initial_learning_rate=0.1, decay_steps=900)";
    }

    private protected override F At(BoundCall call, F step)
    {
        var (end, steps) = (call.Value(End), Steps.In(call));
        var way = F.If(step < 0, steps * F.Ceiling(step / steps), steps * F.Max(1, F.Ceiling(step / steps)));
        var done = Cycles.In(call) ? step / way : F.Min(step, steps) / steps;
        return (call.Value(Rate) - end) * F.Power(1 - done, Degree.In(call)) + end;
    }
}
