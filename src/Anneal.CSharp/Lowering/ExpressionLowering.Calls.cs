using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

// What is called.
internal sealed partial class ExpressionLowering
{
    // No path to a type is longer.
    private const int MostParts = 12;

    private static readonly string[] Same = ["ToList", "ToArray", "AsEnumerable", "AsLRScheduler", "ConfigureAwait"];

    private static readonly string[] Firsts = ["First", "Single", "FirstOrDefault", "SingleOrDefault"];

    // Anneal's schedulers may be moved in ways that no loop shows.
    private static readonly string[] MovedOtherwise = ["AdvanceMicroBatch", "AdvanceTo", "MoveTo"];

    /// <summary>The call of another constructor: of the base, where the source has it.</summary>
    public Expression? Chained(ConstructorInitializerSyntax initializer)
    {
        var at = Places.Of(initializer.ThisOrBaseKeyword);
        if (
            initializer.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || !names.Types.TryGetValue(type.Identifier.ValueText, out var members)
            || members.Base is not { } parent
            || initializer.ThisOrBaseKeyword.ValueText != "base"
        )
            return null;
        return new CallExpression(
            at,
            new AttributeExpression(at, new NameExpression(at, parent.Name), "__init__"),
            [new(null, new NameExpression(at, "self")), .. Arguments(initializer.ArgumentList)]
        );
    }

    private Expression Call(InvocationExpressionSyntax call)
    {
        var given = call.ArgumentList.Arguments;
        var name = SourceNames.LastName(call.Expression);
        var at = call.Expression switch
        {
            MemberAccessExpressionSyntax member => Places.Of(member.Name),
            MemberBindingExpressionSyntax member => Places.Of(member.Name),
            _ => Places.Of(call),
        };
        if (name == "nameof" && given is [var named])
            return new TextLiteral(at, named.ToString(), []);
        var path = PathOf(call.Expression);
        if (path is not null && IsOfTorch(call.Expression, name))
        {
            if (SchedulerCalls.Of(at, path, Arguments(call.ArgumentList)) is { } scheduler)
                return scheduler;
            if (OptimizerCalls.Of(at, path, Arguments(call.ArgumentList)) is { } optimizer)
                return optimizer;
        }
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax member:
                return OfType(at, member.Expression, name, call)
                    ?? OfObject(at, Of(member.Expression), name, call.ArgumentList);
            case MemberBindingExpressionSyntax when asked.TryPeek(out var owner):
                return OfObject(at, owner, name, call.ArgumentList);
            case SimpleNameSyntax:
                return new CallExpression(
                    at,
                    Foreign.Named(resolver.Method(at, name, given.Count)),
                    Arguments(call.ArgumentList)
                );
            default:
                return new CallExpression(at, Of(call.Expression), Arguments(call.ArgumentList));
        }
    }

    // A method of the source of that name is what it is.
    private bool IsOfTorch(ExpressionSyntax callee, string name) =>
        callee is not SimpleNameSyntax
        || resolver.Of(Places.Of(callee), name) is NameExpression { Name: var found }
            && found == name
            && !resolver.IsLocal(name);

    /// <summary>A dotted path with what is imported under another name; null where something else is called.</summary>
    private string? PathOf(ExpressionSyntax callee)
    {
        var path = "";
        for (var parts = 0; parts < MostParts; parts++)
            switch (callee)
            {
                case SimpleNameSyntax name:
                    return (names.AliasOf(name.Identifier.ValueText) ?? name.Identifier.ValueText) + path;
                case MemberAccessExpressionSyntax { Expression: var target, Name.Identifier.ValueText: var last }:
                    (callee, path) = (target, $".{last}{path}");
                    break;
                default:
                    return null;
            }
        return null;
    }

    // What a type gives that is called by its name.
    private Expression? OfType(SourcePlace at, ExpressionSyntax target, string name, InvocationExpressionSyntax call)
    {
        var (list, type) = (call.ArgumentList, target.ToString());
        var given = list.Arguments;
        if (TypeAt(target) is { } own && resolver.OfType(at, own, name, given.Count) is { } function)
            return new CallExpression(at, function, Arguments(list));
        if (MathNames.Function(type, name) is { } math)
            return new CallExpression(at, Dotted(at, math), Arguments(list));
        switch (type, name)
        {
            case ("Enumerable" or "System.Linq.Enumerable", "Range") when given is [var start, var count]:
                return Range(at, Of(start.Expression), Of(count.Expression));
            case ("Console" or "System.Console" or "Debug" or "Trace" or "AnsiConsole", _)
                when name.StartsWith("Write", StringComparison.Ordinal)
                    || name.StartsWith("Markup", StringComparison.Ordinal):
                return new CallExpression(at, new NameExpression(at, "print"), Arguments(list));
            case ("Task" or "Task.Factory", "Run" or "StartNew") when given is [{ Expression: var work }, ..]:
                return new CallExpression(at, Of(work), []);
            case ("RunPlan" or "Anneal.RunPlan", _) when Prelude.Plans.TryGetValue(name, out var parameters):
                return Plan(at, parameters, list);
            case ("TrainingCheckpoint" or "Anneal.TrainingCheckpoint", "Load"):
                return new SequenceLiteral(
                    at,
                    [
                        .. given
                            .Select(argument => Of(argument.Expression))
                            .Where(argument =>
                                argument.LastName is { } last
                                && (IsScheduler(argument) || Interop.Python.Reading.Wording.IsOptimizer(last))
                            )
                            .Select(restored => new CallExpression(
                                at,
                                new AttributeExpression(at, restored, "load_state_dict"),
                                [new(null, new UnknownExpression(at))]
                            )),
                    ]
                );
            case ("TrainingCheckpoint" or "Anneal.TrainingCheckpoint", _):
                return new UnknownExpression(at);
            default:
                return null;
        }
    }

    private static CallExpression Range(SourcePlace at, Expression start, Expression count) =>
        new(
            at,
            new NameExpression(at, "range"),
            [
                new(null, start),
                new(null, start is NumberLiteral { Value: 0 } ? count : new OperationExpression(at, "+", start, count)),
            ]
        );

    private CallExpression Plan(SourcePlace at, string[] parameters, ArgumentListSyntax list)
    {
        var given = Arguments(list);
        var values = parameters
            .Select(
                (parameter, place) =>
                    given.FirstOrDefault(argument => argument.Name == parameter)?.Value
                    ?? (given.ElementAtOrDefault(place) is { Name: null } positional ? positional.Value : null)
                    ?? new UnknownExpression(at)
            )
            .ToArray();
        Expression[] all = values is [var epochs, var perEpoch]
            ? [epochs, perEpoch, new OperationExpression(at, "*", epochs, perEpoch)]
            : [new UnknownExpression(at), new UnknownExpression(at), values[0]];
        return new(at, new NameExpression(at, "RunPlan"), [.. all.Select(value => new CallArgument(null, value))]);
    }

    private Expression OfObject(SourcePlace at, Expression target, string name, ArgumentListSyntax list)
    {
        var given = Arguments(list);
        switch (name, given)
        {
            case ("Count" or "LongCount", []):
                return OfMember(at, target, "Count", isGroup: false);
            case (_, []) when Same.Contains(name):
                return target;
            case (_, []) when Firsts.Contains(name):
                return new IndexExpression(at, target, new NumberLiteral(at, 0));
            case ("Last" or "LastOrDefault", []):
                return new IndexExpression(at, target, new NumberLiteral(at, -1));
            case ("Take", [{ Value: var count }]):
                return new CallExpression(at, new NameExpression(at, "islice"), [new(null, target), new(null, count)]);
            case ("Add" or "Append" or "Push" or "Enqueue", [_]):
                return new CallExpression(at, new AttributeExpression(at, target, "append"), given);
            // It says how a network behaves, and trains nothing.
            case ("train", _) when given is [] or [{ Value: NameExpression { Name: "True" or "False" } }]:
                return new CallExpression(at, new NameExpression(at, "set_mode"), [new(null, target)]);
            case ("Invoke", _):
                return new CallExpression(at, target, given);
            case ("Schedule", [_, ..]) when given[0].Name is null or "text" or "recipe" or "curve":
                return new CallExpression(
                    at,
                    new AttributeExpression(at, new NameExpression(at, "anneal"), "Schedule"),
                    [new(null, target), .. given]
                );
            case ("Advance" or "AdvanceAndObserve", _) when given.All(argument => argument.Value.LastName != "Skipped"):
                return new CallExpression(at, new AttributeExpression(at, target, "step"), []);
            case ("Restore", _) when IsScheduler(target):
                return new CallExpression(at, new AttributeExpression(at, target, "load_state_dict"), given);
            case (_, _) when MovedOtherwise.Contains(name):
                return new CallExpression(at, new NameExpression(at, "move_otherwise"), [new(null, target)]);
        }
        if (names.ExtensionOf(name) is { } extension)
            return new CallExpression(at, new NameExpression(at, extension), [new(null, target), .. given]);
        return new CallExpression(
            at,
            Foreign.Named(
                new AttributeExpression(at, target, Loggers.NameOf(resolver.MethodOfObject(name, given.Length)))
            ),
            given
        );
    }

    /// <summary>What Anneal's scheduler counts by itself where it is advanced.</summary>
    public IEnumerable<Statement> Counted(ExpressionSyntax alone)
    {
        if (
            alone is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Advance" or "AdvanceAndObserve",
                    Expression: var scheduler,
                },
            }
        )
        {
            var at = Places.Of(alone);
            yield return new AssignmentStatement(
                at,
                [new AttributeExpression(at, Of(scheduler), "Step")],
                "+",
                new NumberLiteral(at, 1)
            );
        }
    }

    private static Expression Dotted(SourcePlace at, string path)
    {
        var parts = path.Split('.');
        return parts
            .Skip(1)
            .Aggregate((Expression)new NameExpression(at, parts[0]), (target, part) =>
                new AttributeExpression(at, target, part)
            );
    }

    private CallArgument[] Arguments(BaseArgumentListSyntax? list) =>
        [
            .. (list?.Arguments ?? default).Select(argument => new CallArgument(
                argument.NameColon?.Name.Identifier.ValueText,
                Of(argument.Expression)
            )),
        ];

    /// <summary>What a <c>foreach</c> goes over, and what takes each element.</summary>
    public (Expression Subject, Expression Target) Sequence(ExpressionSyntax over, Expression target)
    {
        if (
            over is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Expression: var counted } member
            } call
        )
        {
            var at = Places.Of(member.Name);
            switch (member.Name.Identifier.ValueText, call.ArgumentList.Arguments)
            {
                case ("Index", []):
                    return (Enumerated(at, Of(counted)), target);
                // The element first, then its place.
                case (
                    "Select",
                    [{ Expression: ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [_, _] } lambda }]
                ):
                    var turned =
                        lambda.ExpressionBody is TupleExpressionSyntax { Arguments: [{ Expression: var first }, _] }
                        && first.ToString() == lambda.ParameterList.Parameters[0].Identifier.ValueText
                        && target is SequenceLiteral { Items: [var element, var place] }
                            ? new SequenceLiteral(target.At, [place, element])
                            : target;
                    return (Enumerated(at, Of(counted)), turned);
                case ("Select" or "Where" or "Chunk" or "Skip", _) when member.Name.Identifier.ValueText == "Select":
                    return (new CallExpression(at, new NameExpression(at, "list"), [new(null, Of(counted))]), target);
            }
        }
        return (Of(over), target);
    }

    private static CallExpression Enumerated(SourcePlace at, Expression inner) =>
        new(at, new NameExpression(at, "enumerate"), [new(null, inner)]);
}
