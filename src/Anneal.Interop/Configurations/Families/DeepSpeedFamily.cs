using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Families;

/// <summary>DeepSpeed's <c>"scheduler": {"type": …, "params": …}</c>.</summary>
internal sealed class DeepSpeedFamily : ConfigurationFamily
{
    private static readonly HashSet<string> Known =
    [
        "WarmupLR",
        "WarmupDecayLR",
        "WarmupCosineLR",
        "OneCycle",
        "LRRangeTest",
    ];

    // What else stands beside a scheduler of DeepSpeed.
    private static readonly string[] Others =
    [
        "train_batch_size",
        "train_micro_batch_size_per_gpu",
        "zero_optimization",
        "fp16",
        "bf16",
        "gradient_clipping",
    ];

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        if (
            node.Map.Find("scheduler") is not MapSetting scheduler
            || scheduler.Find("type") is not { } type
            || scheduler.Find("params") is not (MapSetting or null)
            || !Known.Contains(type.Word ?? "") && node.Map.Find(Others) is null
        )
            yield break;
        var reading = new ScheduleReading("DeepSpeed", node, given);
        var optimizer = (node.Map.Find("optimizer") as MapSetting)?.Find("params") as MapSetting;
        reading.Begin(
            new()
            {
                Steps = reading.Number(null, "train_iters", "train_steps"),
                BatchSize = reading.Number(null, "train_micro_batch_size_per_gpu"),
                GradientAccumulation = reading.Number(null, "gradient_accumulation_steps"),
            },
            reading.Of(optimizer?.Find("lr"))
        );
        yield return reading.Made("scheduler", type, () =>
        {
            if (type.Word is not { } name || !Known.Contains(name))
                throw new UnknownScheduleException($"'{type.Word}' is no schedule of DeepSpeed that is known");
            var arguments = (scheduler.Find("params") as MapSetting)?.Entries ?? new Dictionary<string, Setting>();
            return ScheduleWords.Call(
                $"deepspeed.{name}",
                arguments.Select(argument => (argument.Key, (string?)Said(argument.Key, argument.Value)))
            );
        });
    }

    private static string Said(string name, Setting value) =>
        value.Word == "auto"
            ? throw new UnknownScheduleException(
                Invariant($"'{name}' (line {value.Line}) is auto, which the trainer sets")
            )
            : ScheduleWords.Argument(name, value);
}
