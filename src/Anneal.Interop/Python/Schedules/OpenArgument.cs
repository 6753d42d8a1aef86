using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>An argument of a schedule of which the source says no number: what a call from elsewhere gives.</summary>
/// <param name="Value">What it is given.</param>
/// <param name="Parameter">What it is given for.</param>
internal sealed record OpenArgument(Value Value, string Parameter);
