using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>keras.PolynomialDecay</c>.</summary>
internal sealed class KerasPolynomialDecay : KerasDefinition
{
    public const double DefaultEnd = 0.0001;
    public const double DefaultPower = 1;

    public static readonly Parameter<double> Steps = StepsOf("length in steps; greater than 0");
    public static readonly Parameter<ScheduleValue> End = Real("end_learning_rate", DefaultEnd, "value at the end");
    public static readonly Parameter<double> Power = Number(
        "power",
        DefaultPower,
        "the power of the share that is left"
    );
    public static readonly Parameter<bool> Cycle = Flag(
        "cycle",
        false,
        "whether it begins again after each end, over a longer way"
    );

    public KerasPolynomialDecay()
        : base(
            "PolynomialDecay",
            "A power of the share of the way that is left, once or again and again.",
            Initial,
            Steps,
            End,
            Power,
            Cycle,
            Label
        )
    {
        Formula =
            "end + (initial - end) * (1 - t/n)^power with n = decay_steps; with cycle n = decay_steps * "
            + "ceil(t/decay_steps)";
        Source = SourceFile;
        Example = "keras.PolynomialDecay(0.1, decay_steps=1000, end_learning_rate=0.001, power=2)";
        Conventions =
            "The end value is reached at update number decay_steps (from 0) and stays. With cycle an exact multiple of "
            + "decay_steps shows the end value, and the next cycle, longer and from a lower point, begins one step "
            + "later.";
    }

    internal override Violation? Check(CallExpression call) => NotPositive(Steps, call);

    internal override Curve Bind(BoundCall call)
    {
        var (initial, end) = (call.Value(Initial), call.Value(End));
        return Cycle.In(call)
            ? new KerasPolynomialCycles(initial, end, Steps.In(call), Power.In(call))
            : new PolynomialDecay(initial, end, Steps.In(call), Power.In(call));
    }
}
