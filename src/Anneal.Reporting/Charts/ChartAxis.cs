namespace Anneal.Reporting.Charts;

/// <summary>An axis: what it measures, in which unit, on which scale. Its range follows from the data.</summary>
/// <param name="Label">What it measures, such as <c>learning rate</c>.</param>
/// <param name="Unit">The unit, such as <c>s</c>; null for a plain number. Default null.</param>
/// <param name="Scale">Linear or logarithmic. Default linear.</param>
public sealed record ChartAxis(string Label, string? Unit = null, AxisScale Scale = AxisScale.Linear)
{
    /// <summary>No value is lower than this, so that the axis ends here; null for no end. Default null.</summary>
    public double? Least { get; init; }

    /// <summary>No value is higher than this, so that the axis ends here; null for no end. Default null.</summary>
    public double? Most { get; init; }

    /// <summary>
    /// Values that a horizontal axis spans besides those of the data, so that charts of one thing can be laid side by
    /// side; each with a place on the scale. Default none.
    /// </summary>
    public IReadOnlyList<double> Includes { get; init; } = [];

    internal string Caption => Unit is null ? Label : $"{Label} ({Unit})";
}
