using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A schedule of transformers after a line from 0 to the group's own rate.</summary>
internal abstract class TransformersWarmed : TransformersDefinition
{
    public static readonly Parameter<double> Training = Number(
        TrainingName,
        "steps of the run, the warm-up inside",
        ParameterRole.Length
    );

    private protected const string Line = "A line from 0 to the group's own rate, ";
    private protected const string WarmupFormula = "base * t/warmup up to warmup, then";
    private protected const string FirstUpdate = "The first update is made with rate 0";

    private protected TransformersWarmed(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(name, summary, [Optimizer, Warmup, .. parameters]) => Example = ExampleWith("");

    internal override Curve Bind(BoundCall call)
    {
        var (rate, warmup) = (call.BaseRate, Warmup.In(call));
        var first = FirstAfter(warmup);
        return Resumed(call, Ramp(call, rate, warmup).ThenFrom(first, After(call, rate, warmup - first)));
    }

    private protected virtual Schedule Ramp(CallExpression call, double rate, double warmup) =>
        new LinearRamp(0, rate, Math.Max(1, warmup));

    /// <summary>What follows the warm-up.</summary>
    /// <param name="call">The call.</param>
    /// <param name="rate">The group's own rate.</param>
    /// <param name="start">Where on the schedule's clock the warm-up has ended, a fraction above −1.</param>
    private protected abstract Schedule After(BoundCall call, double rate, double start);

    private protected string ExampleWith(string more) =>
        $"{FullName}(num_warmup_steps=100, num_training_steps=1000{more})";

    private protected static double StepsAfterWarmup(CallExpression call) =>
        Math.Max(1, Training.In(call) - Warmup.In(call));
}
