namespace Anneal.Interop.Python.Syntax;

/// <summary>Puts lines together to statements by their indentation. Never fails.</summary>
internal sealed class StatementParser
{
    /// <summary>How deep statements may stand under each other; what is deeper is left out.</summary>
    public const int MostDeep = 60;

    private readonly IEnumerator<LogicalLine> lines;
    private LogicalLine? next;
    private int depth;

    private StatementParser(IEnumerator<LogicalLine> lines)
    {
        this.lines = lines;
        next = lines.MoveNext() ? lines.Current : null;
    }

    /// <summary>The statements of a file or a cell.</summary>
    public static Suite Parse(IEnumerable<LogicalLine> lines)
    {
        using var each = lines.GetEnumerator();
        return new(new StatementParser(each).List(0));
    }

    private LogicalLine Take()
    {
        var line = next!;
        next = lines.MoveNext() ? lines.Current : null;
        return line;
    }

    private List<Statement> List(int leastIndentation)
    {
        var statements = new List<Statement>();
        var decorators = new List<Expression>();
        while (next is not null && next.Indentation >= leastIndentation)
        {
            var line = Take();
            if (depth > MostDeep)
                continue;
            if (line.Tokens[0].Is("@"))
            {
                var tokens = new TokenReader(line.Tokens);
                tokens.Take();
                decorators.Add(new ExpressionParser(tokens).Single());
                continue;
            }
            depth++;
            if (Read(line) is { } statement)
                statements.Add(
                    statement is FunctionStatement function && decorators.Count > 0
                        ? function with
                        {
                            Decorators = [.. decorators],
                        }
                        : statement
                );
            decorators.Clear();
            depth--;
        }
        return Reunited(statements);
    }

    /// <summary>
    /// Where the indentation of a class is lost, the methods after it are its own: they alone take an instance.
    /// </summary>
    private static List<Statement> Reunited(List<Statement> statements)
    {
        if (!statements.Exists(statement => statement is ClassStatement { Body.IsLost: true }))
            return statements;
        var reunited = new List<Statement>();
        foreach (var statement in statements)
        {
            if (
                statement is FunctionStatement { TakesSelf: true } method
                && reunited.FindLastIndex(earlier => earlier is ClassStatement) is >= 0 and var index
                && reunited[index] is ClassStatement { Body.IsLost: true } lost
            )
                reunited[index] = lost with
                {
                    Body = lost.Body with { Statements = [.. lost.Body.Statements, method] },
                };
            else
                reunited.Add(statement);
        }
        return reunited;
    }

    private Statement? Read(LogicalLine line)
    {
        var tokens = new TokenReader(line.Tokens);
        tokens.TakeIf("async");
        var at = tokens.Current.At;
        var opensBlock = line.Tokens.Count > 2 && line.Tokens[^1].Is(":");
        switch (tokens.Current.Kind == TokenKind.Name ? tokens.Current.Text : "")
        {
            case "for":
                tokens.Take();
                var parser = new ExpressionParser(tokens);
                var target = parser.Targets();
                tokens.TakeIf("in");
                return new LoopStatement(at, target, parser.List(), Body(line, tokens), Clause(line, "else"));
            case "while":
                return new LoopStatement(at, null, Condition(tokens), Body(line, tokens), Clause(line, "else"));
            case "if" or "elif":
                return new IfStatement(at, Condition(tokens), Body(line, tokens), Otherwise(line));
            case "with":
                return With(line, tokens);
            case "try":
                return Try(line, tokens);
            case "def":
                return Function(line, tokens);
            case "class":
                return Class(line, tokens);
            case "match" when opensBlock:
            case "except" or "finally":
                return new BlockStatement(at, [], Body(line, tokens), []);
            case "case" when opensBlock:
            case "else": // of an 'if' whose indentation is lost
                return new IfStatement(at, new UnknownExpression(at), Body(line, tokens), Suite.Empty);
            case "pass" or "del" or "global" or "nonlocal" or "assert":
                return null;
            default:
                return SimpleStatements.Read(tokens);
        }
    }

    private static Expression Condition(TokenReader tokens)
    {
        tokens.Take();
        return new ExpressionParser(tokens).Single();
    }

    /// <summary>What is indented under a line, or stands after its colon.</summary>
    private Suite Body(LogicalLine line, TokenReader tokens)
    {
        tokens.SkipTo(":");
        tokens.TakeIf(":");
        if (!tokens.AtEnd)
        {
            var rest = new List<Token>();
            while (!tokens.AtEnd)
                rest.Add(tokens.Take());
            return Inline(new(line.Indentation, rest));
        }
        return next is not null && next.Indentation > line.Indentation
            ? new(List(line.Indentation + 1))
            : new([], IsLost: true);
    }

    /// <summary>'a(); b()': what stands after a colon, with all that follows in the same line.</summary>
    private Suite Inline(LogicalLine first)
    {
        if (depth > MostDeep)
            return Suite.Empty;
        depth++;
        var statements = new List<Statement>();
        var line = first;
        while (true)
        {
            if (Read(line) is { } statement)
                statements.Add(statement);
            if (next is not { IsContinued: true })
                break;
            line = Take();
        }
        depth--;
        return new(statements);
    }

    private bool IsClause(LogicalLine of, params ReadOnlySpan<string> words) =>
        next is not null && next.Indentation == of.Indentation && next.Tokens[0].Is(words);

    private Suite Clause(LogicalLine of, string word)
    {
        if (!IsClause(of, word))
            return Suite.Empty;
        var line = Take();
        var body = Body(line, new TokenReader(line.Tokens));
        return body.IsLost ? Suite.Empty : body;
    }

    private Suite Otherwise(LogicalLine line)
    {
        // One after the other, not one within the other: their number knows no limit.
        if (!IsClause(line, "elif"))
            return Clause(line, "else");
        var branches = new List<(SourcePlace At, Expression Condition, Suite Body)>();
        while (IsClause(line, "elif"))
        {
            var clause = Take();
            var tokens = new TokenReader(clause.Tokens);
            branches.Add((clause.Tokens[0].At, Condition(tokens), Body(clause, tokens)));
        }
        var otherwise = Clause(line, "else");
        foreach (var (at, condition, body) in branches.Take(MostDeep).Reverse())
            otherwise = new([new IfStatement(at, condition, body, otherwise)]);
        return otherwise;
    }

    private BlockStatement With(LogicalLine line, TokenReader tokens)
    {
        var at = tokens.Take().At;
        var before = new List<Statement>();
        var parenthesised = tokens.IsAt("(") && line.Tokens.Any(token => token.Is("as")) && tokens.TakeIf("(");
        do
        {
            if (tokens.IsAt(")"))
                break;
            var parser = new ExpressionParser(tokens);
            var value = parser.Single();
            before.Add(
                tokens.TakeIf("as")
                    ? new AssignmentStatement(value.At, [parser.Single()], null, value)
                    : new ExpressionStatement(value.At, value)
            );
        } while (tokens.TakeIf(","));
        if (parenthesised)
            tokens.TakeIf(")");
        return new(at, before, Body(line, tokens), []);
    }

    private BlockStatement Try(LogicalLine line, TokenReader tokens)
    {
        var at = tokens.Current.At;
        var body = Body(line, tokens);
        var handlers = new List<Suite>();
        while (IsClause(line, "except", "else", "finally"))
        {
            var clause = Take();
            var suite = Body(clause, new TokenReader(clause.Tokens));
            if (clause.Tokens[0].Is("except"))
                handlers.Add(suite);
            else
                body = new([.. body.Statements, .. suite.Statements], body.IsLost);
        }
        return new(at, [], body, handlers);
    }

    private FunctionStatement Function(LogicalLine line, TokenReader tokens)
    {
        tokens.Take();
        var name = tokens.Take();
        tokens.SkipTo("(");
        tokens.TakeIf("(");
        var parameters = new ExpressionParser(tokens).Parameters(")", hasTypes: true);
        return new(name.At, name.Text, parameters, Body(line, tokens));
    }

    private ClassStatement Class(LogicalLine line, TokenReader tokens)
    {
        tokens.Take();
        var name = tokens.Take();
        IReadOnlyList<Expression> bases = [];
        if (tokens.IsAt("("))
        {
            var listed = new ExpressionParser(tokens).List();
            bases = listed is SequenceLiteral several ? several.Items : [listed];
        }
        return new(name.At, name.Text, bases, Body(line, tokens));
    }
}
