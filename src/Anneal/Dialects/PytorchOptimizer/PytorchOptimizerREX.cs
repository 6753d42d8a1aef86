using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>pytorch_optimizer.REXScheduler</c>.</summary>
internal sealed class PytorchOptimizerREX : CurveDefinition
{
    public static readonly Parameter<double> Total = Number("total_steps", "steps of the run", ParameterRole.Length);
    public static readonly Parameter<double> Max = Number("max_lr", 1, "the rate that it comes from");
    public static readonly Parameter<double> Min = Number("min_lr", 0, "the rate at the start and at the end");

    public PytorchOptimizerREX()
        : base(PytorchOptimizerFramework.Name, "REXScheduler", "A reflected exponential.", Optimizer, Total, Max, Min)
    {
        CountsSteps = true;
        Formula = "min + (max - min) * z/(1 - p/2), p = t/total, z = 1 - p";
        Source = "kozistr/pytorch_optimizer, pytorch_optimizer/lr_scheduler/rex.py; arXiv:2107.04197";
        Conventions = "The first update has min_lr, and max_lr is never used. The optimizer's own rate plays no part.";
        Example = "pytorch_optimizer.REXScheduler(total_steps=1000, max_lr=0.1)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (total, min) = ((long)Math.Ceiling(Math.Max(0, Total.In(call))), Min.In(call));
        return Sequence.Of(
            (new Constant(min), 1),
            (new Ahead(new RexDecay(Max.In(call), min, Math.Max(0, Total.In(call))), 1), Math.Max(0, total - 1)),
            (new Constant(min), null)
        );
    }
}
