namespace Anneal;

/// <summary>How a phase of a cycle goes from its first value to its last.</summary>
public enum PhaseShape
{
    /// <summary>Half a cosine.</summary>
    Cosine,

    /// <summary>A straight line.</summary>
    Linear,
}
