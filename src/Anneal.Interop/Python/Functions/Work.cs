using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Functions;

/// <summary>What is still to be done, the next thing first. Immutable: branches share what comes after them.</summary>
/// <param name="Statement">The statement; null for a target of a loop and for an end.</param>
/// <param name="Rest">What comes after it.</param>
internal sealed record Work(Statement? Statement, Work? Rest)
{
    /// <summary>What takes the next item of a loop.</summary>
    public Expression? Target { get; init; }

    /// <summary>The item.</summary>
    public Symbol? Item { get; init; }

    /// <summary>What ends here.</summary>
    public WorkEnd End { get; init; }

    /// <summary>How often a <c>while</c> was passed.</summary>
    public int Passed { get; init; }

    /// <summary>Statements, and something after them.</summary>
    public static Work? Of(Suite suite, Work? rest)
    {
        for (var i = suite.Statements.Count - 1; i >= 0; i--)
            rest = new(suite.Statements[i], rest);
        return rest;
    }

    /// <summary>What comes after the end of the present loop, or of its present pass.</summary>
    public Work? After(WorkEnd end)
    {
        var work = this;
        while (work is not null && work.End != end)
            work = work.Rest;
        return work?.Rest;
    }

    /// <summary>Whether statements may lead out of where they stand.</summary>
    public static bool Jumps(Suite suite) => Any(suite, statement => statement is JumpStatement);

    /// <summary>Whether statements write a rate into a parameter group.</summary>
    public static bool SetsRate(Suite suite) =>
        Any(suite, statement =>
            statement is AssignmentStatement assignment && assignment.Targets.Any(AssignmentReader.IsRate)
        );

    private static bool Any(Suite suite, Func<Statement, bool> asked) =>
        suite.Statements.Any(statement =>
            asked(statement)
            || statement switch
            {
                IfStatement branch => Any(branch.Then, asked) || Any(branch.Otherwise, asked),
                LoopStatement loop => Any(loop.Body, asked) || Any(loop.Otherwise, asked),
                BlockStatement block => Any(block.Body, asked),
                _ => false,
            }
        );
}
