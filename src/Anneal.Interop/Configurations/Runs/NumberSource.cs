namespace Anneal.Interop.Configurations;

/// <summary>Where a number of a run comes from.</summary>
public enum NumberSource
{
    /// <summary>Neither the file nor the caller nor the framework says it.</summary>
    Unknown,

    /// <summary>The file says it.</summary>
    File,

    /// <summary>The framework takes it where the file says nothing.</summary>
    Default,

    /// <summary>The caller says it, above what the file says.</summary>
    Caller,

    /// <summary>It follows from other numbers.</summary>
    Computed,
}
