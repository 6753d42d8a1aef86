using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>
/// Keras' callback <c>ReduceLROnPlateau</c>, which has the name of PyTorch's scheduler and other arguments.
/// </summary>
internal static class KerasPlateau
{
    private const string Name = "ReduceLROnPlateau";

    private static readonly string[] Parameters =
    [
        "monitor",
        "factor",
        "patience",
        "verbose",
        "mode",
        "min_delta",
        "cooldown",
        "min_lr",
    ];

    /// <summary>PyTorch's scheduler that does the same; null where a call is no such callback.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    )
    {
        var module = call.Name[..^Names.Last(call.Name).Length];
        if (
            Names.Last(call.Name) != Name
            || !module.EndsWith("callbacks.", StringComparison.Ordinal)
                && !(module.Length == 0 && call.Arguments.Exists(argument => argument.Name is "monitor" or "min_delta"))
        )
            return null;
        var given = new TranslatedCall(call, Parameters, errors);
        return given.To(
            $"torch.{Name}",
            ("mode", Mode(given, call, errors)),
            ("factor", given["factor"]),
            ("patience", OneLess(given["patience"] ?? Number(call, 10))),
            ("threshold", given["min_delta"]),
            ("threshold_mode", new TextSyntax(call.Span, "abs")),
            ("cooldown", given["cooldown"] is { } cooldown ? OneLess(cooldown) : null),
            ("min_lr", given["min_lr"]),
            ("eps", Number(call, 0))
        );
    }

    // What 'auto' means depends on the metric.
    private static TextSyntax Mode(TranslatedCall given, CallSyntax call, TextErrors errors)
    {
        var mode = (given["mode"] as TextSyntax)?.Text ?? "auto";
        var metric = given["monitor"] is { } monitor ? (monitor as TextSyntax)?.Text : "val_loss";
        return new(
            call.Span,
            mode is "min" or "max" ? mode
                : metric?.EndsWith("loss", StringComparison.Ordinal) == true ? "min"
                : metric?.Contains("acc", StringComparison.Ordinal) == true ? "max"
                : throw errors.Error(call, $"which way '{metric}' gets better is not known; give mode='min' or 'max'.")
        );
    }

    // Keras reduces after so many bad values, PyTorch after one more; and it counts the last value of a cooldown. Where
    // none are said, one is meant.
    private static OperationSyntax OneLess(SyntaxNode count) =>
        new(
            count.Span,
            new CallSyntax(count.Span, "max", [new(count.Span, null, count), new(count.Span, null, Number(count, 1))]),
            [(new Token(TokenKind.Symbol, "-", 0, count.Span), Number(count, 1))]
        );

    private static NumberSyntax Number(SyntaxNode at, double value) => new(at.Span, value, null, IsInteger: true);
}
