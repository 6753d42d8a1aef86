using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>Three straight lines: up to the peak, down to where it began, and on down to the final value.</summary>
    /// <param name="transitionSteps">Length in steps. Greater than 0.</param>
    /// <param name="peakValue">The highest value. Finite.</param>
    /// <param name="pctStart">Share of the steps until the peak, truncated to whole steps. Default 0.3.</param>
    /// <param name="pctFinal">Share of the steps until the value is back at its start, truncated to whole steps.
    /// Default 0.85.</param>
    /// <param name="divFactor">The first value is the peak over this. Greater than 0. Default 25.</param>
    /// <param name="finalDivFactor">The final value is the first over this. Greater than 0. Default 10,000.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>s.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearOnecycleSchedule(
        double transitionSteps,
        double peakValue,
        double pctStart = 0.3,
        double pctFinal = 0.85,
        double divFactor = 25,
        double finalDivFactor = 1e4
    ) =>
        new FrameworkCall("optax.linear_onecycle_schedule")
            .With("transition_steps", transitionSteps)
            .With("peak_value", peakValue)
            .With("pct_start", pctStart)
            .With("pct_final", pctFinal)
            .With("div_factor", divFactor)
            .With("final_div_factor", finalDivFactor)
            .ToRecipe();

    private static LegacyParameter PctStart =>
        new("pct_start", Kinds.AnyNumber, "share of the steps until the peak; truncated to whole steps")
        {
            Default = "0.3",
        };

    private static LegacyParameter DivFactor =>
        new("div_factor", Kinds.AnyNumber, "the first value is the peak over this") { Default = "25" };

    private static LegacyParameter FinalDivFactor =>
        new("final_div_factor", Kinds.AnyNumber, "the final value is the first over this") { Default = "10000" };

    private static LegacyDefinition LinearOnecycleScheduleDefinition =>
        new(
            "linear_onecycle_schedule",
            "Three straight lines: up to the peak, down to where it began, and on down to the final value.",
            TransitionSteps("length in steps; greater than 0"),
            PeakValue,
            PctStart,
            new LegacyParameter(
                "pct_final",
                Kinds.AnyNumber,
                "share of the steps until the value is back at its start; truncated to whole steps"
            )
            {
                Default = "0.85",
            },
            DivFactor,
            FinalDivFactor
        )
        {
            Formula =
                "lines through (0, peak/div), (floor(pct_start * n), peak), (floor(pct_final * n), peak/div), (n, "
                + "peak/div/final_div)",
            Source = $"{SourceFile}; Smith and Topin 2017, Super-Convergence, arXiv:1708.07120",
            Example = "optax.linear_onecycle_schedule(transition_steps=1000, peak_value=0.1)",
            Conventions =
                "Ends at update number transition_steps (torch.OneCycleLR one earlier) and stays. Boundaries that "
                + "fall on the same step collapse, and the last scale wins: short cycles have odd shapes.",
            CheckWith = arguments =>
                CheckOnecycle(arguments) ?? NegativeScale(arguments.Definition, LinearOnecycleScales(arguments)),
            LengthOfWith = (arguments, scope) => PartLength.Of(BindLinearOnecycle(arguments, scope)),
            BindWith = BindLinearOnecycle,
        };

    private static string? CheckOnecycle(CallArguments arguments) =>
        arguments.NotPositive("transition_steps")
        ?? arguments.Violation("div_factor", "a number other than 0", value => value != 0)
        ?? arguments.Violation("final_div_factor", "a number other than 0", value => value != 0);

    private static Schedule BindLinearOnecycle(CallArguments arguments, BindingScope scope) =>
        Interpolated(
            cosine: false,
            scope.Value(arguments.Value("peak_value")) / arguments.Number("div_factor", 25),
            LinearOnecycleScales(arguments)
        );

    private static SortedDictionary<double, double> LinearOnecycleScales(CallArguments arguments)
    {
        var (steps, divisor) = (arguments.Number("transition_steps", 0), arguments.Number("div_factor", 25));
        return new()
        {
            [Math.Truncate(arguments.Number("pct_start", 0.3) * steps)] = divisor,
            [Math.Truncate(arguments.Number("pct_final", 0.85) * steps)] = 1 / divisor,
            [steps] = 1 / arguments.Number("final_div_factor", 1e4),
        };
    }
}
