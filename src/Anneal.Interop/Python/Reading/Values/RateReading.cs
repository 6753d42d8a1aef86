namespace Anneal.Interop.Python.Reading;

/// <summary>One reading of a rate, by which values that show it are known; each is told apart from all others.</summary>
internal sealed class RateReading;
