namespace Anneal.Cli.Schedules;

/// <summary>A run plan for people.</summary>
internal static class PlanText
{
    /// <summary>The arithmetic, then what it comes to.</summary>
    public static IEnumerable<string> Lines(RunPlan plan) => plan.Arithmetic.Append(Total(plan));

    private static string Total(RunPlan plan) =>
        string.Join(
            ", ",
            from part in new (double? Count, string Unit)[]
            {
                (plan.TotalSteps, "updates in all"),
                (plan.StepsPerEpoch, "per epoch"),
                (plan.SamplesPerStep, "samples per update"),
                (plan.TokensPerStep, "tokens per update"),
            }
            where part.Count is not null
            select $"{part.Count!.Value.Grouped()} {part.Unit}"
        );
}
