namespace Anneal.Interop.Python.Syntax;

/// <summary><c>with</c> and <c>try</c>: statements that are run in their place.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Before">What <c>with</c> computes and assigns first.</param>
/// <param name="Body">What is always run.</param>
/// <param name="Handlers">What may be run after it.</param>
internal sealed record BlockStatement(
    SourcePlace At,
    IReadOnlyList<Statement> Before,
    Suite Body,
    IReadOnlyList<Suite> Handlers
) : Statement(At);
