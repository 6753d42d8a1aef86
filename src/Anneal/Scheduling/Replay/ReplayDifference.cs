namespace Anneal;

/// <summary>Where a stopped and resumed run was not the run that was never stopped.</summary>
public sealed record ReplayDifference
{
    /// <summary>The updates after which it was saved and resumed.</summary>
    public required long Stop { get; init; }

    /// <summary>The updates before the first value that differs.</summary>
    public required long Step { get; init; }

    /// <summary>The parameter group; null where the resumed run has fewer values.</summary>
    public string? Group { get; init; }

    /// <summary>
    /// <c>learning_rate</c>, or a hyper-parameter beside it; null where the resumed run has fewer values.
    /// </summary>
    public string? Parameter { get; init; }

    /// <summary>Its value in the run that was never stopped; null where that has none.</summary>
    public double? Straight { get; init; }

    /// <summary>Its value in the other; null where that has none.</summary>
    public double? Resumed { get; init; }
}
