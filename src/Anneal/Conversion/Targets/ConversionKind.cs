namespace Anneal.Conversion;

/// <summary>How a target says a curve.</summary>
public enum ConversionKind
{
    /// <summary>One schedule of the target's own.</summary>
    Exact,

    /// <summary>Several of its schedules one after the other, or a function of the step.</summary>
    Equivalent,

    /// <summary>The values of the run, one by one; after the run the last one stays.</summary>
    Table,
}
