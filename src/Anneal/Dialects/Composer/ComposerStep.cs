using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.StepScheduler</c>.</summary>
internal sealed class ComposerStep : ComposerDefinition
{
    public static readonly Parameter<ComposerTime> StepSize = Time(
        "step_size",
        "time between drops",
        ParameterRole.WholePeriod
    );

    public ComposerStep()
        : base("Step", "Multiplies the rate by gamma once every step_size.", StepSize, Gamma)
    {
        Formula = "base * gamma^floor(t/step_size)";
        Example = "composer.StepScheduler('30ep', gamma=0.1)";
        Conventions = "The drop acts at the boundary itself.";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, gamma, every) = (call.BaseRate, Gamma.In(call), ClockOf(call).PositiveLength(StepSize));
        return every.Steps == Math.Floor(every.Steps)
            ? new StepDecay(rate, gamma, new Period(every.Steps))
            : new ComposerStairs(rate, gamma, every);
    }
}
