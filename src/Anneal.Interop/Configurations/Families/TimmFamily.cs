using Anneal.Interop.Configurations.Settings;
using static Anneal.Interop.Configurations.Families.ScheduleWords;

namespace Anneal.Interop.Configurations.Families;

/// <summary>timm's <c>--sched</c> and its <c>args.yaml</c>; what is not said is as in timm 1.</summary>
internal sealed class TimmFamily : ConfigurationFamily
{
    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        var map = node.Map;
        if (map.Find("sched") is not ScalarSetting type)
            yield break;
        var reading = new ScheduleReading("timm", node, given);
        var perUpdate = IsTrue(map.Find("sched_on_updates")?.Word);
        reading.Frequency = perUpdate ? StepFrequency.Update : StepFrequency.Epoch;
        var cooldown = type.Word is "cosine" or "tanh" or "poly" ? reading.Number(0, "cooldown_epochs").Value ?? 0 : 0;
        var epochs = reading.Number(300, "epochs");
        reading.Begin(
            new()
            {
                Epochs = cooldown > 0 && epochs.Value is { } own ? RunNumber.Computed(own + cooldown) : epochs,
                BatchSize = reading.Number(128, "batch_size", "b"),
                GradientAccumulation = reading.Number(1, "grad_accum_steps"),
                Devices = reading.Number(null, "nproc_per_node"),
            },
            reading.Number(null, "lr")
        );
        yield return reading.Made("sched", type, () => Text(reading, map, type.Word, epochs, perUpdate));
    }

    private static string Text(ScheduleReading reading, MapSetting map, string? name, RunNumber epochs, bool perUpdate)
    {
        if (map.Find("lr_noise") is not null)
            throw new UnknownScheduleException("its noise is not known");
        var unit = perUpdate ? reading.StepsPerEpoch : 1;
        (string, string?)[] warmup =
        [
            ("warmup_t", Times("warmup_epochs", 5)),
            ("warmup_lr_init", Plain("warmup_lr", 1e-5)),
            ("warmup_prefix", IsTrue(map.Find("warmup_prefix")?.Word) ? "True" : null),
        ];
        (string, string?)[] cycles =
        [
            ("t_initial", Number(ScheduleReading.Need(epochs, "'epochs'") * unit)),
            ("lr_min", Plain("min_lr", 0)),
            ("cycle_mul", Plain("lr_cycle_mul", 1)),
            ("cycle_decay", Plain("lr_cycle_decay", 0.5)),
            ("cycle_limit", Plain("lr_cycle_limit", 1)),
            .. warmup,
        ];
        var kDecay = ("k_decay", (string?)Plain("lr_k_decay", 1));
        var rate = ("decay_rate", (string?)Plain("decay_rate", 0.1));
        return name switch
        {
            "cosine" => Call("timm.CosineLRScheduler", [.. cycles, kDecay]),
            "tanh" => Call("timm.TanhLRScheduler", cycles),
            "poly" => Call("timm.PolyLRScheduler", [("power", rate.Item2), .. cycles, kDecay]),
            "step" => Call("timm.StepLRScheduler", [("decay_t", Times("decay_epochs", 90)), rate, .. warmup]),
            "multistep" => Call("timm.MultiStepLRScheduler", [("decay_t", Milestones()), rate, .. warmup]),
            "plateau" => Call(
                "timm.PlateauLRScheduler",
                [rate, ("patience_t", Plain("patience_epochs", 10)), ("lr_min", Plain("min_lr", 0)), .. warmup.Take(2)]
            ),
            _ => throw new UnknownScheduleException($"'{name}' is no schedule of timm that is known"),
        };

        string Plain(string setting, double otherwise) => Number(Of(setting, otherwise));

        string Times(string setting, double otherwise) => Number(Of(setting, otherwise) * unit);

        double Of(string setting, double otherwise) =>
            ScheduleReading.Need(reading.Number(otherwise, setting), $"'{setting}'");

        string Milestones() =>
            map.Find("decay_milestones") is not { } said
                ? List(new double[] { 90, 180, 270 }.Select(epoch => epoch * unit))
                : List(
                    said.Items.Select(item =>
                        (item.Number ?? throw new UnknownScheduleException("'decay_milestones' is not known")) * unit
                    )
                );
    }
}
