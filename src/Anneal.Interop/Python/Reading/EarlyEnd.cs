using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Tells whether something may end a loop before it has made all its passes.</summary>
internal static class EarlyEnd
{
    private static readonly HashSet<string> Exits = ["exit", "_exit", "quit"];
    private static readonly HashSet<string> Signals = ["SystemExit", "StopIteration", "KeyboardInterrupt"];

    /// <summary>Whether statements of a loop may leave it by more than the branches that are understood.</summary>
    public static bool IsIn(Suite body, IReadOnlySet<IfStatement> understood, bool isWithinInner = false) =>
        body.Statements.Any(statement =>
            statement switch
            {
                JumpStatement { Keyword: "break" } => !isWithinInner,
                JumpStatement { Keyword: "return" } => true,
                JumpStatement { Keyword: "raise", Value: { } raised } => Signals.Contains(Raised(raised)),
                ExpressionStatement { Expression: CallExpression { Callee.LastName: { } called } } => Exits.Contains(
                    called
                ),
                IfStatement branch when understood.Contains(branch) || AsksForBrokenNumbers(branch.Condition) => false,
                IfStatement branch => IsIn(branch.Then, understood, isWithinInner)
                    || IsIn(branch.Otherwise, understood, isWithinInner),
                BlockStatement block => IsIn(block.Body, understood, isWithinInner),
                LoopStatement inner => IsIn(inner.Body, understood, isWithinInner: true),
                _ => false,
            }
        );

    private static string Raised(Expression raised) =>
        (raised is CallExpression call ? call.Callee.LastName : raised.LastName) ?? "";

    // What stops a run that has failed is no end of one that has not.
    private static bool AsksForBrokenNumbers(Expression condition) =>
        condition
            .Nested.OfType<CallExpression>()
            .Any(call => call.Callee.LastName is "isnan" or "isfinite" or "isinf" or "is_nan");
}
