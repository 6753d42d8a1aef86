namespace Anneal.Interop.TorchFiles;

/// <summary>How a scheduler keeps an argument in its state.</summary>
internal enum TorchForm
{
    /// <summary>A number, whole ones as Python's <c>int</c>.</summary>
    Count,

    /// <summary>A number, as Python's <c>float</c>.</summary>
    Number,

    /// <summary>A word in quotes.</summary>
    Word,

    /// <summary><c>True</c> or <c>False</c>.</summary>
    Flag,

    /// <summary>A list of whole numbers.</summary>
    Counts,

    /// <summary>A <c>Counter</c> of whole numbers: a list of which only says how often each occurs.</summary>
    CountedSet,

    /// <summary>A list with a number for each parameter group.</summary>
    PerGroup,
}
