using Anneal.Interop.Configurations.Settings;
using static Anneal.Interop.Configurations.Families.ScheduleWords;

namespace Anneal.Interop.Configurations.Families;

/// <summary>The options of Megatron-LM and the YAML of GPT-NeoX.</summary>
internal sealed class MegatronFamily : ConfigurationFamily
{
    private const string Style = "lr_decay_style";

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        var map = node.Map;
        var isNeoX = map.Find("optimizer") is MapSetting && map.Find("train_iters") is not null;
        if (map.Find(Style) is not { } style)
            yield break;
        var reading = new ScheduleReading(isNeoX ? "GPT-NeoX" : "Megatron-LM", node, given);
        var optimizer = (map.Find("optimizer") as MapSetting)?.Find("params") as MapSetting;
        reading.Begin(
            new()
            {
                Steps = reading.Number(null, "train_iters"),
                BatchSize = reading.Number(null, "micro_batch_size", "train_micro_batch_size_per_gpu"),
                GradientAccumulation = reading.Number(null, "gradient_accumulation_steps"),
            },
            reading.Of(isNeoX ? optimizer?.Find("lr") : map.Find("lr"))
        );
        if (map.Find("rampup_batch_size") is { } rampup)
            reading.Remark(Invariant($"the batch grows (line {rampup.Line}), and a decay in samples with it"));
        if (map.Find("scheduler") is not MapSetting)
            yield return reading.Made(Style, style, () => isNeoX ? NeoX(reading, style) : Megatron(reading, style));
    }

    private static string Megatron(ScheduleReading reading, Setting style)
    {
        if (reading.Rate.Value is not { } rate)
            throw new UnknownScheduleException("'lr' is not known");
        if (reading.Number(null, "rampup_batch_size") != RunNumber.Unknown)
            throw new UnknownScheduleException("the batch grows, so that its updates are not known");
        var decay = Length(reading, "lr_decay_iters", "lr_decay_samples") ?? reading.Steps;
        var share = reading.Number(null, "lr_warmup_fraction");
        var warmup =
            share == RunNumber.Unknown
                ? Length(reading, "lr_warmup_iters", "lr_warmup_samples") ?? 0
                : ScheduleReading.Need(share, "'lr_warmup_fraction'") * decay;
        var weightDecay = Number(Need("weight_decay", 0.01));
        var isWsd = style.Word == "WSD";
        return Call(
            "megatron.OptimizerParamScheduler",
            ("init_lr", Number(Need("lr_warmup_init", 0))),
            ("max_lr", Number(rate)),
            ("min_lr", Number(Need("min_lr", 0))),
            ("lr_warmup_steps", Number(warmup)),
            ("lr_decay_steps", Number(decay)),
            ("lr_decay_style", Argument(Style, style)),
            ("start_wd", weightDecay),
            ("end_wd", weightDecay),
            ("wd_incr_steps", Number(decay)),
            ("wd_incr_style", "'constant'"),
            (
                "wsd_decay_steps",
                isWsd ? Number(Length(reading, "lr_wsd_decay_iters", "lr_wsd_decay_samples") ?? 0) : null
            ),
            ("lr_wsd_decay_style", isWsd ? $"'{reading.Word("lr_wsd_decay_style") ?? "exponential"}'" : null)
        );

        double Need(string name, double otherwise) =>
            ScheduleReading.Need(reading.Number(otherwise, name), $"'{name}'");
    }

    // Megatron counts samples; of batches of one size, each update is as many.
    private static double? Length(ScheduleReading reading, string iterations, string samples)
    {
        var (counted, seen) = (reading.Number(null, iterations), reading.Number(null, samples));
        if (seen != RunNumber.Unknown)
            return ScheduleReading.Need(seen, $"'{samples}'")
                / ScheduleReading.Need(reading.Number(null, "global_batch_size"), "'global_batch_size'");
        return counted == RunNumber.Unknown ? null : ScheduleReading.Need(counted, $"'{iterations}'");
    }

    // As GPT-NeoX 2 has it: the decay takes what the warm-up leaves.
    private static string NeoX(ScheduleReading reading, Setting style)
    {
        var total = reading.Number(null, "lr_decay_iters").Value ?? reading.Steps;
        var warmup = Math.Round(ScheduleReading.Need(reading.Number(0.01, "warmup"), "'warmup'") * total, 6);
        if (warmup != Math.Floor(warmup))
            throw new UnknownScheduleException("the warm-up ends between two updates");
        if (total < reading.Steps)
            throw new UnknownScheduleException("what comes after 'lr_decay_iters' is not known");
        var (least, steps) = (
            Number(ScheduleReading.Need(reading.Number(0, "min_lr"), "'min_lr'")),
            Number(total - warmup)
        );
        return Warmed(
            warmup,
            "0",
            "base",
            style.Word switch
            {
                "linear" => $"at_least(linear(base -> 0, {steps}), {least})",
                "cosine" => $"cosine(base -> {least}, {steps})",
                "constant" => "constant(base)",
                _ => throw new UnknownScheduleException($"'{style.Word}' is no decay of GPT-NeoX that is known"),
            }
        );
    }
}
