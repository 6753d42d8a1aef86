namespace Anneal.Interop.Python;

/// <summary>A scheduler that a source makes.</summary>
/// <param name="At">Where it is made.</param>
/// <param name="Text">The schedule text that it stands for; where an argument is not known, the name of its
/// class.</param>
/// <param name="Run">The run that it was checked against; null where it was not.</param>
/// <param name="Unchecked">Why the schedule rules were not asked; null where they were.</param>
public sealed record SourceScheduler(SourcePlace At, string Text, string? Run, string? Unchecked)
{
    /// <summary>What the caller could say for them to be asked. Default: nothing.</summary>
    public SourceGap Missing { get; init; }

    /// <summary>The lengths of that run, each with where it comes from. Default: none.</summary>
    public ValueList<RunLength> Lengths { get; init; } = [];
}
