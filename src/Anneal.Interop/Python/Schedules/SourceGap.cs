namespace Anneal.Interop.Python;

/// <summary>
/// What a Python source does not say, so that a scheduler in it is checked only when the caller says it.
/// </summary>
public enum SourceGap
{
    /// <summary>Nothing that the caller could say.</summary>
    None,

    /// <summary>How long the run is: <see cref="SourceLintOptions.Epochs"/> and
    /// <see cref="SourceLintOptions.StepsPerEpoch"/>.</summary>
    Run,

    /// <summary>When the scheduler is advanced: <see cref="SourceLintOptions.Frequency"/>.</summary>
    Frequency,

    /// <summary>How it is stepped at all: <see cref="SourceLintOptions.Epochs"/> and
    /// <see cref="SourceLintOptions.Frequency"/>.</summary>
    Stepping,
}
