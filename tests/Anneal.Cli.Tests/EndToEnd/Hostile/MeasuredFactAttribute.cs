namespace Anneal.Cli.Tests.EndToEnd.Hostile;

/// <summary>A test that measures processes, skipped where that is not possible.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MeasuredFactAttribute : FactAttribute
{
    public MeasuredFactAttribute() => Skip = HostileRun.Absence;
}
