using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_constant_schedule_with_warmup</c>.</summary>
internal sealed class TransformersConstantWithWarmup : TransformersWarmed
{
    public TransformersConstantWithWarmup()
        : base("get_constant_schedule_with_warmup", $"{Line}which is kept.", LastEpoch)
    {
        Formula = $"{WarmupFormula} base";
        Conventions = $"{FirstUpdate}; the full rate comes at step num_warmup_steps.";
        Example = $"{FullName}(num_warmup_steps=100)";
    }

    private protected override Schedule After(BoundCall call, double rate, double start) => new Constant(rate);
}
