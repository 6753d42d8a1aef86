using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Families;

/// <summary>What a configuration of OpenMMLab says of its run.</summary>
internal static class MmRun
{
    /// <summary>Takes the run and the rate.</summary>
    public static void Begin(ScheduleReading reading, SettingNode top)
    {
        var loop = Map(top.Map, "train_cfg") ?? Map(top.Map, "runner");
        var wrapper = Map(top.Map, "optim_wrapper");
        var optimizer = Map(top.Map, "optimizer") ?? (wrapper is null ? null : Map(wrapper, "optimizer"));
        // It is hardly ever in the files that this one is made from.
        var accumulation = wrapper?.Find("accumulative_counts") is { } said
            ? reading.Of(said)
            : new(1, NumberSource.Default, "where nothing is said");
        var iterations = reading.Of(loop?.Find("max_iters") ?? top.Map.Find("max_iters"));
        if (iterations.Value is { } count && accumulation.Value is > 1 and var several)
            iterations = RunNumber.Computed(Math.Ceiling(count / several));
        var loader = Map(top.Map, "train_dataloader") ?? Map(top.Map, "data");
        reading.Begin(
            new()
            {
                Epochs = reading.Of(loop?.Find("max_epochs") ?? top.Map.Find("max_epochs", "total_epochs")),
                Steps = iterations,
                BatchSize = reading.Of(loader?.Find("batch_size", "samples_per_gpu")),
                GradientAccumulation = accumulation,
            },
            reading.Of(optimizer?.Find("lr"))
        );
        if (Map(top.Map, "auto_scale_lr") is { } scaling && ScheduleWords.IsTrue(scaling.Find("enable")?.Word))
            reading.Remark(Invariant($"the rate is scaled with the batch of all devices (line {scaling.Line})"));
        if (top.IsPartial)
            reading.Remark("the file takes values from others, which are not read");
    }

    private static MapSetting? Map(MapSetting map, string name) => map.Find(name) as MapSetting;
}
