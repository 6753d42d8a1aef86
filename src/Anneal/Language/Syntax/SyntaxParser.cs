using Anneal.Formulas;

namespace Anneal.Language.Syntax;

/// <summary>Text → <see cref="SyntaxNode"/>s, by recursive descent with limits on size and depth.</summary>
internal sealed partial class SyntaxParser : TokenReader
{
    /// <summary>Longest text that is read, in characters.</summary>
    public const int LongestText = 100_000;

    private static readonly HashSet<string> Keywords =
    [
        "then",
        "every",
        "for",
        "in",
        "with",
        "lambda",
        "if",
        "else",
        "and",
        "or",
        "not",
    ];

    private Assignments? assignments; // most texts have none
    private bool arithmetic; // inside a formula '%' is the remainder, elsewhere a unit

    private readonly ImportedNames known;

    private SyntaxParser(string text, ImportedNames? known = null)
        : base(text, Lexer.Read(Bounded(text))) => this.known = known ?? ImportedNames.None;

    /// <param name="text">The text.</param>
    /// <param name="known">What imports may lead to.</param>
    public static RecipeSyntax ParseRecipe(string text, ImportedNames? known = null)
    {
        var parser = new SyntaxParser(text, known);
        var recipe = parser.RecipeLine();
        parser.ExpectEnd(AfterSchedule);
        return recipe;
    }

    /// <param name="text">The text.</param>
    /// <param name="place">Where what it is made of stands in another text; null where the text is that itself.</param>
    public static SyntaxNode ParseSequence(string text, SourceSpan? place = null)
    {
        var parser = new SyntaxParser(text);
        if (place is { } of)
            for (var i = 0; i < parser.Tokens.Count; i++)
                parser.Tokens[i] = parser.Tokens[i] with { Span = of };
        var sequence = parser.Sequence();
        parser.ExpectEnd("'then', '*', 'every', 'for' or the end of the text");
        return sequence;
    }

    public static SyntaxNode ParseFormula(string text)
    {
        var parser = new SyntaxParser(text);
        var formula = parser.Arithmetic(parser.Conditional);
        parser.ExpectEnd("an operator or the end of the formula");
        return formula;
    }

    private void ExpectEnd(string expected)
    {
        if (Current.Kind != TokenKind.End)
            throw Unexpected(expected);
    }

    private static string Bounded(string text) =>
        text.Length <= LongestText
            ? text
            : throw new ScheduleTextException(
                "",
                new SourceSpan(0, 0, 1, 1),
                $"a schedule text has at most {LongestText} characters, but this one has {text.Length}."
            );

    private RecipeSyntax RecipeLine()
    {
        ReadImports();
        var rate = Program();
        var feedback = new List<CallSyntax>();
        while (TryTake("|"))
        {
            var place = Current.Span;
            feedback.Add(
                Primary() as CallSyntax
                    ?? throw Error(place, "expected feedback such as plateau(factor=0.1, patience=10) after '|'.")
            );
        }
        var companions = new List<(Token, SyntaxNode)>();
        while (TryTake("with"))
        {
            if (Current.Kind != TokenKind.Name || Keywords.Contains(Current.Text))
                throw Unexpected("the name of a hyper-parameter, such as momentum, after 'with'");
            var name = Take();
            Expect("=", $"'=' after {name}");
            companions.Add((name, Sequence()));
        }
        return new(rate, feedback, companions);
    }

    private SyntaxNode Sequence()
    {
        var first = Conditional();
        if (!Current.Is("then"))
            return first;
        var parts = new List<SyntaxNode> { first };
        while (TryTake("then"))
            parts.Add(Conditional());
        return new SequenceSyntax(Since(first.Span), parts);
    }

    private SyntaxNode Part()
    {
        var part = Postfix();
        if (arithmetic)
            return part;
        if (TryTake("every"))
            part = new EverySyntax(Since(part.Span), part, Primary());
        if (!IsComprehension() && TryTake("for"))
            part = new ForSyntax(Since(part.Span), part, Primary());
        return part;
    }

    private SyntaxNode Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                var unit = Unit();
                return new NumberSyntax(Since(token.Span), token.Number, unit, token.Text.All(char.IsAsciiDigit));
            case TokenKind.Text:
                Take();
                return new TextSyntax(token.Span, token.Text);
            case TokenKind.Name when token.Text == "lambda":
                return Lambda();
            case TokenKind.Name when !Keywords.Contains(token.Text):
                Take();
                return Current.Is("(")
                    ? Made(Call(token))
                    : Assigned(token)
                        ?? ScaledBase(token) as SyntaxNode
                        ?? new NameSyntax(token.Span, Imported(token.Text));
            case TokenKind.Symbol when token.Text == "(":
                return Parenthesis();
            case TokenKind.Symbol when token.Text == "[":
                return Brackets();
            case TokenKind.Symbol when token.Text == "{":
                return Braces();
            default:
                throw Unexpected("a number, 'base', a curve or '('");
        }
    }

    // What an import says of a name, where it leads to something known.
    private string Imported(string name) => PathOf(name) is { } path && known.Has(path) ? path : name;

    // The same for a call, which means nothing known where it is imported from elsewhere.
    private string ImportedCall(Token name)
    {
        var path = PathOf(name.Text);
        if (path is null || known.Has(path))
            return path ?? name.Text;
        return known.AreElsewhere(path, name.Text)
            ? throw Error(
                name.Span,
                $"'{path}' is imported, and what it computes is not known here; where it is the same as '{name.Text}' "
                    + "of a framework that is known, leave the import out."
            )
            : name.Text;
    }

    private string? PathOf(string name)
    {
        if (assignments is null || assignments.Imports.Count == 0)
            return null;
        var first = name.Split('.')[0];
        return assignments.Imports.TryGetValue(first, out var path) ? path + name[first.Length..] : null;
    }

    private Assignments Values => assignments ??= new();

    private SyntaxNode? Assigned(Token name)
    {
        if (assignments is null)
            return null;
        if (unread.TryGetValue(name.Text, out var wrong))
            throw wrong;
        var value = assignments.ValueOf(name.Text);
        if (assignments.Words > LongestText)
            throw Error(name.Span, "the names of the text stand for too much; write less of it.");
        return value;
    }

    private ScaledBaseSyntax? ScaledBase(Token name)
    {
        if (
            arithmetic
            || name.Text != BaseVariable.Name
            || !(Current.Is("*") || Current.Is("/"))
            || Tokens[Position + 1].Kind != TokenKind.Number
        )
            return null;
        var divides = Take().Is("/");
        var number = Take();
        return new ScaledBaseSyntax(Since(name.Span), divides, number.Number);
    }

    private LengthUnit? Unit()
    {
        if (arithmetic)
            return null;
        LengthUnit? unit = Current switch
        {
            { Kind: TokenKind.Name, Text: "ep" } => LengthUnit.Epochs,
            { Kind: TokenKind.Name, Text: "smp" } => LengthUnit.Samples,
            { Kind: TokenKind.Name, Text: "tok" } => LengthUnit.Tokens,
            { Kind: TokenKind.Symbol, Text: "%" } when !IsRemainder() => LengthUnit.Percent,
            _ => null,
        };
        if (unit is not null)
            Take();
        return unit;
    }

    // 10% is a share of the run, 10 % 3 a remainder.
    private bool IsRemainder()
    {
        var (before, next) = (Tokens[Position - 1].Span, Tokens[Position + 1]);
        return Current.Span.Start > before.Start + before.Length
            && (next.Kind == TokenKind.Number || next.Is("(") || (next.Kind == TokenKind.Name && !IsKeyword(next)));
    }

    private static bool IsKeyword(Token token) => Keywords.Contains(token.Text);
}
