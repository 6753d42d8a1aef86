using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fairseq.step</c>.</summary>
internal sealed class FairseqStep : FairseqDefinition
{
    public static readonly Parameter<double> WarmupSteps = WarmupOf(0);
    public static readonly Parameter<double> Period = Number("lr_deacy_period", 25000, "updates between drops");
    public static readonly Parameter<double> Decay = Number("lr_decay", 0.5, "what each drop multiplies by");
    public static readonly Parameter<double> Least = Number("min_lr", 0, "the least rate");

    public FairseqStep()
        : base(
            "step",
            "A line up to the rate, then a drop every so many updates.",
            WarmupSteps,
            WarmupInit,
            Period,
            Decay,
            Least
        )
    {
        Formula = "max(min_lr, lr * lr_decay^((t - warmup) // period))";
        Conventions = "The flag is spelt lr_deacy_period.";
        Example = "fairseq.step(lr=0.1, lr_deacy_period=100)";
    }

    internal override Violation? Check(CallExpression call) =>
        Period.Violates(call, "greater than 0", steps => steps > 0)
        ?? Decay.Violates(call, "at most 1", factor => factor <= 1)
        ?? Least.Violates(call, "at least 0 and less than 'lr'", least => least >= 0 && least < RateIn(call));

    internal override Curve Bind(BoundCall call)
    {
        var (rate, steps, least) = (RateIn(call), (long)WarmupSteps.In(call), Least.In(call));
        var first = WarmupInit.In(call) is >= 0 and var own ? own : least;
        var drops = new StepDecay(rate, Decay.In(call), new Period(Period.In(call)));
        return Sequence.Of(
            (new LinearRamp(first, rate, steps), steps),
            (new Clamped(drops, least, double.PositiveInfinity), null)
        );
    }
}
