namespace Anneal.Tuning.Ranges;

/// <summary>How the rate of a range test grows.</summary>
public enum RampKind
{
    /// <summary>By the same factor at every step.</summary>
    Exponential,

    /// <summary>By the same amount at every step.</summary>
    Linear,
}
