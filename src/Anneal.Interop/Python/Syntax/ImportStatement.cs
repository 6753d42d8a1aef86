namespace Anneal.Interop.Python.Syntax;

/// <summary><c>import</c>.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Names">Each name that it makes known, and the dotted path that it stands for.</param>
internal sealed record ImportStatement(SourcePlace At, IReadOnlyList<(string Name, string Path)> Names) : Statement(At);
