namespace Anneal.Language.Syntax;

internal sealed partial class SyntaxParser
{
    private SyntaxNode Parenthesis()
    {
        using var nesting = Deeper();
        var open = Take();
        if (TryTake(")"))
            return new ListSyntax(Since(open.Span), []);
        var first = Item();
        if (IsComprehension())
        {
            var generator = Comprehension(open.Span, first);
            Expect(")", "')' after the comprehension");
            return generator;
        }
        if (Current.Is(",") || first is StarredSyntax)
        {
            TryTake(",");
            var items = Items(")");
            items.Insert(0, first);
            return new ListSyntax(Since(open.Span), items);
        }
        if (Current.Is(":") && Tokens[Position + 1].Is("="))
            throw Error(
                Current.Span,
                "a name that is set within an expression, with ':=', is not read; write its value in its place."
            );
        Expect(")", "',' or ')'");
        return first;
    }

    private List<SyntaxNode> Items(string close)
    {
        using var nesting = Deeper();
        var items = new List<SyntaxNode>();
        while (!TryTake(close))
        {
            items.Add(Item());
            if (!Current.Is(close))
                Expect(",", $"',' or '{close}'");
        }
        return items;
    }

    private SyntaxNode Item()
    {
        var star = Current;
        if (!(star.Is("*") || star.Is("**")) || !(Tokens[Position + 1].Is("[") || BeginsSpread(Tokens[Position + 1])))
            return Sequence();
        Take();
        return new StarredSyntax(Since(star.Span), Unary(), IsDictionary: star.Is("**"));
    }

    private static bool BeginsSpread(Token token) =>
        token.Is("(") || token.Is("{") || (token.Kind == TokenKind.Name && !IsKeyword(token));

    private SyntaxNode Brackets()
    {
        using var nesting = Deeper();
        var open = Take();
        if (TryTake("]"))
            return new ListSyntax(Since(open.Span), []);
        var first = Item();
        if (IsComprehension())
        {
            var comprehension = Comprehension(open.Span, first);
            Expect("]", "']' after the comprehension");
            return new ComprehensionSyntax(Since(open.Span), first, comprehension.Clauses);
        }
        if (!Current.Is("]"))
            Expect(",", "',' or ']'");
        var items = Items("]");
        items.Insert(0, first);
        return new ListSyntax(Since(open.Span), items);
    }

    // Behind a part of ours 'for' cuts, and a length follows.
    private bool IsComprehension()
    {
        var next = Position + 1;
        if (!Current.Is("for"))
            return false;
        while (Tokens[next].Is("("))
            next++;
        return Tokens[next].Kind == TokenKind.Name && (Tokens[next + 1].Is("in") || Tokens[next + 1].Is(","));
    }

    private ComprehensionSyntax Comprehension(SourceSpan start, SyntaxNode item) =>
        new(Since(start), item, Arithmetic(Clauses));

    private List<ComprehensionClause> Clauses()
    {
        var clauses = new List<ComprehensionClause>();
        while (TryTake("for"))
        {
            var parenthesis = TryTake("(");
            var names = new List<string> { Name("a name after 'for'") };
            while (TryTake(","))
                names.Add(Name("a name after ','"));
            if (parenthesis)
                Expect(")", "')' after the names");
            if (assignments is not null && names.Find(assignments.Has) is { } twice)
                throw Unexpected($"another name than '{twice}', which has a value already");
            Expect("in", "'in' after the names");
            var list = Operation(0);
            var conditions = new List<SyntaxNode>();
            while (TryTake("if"))
                conditions.Add(Operation(0));
            clauses.Add(new(names, list, conditions));
        }
        return clauses;
    }

    // A dictionary, or a set, whose order says nothing: a list without what is in it twice.
    private SyntaxNode Braces()
    {
        using var nesting = Deeper();
        var open = Take();
        var entries = new List<(SyntaxNode, SyntaxNode)>();
        while (!TryTake("}"))
        {
            var key = Operation(0);
            if (entries.Count == 0 && (Current.Is(",") || Current.Is("}")))
            {
                TryTake(",");
                var items = Items("}").Prepend(key).DistinctBy(item => (item as NumberSyntax)?.Value ?? (object)item);
                return new ListSyntax(Since(open.Span), [.. items]);
            }
            Expect(":", "':' after the key");
            var value = Sequence();
            if (entries.Count == 0 && IsComprehension())
            {
                var pairs = Comprehension(open.Span, new ListSyntax(Since(key.Span), [key, value]));
                Expect("}", "'}' after the comprehension");
                return new MapComprehensionSyntax(Since(open.Span), pairs);
            }
            entries.Add((key, value));
            if (!Current.Is("}"))
                Expect(",", "',' or '}'");
        }
        return new MapSyntax(Since(open.Span), entries);
    }

    private LambdaSyntax Lambda()
    {
        using var nesting = Deeper();
        var lambda = Take();
        var parameters = new List<(string, SyntaxNode?)>();
        do
        {
            var name = Name("the name of the one parameter after 'lambda'");
            parameters.Add((name, TryTake("=") ? Arithmetic(Conditional) : null));
        } while (TryTake(","));
        Expect(":", "':' after the parameter");
        var body = assignments is null
            ? Arithmetic(Conditional)
            : assignments.Without(parameters.Select(each => each.Item1), () => Arithmetic(Conditional));
        return new LambdaSyntax(Since(lambda.Span), parameters, body);
    }

    private CallSyntax Call(Token name)
    {
        using var nesting = Deeper();
        Take();
        var arguments = name.Text == Names.Formula ? Arithmetic(Arguments) : Arguments();
        return new CallSyntax(Since(name.Span), ImportedCall(name), arguments);
    }

    private T Arithmetic<T>(Func<T> parse)
    {
        var outer = arithmetic;
        arithmetic = true;
        try
        {
            return parse();
        }
        finally
        {
            arithmetic = outer;
        }
    }

    private List<ArgumentSyntax> Arguments()
    {
        var arguments = new List<ArgumentSyntax>();
        while (!TryTake(")"))
        {
            var start = Current;
            string? name = null;
            if (Current.Kind == TokenKind.Name && Tokens[Position + 1].Is("="))
            {
                name = Take().Text;
                Take();
            }
            else if (!Current.Is("*") && !Current.Is("**"))
                RequireByPositionFirst(arguments);
            var value = Item();
            if (IsComprehension())
                value = Comprehension(start.Span, value);
            if (TryTake("->"))
                value = new RangeSyntax(Since(start.Span), value, Conditional());
            arguments.Add(new(Since(start.Span), name, value));
            if (!Current.Is(")"))
                Expect(",", "',' or ')'");
        }
        return arguments;
    }
}
