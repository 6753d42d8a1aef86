using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// A scheduler of NeMo: all its arguments are given by name, lengths as steps or as shares of the run.
/// </summary>
internal abstract class NemoDefinition : CurveDefinition
{
    public const double DefaultPower = 1;

    public static readonly Parameter<double> Max = ByName(
        Number("max_steps", "steps of the run, the warm-up inside", ParameterRole.Length)
    );
    public static readonly Parameter<double> MaxOrNone = ByName(
        OrNone("max_steps", Kinds.AnyNumber, "steps of the run, the warm-up inside", ParameterRole.Length)
    );
    public static readonly Parameter<double> WarmupSteps = StepsOf("warmup_steps", "steps of the warm-up");
    public static readonly Parameter<double> WarmupRatio = ShareOf("warmup_ratio", "the warm-up as a share of the run");
    public static readonly Parameter<double> HoldSteps = StepsOf("hold_steps", "steps at the peak after the warm-up");
    public static readonly Parameter<double> HoldRatio = ShareOf("hold_ratio", "the same as a share of the run");
    public static readonly Parameter<double> ConstantSteps = StepsOf("constant_steps", "steps at a constant rate");
    public static readonly Parameter<double> ConstantRatio = ShareOf(
        "constant_ratio",
        "the same as a share of the run"
    );
    public static readonly Parameter<ScheduleValue> Min = ByName(Real("min_lr", 0, "the rate after max_steps"));
    public static readonly Parameter<double> LastEpoch = ByName(
        Number("last_epoch", -1, "has no effect here; a state says where a run resumes", ParameterRole.PerStep)
    );
    public static readonly Parameter<double> Power = ByName(
        Number("power", DefaultPower, "the power of what is left of the way")
    );
    public static readonly Parameter<bool> Cycle = ByName(
        Flag("cycle", false, "whether each multiple of the way is a way of its own")
    );

    private protected const string PeakIsShown =
        "The warm-up begins at 1/(warmup + 1) of the rate and its last step, k = warmup, is the peak. ";

    private protected NemoDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("nemo", name, summary, [Optimizer, .. parameters, LastEpoch]) =>
        (UsesBase, Source) = (true, "NVIDIA NeMo, nemo/core/optim/lr_scheduler.py");

    internal override Violation? Check(CallExpression call) => Both(call, WarmupSteps, WarmupRatio);

    private protected static Parameter<T> ByName<T>(Parameter<T> parameter) => parameter with { IsKeywordOnly = true };

    private protected static long? MaxIn(CallExpression call) => MaxOrNone.TryIn(call, out var max) ? (long)max : null;

    private protected static long WarmupIn(CallExpression call) => StepsIn(call, WarmupSteps, WarmupRatio);

    /// <summary>A length that is given as steps or as a share of the run; 0 where it is given as neither.</summary>
    private protected static long StepsIn(CallExpression call, Parameter<double> steps, Parameter<double> ratio) =>
        (long)(steps.TryIn(call, out var given) ? given : ratio.In(call, 0) * Max.In(call, 0));

    private protected static Violation? Both(CallExpression call, Parameter<double> steps, Parameter<double> ratio)
    {
        if (steps.IsIn(call) && ratio.IsIn(call))
            return new($"'{steps.Name}' and '{ratio.Name}' must not both be given, but were.", ratio);
        return ratio.IsIn(call) && MaxIn(call) is null
            ? new($"'{ratio.Name}' is a share of 'max_steps', which must be given too, but was not.", ratio)
            : null;
    }

    // Some classes read the rate of the first group for all.
    private protected static double FirstGroupsRate(BoundCall call) =>
        call.Scope.Context.GroupRates is { Count: > 0 } rates ? rates[0] : call.BaseRate;

    // An initial rate below the least one is refused.
    private protected static double NotBelowMin(BoundCall call) =>
        call.BaseRate >= call.Value(Min)
            ? call.BaseRate
            : throw new ScheduleBindingException(
                $"'min_lr' must be at most the rate ({NumberText.Format(call.BaseRate)}), but was "
                    + $"{NumberText.Format(call.Value(Min))}."
            );

    private static Parameter<double> StepsOf(string name, string description) =>
        ByName(OrNone(name, Kinds.AnyNumber, description, ParameterRole.Time));

    private static Parameter<double> ShareOf(string name, string description) =>
        ByName(OrNone(name, Kinds.AnyNumber, description));
}
