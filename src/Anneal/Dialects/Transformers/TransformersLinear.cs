using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_linear_schedule_with_warmup</c>.</summary>
internal sealed class TransformersLinear : TransformersWarmed
{
    public TransformersLinear()
        : base("get_linear_schedule_with_warmup", $"{Line}then a line back to 0.", Training, LastEpoch)
    {
        Formula = $"{WarmupFormula} base * max(0, (training - t)/max(1, training - warmup))";
        Conventions = $"{FirstUpdate}. The warm-up is inside num_training_steps. Afterwards the rate stays at 0.";
    }

    private protected override Schedule After(BoundCall call, double rate, double start)
    {
        var steps = StepsAfterWarmup(call);
        return new LinearRamp(rate, 0, steps, Training.In(call) - steps - FirstAfter(Warmup.In(call)));
    }
}
