using System.Globalization;

namespace Anneal.Tuning.Transfer;

/// <summary>A rate that suits one schedule, carried to another by the convex bound; nothing is trained.</summary>
/// <remarks>
/// Checked on 117 recorded language-model runs: right to about a step of a grid by √2, with AdamW and SGD, the same
/// batch and the same number of updates. The bound says nothing right of longer and shorter runs, nor of warm-up.
/// </remarks>
/// <param name="From">The shape that the rate was found for.</param>
/// <param name="To">The shape that it is carried to.</param>
/// <param name="FromRate">The rate that was found.</param>
/// <param name="Rate">The rate for the other schedule.</param>
public sealed record RateTransfer(RateOptimum From, RateOptimum To, double FromRate, double Rate)
{
    /// <summary>What the bound is taken to be right to, as a share of the rate.</summary>
    public const double Uncertainty = 0.2;

    /// <summary>The most updates of a run: all of them are summed.</summary>
    public const long MostSteps = 100_000_000;

    private const double MostLengthDifference = 0.05,
        EqualRates = 1e-12;
    private const int MostRounds = 100;

    /// <summary>By how much the best rate of the other schedule is greater.</summary>
    public double Ratio => Rate / FromRate;

    /// <summary>The low end of what the rate may be.</summary>
    public double Low => Rate * (1 - Uncertainty);

    /// <summary>The high end of what the rate may be.</summary>
    public double High => Rate * (1 + Uncertainty);

    /// <summary>Carries a rate from one schedule to another.</summary>
    /// <param name="from">The schedule that the rate was found for.</param>
    /// <param name="to">The schedule that it is carried to.</param>
    /// <param name="rate">What <paramref name="from"/> calls <c>base</c>. Finite, greater than 0.</param>
    /// <param name="plan">The run of both; null where both say their lengths themselves.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is not greater than 0.</exception>
    /// <exception cref="ScheduleBindingException">A schedule does not fit the plan, or needs one.</exception>
    /// <exception cref="ArgumentException">The two do not have the same length, one has no rate that could be scaled
    /// (no <c>base</c>), takes it from measurements, or has rates below 0.</exception>
    public static RateTransfer Between(Recipe from, Recipe to, double rate, RunPlan? plan = null)
    {
        RequireScalable(from);
        RequireScalable(to);
        Require.Positive(rate);
        var steps = LengthOf(from, to, rate, plan);
        var first = Optimum(from, rate, plan, steps);
        // A schedule may have parts that do not scale with base; then its shape depends on the rate that is looked for.
        var (second, carried) = (default(RateOptimum), rate);
        for (var round = 0; round < MostRounds; round++)
        {
            second = Optimum(to, carried, plan, steps);
            RequireSameLength(first, second);
            var next = rate * (second.Gamma / first.Gamma);
            var isFound = Math.Abs(next - carried) <= EqualRates * next;
            carried = next;
            if (isFound)
                break;
        }
        return new(first, second, rate, carried);
    }

    /// <summary>As <see cref="Between"/>; null where no rate can be carried.</summary>
    /// <inheritdoc cref="Between" path="/param"/>
    public static RateTransfer? TryBetween(Recipe from, Recipe to, double rate, RunPlan? plan = null)
    {
        try
        {
            return Between(from, to, rate, plan);
        }
        catch (Exception error) when (error is ArgumentException or CurveValueException)
        {
            return null;
        }
    }

    private static RateOptimum Optimum(Recipe recipe, double rate, RunPlan? plan, long steps)
    {
        var optimum = ConvexBound.Of(recipe.Bind(plan, rate).Rate, steps);
        return optimum with { Gamma = optimum.Gamma * rate };
    }

    private static void RequireScalable(Recipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        if (!recipe.Rate.UsesBase)
            throw new ArgumentException(
                $"A schedule that a rate is carried to or from must have 'base' in its text, but '{recipe}' has not; "
                    + "write its greatest rate as base, and the others as shares of it (base*0.1).",
                nameof(recipe)
            );
        if (recipe.Feedback.Count > 0)
            throw new ArgumentException(
                $"A schedule that a rate is carried to or from must be known before the run, but '{recipe}' follows "
                    + "measurements; leave the plateau out.",
                nameof(recipe)
            );
    }

    private static long LengthOf(Recipe from, Recipe to, double rate, RunPlan? plan)
    {
        var steps = plan?.TotalSteps
            ?? Max(from.Bind(plan, rate).Rate.Length, to.Bind(plan, rate).Rate.Length)
            ?? throw new ArgumentException(
                "The run must have a length, but neither schedule has an end of its own; give a run plan.",
                nameof(plan)
            );
        return steps <= MostSteps
            ? steps
            : throw new ArgumentOutOfRangeException(
                nameof(plan),
                FormattableString.Invariant($"The run must have at most {MostSteps} updates, but has {steps}.")
            );
    }

    private static long? Max(long? first, long? second) =>
        first is { } one && second is { } other ? Math.Max(one, other) : first ?? second;

    private static void RequireSameLength(RateOptimum from, RateOptimum to)
    {
        if (Math.Abs(from.Steps - to.Steps) <= MostLengthDifference * Math.Max(from.Steps, to.Steps))
            return;
        throw new ArgumentException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Both schedules must train for the same number of updates, but they train for {from.Steps} and "
                    + $"{to.Steps}: no rate is carried from one length to another, where theory and measurements "
                    + $"disagree. Write lengths as shares of the run (10%), or measure again: half the rate, the "
                    + $"rate, and twice the rate."
            ),
            nameof(to)
        );
    }
}
