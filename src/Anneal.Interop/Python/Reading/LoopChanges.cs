using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Finds the numbers that a loop changes from pass to pass, or a class from call to call: counters.</summary>
internal sealed class LoopChanges
{
    private readonly Dictionary<Statement, IReadOnlyDictionary<string, LoopChange>> known = new(
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

    /// <summary>What the methods of a class change, by the name with its <c>self</c>.</summary>
    public static IReadOnlyDictionary<string, LoopChange> Of(ClassStatement type)
    {
        var found = new Dictionary<string, LoopChange>();
        foreach (var method in type.Methods.Where(method => method.Name != "__init__"))
            Read(method.Body, method.At, isSure: true, found, ofObject: true);
        return found;
    }

    /// <summary>What a function changes that is not its own: the global names that it counts with.</summary>
    public IReadOnlyDictionary<string, LoopChange> Of(FunctionStatement function)
    {
        if (known.TryGetValue(function, out var changes))
            return changes;
        var found = new Dictionary<string, LoopChange>();
        Read(function.Body, function.At, isSure: true, found);
        foreach (var parameter in function.Parameters)
            found.Remove(parameter.Name);
        return known[function] = found;
    }

    private static void Read(
        Suite suite,
        SourcePlace loop,
        bool isSure,
        Dictionary<string, LoopChange> found,
        bool ofObject = false
    )
    {
        foreach (var statement in suite.Statements)
        {
            switch (statement)
            {
                case AssignmentStatement assignment:
                    foreach (var target in assignment.Targets.SelectMany(Parts))
                        Note(target, assignment, loop, isSure, found, ofObject);
                    break;
                case LoopStatement inner:
                    Note(inner.Subject, inner.At, found, ofObject);
                    Read(inner.Body, inner.At, isSure && !ofObject, found, ofObject);
                    break;
                case IfStatement branch:
                    Note(branch.Condition, loop, found, ofObject);
                    Read(branch.Then, loop, isSure: false, found, ofObject);
                    Read(branch.Otherwise, loop, isSure: false, found, ofObject);
                    break;
                case BlockStatement block:
                    Read(block.Body, loop, isSure, found, ofObject);
                    break;
            }
        }
    }

    // 'n, m = n + 1, m + 2' gives each of them a value.
    private static IEnumerable<Expression> Parts(Expression target) =>
        target is SequenceLiteral { Items: var items } ? items.SelectMany(Parts) : [target];

    private static void Note(
        Expression target,
        AssignmentStatement assignment,
        SourcePlace loop,
        bool isSure,
        Dictionary<string, LoopChange> found,
        bool ofObject
    )
    {
        if (
            target is not (NameExpression or AttributeExpression)
            || target.DottedName is not { } name
            || ofObject != name.StartsWith("self.", StringComparison.Ordinal)
        )
            return;
        var isFirst = !found.ContainsKey(name);
        var increment = isSure && isFirst ? assignment.Increment : null;
        found[name] = new(assignment.At, loop, increment)
        {
            Target = target,
            IsReplaced = isFirst && increment is null && !NeedsItself(name, assignment),
        };
    }

    // 'if (n := n + 1) > 10'.
    private static void Note(Expression written, SourcePlace loop, Dictionary<string, LoopChange> found, bool ofObject)
    {
        if (ofObject)
            return;
        foreach (var part in written.Nested)
            if (part is OperationExpression { Operator: ":=", Operands: [NameExpression name, _] })
                found[name.Name] = new(part.At, loop, null) { Target = name };
    }

    private static bool NeedsItself(string name, AssignmentStatement assignment) =>
        assignment.Operator is not null
        || assignment.Value.Nested.Any(used =>
            used is NameExpression or AttributeExpression && used.DottedName == name
        );
}
