using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>d2l.MultiFactorScheduler</c>.</summary>
internal sealed class D2lMultiFactor : D2lDefinition
{
    public static readonly Parameter<ValueList<double>> Steps = Required(
        "step",
        Kinds.ListOf(Kinds.AnyNumber),
        "the calls, counted from 0, in any order",
        ParameterRole.Milestones
    );
    public static readonly Parameter<double> Factor = Number("factor", "what each multiplies by");
    public static readonly Parameter<ScheduleValue> Rate = Real(BaseLr, "the rate before the first of them");

    public D2lMultiFactor()
        : base("MultiFactor", "Multiplies the rate by factor at each of the listed calls.", Steps, Factor, Rate)
    {
        Formula = "base_lr * factor^(distinct steps <= t)";
        Source += " (TensorFlow)";
        Example = "d2l.MultiFactorScheduler(step=[15, 30], factor=0.5, base_lr=0.5) every 1ep";
        Conventions =
            "Drops at the listed call itself (MXNet's one later), once even where it is listed twice. The last rate "
            + "stays.";
    }

    internal override Curve Bind(BoundCall call)
    {
        // A fraction or a negative number is never asked for.
        var steps = Steps.In(call).Where(step => step >= 0 && step == Math.Floor(step)).Select(step => (long)step);
        return new MultiStepDecay(call.Value(Rate), Factor.In(call), [.. steps.Distinct().Order()]);
    }

    internal override Trace Replay(BoundCall call) =>
        new D2lMultiFactorTrace(call.Value(Rate), Factor.In(call), Steps.In(call));
}
