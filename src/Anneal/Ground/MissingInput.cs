namespace Anneal;

/// <summary>What a schedule text needs and was not given when it was bound.</summary>
public enum MissingInput
{
    /// <summary>Nothing is missing.</summary>
    None,

    /// <summary>The parameter group's rate, which the text calls <c>base</c>.</summary>
    BaseRate,

    /// <summary>How long the run is: its total steps, or its epochs and the steps in one.</summary>
    RunLength,
}
