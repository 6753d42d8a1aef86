using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Plotting;

/// <summary>A point of the data and where it falls in the picture, y downwards.</summary>
/// <param name="Data">The point as it came.</param>
/// <param name="X">Distance from the left edge.</param>
/// <param name="Y">Distance of the value from the top edge.</param>
/// <param name="Top">Distance of the band's upper edge from the top edge.</param>
/// <param name="Bottom">Distance of the band's lower edge from the top edge.</param>
internal readonly record struct PlottedPoint(ChartPoint Data, double X, double Y, double Top, double Bottom);
