using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.MultiStepWithWarmupScheduler</c>.</summary>
internal sealed class ComposerMultiStepWithWarmup : ComposerWarmup
{
    public ComposerMultiStepWithWarmup()
        : base(
            "MultiStep",
            "A warm-up, then drops at milestones that are counted from the run's start.",
            Milestones,
            Gamma
        )
    {
        Formula = "base * t/t_warmup for t < t_warmup, then base * gamma^(milestones <= t)";
        Example = "composer.MultiStepWithWarmupScheduler('1ep', ['30ep', '60ep'])";
        Conventions =
            "The warm-up starts at rate 0. Milestones count from the run's start, and those within the warm-up act at "
            + "its end. ssr scales the milestones but, without scale_warmup, not the warm-up.";
    }

    private protected override Schedule Rest(BoundCall call, ComposerClock clock, ComposerLength warmup)
    {
        var steps = clock.FirstSteps(Milestones).Select(step => Math.Max(0, step - warmup.FirstStep));
        return new MultiStepDecay(call.BaseRate, Gamma.In(call), [.. steps]);
    }
}
