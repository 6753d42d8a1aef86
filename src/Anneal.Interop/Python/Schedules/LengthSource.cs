namespace Anneal.Interop.Python;

/// <summary>Where a number of a run comes from.</summary>
public enum LengthSource
{
    /// <summary>The source says it.</summary>
    Literal,

    /// <summary>The source gives it as the default of an option or a parameter, which a caller may change.</summary>
    Default,

    /// <summary>The caller of the linter says it, above what the source does.</summary>
    Caller,

    /// <summary>Nobody says it.</summary>
    Unknown,
}
