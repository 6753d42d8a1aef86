using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

// Objects that are made.
internal sealed partial class ExpressionLowering
{
    private static readonly string[] Lists =
    [
        "List",
        "Queue",
        "Stack",
        "HashSet",
        "LinkedList",
        "ObservableCollection",
    ];

    private Expression Made(BaseObjectCreationExpressionSyntax made, TypeSyntax? given)
    {
        var at = Places.Of(made);
        var type = (made as ObjectCreationExpressionSyntax)?.Type ?? given;
        var name = type is null ? "" : SourceNames.LastName(type);
        var arguments = Arguments(made.ArgumentList);
        if (name is "Func" or "Action" && arguments is [{ Value: var function }])
            return function;
        if (Lists.Contains(name))
        {
            if (made.Initializer is { } items)
                return Sequence(at, items.Expressions);
            return arguments is [{ Value: var copied }] && copied is (SequenceLiteral or CallExpression)
                ? copied
                : new SequenceLiteral(at, []);
        }
        if (name is "Dictionary" && made.Initializer is { } entries)
            return Dictionary(at, entries);
        var path = type?.ToString() ?? "";
        if (SchedulerCalls.Of(NameAt(at, type), path, arguments) is { } scheduler)
            return scheduler;
        if (OptimizerCalls.Of(NameAt(at, type), path, arguments) is { } optimizer)
            return optimizer;
        if (name.Length == 0)
            return new UnknownExpression(at);
        var isOwn = names.Types.ContainsKey(name);
        var callee = isOwn ? new NameExpression(at, name) : Foreign.Named(new NameExpression(at, name));
        if (made.Initializer is not { } initializer)
            return new CallExpression(at, callee, arguments);
        var set = initializer
            .Expressions.OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is IdentifierNameSyntax)
            .ToArray();
        if (!isOwn)
            return new CallExpression(
                at,
                callee,
                [.. arguments, .. set.Select(each => new CallArgument(each.Left.ToString(), Of(each.Right)))]
            );
        var kept = new NameExpression(at, FormattableString.Invariant($"made {++functions} at {at.Line}"));
        Pending.Add(new AssignmentStatement(at, [kept], null, new CallExpression(at, callee, arguments)));
        foreach (var each in set)
            Pending.Add(
                new AssignmentStatement(
                    Places.Of(each),
                    [new AttributeExpression(Places.Of(each), kept, each.Left.ToString())],
                    null,
                    Of(each.Right)
                )
            );
        return kept;
    }

    // Where the type's own name stands, whatever path leads to it.
    private static SourcePlace NameAt(SourcePlace at, TypeSyntax? type) =>
        type is QualifiedNameSyntax qualified ? Places.Of(qualified.Right)
        : type is null ? at
        : Places.Of(type);

    private DictionaryLiteral Dictionary(SourcePlace at, InitializerExpressionSyntax entries) =>
        new(
            at,
            [
                .. entries.Expressions.SelectMany(entry =>
                    entry switch
                    {
                        AssignmentExpressionSyntax
                        {
                            Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] },
                            Right: var value,
                        } => [Of(key), Of(value)],
                        InitializerExpressionSyntax { Expressions: [var key, var value] } => [Of(key), Of(value)],
                        _ => Array.Empty<Expression>(),
                    }
                ),
            ]
        );

    private CallExpression Anonymous(SourcePlace at, AnonymousObjectCreationExpressionSyntax made) =>
        new(
            at,
            new NameExpression(at, "SimpleNamespace"),
            [
                .. made.Initializers.Select(each => new CallArgument(
                    each.NameEquals?.Name.Identifier.ValueText ?? SourceNames.LastName(each.Expression),
                    Of(each.Expression)
                )),
            ]
        );
}
