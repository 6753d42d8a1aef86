namespace Anneal.Interop.Python.Functions;

/// <summary>What ends at a place of the work.</summary>
internal enum WorkEnd
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One pass of a loop: <c>continue</c> leads behind it.</summary>
    Pass,

    /// <summary>A loop: <c>break</c> leads behind it.</summary>
    Loop,
}
