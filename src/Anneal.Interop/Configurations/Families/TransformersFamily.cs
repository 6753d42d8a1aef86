using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Families;

/// <summary>
/// Hugging Face's <c>TrainingArguments</c>: transformers, TRL, LLaMA-Factory; as YAML, JSON or options.
/// </summary>
internal sealed class TransformersFamily : ConfigurationFamily
{
    public const string TypeName = "lr_scheduler_type",
        KeywordsName = "lr_scheduler_kwargs";

    private const string Framework = "TrainingArguments";

    // What each function is given: the warm-up, and the run.
    private static readonly Dictionary<string, (bool Warmup, bool Run)> Known = new()
    {
        ["linear"] = (true, true),
        ["cosine"] = (true, true),
        ["cosine_with_restarts"] = (true, true),
        ["polynomial"] = (true, true),
        ["constant"] = (false, false),
        ["constant_with_warmup"] = (true, false),
        ["inverse_sqrt"] = (true, false),
        ["reduce_lr_on_plateau"] = (false, false),
        ["cosine_with_min_lr"] = (true, true),
        ["cosine_warmup_with_min_lr"] = (true, true),
        ["warmup_stable_decay"] = (true, true),
    };

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        var map = node.Map;
        if (AxolotlFamily.IsOf(map) || !IsOf(map))
            yield break;
        var reading = new ScheduleReading(Framework, node, given);
        var updates = reading.Number(null, "max_steps", "max_train_steps");
        reading.Begin(
            ScheduleReading.Length(updates, reading.Number(3, "num_train_epochs")) with
            {
                BatchSize = reading.Number(8, "per_device_train_batch_size"),
                GradientAccumulation = reading.Number(1, "gradient_accumulation_steps"),
                Devices = reading.Number(null, "nproc_per_node", "num_processes"),
            },
            reading.Number(5e-5, "learning_rate")
        );
        if (map.Find("deepspeed") is { Word: { } other } and not MapSetting)
            reading.Remark($"a scheduler in '{Printable.Shorten(other)}' would be used in its place");
        var type = map.Find(TypeName) ?? new ScalarSetting(map.Line, "linear", ScalarKind.Text);
        if (type.Word == "reduce_lr_on_plateau")
            reading.Frequency = null;
        yield return reading.Made(TypeName, type, () => Text(reading, type, map, () => Warmup(reading)));
    }

    /// <summary>The text of a scheduler of transformers by its name.</summary>
    /// <param name="reading">The run.</param>
    /// <param name="type">The name.</param>
    /// <param name="map">Where its further arguments stand.</param>
    /// <param name="warmup">Updates of the warm-up.</param>
    public static string Text(ScheduleReading reading, Setting type, MapSetting map, Func<double> warmup)
    {
        if (type.Word is not { } name || !Known.TryGetValue(name, out var given))
            throw new UnknownScheduleException($"'{type.Word}' is no schedule that is known");
        var keywords = map.Find(KeywordsName, "scheduler_specific_kwargs") switch
        {
            MapSetting { Entries.Count: > 0 } more => more,
            null or MapSetting => null,
            _ => throw new UnknownScheduleException($"'{KeywordsName}' is no map"),
        };
        return ScheduleWords.Call(
            "transformers.get_scheduler",
            ("name", $"'{name}'"),
            ("num_warmup_steps", given.Warmup ? ScheduleWords.Number(warmup()) : null),
            ("num_training_steps", given.Run ? ScheduleWords.Number(reading.Steps) : null),
            ("scheduler_specific_kwargs", keywords is null ? null : ScheduleWords.Argument(KeywordsName, keywords))
        );
    }

    private static bool IsOf(MapSetting map) =>
        map.Find(TypeName) is not null
        || map.Find("num_train_epochs", "per_device_train_batch_size") is not null
            && map.Find("learning_rate", "warmup_ratio", "warmup_steps") is not null;

    // transformers: steps go before the ratio, which is rounded up.
    private static double Warmup(ScheduleReading reading)
    {
        var steps = ScheduleReading.Need(reading.Number(0, "warmup_steps", "num_warmup_steps"), "'warmup_steps'");
        if (steps >= 1)
            return steps;
        if (steps > 0)
            throw new UnknownScheduleException(WarmupBelowOne.Reason(steps));
        var ratio = ScheduleReading.Need(reading.Number(0, "warmup_ratio"), "'warmup_ratio'");
        return ratio == 0 ? 0 : Math.Ceiling(reading.Steps * ratio);
    }
}
