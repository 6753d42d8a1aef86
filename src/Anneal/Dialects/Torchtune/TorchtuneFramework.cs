using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedules of <c>torchtune.training.lr_schedulers</c>.</summary>
internal static class TorchtuneFramework
{
    public static Framework Instance { get; } =
        new(
            "torchtune",
            [
                "torchtune.training.lr_schedulers",
                "torchtune.training",
                "torchtune.modules.lr_schedulers",
                "torchtune.modules",
            ],
            () => [new TorchtuneCosine()]
        )
        {
            NeedsFullName = true,
            OfSettings = OfSettings,
        };

    // A class or a function by its path, as its own configurations and Hydra's have it.
    private static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        var schedule = settings.Map("lr_scheduler") ?? settings.Map("scheduler") ?? settings;
        // Lightning's command line has its arguments in a map of their own.
        if (schedule.Text(Class) is { } path && Names.IsScheduler(path))
            return SettingsCall.Of(path, schedule.Map("init_args") ?? []);
        var said = schedule.Text(Component) ?? schedule.Text(Target);
        // What is set of a configuration by the command that names it is of the one schedule that there is.
        if (said is null && settings.Has("config") && settings != schedule && schedule.Has("num_warmup_steps"))
            said = "torchtune.get_cosine_schedule_with_warmup";
        if (said is not { } name || !Names.IsScheduler(name))
            return null;
        return SettingsCall.Of(
            name,
            name.EndsWith("_with_warmup", StringComparison.Ordinal)
            && !name.Contains("constant", StringComparison.Ordinal)
                ? schedule.WithRun("num_training_steps", "num_training_steps")
                : schedule,
            Component,
            Target,
            "_partial_",
            "optimizer"
        );
    }

    private const string Component = "_component_",
        Target = "_target_",
        Class = "class_path";
}
