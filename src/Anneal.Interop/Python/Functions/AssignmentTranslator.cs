using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Functions;

/// <summary>Gives names of a function what they stand for.</summary>
internal sealed class AssignmentTranslator(Translation translation)
{
    /// <summary>The names after an assignment.</summary>
    public Names Read(AssignmentStatement statement, Names names)
    {
        var value = Translation.Try(() => translation.Expressions.Evaluate(statement.Value, names));
        foreach (var target in statement.Targets)
        {
            var written = statement.Operator is { } change
                ? Translation.Try(() => Operations.Of(change, Present(target, names), Known(value)))
                : value;
            names = Assign(target, written, names);
        }
        return names;
    }

    /// <summary>The names, with one more that stands for something.</summary>
    public static Names Assign(Expression target, Symbol value, Names names)
    {
        switch (target)
        {
            case SequenceLiteral { Items: var targets }:
                var items = value is ListSymbol { Items: var known } && known.Count == targets.Count ? known : null;
                for (var i = 0; i < targets.Count; i++)
                    names = Assign(
                        targets[i],
                        items?[i] ?? new UnreadSymbol("it is a part of something unknown"),
                        names
                    );
                return names;
            case NameExpression name:
                return names.With(name.Name, value);
            case IndexExpression when AssignmentReader.IsRate(target):
                return names.With(Outcome.Rate, value);
            case AttributeExpression { DottedName: { } dotted }:
                return names.With(dotted, value);
            // A list or a dictionary that is changed is not the one that was written.
            case IndexExpression { Target.DottedName: { } list } when names.Find(list) is not GroupSymbol:
                return names.With(list, new UnreadSymbol(Invariant($"line {target.At.Line} changes '{list}'")));
            default:
                return names;
        }
    }

    // What a function changes of the outside depends on how often it was called.
    private Symbol Present(Expression target, Names names)
    {
        var name = AssignmentReader.IsRate(target) ? Outcome.Rate : target.DottedName;
        if (target is AttributeExpression && Counter(target, names) is { } counter)
            return counter;
        if (name is not null && !names.Own.ContainsKey(name))
            throw new UnreadableException(
                name == Outcome.Rate
                    ? "it depends on the rate before"
                    : Invariant($"line {target.At.Line} changes '{name}' from call to call")
            );
        return name is null ? translation.Expressions.Evaluate(target, names) : Known(names.Own[name]);
    }

    // A counter of the object itself, at the beginning of the call.
    private Symbol? Counter(Expression attribute, Names names) =>
        names.Own.ContainsKey(attribute.DottedName ?? "")
            ? null
            : Translation.Try(() => translation.Expressions.Evaluate(attribute, names)) as NumberSymbol;

    private static Symbol Known(Symbol symbol) =>
        symbol is UnreadSymbol unread ? throw new UnreadableException(unread.Reason) : symbol;
}
