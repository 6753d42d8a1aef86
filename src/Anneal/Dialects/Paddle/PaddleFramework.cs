using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of PaddlePaddle, <c>paddle.optimizer.lr</c>.</summary>
internal static class PaddleFramework
{
    public static Framework Instance { get; } =
        new("paddle", ["paddle.optimizer.lr"], () =>
            [
                new PaddleNoamDecay(),
                new PaddlePiecewiseDecay(),
                new PaddleNaturalExpDecay(),
                new PaddleInverseTimeDecay(),
                new PaddleExponentialDecay(),
                new PaddlePolynomialDecay(),
                new PaddleMultiStepDecay(),
                new PaddleStepDecay(),
                new PaddleLambdaDecay(),
                new PaddleMultiplicativeDecay(),
                new PaddleCosineAnnealingDecay(),
                new PaddleLinearWarmup(),
                new PaddleOneCycleLR(),
                new PaddleCyclicLR(),
                new PaddleLinearLR(),
                new PaddleCosineAnnealingWarmRestarts(),
                new PaddleReduceOnPlateau(),
            ]
        )
        {
            NeedsFullName = true,
            OfSettings = PaddleSettings.Of,
        };
}
