using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Language;

/// <summary>Says what is wrong with a text, and where.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Argument">Whose argument the node that is read is, and which; null where it is none.</param>
internal sealed record TextErrors(string Text, (CurveDefinition Of, Parameter Parameter)? Argument = null) : INodeErrors
{
    /// <summary>The same for an argument of a call inside.</summary>
    public TextErrors For(CurveDefinition definition, Parameter parameter) =>
        this with
        {
            Argument = (definition, parameter),
        };

    /// <summary>What the node that is read stands for: <c>the argument 'gamma' of 'torch.StepLR'</c>.</summary>
    private string? Role =>
        Argument is { } argument ? $"the argument '{argument.Parameter.Name}' of '{argument.Of.FullName}'" : null;

    public ScheduleTextException Error(SyntaxNode node, string problem) => Error(node.Span, problem);

    public ScheduleTextException Error(SourceSpan place, string problem) => new(Text, place, problem);

    /// <summary>Something else was expected.</summary>
    /// <param name="node">What came.</param>
    /// <param name="what">What was expected, and perhaps what came, up to the full stop.</param>
    public ScheduleTextException Expected(SyntaxNode node, string what) =>
        Error(node, Role is { } role ? $"{role}: expected {what}" : $"expected {what}");

    /// <summary>An argument has not the shape of its kind.</summary>
    /// <param name="node">What came.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="valueOf">The number that a name from around the text stands for.</param>
    public ScheduleTextException Misshapen(SyntaxNode node, ParameterKind kind, Func<string, double?> valueOf)
    {
        string[] unknown =
            node is OperationSyntax && kind.Expected.Contains("number", StringComparison.Ordinal)
                ? [.. Unknown(node).Where(name => valueOf(name) is null).Distinct()]
                : [];
        var why = Array.Exists(unknown, name => name.Contains('.', StringComparison.Ordinal))
            ? $" Not known: {string.Join(", ", unknown)}; write numbers in their place."
            : "";
        return Error(node, $"expected {kind.Expected} for {Role}.{why}");
    }

    private static IEnumerable<string> Unknown(SyntaxNode node) =>
        node switch
        {
            NameSyntax name => [name.Name],
            CallSyntax { Arguments: [] } call => [$"{call.Name}()"],
            OperationSyntax operation => operation
                .Rest.Select(rest => rest.Operand)
                .Prepend(operation.First)
                .SelectMany(Unknown),
            _ => [],
        };
}
