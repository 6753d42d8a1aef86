using Anneal.Interop.Configurations.Settings;
using Anneal.Language.Syntax;

namespace Anneal.Interop.Configurations.Families;

/// <summary>
/// What the dialects of schedule text read of settings that no other family knows: NeMo's <c>sched</c>, OLMo's
/// <c>scheduler</c>, ESPnet's <c>scheduler_conf</c> and the like.
/// </summary>
internal sealed class DialectFamily : ConfigurationFamily
{
    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        if (node.Parent is not null || KnownCurves.All.OfSettings(SettingSyntax.Map(node.Map)) is not CallSyntax call)
            yield break;
        var framework = call.Name[..call.Name.LastIndexOf('.')];
        var reading = new ScheduleReading(framework, node, given)
        {
            // What another one lends its schedulers to may count epochs.
            Frequency =
                framework.StartsWith("torch.", StringComparison.Ordinal) || framework == "torch"
                    ? null
                    : StepFrequency.Update,
        };
        reading.Begin(
            ScheduleReading.Length(
                reading.Of(node.Near("max_steps", "train_steps", "train_iters", "max_iter", "steps", "max_batches")),
                reading.Of(node.Near("max_epochs", "num_epochs", "epochs", "max_epoch"))
            ) with
            {
                GradientAccumulation = reading.Of(
                    node.Near("accumulate_grad_batches", "gradient_accumulation_steps", "accum_grad"),
                    otherwise: 1
                ),
            },
            reading.Of(node.Near("lr", "learning_rate", "base_lr"))
        );
        var made = reading.Made(call.Name, new MapSetting(LineOf(node.Map), []), () =>
            SettingSyntax.Text(call, reading)
        );
        // What only looks like a dialect's settings is no schedule of it.
        if (made.Recipe is not null || made.NeedsRun)
            yield return made;
    }

    // The first setting that is called so; else the top.
    private static int LineOf(MapSetting top) =>
        SettingNode
            .All(top)
            .Select(node => node.Map.Find("sched", "scheduler", "lr_scheduler", "learning_rate_scheduler", "schedule"))
            .FirstOrDefault(setting => setting is not null)
            ?.Line
        ?? top.Line;
}
