using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Families;

/// <summary>The options of diffusers' training scripts: <c>--lr_scheduler</c> with <c>--lr_warmup_steps</c>.</summary>
/// <remarks>
/// Each process steps the schedule, whose lengths are multiplied by their number: in updates both are as they are said.
/// </remarks>
internal sealed class DiffusersFamily : ConfigurationFamily
{
    private const string TypeName = "lr_scheduler",
        WarmupName = "lr_warmup_steps";

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        if (node.Map.Find(WarmupName) is null || node.Map.Find(TypeName) is not ScalarSetting type)
            yield break;
        var reading = new ScheduleReading("diffusers", node, given);
        reading.Begin(
            ScheduleReading.Length(
                reading.Number(null, "max_train_steps"),
                reading.Number(null, "num_train_epochs")
            ) with
            {
                BatchSize = reading.Number(null, "train_batch_size"),
                GradientAccumulation = reading.Number(1, "gradient_accumulation_steps"),
            },
            reading.Number(null, "learning_rate")
        );
        yield return reading.Made(TypeName, type, () => Text(reading, type, node.Map));
    }

    private static string Text(ScheduleReading reading, ScalarSetting type, MapSetting map)
    {
        if (map.Find("lr_num_cycles", "lr_power") is { } further)
            throw new UnknownScheduleException(Invariant($"a further argument (line {further.Line}) is not read"));
        return TransformersFamily.Text(reading, type, map, () =>
            ScheduleReading.Need(reading.Number(null, WarmupName), $"'{WarmupName}'")
        );
    }
}
