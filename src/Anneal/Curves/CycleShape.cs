namespace Anneal;

/// <summary>How the height of a cycle changes.</summary>
public enum CycleShape
{
    /// <summary>Every cycle is as high as the first.</summary>
    Triangular,

    /// <summary>Every cycle is half as high as the one before.</summary>
    Triangular2,

    /// <summary>The height is multiplied by gamma at every step.</summary>
    ExponentialRange,
}
