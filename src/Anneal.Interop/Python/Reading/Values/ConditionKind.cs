namespace Anneal.Interop.Python.Reading;

/// <summary>What a condition asks.</summary>
internal enum ConditionKind
{
    /// <summary>Whether there is such an object at all: <c>if scheduler is not None</c>.</summary>
    Existence,

    /// <summary>Every so many batches: <c>if (i + 1) % 4 == 0</c>.</summary>
    Periodic,

    /// <summary>How far the run is: <c>if epoch &gt; 5</c>.</summary>
    Progress,

    /// <summary>Anything else, such as a setting.</summary>
    Other,
}
