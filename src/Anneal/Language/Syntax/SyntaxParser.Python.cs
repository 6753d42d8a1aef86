namespace Anneal.Language.Syntax;

// What stands around a schedule in pasted Python code.
internal sealed partial class SyntaxParser
{
    // An import ends with its line, the one place where a line break means something.
    private void SkipImports()
    {
        while (Current.Is("import") || Current.Is("from"))
            for (var line = Current.Span.Line; Current.Kind != TokenKind.End && Current.Span.Line == line; Position++)
            { }
    }

    // A pasted Python line may assign what it makes; the name and its type say nothing here.
    private void SkipTarget()
    {
        var start = Position;
        if (Current.Kind != TokenKind.Name || IsKeyword(Current))
            return;
        Take();
        SkipIndices();
        if (TryTake(":"))
        {
            if (Current.Kind is TokenKind.Name or TokenKind.Text)
                Take();
            SkipIndices();
        }
        if (!TryTake("="))
            Position = start;
    }

    private void SkipIndices()
    {
        while (Current.Is("["))
        while (Current.Kind != TokenKind.End && !Take().Is("]")) { }
    }

    // Python's lines may end with a comma or a semicolon, and what is returned needs no parentheses as a tuple.
    private SyntaxNode Pasted()
    {
        var returns = TryTake("return");
        if (!returns)
            SkipTarget();
        var first = Sequence();
        var items = new List<SyntaxNode> { first };
        while (Current.Is(",") && (returns || IsEnd(Tokens[Position + 1])))
        {
            Take();
            if (!IsEnd(Current))
                items.Add(Sequence());
        }
        var list = Since(first.Span);
        while (TryTake(";")) { }
        return items.Count == 1 ? first : new ListSyntax(list, items);
    }

    private static bool IsEnd(Token token) => token.Kind == TokenKind.End || token.Is(";");

    /// <summary>
    /// A schedule class of one function, as Keras and MXNet have them, behind the word <c>class</c>: the function
    /// itself.
    /// </summary>
    private LambdaSyntax ScheduleClass()
    {
        var start = Tokens[Position - 1].Span;
        var name = Name("the name of the class");
        Expect("(", "'(' after the name of the class");
        Name("the class that it extends");
        foreach (var expected in new[] { ")", ":", "def", "__call__", "(", "self", "," })
            Expect(expected, $"'{expected}', as in 'class Name(Base): def __call__(self, step): return …'");
        var parameter = Name("the name of the step");
        foreach (var expected in new[] { ")", ":" })
            Expect(expected, $"'{expected}' after the name of the step");
        // Array libraries convert the step's type first, which says nothing here.
        if (TryTake(parameter))
        {
            Expect("=", $"'=' after '{parameter}'");
            Primary();
        }
        Expect("return", "'return', the one statement of the function");
        var body = Arithmetic(Conditional);
        var function = new LambdaSyntax(Since(start), [(parameter, null)], body);
        if (TryTake("def"))
            SkipConfiguration();
        if (Current.Kind == TokenKind.Name && Tokens[Position + 1].Is("=") && Tokens[Position + 2].Is(name))
        {
            Position += 3;
            foreach (var expected in new[] { "(", ")" })
                Expect(expected, $"'{expected}' after '{name}'");
        }
        return function;
    }

    // Keras saves a schedule through get_config, which has nothing to say where the formula holds all numbers.
    private void SkipConfiguration()
    {
        foreach (var expected in new[] { "get_config", "(", "self", ")", ":", "return", "{", "}" })
            Expect(expected, $"'{expected}', as in 'def get_config(self): return {{}}'");
    }

    private string Name(string expected) =>
        Current.Kind == TokenKind.Name && !Keywords.Contains(Current.Text) ? Take().Text : throw Unexpected(expected);
}
