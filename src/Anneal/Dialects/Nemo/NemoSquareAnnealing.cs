using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.SquareAnnealing</c>.</summary>
internal sealed class NemoSquareAnnealing : NemoWarmed
{
    public const double DefaultMin = 1e-5;

    public static readonly Parameter<ScheduleValue> Least = ByName(
        Real("min_lr", DefaultMin, "the least rate, and that after max_steps")
    );

    public NemoSquareAnnealing()
        : base(
            "SquareAnnealing",
            "A line up to the group's own rate, then the square of what is left of the way.",
            WarmupSteps,
            WarmupRatio,
            Least
        )
    {
        Formula =
            "base * (t + 1)/(warmup + 1) up to warmup, then max(min_lr, base * ((max - t)/(max - "
            + "warmup))^2); min_lr after max_steps";
        Conventions = PeakIsShown + "min_lr is a floor here, 1e-5 by default.";
        Example = "nemo.SquareAnnealing(max_steps=1000, warmup_steps=100)";
    }

    private protected override Parameter<ScheduleValue> Floor => Least;

    private protected override Schedule After(BoundCall call, long step) =>
        AtLeastMin(
            call,
            new PolynomialDecay(call.BaseRate, 0, Max.In(call) - WarmupIn(call), 2, WarmupIn(call) - step)
        );
}
