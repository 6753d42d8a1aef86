using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.MultiStepLR</c>.</summary>
internal sealed class TorchMultiStepLR : TorchDefinition
{
    public static readonly Parameter<ValueList<double>> Milestones = Required(
        "milestones",
        Kinds.ListOf(Kinds.AnyNumber),
        "steps, in any order; one listed n times multiplies n times",
        ParameterRole.Milestones
    );
    public static readonly Parameter<double> Gamma = GammaOf("milestone");

    public TorchMultiStepLR(TorchRelease release)
        : base(
            release,
            "MultiStepLR",
            "Multiplies the rate by gamma at each milestone.",
            Optimizer,
            Milestones,
            Gamma,
            LastEpoch,
            Verbose
        )
    {
        Formula = "base * gamma^(milestones <= t)";
        Example = $"{FullName}(milestones=[30, 80], gamma=0.1)";
        Conventions =
            "A milestone acts at its own step, milestone 0 at the first update. Milestones that are negative or no "
            + "whole numbers never act. No end.";
    }

    protected override Schedule Lower(BoundCall call) =>
        new MultiStepDecay(
            call.BaseRate,
            Gamma.In(call),
            [
                .. Milestones
                    .In(call)
                    .Where(milestone => milestone == 0 || IsCount(milestone))
                    .Select(milestone => (long)milestone)
                    .Order(),
            ]
        );

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new MultiStepScheduler(setup, Milestones.In(call), Gamma.In(call));
}
