namespace Anneal.Reporting.Charts;

/// <summary>
/// A second scale for x along the top, such as epochs above steps. Stands only above a linear x axis.
/// </summary>
public sealed record TopAxis
{
    /// <param name="label">What it counts, such as <c>epoch</c>.</param>
    /// <param name="unitLength">How much x makes one unit: steps per epoch. Finite, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unitLength"/> is not finite or not
    /// positive.</exception>
    public TopAxis(string label, double unitLength) => (Label, UnitLength) = (label, Require.Positive(unitLength));

    /// <summary>What it counts.</summary>
    public string Label { get; }

    /// <summary>How much x makes one unit.</summary>
    public double UnitLength { get; }
}
