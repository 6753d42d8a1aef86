namespace Anneal.Interop.Python.Syntax;

/// <summary>A statement of the source.</summary>
/// <param name="At">Where it stands.</param>
internal abstract record Statement(SourcePlace At);
