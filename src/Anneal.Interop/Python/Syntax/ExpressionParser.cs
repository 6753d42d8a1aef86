namespace Anneal.Interop.Python.Syntax;

/// <summary>
/// Reads expressions, only as deep as the linter needs. Never fails: what cannot be read becomes an
/// <see cref="UnknownExpression"/>.
/// </summary>
internal sealed class ExpressionParser(TokenReader tokens)
{
    /// <summary>How deep expressions may stand within each other; a bracket counts twice.</summary>
    public const int MostDeep = 200;

    private int depth;

    /// <summary>Expressions with commas between them: one, or a tuple.</summary>
    public Expression List()
    {
        var first = Starred();
        if (!tokens.IsAt(","))
            return first;
        var items = new List<Expression> { first };
        while (tokens.TakeIf(",") && tokens.Current.BeginsExpression)
            items.Add(Starred());
        return Checked(new SequenceLiteral(first.At, items));
    }

    /// <summary>One expression.</summary>
    public Expression Single()
    {
        if (depth >= MostDeep)
            return GiveUp();
        depth++;
        var expression = tokens.IsAt("lambda") ? Lambda() : Conditional();
        depth--;
        return expression;
    }

    /// <summary>What a loop assigns to: names, without the <c>in</c> after them.</summary>
    public Expression Targets()
    {
        var items = new List<Expression> { Target() };
        while (tokens.TakeIf(",") && !tokens.IsAt("in"))
            items.Add(Target());
        return items.Count == 1 ? items[0] : Checked(new SequenceLiteral(items[0].At, items));

        Expression Target()
        {
            tokens.TakeIf("*");
            return Binary(Operators.Comparisons + 1); // not the 'in'
        }
    }

    /// <summary>The parameters of a function, with what ends them.</summary>
    /// <param name="close">What ends them.</param>
    /// <param name="hasTypes">Whether types may stand behind their names.</param>
    public List<Parameter> Parameters(string close, bool hasTypes)
    {
        var parameters = new List<Parameter>();
        while (!tokens.AtEnd && !tokens.TakeIf(close))
        {
            var named = tokens.TakeIf("**");
            var rest = named || tokens.TakeIf("*");
            if (tokens.Current.Kind != TokenKind.Name)
            {
                tokens.Take();
                continue;
            }
            var name = tokens.Take().Text;
            if (hasTypes && tokens.TakeIf(":"))
                Single();
            parameters.Add(new(name, tokens.TakeIf("=") ? Single() : null, rest) { TakesNamed = named });
        }
        return parameters;
    }

    private Expression Starred()
    {
        TakeStars();
        return Single();
    }

    private Expression Conditional()
    {
        var expression = Binary(0);
        if (tokens.IsAt(":=") && expression is NameExpression)
        {
            var at = tokens.Take().At;
            return Checked(new OperationExpression(at, ":=", expression, Single()));
        }
        if (!tokens.TakeIf("if"))
            return expression;
        var condition = Binary(0);
        if (!tokens.TakeIf("else"))
            return expression; // the 'if' of a comprehension is read where that is read
        return Checked(new ConditionalExpression(expression.At, condition, expression, Single()));
    }

    private Expression Binary(int level)
    {
        var left = Unary();
        while (Operators.Take(tokens, level) is var (symbol, found))
            left = Checked(new OperationExpression(symbol.At, symbol.Text, left, Binary(found + 1)));
        return left;
    }

    private Expression Unary()
    {
        // Every way to go deeper leads through here, but that to the other side of an 'else'.
        if (depth >= MostDeep)
            return GiveUp();
        depth++;
        var expression = tokens.IsAt("-", "+", "~", "not", "await") ? Signed() : Power();
        depth--;
        return expression;
    }

    private Expression Signed()
    {
        var sign = tokens.Take();
        var operand = sign.Is("not") ? Binary(Operators.Comparisons) : Unary();
        return sign.Is("await") ? operand : Checked(new OperationExpression(sign.At, sign.Text, operand));
    }

    private Expression Power()
    {
        var left = Postfix(Atom());
        if (!tokens.IsAt("**"))
            return left;
        var at = tokens.Take().At;
        return Checked(new OperationExpression(at, "**", left, Unary()));
    }

    private Expression Postfix(Expression target)
    {
        while (true)
        {
            if (tokens.TakeIf("."))
            {
                if (tokens.Current.Kind != TokenKind.Name)
                    return target;
                var name = tokens.Take();
                target = Checked(new AttributeExpression(name.At, target, name.Text));
            }
            else if (tokens.IsAt("("))
                target = Checked(Call(target));
            else if (tokens.IsAt("["))
            {
                tokens.Take();
                target = Checked(new IndexExpression(target.At, target, Slice()));
                tokens.TakeIf("]");
            }
            else
                return target;
        }
    }

    private CallExpression Call(Expression callee)
    {
        tokens.Take();
        var arguments = new List<CallArgument>();
        while (!tokens.AtEnd && !tokens.TakeIf(")"))
        {
            var name = ArgumentName();
            if (!tokens.Current.BeginsExpression)
            {
                if (!tokens.TakeIf(",") && !tokens.TakeIf(")"))
                    tokens.Take();
                continue;
            }
            arguments.Add(new(name, Element(Single())));
            tokens.TakeIf(","); // a forgotten one between lines does not hide what follows
        }
        return new CallExpression(callee.At, callee, arguments);
    }

    private string? ArgumentName()
    {
        if (tokens.Current.Kind != TokenKind.Name || !tokens.Peek(1).Is("="))
            return TakeStars();
        var name = tokens.Take().Text;
        tokens.Take();
        return name;
    }

    private string? TakeStars() => tokens.IsAt("*", "**") ? tokens.Take().Text : null;

    private Expression Slice()
    {
        var at = tokens.Current.At;
        var parts = new List<Expression>();
        var isRange = false;
        while (!tokens.AtEnd && !tokens.IsAt("]"))
        {
            if (tokens.Current.BeginsExpression)
                parts.Add(Single());
            else
                isRange |= tokens.Take().Is(":");
        }
        return parts.Count == 1 && !isRange ? parts[0] : Checked(new SequenceLiteral(at, parts));
    }

    private Expression Atom()
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                tokens.Take();
                return Literals.Number(token);
            case TokenKind.Text:
                return Checked(Literals.Text(tokens, Field));
            case TokenKind.Name when token.BeginsExpression:
                tokens.Take();
                return new NameExpression(token.At, token.Text);
        }
        if (token.Is("("))
        {
            var (items, endedInComma, _) = Items(")");
            return items is [var only] && !endedInComma ? only : Checked(new SequenceLiteral(token.At, items));
        }
        if (token.Is("[", "{"))
        {
            var (items, _, hasPairs) = Items(token.Is("[") ? "]" : "}");
            if (items is [ComprehensionExpression comprehension])
                return comprehension;
            return Checked(
                hasPairs || items.Count == 0 && token.Is("{")
                    ? new DictionaryLiteral(token.At, items)
                    : new SequenceLiteral(token.At, items)
            );
        }
        if (!tokens.AtEnd && !token.Is(":", ")", "]", "}", ",", "="))
            tokens.Take();
        return new UnknownExpression(token.At);
    }

    private (List<Expression> Items, bool EndedInComma, bool HasPairs) Items(string close)
    {
        tokens.Take();
        var items = new List<Expression>();
        var (comma, pairs) = (false, false);
        while (!tokens.AtEnd && !tokens.TakeIf(close))
        {
            if (!tokens.Current.BeginsExpression && !tokens.IsAt("*", "**"))
            {
                tokens.Take();
                continue;
            }
            items.Add(Element(Starred()));
            pairs |= tokens.IsAt(":");
            if (!tokens.TakeIf(":"))
                comma = tokens.TakeIf(",");
        }
        return (items, comma, pairs);
    }

    /// <summary>An element, or the comprehension that it begins.</summary>
    private Expression Element(Expression element)
    {
        tokens.TakeIf("async");
        if (!tokens.TakeIf("for"))
            return element;
        var target = Targets();
        tokens.TakeIf("in");
        var iterable = Binary(0);
        var (conditions, nested) = (new List<Expression>(), false);
        while (tokens.IsAt("for", "if", "async"))
        {
            tokens.TakeIf("async");
            if (tokens.Take().Is("if"))
            {
                conditions.Add(Binary(0));
                continue;
            }
            nested = true;
            Targets();
            tokens.TakeIf("in");
            Binary(0);
        }
        return Checked(new ComprehensionExpression(element.At, element, target, iterable, conditions, nested));
    }

    private Expression Lambda()
    {
        var at = tokens.Take().At;
        var parameters = Parameters(":", hasTypes: false);
        var body = Single();
        return Checked(new LambdaExpression(at, parameters, body));
    }

    private Expression Field(string text, SourcePlace at)
    {
        if (depth >= MostDeep || Tokenizer.ReadField(text, at) is not { Count: > 0 } words)
            return new UnknownExpression(at);
        return new ExpressionParser(new TokenReader(words)) { depth = depth + 1 }.List();
    }

    private Expression Checked(Expression expression) => expression.Depth <= MostDeep ? expression : GiveUp();

    private UnknownExpression GiveUp()
    {
        var at = tokens.Current.At;
        tokens.SkipAll();
        return new(at);
    }
}
