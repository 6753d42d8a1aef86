namespace Anneal.Reporting.Charts;

/// <summary>How an axis spaces its values.</summary>
public enum AxisScale
{
    /// <summary>Equal differences take equal space.</summary>
    Linear,

    /// <summary>
    /// Equal ratios take equal space. Values that are not positive have no place: they are left out, and a note under
    /// the chart counts them.
    /// </summary>
    Logarithmic,
}
