namespace Anneal.Cli.Commands.Plan;

/// <summary>The JSON of <c>anneal plan</c>; what the plan does not know is null.</summary>
/// <param name="TotalSteps">Updates in the run.</param>
/// <param name="StepsPerEpoch">Updates in an epoch.</param>
/// <param name="Epochs">Epochs in the run.</param>
/// <param name="SamplesPerStep">Training examples in an update.</param>
/// <param name="TokensPerStep">Tokens in an update.</param>
/// <param name="TotalSamples">Training examples in the run.</param>
/// <param name="TotalTokens">Tokens in the run.</param>
/// <param name="Devices">Devices.</param>
/// <param name="GradientAccumulation">Batches in an update on one device.</param>
/// <param name="SkippedShare">Share of the attempted updates that are skipped.</param>
/// <param name="Arithmetic">How the numbers are made up.</param>
internal sealed record PlanDocument(
    long? TotalSteps,
    long? StepsPerEpoch,
    double? Epochs,
    double? SamplesPerStep,
    double? TokensPerStep,
    double? TotalSamples,
    double? TotalTokens,
    long Devices,
    long GradientAccumulation,
    double SkippedShare,
    IReadOnlyList<string> Arithmetic
)
{
    public static PlanDocument Of(RunPlan plan) =>
        new(
            plan.TotalSteps,
            plan.StepsPerEpoch,
            plan.Epochs,
            plan.SamplesPerStep,
            plan.TokensPerStep,
            plan.TotalSamples,
            plan.TotalTokens,
            plan.Devices,
            plan.GradientAccumulation,
            plan.SkippedShare,
            plan.Arithmetic
        );
}
