using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of MMEngine: alone it counts its own steps, in a list those of the run.</summary>
internal abstract class MmengineDefinition : CurveDefinition
{
    public const string FrameworkName = "mmengine";
    public const double NoEnd = 1e9;

    public static readonly Parameter<double> Begin = Number(
        "begin",
        0,
        "the step at which it begins",
        ParameterRole.Time
    );
    public static readonly Parameter<double> End = OrNone(
        "end",
        Kinds.AnyNumber,
        "the step from which on it does nothing; None: the end of training in a list, else never",
        ParameterRole.Time
    );
    public static readonly Parameter<bool> ByEpoch = Flag("by_epoch", true, "whether it counts epochs, in a list");
    public static readonly Parameter<double> LastStep = Number("last_step", -1, "has no effect here");
    public static readonly Parameter<bool> Verbose = Flag("verbose", false, "has no effect here");
    public static readonly Parameter<bool> Converts = Flag(
        "convert_to_iter_based",
        false,
        "whether, in a list, its lengths in epochs are made lengths in updates"
    );

    /// <summary>The parameters that all have.</summary>
    private protected static readonly ValueList<Parameter> Common =
    [
        Optimizer,
        Begin,
        End,
        ByEpoch,
        LastStep,
        Verbose,
        Converts,
    ];

    private protected MmengineDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(FrameworkName, name, summary, [Optimizer, .. parameters, .. Common.Skip(1)]) =>
        (UsesBase, CountsSteps, Source) = (true, true, "open-mmlab/mmengine, mmengine/optim/scheduler");

    internal override Violation? Check(CallExpression call) =>
        End.Violates(call, "larger than 'begin'", end => end > Begin.In(call));

    internal override Curve Bind(BoundCall call) => new MmengineTrace(call.BaseRate, [RuleOf(call)], EpochLength: null);

    /// <summary>The rule of a scheduler that stands alone.</summary>
    internal MmengineRule RuleOf(BoundCall call) =>
        Rule(call, new(Begin.In(call), End.In(call, NoEnd), ByEpoch.In(call), 1));

    /// <summary>The momentum that it changes; null where it changes the rate.</summary>
    internal virtual double? MomentumOf(CallExpression call) => null;

    /// <summary>What it does.</summary>
    internal abstract MmengineRule Rule(BoundCall call, MmengineSpan span);

    // The least value, itself or as a share of the group's own.
    private protected static readonly Parameter<ScheduleValue> Least = OrNone("eta_min", Kinds.Real, "the least rate");
    private protected static readonly Parameter<double> LeastRatio = OrNone(
        "eta_min_ratio",
        Kinds.AnyNumber,
        "the same as a share of the group's rate"
    );

    private protected static Violation? BothLeast(CallExpression call) =>
        Least.IsIn(call) && LeastRatio.IsIn(call)
            ? new("'eta_min' and 'eta_min_ratio' must not both be given, but were.", LeastRatio)
            : null;

    private protected static double LeastIn(BoundCall call) =>
        LeastRatio.TryIn(call, out var share) ? call.BaseRate * share
        : Least.TryIn(call, out var least) ? call.Scope.Value(least)
        : 0;
}
