using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>Writes the statements of one member.</summary>
internal sealed class StatementLowering
{
    private const int MostDeep = 60;

    private readonly ExpressionLowering expressions;
    private int depth;

    /// <param name="names">What names stand for.</param>
    /// <param name="type">The type around them; null for statements that stand in none.</param>
    /// <param name="member">What they are in.</param>
    public StatementLowering(SourceNames names, TypeMembers? type, SyntaxNode member) =>
        expressions = new(names, new NameResolver(names, type, member), this);

    /// <summary>A parameter.</summary>
    public Parameter Parameter(ParameterSyntax parameter) =>
        new(
            parameter.Identifier.ValueText,
            parameter.Default is { Value: var value } ? expressions.Of(value) : null,
            parameter.Modifiers.Any(SyntaxKind.ParamsKeyword)
        );

    /// <summary>What a function does: its statements, or the value that it gives.</summary>
    public Suite Function(BlockSyntax? body, ExpressionSyntax? value)
    {
        if (value is null)
            return Block(body is null ? [] : body.Statements);
        return Pended(() =>
            value is AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax
            && expressions.Alone(value) is { } statement
                ? [statement]
                : [new JumpStatement(Places.Of(value), "return", expressions.Of(value))]
        );
    }

    /// <summary>The call of another constructor by one.</summary>
    public IEnumerable<Statement> Chained(ConstructorInitializerSyntax initializer) =>
        Pended(() =>
            expressions.Chained(initializer) is { } call ? [new ExpressionStatement(call.At, call)] : []
        ).Statements;

    /// <summary>Something is given a value.</summary>
    public IReadOnlyList<Statement> Assigned(Expression target, ExpressionSyntax value, TypeSyntax? type) =>
        Pended(() => [new AssignmentStatement(target.At, [target], null, expressions.Of(value, type))]).Statements;

    /// <summary>The statements of a block; functions within it are known from its beginning.</summary>
    public Suite Block(IEnumerable<StatementSyntax> statements)
    {
        if (depth > MostDeep)
            return Suite.Empty;
        depth++;
        var all = statements.ToArray();
        var lowered = new List<Statement>();
        foreach (var function in all.OfType<LocalFunctionStatementSyntax>())
            lowered.Add(
                new FunctionStatement(
                    Places.Of(function.Identifier),
                    function.Identifier.ValueText,
                    [.. function.ParameterList.Parameters.Select(Parameter)],
                    Function(function.Body, function.ExpressionBody?.Expression)
                )
            );
        foreach (var statement in all)
            lowered.AddRange(Pended(() => Of(statement)).Statements);
        depth--;
        return new(lowered);
    }

    /// <summary>Statements with those before them that their expressions need.</summary>
    private Suite Pended(Func<IReadOnlyList<Statement>> lower)
    {
        var outer = expressions.Pending;
        expressions.Pending = [];
        var statements = lower();
        var all = new Suite([.. expressions.Pending, .. statements]);
        expressions.Pending = outer;
        return all;
    }

    private Suite Body(StatementSyntax statement) =>
        statement is BlockSyntax block ? Block(block.Statements) : Block([statement]);

    private IReadOnlyList<Statement> Of(StatementSyntax statement)
    {
        var at = Places.Of(statement);
        switch (statement)
        {
            case ExpressionStatementSyntax alone:
                return expressions.Alone(alone.Expression) is { } single
                    ? [single, .. expressions.Counted(alone.Expression)]
                    : [];
            case LocalDeclarationStatementSyntax declaration:
                return Declared(declaration.Declaration);
            case BlockSyntax block:
                return [new BlockStatement(at, [], Block(block.Statements), [])];
            case IfStatementSyntax branch:
                return
                [
                    new IfStatement(
                        at,
                        expressions.Of(branch.Condition),
                        Body(branch.Statement),
                        branch.Else is { Statement: var otherwise } ? Body(otherwise) : Suite.Empty
                    ),
                ];
            case ForStatementSyntax counted:
                return For(counted);
            case ForEachStatementSyntax each:
                return [Each(each)];
            case ForEachVariableStatementSyntax each:
                return [Each(at, expressions.Of(each.Variable), each.Expression, each.Statement)];
            case WhileStatementSyntax loop:
                return [While(at, loop.Condition, Body(loop.Statement), [])];
            case DoStatementSyntax loop:
                return [While(at, loop.Condition, Body(loop.Statement), [])];
            case ReturnStatementSyntax result:
                return [new JumpStatement(at, "return", Optional(result.Expression))];
            case ThrowStatementSyntax thrown:
                return [new JumpStatement(at, "raise", Optional(thrown.Expression))];
            case BreakStatementSyntax:
                return [new JumpStatement(at, "break", null)];
            case ContinueStatementSyntax:
                return [new JumpStatement(at, "continue", null)];
            case UsingStatementSyntax used:
                IReadOnlyList<Statement> before =
                    used.Declaration is { } variables ? Declared(variables)
                    : used.Expression is { } resource ? [new ExpressionStatement(at, expressions.Of(resource))]
                    : [];
                return [new BlockStatement(at, before, Body(used.Statement), [])];
            case TryStatementSyntax tried:
                return
                [
                    new BlockStatement(
                        at,
                        [],
                        Block(tried.Block.Statements),
                        [.. tried.Catches.Select(handler => Block(handler.Block.Statements))]
                    ),
                    .. tried.Finally is { } last ? Block(last.Block.Statements).Statements : [],
                ];
            case SwitchStatementSyntax choice:
                return [Switch(choice)];
            case LockStatementSyntax locked:
                return [new BlockStatement(at, [], Body(locked.Statement), [])];
            case CheckedStatementSyntax inner:
                return [new BlockStatement(at, [], Block(inner.Block.Statements), [])];
            case UnsafeStatementSyntax inner:
                return [new BlockStatement(at, [], Block(inner.Block.Statements), [])];
            case FixedStatementSyntax inner:
                return [new BlockStatement(at, [], Body(inner.Statement), [])];
            case LabeledStatementSyntax labelled:
                return Of(labelled.Statement);
            case YieldStatementSyntax { Expression: { } given }:
                return [new ExpressionStatement(at, expressions.Of(given))];
            default:
                return [];
        }
    }

    private Expression? Optional(ExpressionSyntax? value) => value is null ? null : expressions.Of(value);

    private Statement[] Declared(VariableDeclarationSyntax declaration) =>
        [
            .. from variable in declaration.Variables
            let at = Places.Of(variable.Identifier)
            where variable.Initializer is not null
            select new AssignmentStatement(
                at,
                [new NameExpression(at, variable.Identifier.ValueText)],
                null,
                expressions.Of(variable.Initializer!.Value, declaration.Type)
            ),
        ];

    private IReadOnlyList<Statement> For(ForStatementSyntax loop)
    {
        var at = Places.Of(loop);
        if (new CountedFor(expressions).Of(loop) is ({ } target, { } subject, var rest))
        {
            var body = Body(loop.Statement);
            if (rest is not null)
                body = new([Leaving(Places.Of(rest), expressions.Of(rest)), .. body.Statements]);
            return [new LoopStatement(at, target, subject, body, Suite.Empty)];
        }
        var before = loop.Declaration is { } declared
            ? (IReadOnlyList<Statement>)Declared(declared)
            : Alone(loop.Initializers);
        return
        [
            .. before,
            While(at, loop.Condition, Body(loop.Statement), Pended(() => Alone(loop.Incrementors)).Statements),
        ];
    }

    private Statement[] Alone(IEnumerable<ExpressionSyntax> each) =>
        [.. each.Select(expressions.Alone).OfType<Statement>()];

    private static IfStatement Leaving(SourcePlace at, Expression condition) =>
        new(
            at,
            new OperationExpression(at, "not", condition),
            new([new JumpStatement(at, "break", null)]),
            Suite.Empty
        );

    // A condition that does something does it in every pass.
    private LoopStatement While(SourcePlace at, ExpressionSyntax? condition, Suite body, IReadOnlyList<Statement> last)
    {
        Expression subject = new NameExpression(at, "True");
        var first = Pended(() =>
        {
            if (condition is not null)
                subject = expressions.Of(condition);
            return [];
        });
        if (first.Statements.Count == 0)
            return new(at, null, subject, new([.. body.Statements, .. last]), Suite.Empty);
        // 'while (++step < 100)' counts as a last statement would.
        if (
            subject is OperationExpression { Operands: [_, _] }
            && first.Statements is [AssignmentStatement { Increment: not null }]
        )
            return new(at, null, subject, new([.. body.Statements, .. last, .. first.Statements]), Suite.Empty);
        return new(
            at,
            null,
            new NameExpression(at, "True"),
            new([.. first.Statements, Leaving(at, subject), .. body.Statements, .. last]),
            Suite.Empty
        );
    }

    private LoopStatement Each(ForEachStatementSyntax each) =>
        Each(
            Places.Of(each),
            new NameExpression(Places.Of(each.Identifier), each.Identifier.ValueText),
            each.Expression,
            each.Statement
        );

    private LoopStatement Each(SourcePlace at, Expression target, ExpressionSyntax over, StatementSyntax body)
    {
        var (subject, turned) = expressions.Sequence(over, target);
        return new(at, turned, subject, Body(body), Suite.Empty);
    }

    // The sections one after the other, each where no earlier one was meant.
    private IfStatement Switch(SwitchStatementSyntax choice)
    {
        var at = Places.Of(choice);
        var subject = expressions.Of(choice.Expression);
        var otherwise = Suite.Empty;
        foreach (var section in choice.Sections.Reverse())
        {
            var body = Block(section.Statements.Where(statement => statement is not BreakStatementSyntax));
            if (section.Labels.Any(label => label is DefaultSwitchLabelSyntax))
                otherwise = body;
            else
                otherwise = new([
                    new IfStatement(
                        Places.Of(section),
                        section
                            .Labels.Select(label => expressions.Labelled(subject, label))
                            .Aggregate(static (one, other) => new OperationExpression(one.At, "or", one, other)),
                        body,
                        otherwise
                    ),
                ]);
        }
        return otherwise.Statements is [IfStatement only]
            ? only
            : new(at, new UnknownExpression(at), otherwise, Suite.Empty);
    }
}
