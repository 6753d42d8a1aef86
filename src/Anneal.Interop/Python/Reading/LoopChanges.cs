using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Finds the numbers that a loop changes from pass to pass, such as counters.</summary>
internal sealed class LoopChanges
{
    private readonly Dictionary<LoopStatement, IReadOnlyDictionary<string, LoopChange>> known = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>What a loop changes, by name.</summary>
    public IReadOnlyDictionary<string, LoopChange> Of(LoopStatement loop)
    {
        if (known.TryGetValue(loop, out var changes))
            return changes;
        var found = new Dictionary<string, LoopChange>();
        Read(loop.Body, loop.At, isSure: true, found);
        return known[loop] = found;
    }

    private static void Read(Suite suite, SourcePlace loop, bool isSure, Dictionary<string, LoopChange> found)
    {
        foreach (var statement in suite.Statements)
        {
            switch (statement)
            {
                case AssignmentStatement { Targets: [NameExpression name] } assignment:
                    var increment = isSure && !found.ContainsKey(name.Name) ? IncrementOf(name.Name, assignment) : null;
                    if (increment is not null || found.ContainsKey(name.Name) || NeedsItself(name.Name, assignment))
                        found[name.Name] = new(statement.At, loop, increment);
                    break;
                case LoopStatement inner:
                    Read(inner.Body, inner.At, isSure, found);
                    break;
                case IfStatement branch:
                    Read(branch.Then, loop, isSure: false, found);
                    Read(branch.Otherwise, loop, isSure: false, found);
                    break;
                case BlockStatement block:
                    Read(block.Body, loop, isSure, found);
                    break;
            }
        }
    }

    // 'step += 1' or 'step = step + 1'
    private static double? IncrementOf(string name, AssignmentStatement assignment) =>
        assignment switch
        {
            { Operator: "+", Value: NumberLiteral added } => added.Value,
            {
                Operator: null,
                Value: OperationExpression { Operator: "+", Operands: [NameExpression same, NumberLiteral added] }
            } when same.Name == name => added.Value,
            _ => null,
        };

    private static bool NeedsItself(string name, AssignmentStatement assignment) =>
        assignment.Operator is not null
        || assignment.Value.Nested.OfType<NameExpression>().Any(used => used.Name == name);
}
