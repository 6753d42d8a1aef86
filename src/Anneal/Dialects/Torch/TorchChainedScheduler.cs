using Anneal.Composition;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.ChainedScheduler</c>.</summary>
internal sealed class TorchChainedScheduler : TorchComposite
{
    public TorchChainedScheduler(TorchRelease release)
        : base(
            release,
            "ChainedScheduler",
            "Schedulers that all take their step, one after the other, on the same rate.",
            release == TorchRelease.V1 ? [SchedulersOf(release)] : [SchedulersOf(release), Optimizer]
        )
    {
        Formula = "base * ratio of every scheduler";
        Example = $"{FullName}(schedulers=[ConstantLR(factor=0.1, total_iters=2), ExponentialLR(gamma=0.9)])";
        Conventions =
            "The effects multiply, but LambdaLR and CosineAnnealingWarmRestarts overwrite what came before them, and "
            + "CosineAnnealingLR is distorted by the others.";
    }

    protected override Schedule? Lower(BoundCall call)
    {
        var factors = new List<Schedule>();
        foreach (var part in Schedulers.In(call))
        {
            // The first one brings the base rate, the others are factors of it.
            var scope = call.Scope;
            if (factors.Count > 0)
                scope = scope with { Context = scope.Context with { BaseRate = 1 } };
            if (!OnlyMultiplies(part) || part.Definition.Bind(new(part, scope)) is not Schedule factor)
                return null;
            factors.Add(factor);
        }
        return factors.Count == 1 ? factors[0] : new Product([.. factors]);
    }

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new ChainedScheduler(setup, Parts(call, setup.Group));
}
