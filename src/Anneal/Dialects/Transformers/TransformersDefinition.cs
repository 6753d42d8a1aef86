using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A function of transformers that makes a schedule out of the group's own rate.</summary>
internal abstract class TransformersDefinition : CurveDefinition
{
    public const string WarmupName = "num_warmup_steps";
    public const string TrainingName = "num_training_steps";
    public const double DefaultWaves = 0.5;

    public static readonly Parameter<double> Warmup = Number(WarmupName, "steps of the warm-up", ParameterRole.Period);
    public static readonly Parameter<double> Waves = Number(
        "num_cycles",
        DefaultWaves,
        "waves of the cosine; 0.5: down once"
    );
    public static readonly Parameter<double> LastEpoch = Optional(
        "last_epoch",
        Kinds.Number("a whole number that is at least -1", number => number >= -1 && number == Math.Floor(number)),
        -1,
        "index of the last step of a resumed run",
        ParameterRole.PerStep
    );

    private protected TransformersDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("transformers", name, summary, parameters) =>
        (UsesBase, Source) = (true, "Hugging Face transformers, optimization.py");

    /// <summary>Parameters that are given by name only.</summary>
    private protected static IEnumerable<Parameter> ByName(params IEnumerable<Parameter> parameters) =>
        parameters.Select(parameter => parameter with { IsKeywordOnly = true });

    internal override Curve Bind(BoundCall call) => new Constant(call.BaseRate);

    // LambdaLR takes a step of its own when it is made, from last_epoch on.
    private protected static Schedule Resumed(CallExpression call, Schedule schedule) =>
        LastEpoch.In(call) is >= 0 and var last ? new Ahead(schedule, (long)last + 1) : schedule;

    // The first step that is not of a phase.
    private protected static long FirstAfter(double end) => (long)Math.Max(0, Math.Ceiling(end));

    private protected static double DefaultRate(BoundCall call) => call.Scope.Context.DefaultRate ?? call.BaseRate;

    // Over so many steps; its rule never stops it, but keeps it from falling below 0.
    private protected static Schedule Cosine(CallExpression call, double rate, double end, double steps, double start)
    {
        var waves = Waves.In(call);
        return waves == 0
            ? new Constant(rate)
            : NotBelow0(new CosineWave(rate, end, steps / (2 * Math.Abs(waves)), start), end);
    }

    private protected static Schedule NotBelow0(Schedule schedule, double end) =>
        end < 0 ? new Clamped(schedule, 0, double.PositiveInfinity) : schedule;
}
