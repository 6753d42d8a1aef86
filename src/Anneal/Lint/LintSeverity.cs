namespace Anneal.Lint;

/// <summary>How much a finding matters.</summary>
public enum LintSeverity
{
    /// <summary>Worth knowing; often meant so.</summary>
    Note,

    /// <summary>Most likely a mistake.</summary>
    Warning,

    /// <summary>The run will not do what the schedule says.</summary>
    Error,
}
