namespace Anneal.Interop.Python.Reading;

/// <summary>A value is computed again.</summary>
internal sealed record AssignedEvent(Value Value) : ProgramEvent;
