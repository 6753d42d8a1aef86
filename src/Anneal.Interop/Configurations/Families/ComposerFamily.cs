using Anneal.Interop.Configurations.Settings;
using static Anneal.Interop.Configurations.Families.ScheduleWords;

namespace Anneal.Interop.Configurations.Families;

/// <summary>The YAML of MosaicML's llm-foundry: <c>scheduler: {name: cosine_with_warmup, …}</c>.</summary>
internal sealed class ComposerFamily : ConfigurationFamily
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["constant_with_warmup"] = "ConstantWithWarmupScheduler",
        ["cosine_with_warmup"] = "CosineAnnealingWithWarmupScheduler",
        ["linear_decay_with_warmup"] = "LinearWithWarmupScheduler",
    };

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        if (
            node.Map.Find("scheduler") is not MapSetting scheduler
            || node.Map.Find("max_duration") is not { } duration
            || scheduler.Find("name") is not { } type
        )
            yield break;
        var reading = new ScheduleReading("Composer", node, given);
        reading.Begin(
            duration.Word switch
            {
                { } time when In(time, "ba") is { } updates => new()
                {
                    Steps = new(updates, NumberSource.File, Invariant($"line {duration.Line}")),
                },
                { } time when In(time, "ep") is { } epochs => new()
                {
                    Epochs = new(epochs, NumberSource.File, Invariant($"line {duration.Line}")),
                },
                _ => new(),
            },
            reading.Of((node.Map.Find("optimizer") as MapSetting)?.Find("lr"))
        );
        yield return reading.Made("scheduler", type, () =>
        {
            if (type.Word is not { } name || !Known.TryGetValue(name, out var function))
                throw new UnknownScheduleException($"'{type.Word}' is no schedule that is known");
            return Call(
                $"composer.{function}",
                scheduler
                    .Entries.Where(argument => argument.Key != "name")
                    .Select(argument => (argument.Key, (string?)Argument(argument.Key, argument.Value)))
            );
        });
    }

    private static double? In(string time, string unit) =>
        time.EndsWith(unit, StringComparison.Ordinal) ? ScalarSetting.Plain(1, time[..^unit.Length]).Number : null;
}
