namespace Anneal.Interop.Python.Reading;

/// <summary>One reading of a rate; values that show the rate carry it.</summary>
internal sealed class RateReading;
