namespace Anneal;

/// <summary>The phases of a single cycle.</summary>
public enum CyclePhases
{
    /// <summary>Up to the peak, then down to the end.</summary>
    Two = 2,

    /// <summary>Up to the peak, down to the start as fast, then on to the end.</summary>
    Three = 3,
}
