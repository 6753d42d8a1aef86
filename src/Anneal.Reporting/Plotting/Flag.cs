namespace Anneal.Reporting.Plotting;

/// <summary>A mark of a chart, and where its flag stands above the plot.</summary>
/// <param name="Mark">The index of the mark.</param>
/// <param name="Label">What the flag says.</param>
/// <param name="Across">Where the mark stands, from the left edge of the plot.</param>
/// <param name="Middle">Where the middle of the flag stands; moved in from the edges of the plot.</param>
/// <param name="Width">How wide the flag is.</param>
/// <param name="Row">The row of flags that it stands in, from 0 at the top.</param>
internal readonly record struct Flag(int Mark, string Label, double Across, double Middle, double Width, int Row);
