using Anneal.Interop.Configurations.Settings;
using static Anneal.Interop.Configurations.Families.ScheduleWords;

namespace Anneal.Interop.Configurations.Families;

/// <summary>fairseq's <c>lr_scheduler</c>, as YAML with <c>_name</c> or as options.</summary>
internal sealed class FairseqFamily : ConfigurationFamily
{
    private static readonly Dictionary<string, Func<FairseqSettings, string>> Texts = new()
    {
        ["inverse_sqrt"] = settings => settings.InverseSquareRoot(),
        ["polynomial_decay"] = settings => settings.Polynomial(),
        ["cosine"] = settings => settings.Cosine(),
        ["fixed"] = settings => settings.Fixed(),
        ["tri_stage"] = settings => settings.TriStage(),
    };

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        var scheduler = node.Map.Find("lr_scheduler");
        var own = scheduler as MapSetting;
        var type = own is null ? scheduler : own.Find("_name");
        if (type?.Word is not { } name || own is null && !IsOf(node.Map, name))
            yield break;
        // Options stand beside the name, settings in its map.
        var settings = own is null ? node : new SettingNode(own, "lr_scheduler", node);
        var reading = new ScheduleReading("fairseq", settings, given);
        var rates = node.MapNear("optimization")?.Find("lr") ?? node.Map.Find("lr");
        reading.Begin(
            ScheduleReading.Length(
                reading.Of(node.Near("max_update")),
                reading.Of(node.MapNear("optimization")?.Find("max_epoch") ?? node.Map.Find("max_epoch"))
            ),
            reading.Of(rates is ListSetting { Items: [var only] } ? only : rates)
        );
        yield return reading.Made(
            "lr_scheduler",
            type,
            () =>
                Texts.TryGetValue(name, out var text)
                    ? text(new(reading, settings.Map))
                    : throw new UnknownScheduleException($"fairseq's '{name}' is not known"),
            () => KnownCurves.All.OfSettings(SettingSyntax.Map(node.Map))
        );
    }

    private static bool IsOf(MapSetting map, string name) =>
        map.Find("max_update", "warmup_updates", "optimization", "total_num_update") is not null
        && (Texts.ContainsKey(name) || name is "triangular" or "reduce_lr_on_plateau" or "manual" or "step");
}
