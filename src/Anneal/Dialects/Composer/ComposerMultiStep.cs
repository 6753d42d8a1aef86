using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.MultiStepScheduler</c>.</summary>
internal sealed class ComposerMultiStep : ComposerDefinition
{
    public ComposerMultiStep()
        : base("MultiStep", "Multiplies the rate by gamma at each milestone.", Milestones, Gamma)
    {
        Formula = "base * gamma^(milestones <= t)";
        Example = "composer.MultiStepScheduler(['30ep', '60ep'], gamma=0.1)";
        Conventions = "A milestone acts from its own step on, also at step 0, and as often as it is listed.";
    }

    internal override Curve Bind(BoundCall call) =>
        new MultiStepDecay(call.BaseRate, Gamma.In(call), ClockOf(call).FirstSteps(Milestones));
}
