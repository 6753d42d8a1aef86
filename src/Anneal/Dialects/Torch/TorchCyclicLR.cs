using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Formulas;
using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary><c>torch.CyclicLR</c>.</summary>
internal sealed class TorchCyclicLR : TorchDefinition
{
    public const long DefaultUp = 2000;
    public const string DefaultMode = "triangular";
    public const double DefaultHeightFactor = 1;
    public const double DefaultBaseMomentum = 0.8;
    public const double DefaultMaxMomentum = 0.9;

    private const string Halving = "triangular2";
    private const string Exponential = "exp_range";
    private const string ByCycle = "cycle";

    private static readonly string[] Modes = [DefaultMode, Halving, Exponential];

    public static readonly Parameter<PerGroup<ScheduleValue>> Base = RateOf(
        "base_lr",
        "rate at the start of each cycle"
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> Peak = RateOf("max_lr", "rate at the first peak");
    public static readonly Parameter<double> Up = Number(
        "step_size_up",
        DefaultUp,
        "steps from a cycle's start to its peak",
        ParameterRole.Period
    );
    public static readonly Parameter<double> Down = OrNone(
        "step_size_down",
        Kinds.AnyNumber,
        "steps from the peak back; None: as many as up",
        ParameterRole.Period
    );
    public static readonly Parameter<string> Mode = Optional(
        "mode",
        Kinds.Text,
        DefaultMode,
        "'triangular', 'triangular2' or 'exp_range'; not looked at beside scale_fn"
    );
    public static readonly Parameter<double> Gamma = Number(
        "gamma",
        DefaultHeightFactor,
        "for 'exp_range': what the height is multiplied by at every step",
        ParameterRole.PerStep
    );
    public static readonly Parameter<Formula> Scale = OrNone(
        "scale_fn",
        Kinds.Function,
        "a scale of the height in place of the mode's"
    );
    public static readonly Parameter<string> ScaleMode = Optional(
        "scale_mode",
        Kinds.Text,
        ByCycle,
        "'cycle': scale_fn of the cycle's number from 1; else of the step"
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> BaseMomentum = RateOf(
        "base_momentum",
        DefaultBaseMomentum,
        "momentum at the peaks of the rate"
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> MaxMomentum = RateOf(
        "max_momentum",
        DefaultMaxMomentum,
        "momentum at the starts of the cycles"
    );

    public TorchCyclicLR(TorchRelease release)
        : base(
            release,
            "CyclicLR",
            "Triangles between two rates, with the momentum going the other way.",
            Optimizer,
            Base,
            Peak,
            Up,
            Down,
            Mode,
            Gamma,
            Scale,
            ScaleMode,
            CycleMomentum,
            BaseMomentum,
            MaxMomentum,
            LastEpoch,
            Verbose
        )
    {
        UsesBase = false;
        Formula = "base_lr + (max_lr - base_lr) * height(t) * scale";
        Source += "; Smith 2015, arXiv:1506.01186";
        Example = $"{FullName}(base_lr=0.001, max_lr=0.1, step_size_up=2000, cycle_momentum=False)";
        Conventions =
            "The optimizer's own rate plays no part: base_lr overwrites it. exp_range scales by the step, triangular2 "
            + "by the cycle. The momentum falls while the rate rises. No end.";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (Up.In(call) == 0 && EpochIn(call) == -1)
            return new("'step_size_up' must not be 0, since the first step divides by it, but was 0.", Up);
        var mode = Mode.In(call);
        if (Scale.IsIn(call) || Modes.Contains(mode))
            return null;
        return new(
            $"'mode' must be one of {string.Join(", ", Modes.Select(known => $"'{known}'"))} where there is no "
                + $"scale_fn, but was '{mode}'{Names.Suggestion(mode, Modes)}",
            Mode
        );
    }

    internal override IEnumerable<NamedCurve> Companions(BoundCall call)
    {
        if (MomentumWave(call) is { } wave)
            yield return new(
                MomentumName(call),
                Begins(call) ? Lowered(wave) : new TorchTrace(call, ReadsMomentum: true)
            );
    }

    protected override Schedule Lower(BoundCall call) => Lowered(RateWave(call));

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new CyclicScheduler(setup, RateWave(call), MomentumWave(call));

    private TriangleWave RateWave(BoundCall call)
    {
        // Whether the momentum can be cycled is PyTorch's question before any rate is.
        _ = MomentumWave(call);
        return Wave(call, Base, Peak);
    }

    // The momentum starts at its maximum and goes down where the rate goes up.
    private TriangleWave? MomentumWave(BoundCall call)
    {
        if (!CycleMomentum.In(call))
            return null;
        _ = MomentumName(call, takesBeta1: Release != TorchRelease.V1);
        return Wave(call, MaxMomentum, BaseMomentum);
    }

    private static TriangleWave Wave(
        BoundCall call,
        Parameter<PerGroup<ScheduleValue>> low,
        Parameter<PerGroup<ScheduleValue>> high
    ) =>
        new()
        {
            Low = low.InGroup(call),
            High = high.InGroup(call),
            UpSteps = Up.In(call),
            DownSteps = Down.In(call, Up.In(call)),
            Shape = Mode.In(call) switch
            {
                Halving => CycleShape.Triangular2,
                Exponential => CycleShape.ExponentialRange,
                _ => CycleShape.Triangular,
            },
            Gamma = Gamma.In(call),
            Scale = Scale.TryIn(call, out var scale) ? scale : null,
            ScalesByCycle = ScaleMode.In(call) == ByCycle,
        };

    private static Schedule Lowered(TriangleWave wave) =>
        IsCount(wave.UpSteps)
        && (wave.DownSteps == 0 || IsCount(wave.DownSteps))
        && wave.Gamma > 0
        && wave.Scale is null
            ? new CyclicRate(wave.Low, wave.High, (long)wave.UpSteps, (long)wave.DownSteps, wave.Shape, wave.Gamma)
            : wave;
}
