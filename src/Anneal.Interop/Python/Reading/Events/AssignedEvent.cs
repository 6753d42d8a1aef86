namespace Anneal.Interop.Python.Reading;

/// <summary>A value is computed anew.</summary>
internal sealed record AssignedEvent(Value Value) : ProgramEvent;
