using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>Two half cosines: up to the peak, and down to the final value.</summary>
    /// <param name="transitionSteps">Length in steps. Greater than 0.</param>
    /// <param name="peakValue">The highest value. Finite.</param>
    /// <param name="pctStart">Share of the steps until the peak, truncated to whole steps. Default 0.3.</param>
    /// <param name="divFactor">The first value is the peak over this. Greater than 0. Default 25.</param>
    /// <param name="finalDivFactor">The final value is the first over this. Greater than 0. Default 10,000.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/>s.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineOnecycleSchedule(
        double transitionSteps,
        double peakValue,
        double pctStart = 0.3,
        double divFactor = 25,
        double finalDivFactor = 1e4
    ) =>
        new FrameworkCall("optax.cosine_onecycle_schedule")
            .With("transition_steps", transitionSteps)
            .With("peak_value", peakValue)
            .With("pct_start", pctStart)
            .With("div_factor", divFactor)
            .With("final_div_factor", finalDivFactor)
            .ToRecipe();

    private static LegacyDefinition CosineOnecycleScheduleDefinition =>
        new(
            "cosine_onecycle_schedule",
            "Two half cosines: up to the peak, and down to the final value.",
            TransitionSteps("length in steps; greater than 0"),
            PeakValue,
            PctStart,
            DivFactor,
            FinalDivFactor
        )
        {
            Formula = "half cosines through (0, peak/div), (floor(pct_start * n), peak), (n, peak/div/final_div)",
            Source = $"{SourceFile}; Smith and Topin 2017, Super-Convergence, arXiv:1708.07120",
            Example = "optax.cosine_onecycle_schedule(transition_steps=1000, peak_value=0.1)",
            Conventions =
                "Ends at update number transition_steps (torch.OneCycleLR one earlier) and stays. Boundaries that "
                + "fall on the same step collapse, and the last scale wins.",
            CheckWith = arguments =>
                CheckOnecycle(arguments) ?? NegativeScale(arguments.Definition, CosineOnecycleScales(arguments)),
            LengthOfWith = (arguments, scope) => PartLength.Of(BindCosineOnecycle(arguments, scope)),
            BindWith = BindCosineOnecycle,
        };

    private static Schedule BindCosineOnecycle(CallArguments arguments, BindingScope scope) =>
        Interpolated(
            cosine: true,
            scope.Value(arguments.Value("peak_value")) / arguments.Number("div_factor", 25),
            CosineOnecycleScales(arguments)
        );

    private static SortedDictionary<double, double> CosineOnecycleScales(CallArguments arguments)
    {
        var (steps, divisor) = (arguments.Number("transition_steps", 0), arguments.Number("div_factor", 25));
        return new()
        {
            [Math.Truncate(arguments.Number("pct_start", 0.3) * steps)] = divisor,
            [Math.Truncate(steps)] = 1 / (divisor * arguments.Number("final_div_factor", 1e4)),
        };
    }
}
