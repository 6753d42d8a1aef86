using System.Globalization;

namespace Anneal.Interop.Python.Syntax;

/// <summary>Reads numbers and strings.</summary>
internal static class Literals
{
    private const int MostText = 1000;

    public static Expression Number(Token token)
    {
        var digits = token.Text.Replace("_", "", StringComparison.Ordinal);
        return
            double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
            ? new NumberLiteral(token.At, value)
            : new UnknownExpression(token.At);
    }

    /// <summary>A string; strings beside each other are one.</summary>
    /// <param name="tokens">The words, at the string.</param>
    /// <param name="field">Reads what stands in the braces of a formatted string.</param>
    public static TextLiteral Text(TokenReader tokens, Func<string, SourcePlace, Expression> field)
    {
        var at = tokens.Current.At;
        var (text, fields) = ("", (List<Expression>?)null);
        while (tokens.Current.Kind == TokenKind.Text)
        {
            var token = tokens.Take();
            var (content, start, formatted) = StringScanner.Content(token.Text);
            if (text.Length < MostText)
                text += content.Length > MostText ? content[..MostText] : content;
            if (!formatted || content.Contains('\n'))
                continue;
            foreach (var (offset, inner) in StringScanner.Fields(content))
                (fields ??= []).Add(field(inner, token.At with { Column = token.At.Column + start + offset }));
        }
        return new TextLiteral(at, text, fields ?? []);
    }
}
