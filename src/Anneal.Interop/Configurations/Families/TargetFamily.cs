using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Families;

/// <summary>What is made by its path: torchtune's <c>_component_</c>, Hydra's <c>_target_</c>.</summary>
internal sealed class TargetFamily : ConfigurationFamily
{
    private const int MostNested = 5;

    // They say nothing of a run that begins.
    private static readonly HashSet<string> Left =
    [
        "_component_",
        "_target_",
        "_partial_",
        "_recursive_",
        "_convert_",
        "optimizer",
        "last_epoch",
        "verbose",
    ];

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        var target = node.Map.Find("_component_", "_target_");
        if (target?.Word is not { } path || !IsSchedule(path, node.Name) || IsPart(node))
            yield break;
        var isTorchtune = node.Map.Find("_component_") is not null;
        var reading = new ScheduleReading(isTorchtune ? "torchtune" : "Hydra", node, given)
        {
            Frequency =
                isTorchtune || path.Contains("transformers", StringComparison.Ordinal)
                    ? StepFrequency.Update
                    : FrequencyOf(node),
        };
        var epochs = reading.Of(node.Parent?.Near("max_epochs", "num_epochs", "epochs"));
        var updates = reading.Of(node.Parent?.Near("max_steps"));
        reading.Begin(
            ScheduleReading.Length(updates, epochs) with
            {
                BatchSize = reading.Of(node.Parent?.Near("batch_size")),
                GradientAccumulation = reading.Of(
                    node.Parent?.Near("gradient_accumulation_steps", "accumulate_grad_batches"),
                    otherwise: 1
                ),
            },
            reading.Of(node.Parent?.MapNear("optimizer")?.Find("lr") ?? node.Parent?.Near("learning_rate", "lr"))
        );
        if (node.Near("max_steps_per_epoch") is { } limit)
            reading.Remark(
                Invariant($"an epoch has at most {limit.Word} updates (line {limit.Line}), or as many as the data give")
            );
        yield return reading.Made(node.Name, target, () => Text(reading, node.Map, path, 0));
    }

    private static string Text(ScheduleReading reading, MapSetting map, string path, int depth)
    {
        var name = NameOf(path);
        if (KnownCurves.All.Find(name) is not [var definition])
            throw new UnknownScheduleException($"'{path}' is no schedule that is known");
        var arguments = map
            .Entries.Where(argument => !Left.Contains(argument.Key))
            .Select(argument => (argument.Key, (string?)Argument(reading, argument.Key, argument.Value, depth)))
            .ToList();
        // torchtune gives the run's length itself.
        if (
            definition.Framework == "transformers"
            && definition.Parameters.Any(parameter => parameter.Name == "num_training_steps")
            && map.Find("num_training_steps") is null
        )
            arguments.Add(("num_training_steps", ScheduleWords.Number(reading.Steps)));
        return ScheduleWords.Call(definition.FullName, arguments);
    }

    private static string Argument(ScheduleReading reading, string name, Setting value, int depth)
    {
        if (depth > MostNested)
            throw new UnknownScheduleException("its parts are too deep within each other");
        return value switch
        {
            MapSetting part when part.Find("_target_", "_component_")?.Word is { } path => Text(
                reading,
                part,
                path,
                depth + 1
            ),
            ListSetting list =>
                $"[{string.Join(", ", list.Items.Select(item => Argument(reading, name, item, depth)))}]",
            _ => ScheduleWords.Argument(name, value),
        };
    }

    private static string NameOf(string path)
    {
        var parts = path.Split('.');
        var framework = parts[0] == "torchtune" ? "transformers" : parts[0];
        return parts.Length == 1 ? path : $"{framework}.{parts[^1]}";
    }

    private static bool IsSchedule(string path, string name) =>
        KnownCurves.All.Find(NameOf(path)).Count == 1
        || path.Contains("lr_scheduler", StringComparison.Ordinal)
        || name.Contains("lr_sched", StringComparison.OrdinalIgnoreCase)
        || name.Equals("scheduler", StringComparison.OrdinalIgnoreCase);

    // A schedule within another one is read with it.
    private static bool IsPart(SettingNode node) =>
        node.Parent is { } parent
        && parent.Map.Find("_component_", "_target_")?.Word is { } outer
        && IsSchedule(outer, parent.Name);

    // Lightning's own is the epoch; whether Lightning trains does not always show.
    private static StepFrequency? FrequencyOf(SettingNode node) =>
        node.Near("interval")?.Word switch
        {
            "step" => StepFrequency.Update,
            "epoch" => StepFrequency.Epoch,
            _ => null,
        };
}
