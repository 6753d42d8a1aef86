using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// A scheduler of PyTorch that steps without a metric. Where its arguments have a schedule and the run begins at its
/// beginning it is that schedule, else PyTorch's own steps.
/// </summary>
internal abstract class TorchDefinition : CurveDefinition
{
    public const double DefaultGamma = 0.1;
    public const double DefaultFactor = 1.0 / 3;
    public const string DefaultFactorText = "1/3";
    public const long DefaultIters = 5;
    public const string DefaultStrategy = "cos";

    private protected const string Linear = "linear";

    public static readonly Parameter<double> LastEpoch = Optional(
        "last_epoch",
        Kinds.WholeNumber,
        -1,
        "index of the last epoch of a run that resumes; -1 for a new run",
        ParameterRole.PerStep
    );

    public static readonly Parameter<ArgumentValue> Verbose = Optional(
        "verbose",
        Kinds.AnyOf(Kinds.Boolean, Kinds.Text),
        Kinds.Boolean.Write(false),
        "has no effect here; PyTorch 2.7 and later no longer have it"
    );

    private protected static readonly ParameterKind<double> Share = Kinds.Number("a number from 0 to 1", number =>
        number is >= 0 and <= 1
    );

    public static readonly Parameter<double> TotalIters = Number(
        "total_iters",
        DefaultIters,
        "length in steps",
        ParameterRole.Length
    );

    public static readonly Parameter<bool> CycleMomentum = Flag(
        "cycle_momentum",
        true,
        "whether the momentum is cycled too"
    );

    private readonly Parameter<double>? length;

    private protected TorchDefinition(
        TorchRelease release,
        string name,
        string summary,
        params ReadOnlySpan<Parameter> parameters
    )
        : base(TorchReleaseName.Of(release), name, summary, parameters)
    {
        Release = release;
        length = Parameters.OfType<Parameter<double>>().FirstOrDefault(each => each.Role == ParameterRole.Length);
        Source = $"torch.optim.lr_scheduler.{name}";
        UsesBase = true;
    }

    private protected TorchRelease Release { get; }

    internal override PartLength LengthOf(BoundCall call) =>
        length is not null && length.In(call) is var steps && (steps == 0 || IsCount(steps))
            ? PartLength.Of(steps)
            : PartLength.Open;

    internal sealed override Curve Bind(BoundCall call) =>
        Begun((Begins(call) ? Lower(call) : null) ?? (Curve)new TorchTrace(call));

    internal sealed override TorchTrace Replay(BoundCall call) => Begun(new TorchTrace(call));

    /// <summary>What PyTorch's constructor of the class does with a parameter group.</summary>
    public TorchScheduler Construct(BoundCall call, TorchGroup group)
    {
        var scheduler = Make(call, new TorchSetup(group, Release, EpochIn(call)));
        scheduler.Attach();
        return scheduler;
    }

    /// <summary>Whether a call sets the momentum too.</summary>
    public virtual bool CyclesMomentum(CallExpression call) =>
        Parameters.Contains(CycleMomentum) && CycleMomentum.In(call);

    /// <summary>The schedule of a run that begins at its beginning; null where the arguments have none.</summary>
    protected abstract Schedule? Lower(BoundCall call);

    protected abstract TorchScheduler Make(BoundCall call, TorchSetup setup);

    private protected static bool Begins(BoundCall call) =>
        call.Scope.Context.PresentRate is null && EpochIn(call) == -1;

    private protected static double EpochIn(CallExpression call) =>
        call.Definition.Parameters.Contains(LastEpoch) ? LastEpoch.In(call) : -1;

    private protected static bool IsCount(double number) => number >= 1 && number == Math.Floor(number);

    private protected static Parameter<double> GammaOf(string what) =>
        Number("gamma", DefaultGamma, $"what each {what} multiplies by");

    private protected static Parameter<string> StrategyOf(string description) =>
        Optional("anneal_strategy", Kinds.Choice(DefaultStrategy, Linear), DefaultStrategy, description);

    private protected static Parameter<PerGroup<ScheduleValue>> RateOf(string name, string ofWhat) =>
        Required(name, PerGroup.Kind, $"{ofWhat}, or one for each group");

    private protected static Parameter<PerGroup<ScheduleValue>> RateOf(string name, double byDefault, string ofWhat) =>
        Optional(name, PerGroup.Kind, new([byDefault]), $"{ofWhat}, or one for each group");

    /// <summary>The name of the momentum that a cycling scheduler sets.</summary>
    private protected static string MomentumName(BoundCall call, bool takesBeta1 = true)
    {
        var name = call.Scope.Context.MomentumName;
        if (name is not null && (takesBeta1 || name == "momentum"))
            return name;
        var reason = name is null ? "without momentum" : "with betas; PyTorch 1.13 cycles them in OneCycleLR only";
        throw new ArgumentException($"'cycle_momentum' must be False for an optimizer {reason}, but was True.");
    }

    /// <summary>A curve that has a first value: what fails there fails in PyTorch's constructor.</summary>
    private static T Begun<T>(T curve)
        where T : Curve
    {
        try
        {
            _ = curve.At(0);
            return curve;
        }
        catch (CurveValueException wrong)
        {
            throw new ArgumentException($"the arguments must give a first value, but lead to {wrong.Message}", wrong);
        }
    }
}
