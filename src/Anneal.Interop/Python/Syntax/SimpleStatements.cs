namespace Anneal.Interop.Python.Syntax;

/// <summary>Reads the statements that have none under them.</summary>
internal static class SimpleStatements
{
    /// <summary>The statement; null for an annotation alone.</summary>
    public static Statement? Read(TokenReader tokens)
    {
        var at = tokens.Current.At;
        if (tokens.IsAt("import", "from"))
            return Import(at, tokens);
        if (!tokens.IsAt("return", "continue", "break", "raise"))
            return Assignment(at, tokens);
        var keyword = tokens.Take().Text;
        return new JumpStatement(at, keyword, tokens.AtEnd ? null : new ExpressionParser(tokens).List());
    }

    private static Statement? Assignment(SourcePlace at, TokenReader tokens)
    {
        var parser = new ExpressionParser(tokens);
        var targets = new List<Expression> { parser.List() };
        if (tokens.IsAt(":") && targets[0] is NameExpression or AttributeExpression) // an annotation
        {
            tokens.SkipTo("=");
            if (tokens.AtEnd)
                return null;
        }
        if (
            tokens.Current is
            { Kind: TokenKind.Operator, Text: [_, .., '='] and not ("==" or "!=" or "<=" or ">=" or ":=") } change
        )
        {
            tokens.Take();
            return new AssignmentStatement(at, targets, change.Text[..^1], parser.List());
        }
        while (tokens.TakeIf("="))
            targets.Add(parser.List());
        return targets.Count == 1
            ? new ExpressionStatement(at, targets[0])
            : new AssignmentStatement(at, targets[..^1], null, targets[^1]);
    }

    private static ImportStatement Import(SourcePlace at, TokenReader tokens)
    {
        var names = new List<(string, string)>();
        var module = tokens.Take().Is("from") ? Dotted(tokens) : null;
        if (module is not null)
            tokens.TakeIf("import");
        while (!tokens.AtEnd)
        {
            if (tokens.Current.Kind != TokenKind.Name)
            {
                tokens.Take();
                continue;
            }
            var path = Dotted(tokens);
            var name = NameOf(module, path, tokens);
            names.Add((name, PathOf(module, path, name)));
        }
        return new(at, names);
    }

    private static string NameOf(string? module, string path, TokenReader tokens)
    {
        if (tokens.TakeIf("as"))
            return tokens.Take().Text;
        return module is null ? path.Split('.')[0] : path;
    }

    private static string PathOf(string? module, string path, string name)
    {
        if (module is not null)
            return $"{module}.{path}";
        // 'import a.b' makes 'a' known.
        return path.StartsWith(name + ".", StringComparison.Ordinal) ? name : path;
    }

    private static string Dotted(TokenReader tokens)
    {
        var path = "";
        while (
            tokens.IsAt(".", "...") || tokens.Current.Kind == TokenKind.Name && (path.Length == 0 || path.EndsWith('.'))
        )
            path += tokens.Take().Text;
        return path;
    }
}
