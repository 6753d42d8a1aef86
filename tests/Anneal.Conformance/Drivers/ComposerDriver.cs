using System.Globalization;

namespace Anneal.Conformance.Drivers;

/// <summary>Composer: the run plan stands for the trainer's max_duration and data loader; index k is batch k.</summary>
public static class ComposerDriver
{
    public static Observed Run(GoldenCase golden) =>
        StepDriver.Run(
            golden,
            (golden.FromCall ? golden.ScheduleText : CallText.Of(golden))[..^1]
                + $"{(golden.Arguments.EnumerateObject().Any() ? ", " : "")}ssr={golden.Field("ssr")!.Value.GetRawText()})",
            Plan(golden)
        );

    private static RunPlan? Plan(GoldenCase golden)
    {
        var duration = golden.Text("max_duration")!;
        var amount = double.Parse(duration.TrimEnd("abekopt".ToCharArray()), CultureInfo.InvariantCulture);
        var (samples, tokens) = (
            golden.Field("batch_size")!.Value.GetInt64(),
            golden.Field("tokens_per_batch")!.Value.GetDouble()
        );
        return golden.Field("dataloader_len")?.GetInt64() is { } batches
                ? RunPlan
                    .FromSamples(
                        batches * samples,
                        samples,
                        duration.EndsWith("ep", StringComparison.Ordinal) ? amount : amount / batches
                    )
                    .WithTokensPerStep(tokens)
            : duration.EndsWith("ba", StringComparison.Ordinal) ? OfSteps(amount)
            : duration.EndsWith("tok", StringComparison.Ordinal) ? OfSteps(amount / tokens)
            : duration.EndsWith("sp", StringComparison.Ordinal) ? OfSteps(amount / samples)
            : null;

        RunPlan OfSteps(double steps) =>
            RunPlan.FromSteps((long)steps).WithSamplesPerStep(samples).WithTokensPerStep(tokens);
    }
}
