namespace Anneal;

/// <summary>How the threshold of an improvement is measured.</summary>
public enum ThresholdMode
{
    /// <summary>As a share of the best value.</summary>
    Relative,

    /// <summary>In the metric's own unit.</summary>
    Absolute,
}
