using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>Writes expressions. Never fails: what Python has no like of becomes an unknown one.</summary>
internal sealed partial class ExpressionLowering
{
    private const int MostDeep = 60;

    private readonly SourceNames names;
    private readonly NameResolver resolver;
    private readonly StatementLowering statements;
    private readonly Stack<Expression> asked = [];
    private int depth;
    private int functions;

    /// <param name="names">What the source says of its names.</param>
    /// <param name="resolver">Says what bare names are.</param>
    /// <param name="statements">Writes what functions without a name do.</param>
    public ExpressionLowering(SourceNames names, NameResolver resolver, StatementLowering statements) =>
        (this.names, this.resolver, this.statements) = (names, resolver, statements);

    /// <summary>What has to be done before the statement that is being written.</summary>
    public List<Statement> Pending { get; set; } = [];

    /// <summary>An expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="type">The type that it is given to, where that is written out.</param>
    public Expression Of(ExpressionSyntax expression, TypeSyntax? type = null)
    {
        if (depth > MostDeep)
            return new UnknownExpression(Places.Of(expression));
        depth++;
        var lowered = Lower(expression, type);
        depth--;
        return lowered;
    }

    /// <summary>An expression that stands alone; null where it does nothing.</summary>
    public Statement? Alone(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case AssignmentExpressionSyntax assignment:
                return Assignment(assignment);
            case PostfixUnaryExpressionSyntax postfix when Change(postfix.Kind()) is { } change:
                return Changed(postfix.Operand, change);
            case PrefixUnaryExpressionSyntax prefix when Change(prefix.Kind()) is { } change:
                return Changed(prefix.Operand, change);
            case ParenthesizedExpressionSyntax inner:
                return Alone(inner.Expression);
            case AwaitExpressionSyntax awaited:
                return Alone(awaited.Expression);
            default:
                return new ExpressionStatement(Places.Of(expression), Of(expression));
        }
    }

    /// <summary>What one section of a <c>switch</c> asks.</summary>
    public Expression Labelled(Expression subject, SwitchLabelSyntax label) =>
        label switch
        {
            CaseSwitchLabelSyntax { Value: var value } => new OperationExpression(
                Places.Of(label),
                "==",
                subject,
                Of(value)
            ),
            CasePatternSwitchLabelSyntax { Pattern: var pattern } => Pattern(subject, pattern),
            _ => new UnknownExpression(Places.Of(label)),
        };

    private Expression Lower(ExpressionSyntax expression, TypeSyntax? type)
    {
        var at = Places.Of(expression);
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return Literal(at, literal);
            case InterpolatedStringExpressionSyntax text:
                return Text(at, text);
            case IdentifierNameSyntax name:
                return resolver.Of(at, name.Identifier.ValueText);
            case GenericNameSyntax name:
                return resolver.Of(at, name.Identifier.ValueText);
            case ThisExpressionSyntax:
                return new NameExpression(at, "self");
            case BaseExpressionSyntax:
                return new NameExpression(at, "base");
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression, type);
            case MemberAccessExpressionSyntax member:
                return Member(Places.Of(member.Name), member.Expression, member.Name.Identifier.ValueText);
            case ConditionalAccessExpressionSyntax conditional:
                asked.Push(Of(conditional.Expression));
                var whenThere = Of(conditional.WhenNotNull);
                asked.Pop();
                return whenThere;
            case MemberBindingExpressionSyntax binding when asked.TryPeek(out var owner):
                return OfMember(Places.Of(binding.Name), owner, binding.Name.Identifier.ValueText, isGroup: false);
            case ElementAccessExpressionSyntax element:
                return Element(at, Of(element.Expression), element.ArgumentList);
            case ElementBindingExpressionSyntax element when asked.TryPeek(out var owner):
                return Element(at, owner, element.ArgumentList);
            case InvocationExpressionSyntax call:
                return Call(call);
            case BaseObjectCreationExpressionSyntax made:
                return Made(made, type);
            case AnonymousObjectCreationExpressionSyntax made:
                return Anonymous(at, made);
            case ArrayCreationExpressionSyntax { Initializer: { } values }:
                return Sequence(at, values.Expressions);
            case ImplicitArrayCreationExpressionSyntax { Initializer: var values }:
                return Sequence(at, values.Expressions);
            case InitializerExpressionSyntax values:
                return Sequence(at, values.Expressions);
            case CollectionExpressionSyntax collection:
                return new SequenceLiteral(
                    at,
                    [
                        .. collection.Elements.Select(element =>
                            element is ExpressionElementSyntax single
                                ? Of(single.Expression)
                                : new UnknownExpression(Places.Of(element))
                        ),
                    ]
                );
            case TupleExpressionSyntax tuple:
                return Sequence(at, tuple.Arguments.Select(argument => argument.Expression));
            case DeclarationExpressionSyntax declared:
                return Designated(declared.Designation);
            case BinaryExpressionSyntax operation:
                return Operation(at, operation);
            case PrefixUnaryExpressionSyntax prefix:
                return Prefix(at, prefix);
            case PostfixUnaryExpressionSyntax postfix:
                return Postfix(at, postfix);
            case ConditionalExpressionSyntax conditional:
                return new ConditionalExpression(
                    at,
                    Of(conditional.Condition),
                    Of(conditional.WhenTrue, type),
                    Of(conditional.WhenFalse, type)
                );
            case SwitchExpressionSyntax choice:
                return Choice(at, choice);
            case IsPatternExpressionSyntax asks:
                return Pattern(Of(asks.Expression), asks.Pattern);
            case CastExpressionSyntax cast:
                return Cast(at, cast);
            case AwaitExpressionSyntax awaited:
                return Of(awaited.Expression, type);
            case RefExpressionSyntax reference:
                return Of(reference.Expression);
            case CheckedExpressionSyntax inner:
                return Of(inner.Expression);
            case AssignmentExpressionSyntax assignment:
                return AssignedFirst(assignment);
            case AnonymousFunctionExpressionSyntax function:
                return Function(at, function);
            case ThrowExpressionSyntax thrown:
                return new UnknownExpression(Places.Of(thrown));
            default:
                return new UnknownExpression(at);
        }
    }

    private static Expression Literal(SourcePlace at, LiteralExpressionSyntax literal) =>
        literal.Kind() switch
        {
            SyntaxKind.NumericLiteralExpression => Number(at, literal.Token.Value),
            SyntaxKind.StringLiteralExpression or SyntaxKind.CharacterLiteralExpression => new TextLiteral(
                at,
                literal.Token.ValueText,
                []
            ),
            SyntaxKind.TrueLiteralExpression => new NameExpression(at, "True"),
            SyntaxKind.FalseLiteralExpression => new NameExpression(at, "False"),
            _ => new NameExpression(at, "None"),
        };

    private static Expression Number(SourcePlace at, object? value) =>
        Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) is var number
        && double.IsFinite(number)
            ? new NumberLiteral(at, number)
            : new UnknownExpression(at);

    private TextLiteral Text(SourcePlace at, InterpolatedStringExpressionSyntax text) =>
        new(
            at,
            string.Concat(
                text.Contents.OfType<InterpolatedStringTextSyntax>().Select(part => part.TextToken.ValueText)
            ),
            [.. text.Contents.OfType<InterpolationSyntax>().Select(part => Of(part.Expression))]
        );

    private SequenceLiteral Sequence(SourcePlace at, IEnumerable<ExpressionSyntax> items) =>
        new(at, [.. items.Select(item => Of(item))]);

    private static Expression Designated(VariableDesignationSyntax designation) =>
        designation switch
        {
            SingleVariableDesignationSyntax single => new NameExpression(
                Places.Of(single),
                single.Identifier.ValueText
            ),
            ParenthesizedVariableDesignationSyntax several => new SequenceLiteral(
                Places.Of(several),
                [.. several.Variables.Select(Designated)]
            ),
            _ => new NameExpression(Places.Of(designation), "_"),
        };

    private Expression Member(SourcePlace at, ExpressionSyntax target, string name)
    {
        if (TypeAt(target) is { } type && resolver.OfType(at, type, name, null) is { } member)
            return member;
        if (target is ThisExpressionSyntax)
            return resolver.OfSelf(at, name);
        if (MathNames.Constant(target.ToString(), name) is { } constant)
            return new NumberLiteral(at, constant);
        var isGroup =
            target is IdentifierNameSyntax { Identifier.ValueText: var named } && names.IsGroup(named)
            || target.ToString().Contains("ParamGroups", StringComparison.Ordinal);
        return OfMember(at, Of(target), name, isGroup);
    }

    // A type that is named by itself, or behind what it is in.
    private static string? TypeAt(ExpressionSyntax target)
    {
        var outermost = target;
        while (outermost is MemberAccessExpressionSyntax { Expression: var outer, Name: IdentifierNameSyntax })
            outermost = outer;
        return outermost is IdentifierNameSyntax ? SourceNames.LastName(target) : null;
    }

    private static Expression OfMember(SourcePlace at, Expression owner, string name, bool isGroup)
    {
        switch (name)
        {
            case "Count" or "Length" or "LongLength":
                return new CallExpression(at, new NameExpression(at, "len"), [new(null, owner)]);
            case "ParamGroups":
                return new AttributeExpression(at, owner, "param_groups");
            case "LearningRate" when isGroup:
                return new IndexExpression(owner.At, owner, new TextLiteral(at, "lr", []));
            case "InitialLearningRate" when isGroup:
                return new IndexExpression(owner.At, owner, new TextLiteral(at, "initial_lr", []));
            case "Rates" or "Rate" when IsScheduler(owner):
                return new CallExpression(at, new AttributeExpression(at, owner, "get_last_lr"), []);
            case "Value" when owner is CallExpression or NameExpression:
                return new AttributeExpression(at, owner, name);
            default:
                return new AttributeExpression(at, owner, name);
        }
    }

    private static bool IsScheduler(Expression owner) =>
        owner.LastName is { } name && Interop.Python.Reading.Wording.IsScheduler(name);

    private Expression Element(SourcePlace at, Expression target, BracketedArgumentListSyntax index)
    {
        if (index.Arguments is not [{ Expression: var value }])
            return new IndexExpression(
                at,
                target,
                Sequence(at, index.Arguments.Select(argument => argument.Expression))
            );
        return value switch
        {
            RangeExpressionSyntax => new UnknownExpression(at),
            PrefixUnaryExpressionSyntax { OperatorToken.Text: "^" } fromEnd => new IndexExpression(
                at,
                target,
                new OperationExpression(at, "-", Of(fromEnd.Operand))
            ),
            _ => new IndexExpression(at, target, Of(value)),
        };
    }

    private Expression Cast(SourcePlace at, CastExpressionSyntax cast)
    {
        var value = Of(cast.Expression);
        return
            cast.Type.ToString() is "int" or "long" or "uint" or "ulong" or "short"
            && names.IsWhole(cast.Expression) != true
            ? new CallExpression(at, new NameExpression(at, "int"), [new(null, value)])
            : value;
    }

    private Expression Function(SourcePlace at, AnonymousFunctionExpressionSyntax function)
    {
        Parameter[] parameters = function switch
        {
            SimpleLambdaExpressionSyntax simple => [statements.Parameter(simple.Parameter)],
            ParenthesizedLambdaExpressionSyntax lambda =>
            [
                .. lambda.ParameterList.Parameters.Select(statements.Parameter),
            ],
            AnonymousMethodExpressionSyntax { ParameterList.Parameters: var given } =>
            [
                .. given.Select(statements.Parameter),
            ],
            _ => [],
        };
        if (function.ExpressionBody is { } value and not AssignmentExpressionSyntax)
            return new LambdaExpression(at, parameters, Of(value));
        if (function.Block is { Statements: [ReturnStatementSyntax { Expression: { } only }] })
            return new LambdaExpression(at, parameters, Of(only));
        var name = FormattableString.Invariant($"lambda {++functions} at {at.Line}");
        var body = statements.Function(function.Block, function.ExpressionBody);
        Pending.Add(new FunctionStatement(at, name, parameters, body));
        return new NameExpression(at, name);
    }
}
