using Anneal.Interop.Configurations.Settings;
using static Anneal.Interop.Configurations.Families.ScheduleWords;

namespace Anneal.Interop.Configurations.Families;

/// <summary>mmcv's <c>lr_config = dict(policy=…)</c>.</summary>
internal sealed class MmcvFamily : ConfigurationFamily
{
    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        if (node.Map.Find("lr_config") is not MapSetting config)
            yield break;
        var policy = config.Find("policy") ?? new UnknownSetting(config.Line, "not said here");
        var reading = new ScheduleReading("mmcv", new(config, "lr_config", node), given);
        MmRun.Begin(reading, node);
        var byEpoch = config.Find("by_epoch") is not { } said || IsTrue(said.Word);
        var hasWarmup = config.Find("warmup") is not null;
        reading.Frequency = byEpoch && !hasWarmup ? StepFrequency.Epoch : StepFrequency.Update;
        yield return reading.Made("lr_config.policy", policy, () =>
            Text(reading, config, policy.Word, byEpoch, node.IsPartial)
        );
    }

    private static string Text(ScheduleReading reading, MapSetting config, string? policy, bool byEpoch, bool isPartial)
    {
        var regular = Regular(reading, config, policy, byEpoch);
        if (config.Find("warmup") is not { } warmup)
            return isPartial && config.Find("_delete_") is null
                ? throw new UnknownScheduleException("whether it has a warm-up is said in another file")
                : regular;
        // The warm-up counts iterations, also where the schedule counts epochs.
        var steps = Need("warmup_iters", 0) * (IsTrue(reading.Word("warmup_by_epoch")) ? reading.StepsPerEpoch : 1);
        var ratio = Number(Need("warmup_ratio", 0.1));
        var rise = warmup.Word switch
        {
            "linear" => $"linear({ratio} -> 1, {Number(steps)})",
            "exp" => $"exponential({ratio} -> 1, {Number(steps)})",
            "constant" => $"({ratio} for {Number(steps)} then 1)",
            _ => throw new UnknownScheduleException($"the warm-up '{warmup.Word}' is not known"),
        };
        return byEpoch ? $"{rise} * ({regular} every 1ep)" : $"{rise} * {regular}";

        double Need(string name, double otherwise) =>
            ScheduleReading.Need(reading.Number(otherwise, name), $"'{name}'");
    }

    private static string Regular(ScheduleReading reading, MapSetting config, string? policy, bool byEpoch)
    {
        var least = Setting("min_lr", null);
        switch (policy?.ToLowerInvariant())
        {
            case "fixed":
                return "constant(base)";
            case "step" when config.Find("step") is { } step:
                var numbers = step.Items.Select(item =>
                    item.Number ?? throw new UnknownScheduleException("'step' is not known")
                );
                var stairs =
                    step is ListSetting
                        ? $"multistep(base, factor={Gamma()}, at={List(numbers)})"
                        : $"step(base, factor={Gamma()}, every={Number(numbers.First())})";
                return least is { } floor ? $"at_least({stairs}, {Number(floor)})" : stairs;
            case "exp" when config.Find("gamma") is not null:
                return $"exponential(base, factor={Gamma()})";
            case "inv" when config.Find("gamma") is not null && Setting("power", 1) == 1:
                return $"inverse_time(base, decay={Gamma()})";
            case "poly":
                var power = Number(Setting("power", 1)!.Value);
                return $"polynomial(base -> {Number(least ?? 0)}, {Length()}, power={power})";
            case "cosineannealing" when Setting("min_lr_ratio", null) is { } ratio:
                return $"cosine(base -> {OfBase(ratio)}, {Length()})";
            case "cosineannealing" when least is { } end:
                return $"cosine(base -> {Number(end)}, {Length()})";
            default:
                throw new UnknownScheduleException($"what mmcv makes of '{policy}' is not known");
        }

        double? Setting(string name, double? otherwise)
        {
            var number = reading.Number(otherwise, name);
            return number == RunNumber.Unknown ? null : ScheduleReading.Need(number, $"'{name}'");
        }

        string Gamma() => Number(Setting("gamma", 0.1)!.Value);

        string Length() =>
            Number(byEpoch ? ScheduleReading.Need(reading.Run.Epochs, "the run's number of epochs") : reading.Steps);
    }
}
