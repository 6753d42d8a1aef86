namespace Anneal.Reporting.Charts;

/// <summary>An axis: what it measures, in which unit, on which scale. Its range follows from the data.</summary>
/// <param name="Label">What it measures, such as <c>learning rate</c>.</param>
/// <param name="Unit">The unit, such as <c>s</c>; null for a plain number. Default null.</param>
/// <param name="Scale">Linear or logarithmic. Default linear.</param>
public sealed record ChartAxis(string Label, string? Unit = null, AxisScale Scale = AxisScale.Linear)
{
    internal string Caption => Unit is null ? Label : $"{Label} ({Unit})";
}
