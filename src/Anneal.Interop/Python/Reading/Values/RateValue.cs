namespace Anneal.Interop.Python.Reading;

/// <summary>A learning rate that was read.</summary>
internal sealed class RateValue(RateReading reading) : Value(traits: new() { Readings = [reading] });
