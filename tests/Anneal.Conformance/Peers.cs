using Anneal.Conformance.Drivers;

namespace Anneal.Conformance;

/// <summary>How the cases of each framework are driven.</summary>
public static class Peers
{
    /// <summary>The name that schedule texts have for a case's framework.</summary>
    public static string FrameworkOf(GoldenCase golden) =>
        golden.Peer switch
        {
            "torch" => "torch1",
            // Its schedules are those of transformers but for one.
            "diffusers" => "transformers",
            "torch-next" => "torch",
            var peer => peer,
        };

    /// <summary>Runs a case through the library.</summary>
    public static Observed Run(GoldenCase golden) =>
        golden.Peer switch
        {
            "composer" or "llmfoundry" => ComposerDriver.Run(golden),
            "accelerate" => AccelerateDriver.Run(golden),
            "torch" or "torch-next" => TorchDriver.Run(golden),
            "fastai" => FastAiDriver.Run(golden),
            "fvcore" => StepDriver.Run(
                golden,
                CallText.Of(golden),
                RunPlan.FromSteps(golden.Field("max_iter")!.Value.GetInt64())
            ),
            "ignite" => IgniteDriver.Run(golden),
            "keras" or "optax" or "mxnet" or "d2l" => CallDriver.Run(golden),
            "deepspeed" => BetaDriver.Run(golden),
            "transformers" => TransformersDriver.Run(golden),
            "timm" => TimmDriver.Run(golden),
            "megatron" => IncrementDriver.Run(golden),
            _ => StepDriver.Run(golden, golden.ScheduleText, RunOf(golden)),
        };

    // What the framework reads from the run: its steps.
    private static readonly string[] Totals = ["training_steps", "total_training_steps", "max_steps", "total_steps"];

    private static RunPlan? RunOf(GoldenCase golden)
    {
        if ((golden.Field("epoch_length") ?? golden.Field("num_steps_per_epoch"))?.GetInt64() is { } length)
            return RunPlan.FromEpochs(
                (golden.Field("max_epochs") ?? golden.Field("num_epochs"))?.GetDouble()
                    ?? golden.Steps / (double)length + 1,
                length
            );
        if (golden.Field("data_size")?.GetInt64() is { } size && golden.Field("batch_size")?.GetInt64() is { } batch)
            return RunPlan.FromSamples(size, batch, golden.Field("total_steps")!.Value.GetDouble() * batch / size);
        var total = Totals.Select(golden.Field).FirstOrDefault(field => field is not null)?.GetInt64();
        return total is { } steps ? RunPlan.FromSteps(steps) : null;
    }
}
