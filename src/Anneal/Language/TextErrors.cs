using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>Says what is wrong with a text, and where.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Role">What the node that is read stands for: <c>the argument 'gamma' of 'torch.StepLR'</c>; null where
/// it is no argument.</param>
internal sealed record TextErrors(string Text, string? Role = null)
{
    /// <summary>The same for a node inside, which stands for something of its own.</summary>
    public TextErrors For(string role) => this with { Role = role };

    public ScheduleTextException Error(SyntaxNode node, string problem) => Error(node.Span, problem);

    public ScheduleTextException Error(SourceSpan place, string problem) => new(Text, place, problem);

    /// <summary>Something else was expected.</summary>
    /// <param name="node">What came.</param>
    /// <param name="what">What was expected, and perhaps what came, up to the full stop.</param>
    public ScheduleTextException Expected(SyntaxNode node, string what) =>
        Error(node, Role is null ? $"expected {what}" : $"{Role}: expected {what}");
}
