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
                case AssignmentStatement { Targets: [NameExpression or AttributeExpression] } assignment
                    when assignment.Targets[0].DottedName is { } name
                        && (ofObject == name.StartsWith("self.", StringComparison.Ordinal)):
                    var isFirst = !found.ContainsKey(name);
                    var increment = isSure && isFirst ? assignment.Increment : null;
                    var isReplaced = isFirst && increment is null && !NeedsItself(name, assignment);
                    found[name] = new(statement.At, loop, increment) { IsReplaced = isReplaced };
                    break;
                case LoopStatement inner:
                    Read(inner.Body, inner.At, isSure && !ofObject, found, ofObject);
                    break;
                case IfStatement branch:
                    Read(branch.Then, loop, isSure: false, found, ofObject);
                    Read(branch.Otherwise, loop, isSure: false, found, ofObject);
                    break;
                case BlockStatement block:
                    Read(block.Body, loop, isSure, found, ofObject);
                    break;
            }
        }
    }

    private static bool NeedsItself(string name, AssignmentStatement assignment) =>
        assignment.Operator is not null
        || assignment.Value.Nested.Any(used =>
            used is NameExpression or AttributeExpression && used.DottedName == name
        );
}
