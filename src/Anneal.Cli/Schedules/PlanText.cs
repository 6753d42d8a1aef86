using Anneal.Cli.Output;

namespace Anneal.Cli.Schedules;

/// <summary>A run plan for people.</summary>
internal static class PlanText
{
    /// <summary>The arithmetic, then what it comes to.</summary>
    public static IEnumerable<string> Lines(RunPlan plan) => plan.Arithmetic.Append(Total(plan));

    private static string Total(RunPlan plan) =>
        string.Join(
            ", ",
            new[]
            {
                (plan.TotalSteps, "updates in all"),
                (plan.StepsPerEpoch, "per epoch"),
                (plan.SamplesPerStep, "samples per update"),
                (plan.TokensPerStep, "tokens per update"),
            }
                .Where(part => part.Item1 is not null)
                .Select(part => $"{part.Item1!.Value.Grouped()} {part.Item2}")
        );
}
