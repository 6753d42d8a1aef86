namespace Anneal.Reporting.Plotting;

/// <summary>A value marked on an axis.</summary>
/// <param name="Value">Where on the axis it stands.</param>
/// <param name="Text">How it reads; empty for a mark between the labelled ones.</param>
internal readonly record struct Tick(double Value, string Text);
