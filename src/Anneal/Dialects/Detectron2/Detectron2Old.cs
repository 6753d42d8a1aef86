using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of Detectron2's first releases: the warm-up is a factor of what follows.</summary>
internal abstract class Detectron2Old : CurveDefinition
{
    private static readonly Parameter<double> LastEpoch = Number("last_epoch", -1, "has no effect here");

    private readonly Detectron2Warmup warmup;

    private protected Detectron2Old(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : this(Detectron2Warmup.Of(spelling => spelling), name, summary, parameters) { }

    private Detectron2Old(
        Detectron2Warmup warmup,
        string name,
        string summary,
        params ReadOnlySpan<Parameter> parameters
    )
        : base(
            "detectron2",
            name,
            summary,
            [Optimizer, .. parameters, warmup.Factor, warmup.Steps, warmup.Method, LastEpoch]
        )
    {
        this.warmup = warmup;
        (UsesBase, CountsSteps, Source) = (
            true,
            true,
            "facebookresearch/detectron2, detectron2/solver/lr_scheduler.py"
        );
    }

    internal sealed override Curve Bind(BoundCall call)
    {
        var (factor, steps) = (warmup.Factor.In(call), (long)warmup.Steps.In(call));
        Schedule line = warmup.Method.In(call) == "constant" ? new Constant(factor) : new LinearRamp(factor, 1, steps);
        return new Product([After(call), Sequence.Of((line, steps), (new Constant(1), null))]);
    }

    /// <summary>What the warm-up multiplies.</summary>
    private protected abstract Schedule After(BoundCall call);
}
