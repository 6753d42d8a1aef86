namespace Anneal.Interop.Python.Reading;

/// <summary>A value is computed anew.</summary>
internal sealed record AssignedEvent(SourcePlace At, EventContext Context, Value Value) : ProgramEvent(At, Context);
