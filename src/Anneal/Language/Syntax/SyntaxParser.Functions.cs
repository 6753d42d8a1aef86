namespace Anneal.Language.Syntax;

// Functions of the step in pasted Python code, and blocks that are none.
internal sealed partial class SyntaxParser
{
    private readonly Dictionary<string, ScheduleTextException> unread = [];
    private readonly Dictionary<string, LambdaSyntax> classes = [];
    private readonly HashSet<string> unreadClasses = [];
    private int column; // of the statements of the block that is read; 0 outside of one

    // A function of the step; null for one that is none, and does not say that it is. False for a method, which is the
    // statements in it.
    private bool TryDefinition(out (string Name, SyntaxNode Body)? function)
    {
        var begin = Position;
        var start = Take();
        var name = Name("the name of the function");
        function = null;
        try
        {
            var parameters = Parameters();
            if (TryTake("->"))
                Postfix();
            Expect(":", "':' after the parameters");
            while (Current.Kind == TokenKind.Text)
                Take();
            if (parameters is [] or [("self", _), ..])
                return false;
            var body = Values.Without(parameters.Select(each => each.Name), () => Arithmetic(Body));
            function = (name, new LambdaSyntax(Since(start.Span), parameters, body));
        }
        catch (ScheduleTextException wrong) when (!Names.IsOfRate(name))
        {
            Position = begin;
            var words = TakeBlock();
            if (words.Zip(words.Skip(1)).Any(pair => Names.IsScheduler(pair.First.Text) && pair.Second.Is("(")))
                throw;
            unread[name] = wrong;
        }
        return true;
    }

    private List<(string Name, SyntaxNode? Default)> Parameters()
    {
        var parameters = new List<(string, SyntaxNode?)>();
        Expect("(", "'(' after the name of the function");
        while (!TryTake(")"))
        {
            var name = Name("the name of a parameter");
            if (TryTake(":"))
                Postfix();
            parameters.Add((name, TryTake("=") ? Arithmetic(Conditional) : null));
            if (!Current.Is(")"))
                Expect(",", "',' or ')'");
        }
        return parameters;
    }

    private SyntaxNode Body() => Block(Current) is { } whole && Holes(whole) == 0 ? whole : throw NoReturn();

    private ScheduleTextException NoReturn() => Unexpected("'return', or a name that gets a value");

    // What a block returns: null where that is what follows it, and conditions with a null in that place.
    private SyntaxNode? Block(Token first)
    {
        var outer = column;
        column = first.Span.Column;
        try
        {
            SyntaxNode? result = null;
            do result = Filled(result, Statement());
            while (Holes(result) > 0 && BeginsStatementOf(column));
            return Holes(result) > 1 ? throw Unexpected("one way at most past each 'return'") : result;
        }
        finally
        {
            column = outer;
        }
    }

    private bool BeginsStatementOf(int column) => BeginsLine() && Current.Span.Column == column;

    // A line that is no deeper than its statements, so that it does not go on with one of them.
    private bool EndsStatement() => BeginsLine() && Current.Span.Column <= column;

    private SyntaxNode? Statement()
    {
        if (TryTake("return"))
            return Conditional();
        if (Current.Is("if"))
            return If();
        if (Current.Kind == TokenKind.Text || Current.Is("pass"))
            Take();
        else if (LeftAlone.Any(Current.Is))
            TakeLine();
        else
            Assignment();
        return null;
    }

    private static readonly string[] LeftAlone = ["assert", "global", "nonlocal", "print", "super"];

    private void Assignment()
    {
        var (begin, before) = (Position, Words);
        var name = Current;
        if (
            name.Kind == TokenKind.Name
            && Tokens[Position + 1] is { Kind: TokenKind.Symbol, Text: "+" or "-" or "*" or "/" } sign
            && Tokens[Position + 2].Is("=")
        )
        {
            Take();
            var old = Assigned(name) ?? new NameSyntax(name.Span, name.Text);
            Position += 2;
            Values.Assign(
                name.Text,
                new OperationSyntax(name.Span, old, [(sign, Conditional())]),
                Position - begin + Words - before
            );
            return;
        }
        if (Targets() is not [var target])
            throw NoReturn();
        var value = Conditional();
        Values.Assign(target, value, Position - begin + Words - before);
    }

    private ConditionalSyntax? If()
    {
        var start = Take();
        var condition = Conditional();
        Expect(":", "':' after the condition");
        SyntaxNode? then = null,
            otherwise = null;
        Values.Branch(
            () => Holes(then = Block(Current)) > 0,
            () => Holes(otherwise = Else(start.Span.Column)) > 0,
            (one, other) => new ConditionalSyntax(start.Span, one, condition, other)
        );
        return then is null && otherwise is null
            ? null
            : new ConditionalSyntax(Since(start.Span), then!, condition, otherwise!);
    }

    private SyntaxNode? Else(int start)
    {
        if (!BeginsLine() || Current.Span.Column != start)
            return null;
        if (Current.Is("elif"))
            return If();
        if (!TryTake("else"))
            return null;
        Expect(":", "':' after 'else'");
        return Block(Current);
    }

    private static int Holes(SyntaxNode? node) =>
        node switch
        {
            null => 1,
            ConditionalSyntax conditional => Holes(conditional.Then) + Holes(conditional.Otherwise),
            _ => 0,
        };

    private static SyntaxNode? Filled(SyntaxNode? node, SyntaxNode? rest) =>
        node switch
        {
            null => rest,
            ConditionalSyntax conditional when rest is not null && Holes(node) > 0 => conditional with
            {
                Then = Filled(conditional.Then, rest)!,
                Otherwise = Filled(conditional.Otherwise, rest)!,
            },
            _ => node,
        };

    private bool BeginsLine() => Current.Kind != TokenKind.End && Tokens[Position - 1].Span.Line < Current.Span.Line;

    // The words of a statement with a block, up to a line that is no deeper.
    private List<Token> TakeBlock()
    {
        var start = Position;
        do Position++;
        while (Current.Kind != TokenKind.End && !(BeginsLine() && Current.Span.Column <= Tokens[start].Span.Column));
        return Tokens[start..Position];
    }

    private void TakeLine()
    {
        var open = 0;
        do open += Take().Text switch
        {
            "(" or "[" or "{" => 1,
            ")" or "]" or "}" => -1,
            _ => 0,
        };
        while (Current.Kind != TokenKind.End && (open > 0 || !BeginsLine()));
    }

    // A schedule class as Keras and MXNet have them: a function of the step, and before it of what it is made with;
    // null where a class has no such function.
    private LambdaSyntax? Class()
    {
        var (start, begin) = (Current, Position);
        var hasCall = TakeBlock().Exists(word => word.Is(Called));
        if (!hasCall)
        {
            unreadClasses.Add(Tokens[begin + 1].Text);
            return null;
        }
        Position = begin + 1;
        var name = Name("the name of the class");
        while (Current.Kind != TokenKind.End && !TryTake(":"))
            Position++;
        var function = Values.Without([], () => Members(start.Span));
        classes[name] = function;
        return function;
    }

    private const string Called = "__call__";

    private LambdaSyntax Members(SourceSpan start)
    {
        List<(string Name, SyntaxNode? Default)> made = [];
        (string Step, SyntaxNode Body)? called = null;
        var column = Current.Span.Column;
        do if (Current.Is("def") && Tokens[Position + 1].Is("__init__"))
        {
            made = OwnParameters();
            Values.Forget(made.Select(each => each.Name));
            if (Holes(Arithmetic(() => Block(Current))) == 0)
                throw Unexpected("no 'return' in '__init__'");
        }
        else if (Current.Is("def") && Tokens[Position + 1].Is(Called) && OwnParameters() is [var (step, _), ..])
            called = (step, Values.Without([step], () => Arithmetic(Body)));
        else if (Current.Kind == TokenKind.Text)
            Take();
        else
            TakeBlock();
        while (BeginsStatementOf(column));
        return called is var (name, body)
            ? new LambdaSyntax(Since(start), [.. made, (name, null)], body)
            : throw Unexpected("the step behind 'self', as in 'def __call__(self, step): return …'");
    }

    // Those behind 'self'.
    private List<(string Name, SyntaxNode? Default)> OwnParameters()
    {
        Position += 2;
        var all = Parameters();
        if (TryTake("->"))
            Postfix();
        Expect(":", "':' after the parameters");
        while (Current.Kind == TokenKind.Text)
            Take();
        return [.. all.Skip(1)];
    }

    // What a schedule of a class is: its function, with what it is made with. What the text itself defines is no
    // framework's, whatever its name.
    private SyntaxNode Made(CallSyntax call)
    {
        if (classes.TryGetValue(call.Name, out var function))
            return call.Arguments.Count == 0
                ? function
                : call with
                {
                    Name = Names.Partial,
                    Arguments = [new(function.Span, null, function), .. call.Arguments],
                };
        if (assignments?.ValueOf(call.Name) is LambdaSyntax own)
            return new InvocationSyntax(call.Span, own, call.Arguments);
        var isSchedule = Names.IsScheduler(call.Name) || known.Has(call.Name);
        if (isSchedule && unread.TryGetValue(call.Name, out var wrong))
            throw wrong;
        return isSchedule && unreadClasses.Contains(call.Name)
            ? throw Error(
                call.Span,
                $"'{call.Name}' is a class of the text, and what it computes is not read; write it as a function of "
                    + "the step, such as lambda step: 0.95 ** step."
            )
            : WithoutCast(call);
    }

    // Array libraries make floats of a step first, which says nothing here.
    private static SyntaxNode WithoutCast(CallSyntax call) =>
        Names.Last(call.Name) == "cast"
        && call.Arguments is [{ Name: null, Value: var value }, { Value: var type }]
        && (type is TextSyntax text ? text.Text : (type as NameSyntax)?.Name) is { } kind
        && (Names.Last(kind).StartsWith("float", StringComparison.Ordinal) || Names.Last(kind) == "dtype")
            ? value
            : call;
}
