using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Families;

/// <summary>axolotl's YAML.</summary>
internal sealed class AxolotlFamily : ConfigurationFamily
{
    private const string TypeName = "lr_scheduler";
    private const int MostDefaultWarmup = 100;
    private const double DefaultRatio = 0.03;

    private static readonly string[] Changing = ["cosine_constant_lr_ratio", "lr_quadratic_warmup", "relora_steps"];

    /// <summary>Whether a map has axolotl's names.</summary>
    public static bool IsOf(MapSetting map) =>
        map.Find("base_model") is not null && map.Find("micro_batch_size", "num_epochs", "datasets") is not null;

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        var map = node.Map;
        if (!IsOf(map) || map.Find("learning_rate", TypeName, TransformersFamily.TypeName) is null)
            yield break;
        var reading = new ScheduleReading("axolotl", node, given);
        var isPacked = ScheduleWords.IsTrue(map.Find("sample_packing")?.Word);
        reading.Begin(
            ScheduleReading.Length(reading.Number(null, "max_steps"), reading.Number(1, "num_epochs")) with
            {
                BatchSize = isPacked
                    ? new(null, NumberSource.Unknown, "samples are packed")
                    : reading.Number(1, "micro_batch_size"),
                GradientAccumulation = reading.Number(1, "gradient_accumulation_steps"),
            },
            reading.Number(null, "learning_rate")
        );
        var type = map.Find(TypeName, TransformersFamily.TypeName)
            ?? new ScalarSetting(map.Line, "cosine", ScalarKind.Text);
        yield return reading.Made(TypeName, type, () => Text(reading, type, map));
    }

    private static string Text(ScheduleReading reading, Setting type, MapSetting map)
    {
        foreach (var name in Changing)
            if (map.Find(name) is { Word: not ("false" or "False") })
                throw new UnknownScheduleException($"what '{name}' makes of it is not known");
        var least = reading.Number(null, "cosine_min_lr_ratio");
        var rate = ScheduleWords.Number(reading.Rate.Value ?? double.NaN);
        switch (type.Word)
        {
            case "one_cycle" or "rex" when reading.Rate.Value is null:
                throw new UnknownScheduleException("'learning_rate' is not known");
            case "one_cycle" when map.Find(TransformersFamily.KeywordsName) is null:
                return ScheduleWords.Call(
                    "torch.OneCycleLR",
                    ("max_lr", rate),
                    ("total_steps", ScheduleWords.Number(reading.Steps)),
                    ("pct_start", ScheduleWords.Number(Warmup(reading) / reading.Steps))
                );
            case "rex":
                return ScheduleWords.Call(
                    "axolotl.RexLR",
                    ("max_lr", rate),
                    ("min_lr", ScheduleWords.Number(reading.Rate.Value!.Value * (least.Value ?? 0))),
                    ("total_steps", ScheduleWords.Number(reading.Steps)),
                    ("num_warmup_steps", ScheduleWords.Number(Warmup(reading)))
                );
            case "cosine" when least.Value is { } share:
                return ScheduleWords.Call(
                    "transformers.get_cosine_with_min_lr_schedule_with_warmup",
                    ("num_warmup_steps", ScheduleWords.Number(Warmup(reading))),
                    ("num_training_steps", ScheduleWords.Number(reading.Steps)),
                    ("min_lr_rate", ScheduleWords.Number(share))
                );
            default:
                return TransformersFamily.Text(reading, type, map, () => Warmup(reading));
        }
    }

    // axolotl rounds the ratio down, has one of its own, and makes 2 of 1.
    private static double Warmup(ScheduleReading reading)
    {
        var (steps, ratio) = (reading.Number(null, "warmup_steps"), reading.Number(null, "warmup_ratio"));
        double warmup;
        if (steps != RunNumber.Unknown)
            warmup = ScheduleReading.Need(steps, "'warmup_steps'");
        else if (ratio != RunNumber.Unknown)
            warmup = Math.Floor(ScheduleReading.Need(ratio, "'warmup_ratio'") * reading.Steps);
        else
            warmup = Math.Min(Math.Floor(DefaultRatio * reading.Steps), MostDefaultWarmup);
        return warmup == 1 ? 2 : warmup;
    }
}
