using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.OneCycleLR</c>.</summary>
internal sealed class TorchOneCycleLR : TorchDefinition
{
    public const double DefaultShare = 0.3;
    public const double DefaultBaseMomentum = 0.85;
    public const double DefaultMaxMomentum = 0.95;
    public const double DefaultDivisor = 25;
    public const double DefaultFinalDivisor = 1e4;

    private static readonly ParameterKind<double> Whole = Kinds.PythonInteger("a whole number", _ => true);
    private static readonly ParameterKind<double> Divisor = Kinds.Number("a number other than 0", number =>
        number != 0
    );

    public static readonly Parameter<PerGroup<ScheduleValue>> Peak = RateOf("max_lr", "rate at the peak");
    public static readonly Parameter<double> Total = OrNone(
        "total_steps",
        Kinds.PythonInteger("a whole number greater than 0", number => number > 0),
        "updates of the whole run",
        ParameterRole.Length
    );
    public static readonly Parameter<double> Epochs = OrNone(
        "epochs",
        Whole,
        "epochs of the run, where total_steps is not given"
    );
    public static readonly Parameter<double> StepsPerEpoch = OrNone(
        "steps_per_epoch",
        Whole,
        "updates of an epoch, where total_steps is not given"
    );
    public static readonly Parameter<double> RisingShare = Optional(
        "pct_start",
        Kinds.PythonFloat("a number from 0 to 1", number => number is >= 0 and <= 1),
        DefaultShare,
        "share of the run in which the rate rises"
    );
    public static readonly Parameter<string> Strategy = StrategyOf("the shape of the phases");
    public static readonly Parameter<PerGroup<ScheduleValue>> BaseMomentum = RateOf(
        "base_momentum",
        DefaultBaseMomentum,
        "momentum at the peak"
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> MaxMomentum = RateOf(
        "max_momentum",
        DefaultMaxMomentum,
        "momentum at both ends"
    );
    public static readonly Parameter<double> FirstDivisor = Optional(
        "div_factor",
        Divisor,
        DefaultDivisor,
        "the first rate is max_lr divided by this"
    );
    public static readonly Parameter<double> FinalDivisor = Optional(
        "final_div_factor",
        Divisor,
        DefaultFinalDivisor,
        "the last rate is the first divided by this"
    );
    public static readonly Parameter<bool> ThreePhase = Flag(
        "three_phase",
        false,
        "whether the rate returns to the first one before it falls to the last"
    );

    public TorchOneCycleLR(TorchRelease release)
        : base(
            release,
            "OneCycleLR",
            "One cycle: up to max_lr, then down to almost nothing, with the momentum going the other way.",
            Optimizer,
            Peak,
            Total,
            Epochs,
            StepsPerEpoch,
            RisingShare,
            Strategy,
            CycleMomentum,
            BaseMomentum,
            MaxMomentum,
            FirstDivisor,
            FinalDivisor,
            ThreePhase,
            LastEpoch,
            Verbose
        )
    {
        UsesBase = false;
        FailsAfterEnd = true;
        Formula = "max_lr/div_factor -> max_lr -> max_lr/div_factor/final_div_factor";
        Source += "; Smith and Topin 2017, arXiv:1708.07120";
        Example = $"{FullName}(max_lr=0.1, total_steps=1000)";
        Conventions =
            "The optimizer's own rate plays no part. Phases end at pct_start*total_steps - 1, a fraction. The last "
            + "rate "
            + "comes at update number total_steps - 1 (from 0); PyTorch allows one step more, at which the rate rises "
            + "again, then raises. Here that value is held.";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (!Total.IsIn(call))
        {
            if (!Epochs.IsIn(call) || !StepsPerEpoch.IsIn(call))
                return "'torch.OneCycleLR' needs the argument 'total_steps', or 'epochs' and 'steps_per_epoch' "
                    + "together.";
            foreach (var count in (ReadOnlySpan<Parameter<double>>)[Epochs, StepsPerEpoch])
                if (count.In(call) is <= 0 and var given)
                    return $"'{count.Name}' must be a whole number greater than 0, but was {NumberText.Format(given)}.";
        }
        if (Phases(call).FirstEnd != 0)
            return null;
        return new(
            $"'pct_start' times the total steps ({NumberText.Format(TotalIn(call))}) must not be 1, since the first "
                + "phase then has no length, but pct_start was "
                + $"{NumberText.FormatFloat(RisingShare.In(call))}.",
            RisingShare
        );
    }

    internal override CallExpression WithLengths(CallExpression call, double scale) => call.With(Total, TotalIn(call));

    internal override PartLength LengthOf(BoundCall call) => PartLength.Of(TotalIn(call));

    internal override IEnumerable<NamedCurve> Companions(BoundCall call)
    {
        if (CycleMomentum.In(call))
            yield return new(MomentumName(call), OneCycleCurve.Momentum(Phases(call), Values(call)));
    }

    protected override Schedule Lower(BoundCall call) => OneCycleCurve.Rate(Phases(call), Values(call));

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new OneCycleScheduler(setup, Phases(call), Values(call));

    private static double TotalIn(CallExpression call) =>
        Total.TryIn(call, out var total) ? total : Epochs.In(call) * StepsPerEpoch.In(call);

    private static OneCyclePhases Phases(CallExpression call) =>
        new(TotalIn(call), RisingShare.In(call), ThreePhase.In(call), Strategy.In(call) == Linear);

    private static OneCycleValues Values(BoundCall call)
    {
        var cycles = CycleMomentum.In(call);
        if (cycles)
            _ = MomentumName(call);
        var max = Peak.InGroup(call);
        var initial = max / FirstDivisor.In(call);
        return new(
            initial,
            max,
            initial / FinalDivisor.In(call),
            cycles,
            cycles ? MaxMomentum.InGroup(call) : double.NaN,
            cycles ? BaseMomentum.InGroup(call) : double.NaN
        );
    }
}
