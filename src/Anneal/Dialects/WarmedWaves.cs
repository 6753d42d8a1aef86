using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// A function with the names that transformers has: a line from 0 to the group's own rate over the warm-up, then
/// another curve over the rest of the run.
/// </summary>
internal abstract class WarmedWaves : CurveDefinition
{
    public const double DefaultCycles = 0.5;

    public static readonly Parameter<double> WarmupSteps = Number(
        "num_warmup_steps",
        "steps of the warm-up",
        ParameterRole.Time
    );
    public static readonly Parameter<double> TrainingSteps = Number(
        "num_training_steps",
        "steps of the run, the warm-up inside",
        ParameterRole.Length
    );
    public static readonly Parameter<double> Cycles = Number(
        "num_cycles",
        DefaultCycles,
        "waves of the cosine; 0.5: down once"
    );

    private static readonly Parameter<double> LastEpoch = Number(
        "last_epoch",
        -1,
        "has no effect here; a state says where a run resumes",
        ParameterRole.PerStep
    );

    private protected WarmedWaves(
        string framework,
        string name,
        string summary,
        params ReadOnlySpan<Parameter> parameters
    )
        : base(framework, name, summary, [Optimizer, WarmupSteps, TrainingSteps, .. parameters, LastEpoch]) =>
        (UsesBase, CountsSteps) = (true, true);

    internal override Curve Bind(BoundCall call)
    {
        var (rate, warmup) = (call.BaseRate, (long)WarmupSteps.In(call));
        var after = After(call, rate, Math.Max(1, TrainingSteps.In(call) - warmup));
        return Sequence.Of((Ramp(rate, Math.Max(1, warmup)), warmup), (after, null));
    }

    private protected virtual Schedule Ramp(double rate, long warmup) => new LinearRamp(0, rate, warmup);

    /// <summary>What follows the warm-up over so many steps.</summary>
    private protected abstract Schedule After(BoundCall call, double rate, double steps);

    private protected static Schedule Waves(double rate, double end, double steps, double cycles) =>
        cycles == 0 ? new Constant(rate) : new CosineWave(rate, end, steps / (2 * Math.Abs(cycles)));
}
