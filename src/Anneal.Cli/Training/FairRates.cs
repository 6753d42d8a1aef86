using Anneal.Reporting;
using Anneal.Tuning.Transfer;

namespace Anneal.Cli.Training;

/// <summary>Schedules whose best rates differ are not compared fairly at one.</summary>
internal static class FairRates
{
    /// <summary>How many times a best rate is another one before that is said.</summary>
    public const double WorthSaying = 1.3;

    /// <summary>What is to be said of schedules that are compared at one rate; null for nothing.</summary>
    /// <param name="recipes">The schedules. Those without <c>base</c> bring their own rate.</param>
    /// <param name="rate">The rate.</param>
    /// <param name="plan">The run of all.</param>
    public static string? Remark(IEnumerable<Recipe> recipes, double rate, RunPlan plan)
    {
        Recipe[] scaled = [.. recipes.Where(recipe => recipe.UsesBase).Distinct()];
        var factors = scaled
            .Select(recipe => (Recipe: recipe, Transfer: RateTransfer.TryBetween(scaled[0], recipe, rate, plan)))
            .Where(pair => pair.Transfer is not null)
            .OrderBy(pair => pair.Transfer!.Ratio)
            .ToArray();
        if (factors.Length < 2 || factors[^1].Transfer!.Ratio < WorthSaying * factors[0].Transfer!.Ratio)
            return null;
        var ratio = factors[^1].Transfer!.Ratio / factors[0].Transfer!.Ratio;
        return $"Their best rates differ by up to {NumberText.Significant(ratio, 2)} × ('{factors[^1].Recipe}' asks "
            + $"for more than '{factors[0].Recipe}', by the convex bound): one rate for all is not fair to each.";
    }
}
