using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of the package <c>pytorch_optimizer</c>.</summary>
internal static class PytorchOptimizerFramework
{
    public const string Name = "pytorch_optimizer";

    public static Framework Instance { get; } =
        new(Name, ["pytorch_optimizer.lr_scheduler"], () =>
            [
                new PytorchOptimizerLinear(),
                new PytorchOptimizerCosine(),
                new PytorchOptimizerPoly(),
                new PytorchOptimizerRestarts(),
                new PytorchOptimizerREX(),
                new PytorchOptimizerChebyshev(),
                new PytorchOptimizerWsd(),
            ]
        );
}
