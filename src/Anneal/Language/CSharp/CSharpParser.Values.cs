using Anneal.Language.Syntax;

namespace Anneal.Language.CSharp;

// Numbers, calls, lists, functions and what stands around them.
internal sealed partial class CSharpParser
{
    private static readonly string[] MathTypes = ["Math.", "System.Math."];

    // Where a function of Math has another name in Python; the rest are the same in small letters.
    private static readonly Dictionary<string, string> MathNames = new()
    {
        ["Abs"] = "abs",
        ["Ceiling"] = "math.ceil",
        ["Max"] = "max",
        ["Min"] = "min",
        ["PI"] = "math.pi",
        ["Round"] = "round",
        ["Truncate"] = "math.trunc",
    };

    private static readonly Dictionary<string, string> Casts = new()
    {
        ["double"] = "float",
        ["int"] = "int",
        ["long"] = "int",
    };

    private static readonly string[] Copies = ["ToArray", "ToList"];

    private static readonly string[] Counts = ["Count", "Length"];

    private SyntaxNode Postfix()
    {
        var value = Primary();
        for (var links = 0; ; links++)
        {
            if (links > DeepestNesting)
                throw Unexpected($"at most {DeepestNesting} indices and calls in a row");
            if (TryTake("["))
            {
                var index = Expression();
                Expect("]", "']' after the index");
                value = new IndexSyntax(Since(value.Span), value, index);
            }
            else if (TryTake("."))
                value = Method(value);
            else
                return value;
        }
    }

    private SyntaxNode Method(SyntaxNode of)
    {
        if (Current.Kind != TokenKind.Name)
            throw Unexpected("the name of a method after '.'");
        var name = Take().Text;
        Expect("(", $"'(' after '{name}'");
        if (name != "Select" || !IsLambda())
        {
            var arguments = Arguments();
            return Copies.Contains(name) && arguments.Count == 0
                ? of
                : new MethodSyntax(Since(of.Span), of, name, arguments);
        }
        var lambda = Lambda(isCount: of is CallSyntax { Name: "range" });
        Expect(")", "')' after the function");
        return new ComprehensionSyntax(Since(of.Span), lambda.Body, [new([lambda.Parameters[0].Name], of, [])]);
    }

    private SyntaxNode Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                return new NumberSyntax(token.Span, token.Number, null, token.Text.All(char.IsAsciiDigit));
            case TokenKind.Text:
                Take();
                return new TextSyntax(token.Span, token.Text);
            case TokenKind.Name when token.Text == "new":
                Take();
                return Created(token);
            case TokenKind.Name:
                Take();
                return Current.Is("(") || (Current.Is("<") && IsGenericCall()) ? Called(token) : Named(token);
            case TokenKind.Symbol when token.Text == "(":
                return Parenthesis();
            case TokenKind.Symbol when token.Text == "[":
                Take();
                return new ListSyntax(Since(token.Span), Items("]"));
            default:
                throw Unexpected("a number, a name, a call, 'new' or '('");
        }
    }

    // loader.Count, batches.Length
    private static SyntaxNode Named(Token token)
    {
        var dot = token.Text.LastIndexOf('.');
        return dot > 0 && Counts.Contains(token.Text[(dot + 1)..])
            ? new CallSyntax(token.Span, "len", [new(token.Span, null, new NameSyntax(token.Span, token.Text[..dot]))])
            : new NameSyntax(token.Span, Constant(token.Text));
    }

    private static string Constant(string name) =>
        name switch
        {
            "true" => "True",
            "false" => "False",
            "null" or "default" => "None",
            _ => OfMath(name) ?? name,
        };

    private static string? OfMath(string name)
    {
        var type = MathTypes.FirstOrDefault(each => name.StartsWith(each, StringComparison.Ordinal));
        if (type is null)
            return null;
        var bare = name[type.Length..];
        return MathNames.GetValueOrDefault(bare) ?? $"math.{bare.ToLowerInvariant()}";
    }

    private bool IsGenericCall()
    {
        var end = Tokens.FindIndex(Position, token => token.Is(">"));
        return end > 0 && Tokens[end + 1].Is("(") && Tokens[Position..end].TrueForAll(IsOfType);
    }

    private static bool IsOfType(Token token) =>
        token.Kind == TokenKind.Name || token.Is("<") || token.Is(",") || token.Is("[") || token.Is("]");

    private SyntaxNode Called(Token name)
    {
        SkipGeneric();
        Take();
        var arguments = Arguments();
        var span = Since(name.Span);
        switch (name.Text, arguments)
        {
            case ("Enumerable.Range", [{ Value: var start }, { Value: var count }]):
                var end = new OperationSyntax(count.Span, start, [(name with { Text = "+" }, count)]);
                return new CallSyntax(span, "range", [arguments[0], new(count.Span, null, end)]);
            case ("Enumerable.Repeat", [{ Value: var item }, { Value: var times }]):
                return new OperationSyntax(
                    span,
                    new ListSyntax(item.Span, [item]),
                    [(name with { Text = "*" }, times)]
                );
            case ("Math.Clamp" or "System.Math.Clamp", [var value, var least, var most]):
                var raised = new CallSyntax(span, "max", [value, least]);
                return new CallSyntax(span, "min", [new(span, null, raised), most]);
            case (_, []) when Named(name) is CallSyntax count:
                return count;
            default:
                return new CallSyntax(span, OfMath(name.Text) ?? name.Text, arguments) { IsCSharp = true };
        }
    }

    // new[] { 1, 2 }, new double[] { … }, new List<int> { … }, new Func<int, double>(…), new StepLR(…)
    private SyntaxNode Created(Token start)
    {
        var type = Current.Kind == TokenKind.Name ? Take() : null;
        var isGeneric = SkipGeneric();
        while (Current.Is("["))
        while (Current.Kind != TokenKind.End && !Take().Is("]")) { }
        if (Current.Is("(") && type is not null && !isGeneric)
            return Called(type);
        var arguments = TryTake("(") ? Arguments() : [];
        if (TryTake("{"))
            return new ListSyntax(Since(start.Span), Items("}"));
        return arguments is [{ Name: null, Value: LambdaSyntax or ListSyntax }]
            ? arguments[0].Value
            : throw Unexpected("what is made after 'new': values in braces, or a call");
    }

    private bool SkipGeneric()
    {
        if (!Current.Is("<"))
            return false;
        while (Current.Kind != TokenKind.End && !Current.Is("(") && !Current.Is("{") && !Current.Is("["))
            Position++;
        return true;
    }

    private SyntaxNode Parenthesis()
    {
        using var nesting = Deeper();
        var open = Take();
        var items = Items(")");
        return items is [var only] ? only : new ListSyntax(Since(open.Span), items);
    }

    private List<SyntaxNode> Items(string close)
    {
        using var nesting = Deeper();
        var items = new List<SyntaxNode>();
        while (!TryTake(close))
        {
            items.Add(Expression());
            if (!Current.Is(close))
                Expect(",", $"',' or '{close}'");
        }
        return items;
    }

    private List<ArgumentSyntax> Arguments()
    {
        using var nesting = Deeper();
        var arguments = new List<ArgumentSyntax>();
        while (!TryTake(")"))
        {
            var start = Current;
            string? name = null;
            if (Current.Kind == TokenKind.Name && Next.Is(":"))
            {
                name = Take().Text;
                Take();
            }
            else
                RequireByPositionFirst(arguments);
            var value = Expression();
            arguments.Add(new(Since(start.Span), name, value));
            if (!Current.Is(")"))
                Expect(",", "',' or ')'");
        }
        return arguments;
    }

    private bool IsCast() => Current.Is("(") && Casts.ContainsKey(Next.Text) && Tokens[Position + 2].Is(")");

    private CallSyntax Cast()
    {
        var open = Take();
        var type = Casts[Take().Text];
        Take();
        var value = Unary();
        return new CallSyntax(Since(open.Span), type, [new(value.Span, null, value)]);
    }

    // epoch => …, (int epoch) => …, static (epoch) => { return …; }
    private bool IsLambda()
    {
        var at = Current.Is("static") ? Position + 1 : Position;
        if (Tokens[at].Is("("))
        {
            at++;
            while (Tokens[at].Kind == TokenKind.Name)
                at++;
            if (!Tokens[at].Is(")"))
                return false;
        }
        else if (Tokens[at].Kind != TokenKind.Name)
            return false;
        return Tokens[at + 1 < Tokens.Count ? at + 1 : at].Is("=>");
    }

    private LambdaSyntax Lambda(bool isCount = true)
    {
        using var nesting = Deeper();
        var start = Current;
        TryTake("static");
        TryTake("(");
        var parameter = Take();
        var type = parameter.Text;
        if (Current.Kind == TokenKind.Name)
            parameter = Take();
        else
            type = null;
        TryTake(")");
        Expect("=>", "'=>' after the parameter");
        if (type is "int" or "long" || (type is null && isCount))
            whole.Add(parameter.Text);
        var inBraces = TryTake("{");
        if (inBraces)
            Expect("return", "'return', the one statement of the function");
        var body = Expression();
        if (inBraces)
        {
            Expect(";", "';' after what is returned");
            Expect("}", "'}' after the one statement of the function");
        }
        whole.Remove(parameter.Text);
        return new LambdaSyntax(Since(start.Span), [(parameter.Text, null)], body);
    }
}
