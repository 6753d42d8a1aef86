namespace Anneal.Interop.Configurations.Families;

/// <summary>speechbrain's hyperpyyaml: its schedulers are known by name only.</summary>
internal sealed class SpeechBrainFamily : ConfigurationFamily
{
    private const string Prefix = "!new:speechbrain.nnet.schedulers.";

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        if (node.Map.Tag is not { } tag || !tag.StartsWith(Prefix, StringComparison.Ordinal))
            yield break;
        var reading = new ScheduleReading("speechbrain", node, given) { Frequency = null };
        reading.Begin(
            new()
            {
                Epochs = reading.Of(node.Near("number_of_epochs")),
                BatchSize = reading.Of(node.Near("batch_size")),
                GradientAccumulation = reading.Of(node.Near("grad_accumulation_factor")),
            },
            reading.Of(node.Near("lr", "lr_adam"))
        );
        var name = tag[Prefix.Length..];
        yield return reading.Made($"{node.Name} ({name})", node.Map, () =>
            throw new UnknownScheduleException($"speechbrain's '{name}' is not known")
        );
    }
}
