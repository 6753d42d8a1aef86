namespace Anneal.Cli.Tests.EndToEnd.Faults;

/// <summary>A test on a faulty disk, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FaultsTheoryAttribute : TheoryAttribute
{
    public FaultsTheoryAttribute() => Skip = FaultyDisk.Absence;
}
