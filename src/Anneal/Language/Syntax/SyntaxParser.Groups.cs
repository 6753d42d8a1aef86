namespace Anneal.Language.Syntax;

internal sealed partial class SyntaxParser
{
    private SyntaxNode Parenthesis()
    {
        using var nesting = Deeper();
        var open = Take();
        if (TryTake(")"))
            return new ListSyntax(Since(open.Span), []);
        var first = Sequence();
        if (Current.Is(","))
        {
            Take();
            var items = Items(")");
            items.Insert(0, first);
            return new ListSyntax(Since(open.Span), items);
        }
        Expect(")", "',' or ')'");
        return first;
    }

    private List<SyntaxNode> Items(string close)
    {
        using var nesting = Deeper();
        var items = new List<SyntaxNode>();
        while (!TryTake(close))
        {
            items.Add(Sequence());
            if (!Current.Is(close))
                Expect(",", $"',' or '{close}'");
        }
        return items;
    }

    private MapSyntax Map()
    {
        using var nesting = Deeper();
        var open = Take();
        var entries = new List<(SyntaxNode, SyntaxNode)>();
        while (!TryTake("}"))
        {
            var key = Unary();
            Expect(":", "':' after the key");
            entries.Add((key, Sequence()));
            if (!Current.Is("}"))
                Expect(",", "',' or '}'");
        }
        return new MapSyntax(Since(open.Span), entries);
    }

    private LambdaSyntax Lambda()
    {
        using var nesting = Deeper();
        var lambda = Take();
        var parameter = Name("the name of the one parameter after 'lambda'");
        Expect(":", "':' after the parameter");
        var body = Arithmetic(Conditional);
        return new LambdaSyntax(Since(lambda.Span), parameter, body);
    }

    private CallSyntax Call(Token name)
    {
        using var nesting = Deeper();
        Take();
        var arguments = name.Text == Names.Formula ? Arithmetic(Arguments) : Arguments();
        return new CallSyntax(Since(name.Span), name.Text, arguments);
    }

    private T Arithmetic<T>(Func<T> parse)
    {
        var outer = arithmetic;
        arithmetic = true;
        var result = parse();
        arithmetic = outer;
        return result;
    }

    private List<ArgumentSyntax> Arguments()
    {
        var arguments = new List<ArgumentSyntax>();
        while (!TryTake(")"))
        {
            var start = Current;
            string? name = null;
            if (Current.Kind == TokenKind.Name && tokens[position + 1].Is("="))
            {
                name = Take().Text;
                Take();
            }
            else if (arguments.Exists(argument => argument.Name is not null))
                throw new ScheduleTextException(
                    text,
                    start.Span,
                    "arguments by position must stand before those by name."
                );
            var value = Sequence();
            if (TryTake("->"))
                value = new RangeSyntax(Since(start.Span), value, Conditional());
            arguments.Add(new(Since(start.Span), name, value));
            if (!Current.Is(")"))
                Expect(",", "',' or ')'");
        }
        return arguments;
    }
}
