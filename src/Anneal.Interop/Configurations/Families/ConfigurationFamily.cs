namespace Anneal.Interop.Configurations.Families;

/// <summary>Configurations that name their settings alike.</summary>
internal abstract class ConfigurationFamily
{
    /// <summary>The schedules that a map itself says; those in maps within it are asked for apart.</summary>
    /// <param name="node">The map.</param>
    /// <param name="given">What the caller knows of the run.</param>
    public abstract IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given);
}
