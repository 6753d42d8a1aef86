using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Families;

/// <summary>
/// Lists what is called a scheduler where no other family knows anything, so that it is not kept silent.
/// </summary>
internal sealed class UnknownFamily : ConfigurationFamily
{
    private static readonly string[] Names =
    [
        "lr_scheduler",
        "lr_schedule",
        "lr_policy",
        "lr_sched",
        "lr_decay",
        "LR_SCHEDULER",
        "learning_rate_schedule",
        "learning_rate_scheduler",
        "decay_method",
        "sched",
    ];

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        var isOfTraining = node.Map.Find("optimizer", "optim", "lr", "learning_rate", "base_lr") is not null;
        string[] names = isOfTraining ? [.. Names, "scheduler", "schedule", "schedulers"] : Names;
        foreach (var name in names)
        {
            if (node.Map.Find(name) is not { } setting)
                continue;
            var reading = new ScheduleReading("unknown framework", node, given) { Frequency = null };
            yield return reading.Made(name, setting, () =>
                throw new UnknownScheduleException("it is of no kind that is known")
            );
        }
        // PaddlePaddle's 'lr: {name: Cosine, …}'.
        if (node.Map.Find("lr", "learning_rate") is MapSetting { } rate && rate.Find("name", "type") is { } type)
            yield return new ScheduleReading("unknown framework", node, given) { Frequency = null }.Made(
                "lr",
                type,
                () => throw new UnknownScheduleException("it is of no kind that is known")
            );
    }
}
