namespace Anneal.Language.Syntax;

// What stands around a schedule in pasted Python code.
internal sealed partial class SyntaxParser
{
    // An import ends with its line or its parenthesis.
    private void ReadImports()
    {
        while (Current.Is("import") || Current.Is("from") || BeginsBase())
        {
            if (BeginsBase())
            {
                foreach (var expected in new[] { "with", "read_base", "(", ")", ":" })
                    Expect(expected, $"'{expected}', as in 'with read_base():'");
                continue;
            }
            var line = Current.Span.Line;
            var module = Take().Is("from") ? "" : null;
            while (module is not null && Current.Kind != TokenKind.End && !TryTake("import"))
                module += Take().Text;
            var close = TryTake("(") ? ")" : null;
            while (Current.Kind != TokenKind.End && (close is not null || Current.Span.Line == line))
            {
                var name = Take();
                if (close is not null && name.Is(close))
                    break;
                var known = TryTake("as") ? Take().Text : name.Text;
                var path = module is null ? name.Text : $"{module}.{name.Text}";
                if (name.Kind == TokenKind.Name && path != known)
                    Values.Imports[known] = path;
            }
        }
    }

    // MMEngine's configurations import others below a line of its own.
    private bool BeginsBase() => Current.Is("with") && Tokens[Position + 1].Is("read_base");

    // The statements of a pasted program, each on a line of its own or behind a semicolon.
    private SyntaxNode Program()
    {
        var start = Current.Span;
        List<(string? Target, SyntaxNode Value)> statements = [];
        do
        {
            ReadImports();
            var (begin, before) = (Position, Words);
            if (Current.Is("@"))
            {
                var isOfEvent = Tokens[Position + 1].Text.EndsWith(".on", StringComparison.Ordinal);
                TakeLine();
                if (isOfEvent && Current.Is("def"))
                    statements.Add((null, new LoopSyntax(Current.Span, TakeBlock())));
                continue;
            }
            if (BeginsMain())
            {
                Position = Tokens.FindIndex(Position, token => token.Is(":")) + 1;
                continue;
            }
            if (Current.Is("class"))
            {
                if (Class() is { } schedule)
                    statements.Add((null, schedule));
                continue;
            }
            if (statements.Count > 0 && (Current.Is("for") || Current.Is("while")))
            {
                statements.Add((null, new LoopSyntax(Current.Span, TakeBlock())));
                continue;
            }
            if (Current.Is("def") && TryDefinition(out var function))
            {
                if (function is not var (name, body))
                {
                    // It may be what steps the schedule.
                    if (Position > begin + 1 && unread.ContainsKey(Tokens[begin + 1].Text))
                        statements.Add((null, new LoopSyntax(Tokens[begin].Span, Tokens[begin..Position])));
                    continue;
                }
                Values.Assign(name, body, Position - begin + Words - before);
                statements.Add((name, body));
                continue;
            }
            var (targets, value) = Pasted();
            // Names and numbers by themselves are the rest of something else.
            var isRest = targets.Count == 0 && value is NameSyntax or NumberSyntax;
            if (isRest && statements.Count > 0)
                throw Error(value.Span, $"expected {AfterSchedule}, but found '{TextAt(value.Span)}'.");
            if (
                isRest
                || (statements.Count == 0 && targets.Count < 2 && !BeginsStatement() && !IsNamedMap(targets, value))
            )
                return value;
            if (targets.Count > 1 && Current.Kind != TokenKind.End && !BeginsStatement())
                throw NoTargets(begin);
            var words = Position - begin + Words - before;
            foreach (var (target, part) in Assigned(targets, value, begin))
            {
                statements.Add((target, part));
                if (target?.Length > 0)
                    Values.Assign(target, part, words);
            }
        } while (BeginsStatement());
        return new ProgramSyntax(Since(start), statements);
    }

    private int Words => assignments?.Words ?? 0;

    // A dictionary's name says whose settings it has, and that of what a lazy call makes.
    private static bool IsNamedMap(List<string> targets, SyntaxNode value) =>
        targets is [{ Length: > 0 }] && value is MapSyntax or InvocationSyntax or CallSyntax { Name: "dict" };

    private List<(string? Target, SyntaxNode Value)> Assigned(List<string> targets, SyntaxNode value, int begin)
    {
        if (targets.Count < 2)
            return [(targets is [var only] ? only : null, value)];
        if (value is ListSyntax list && list.Items.Count == targets.Count)
            return [.. targets.Zip(list.Items, (target, item) => ((string?)target, item))];
        if (value is not CallSyntax call)
            throw NoTargets(begin);
        // What makes a scheduler gives it first, and perhaps more of what it is told.
        if (Names.IsScheduler(call.Name) && Names.IsScheduler(targets[0]) && !targets.Skip(1).Any(Names.IsScheduler))
            return [(targets[0], value)];
        // An engine gives back the schedule that it was given, and steps it after every update.
        if (Names.Last(call.Name) == "initialize")
            return [(null, value)];
        // What a function gives is not known, which is no matter unless a schedule is among it.
        return targets.Exists(target => Values.Has(target) || Names.IsScheduler(target))
            ? throw Error(value.Span, $"what '{TextAt(value.Span)}' gives is not known, but a schedule is among it.")
            : [(null, value)];
    }

    // What looked like the names before an equals sign is something else, up to its comma.
    private ScheduleTextException NoTargets(int begin)
    {
        Position = Tokens.FindIndex(begin, token => token.Is(","));
        return Unexpected(AfterSchedule);
    }

    // What stands below it is the program.
    private bool BeginsMain() =>
        Current.Is("if")
        && Tokens[Position + 1].Is("__name__")
        && Tokens.FindIndex(Position, token => token.Is(":")) > 0;

    private bool BeginsStatement()
    {
        if ((Current.Is("@") && BeginsLine()) || BeginsMain())
            return true;
        if (Current.Kind != TokenKind.Name || (IsKeyword(Current) && !IsComprehension()) || Position == 0)
            return false;
        var before = Tokens[Position - 1];
        return before.Is(";") || before.Span.Line < Current.Span.Line;
    }

    // A pasted Python line may assign what it makes; its type says nothing here.
    private List<string> Targets()
    {
        var start = Position;
        if (Tokens[Math.Min(start + 1, Tokens.Count - 1)].Is("("))
            return [];
        var targets = new List<string>();
        do
        {
            if (Current.Kind != TokenKind.Name || IsKeyword(Current))
                break;
            targets.Add(Take().Text + SkipIndices());
        } while (TryTake(","));
        if (TryTake(":"))
        {
            if (Current.Kind is TokenKind.Name or TokenKind.Text)
                Take();
            SkipIndices();
        }
        if (targets.Count > 0 && TryTake("="))
            return targets;
        Position = start;
        return [];
    }

    private const string AfterSchedule = "'then', '*', 'every', 'for', '|', 'with' or the end of the text";

    private string TextAt(SourceSpan span) => Text.Substring(span.Start, span.Length);

    // What the indices name, as further names behind dots: ['optim']['lr'].
    private string SkipIndices()
    {
        var path = "";
        while (Current.Is("["))
        while (Current.Kind != TokenKind.End && Take() is var token && !token.Is("]"))
            path += token.Is("[") ? "." : token.Text;
        return path;
    }

    // Python's lines may end with a comma or a semicolon, and what is returned needs no parentheses as a tuple.
    private (List<string> Targets, SyntaxNode Value) Pasted()
    {
        var returns = TryTake("return");
        List<string> targets = returns ? [] : Targets();
        var first = Sequence();
        var items = new List<SyntaxNode> { first };
        while (Current.Is(",") && (returns || targets.Count > 1 || IsEnd(Tokens[Position + 1])))
        {
            Take();
            if (!IsEnd(Current))
                items.Add(Sequence());
        }
        var list = Since(first.Span);
        while (TryTake(";")) { }
        return (targets, items.Count == 1 ? first : new ListSyntax(list, items));
    }

    private static bool IsEnd(Token token) => token.Kind == TokenKind.End || token.Is(";");

    private string Name(string expected) =>
        Current.Kind == TokenKind.Name && !Keywords.Contains(Current.Text) ? Take().Text : throw Unexpected(expected);
}
