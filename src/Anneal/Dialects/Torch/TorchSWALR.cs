using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.SWALR</c>.</summary>
internal sealed class TorchSWALR : TorchDefinition
{
    public const long DefaultSteps = 10;

    public static readonly Parameter<PerGroup<ScheduleValue>> Rate = RateOf("swa_lr", "rate at the end");
    public static readonly Parameter<double> Steps = Optional(
        "anneal_epochs",
        Kinds.PythonInteger("a whole number that is at least 0", number => number >= 0),
        DefaultSteps,
        "length in steps",
        ParameterRole.Time
    );
    public static readonly Parameter<string> Strategy = StrategyOf("the shape");

    public TorchSWALR(TorchRelease release)
        : base(
            release,
            "SWALR",
            "Anneals the group's rate to a constant one, for the averaging of weights (SWA).",
            Optimizer,
            Rate,
            Steps,
            Strategy,
            LastEpoch
        )
    {
        Family = CurveFamily.Cosine;
        Formula = "base + (swa_lr - base) * share(t/anneal_epochs)";
        Source = "torch.optim.swa_utils.SWALR; Izmailov et al. 2018, arXiv:1803.05407";
        Example = $"{FullName}(swa_lr=0.05, anneal_epochs=20, anneal_strategy='linear')";
        Conventions =
            "The first update gets the group's own rate, update number anneal_epochs (from 0) swa_lr; it holds that. "
            + "PyTorch works backwards from the rate in force, so that a rate set from outside is blended in. With "
            + "anneal_epochs=0 it is at swa_lr at once.";
    }

    internal override PartLength LengthOf(BoundCall call) => PartLength.Of(Steps.In(call));

    protected override Schedule Lower(BoundCall call)
    {
        var (rate, steps) = (Rate.InGroup(call), Steps.In(call));
        return IsLinear(call)
            ? new LinearRamp(call.BaseRate, rate, steps)
            : new CosineDecay(call.BaseRate, rate, steps);
    }

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new AveragingScheduler(setup, Rate.InGroup(call), Steps.In(call), IsLinear(call));

    private static bool IsLinear(CallExpression call) => Strategy.In(call) == Linear;
}
