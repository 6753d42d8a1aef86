using Anneal.Language.Syntax;

namespace Anneal.Language.Values;

/// <summary>Says what is wrong with a text, and where.</summary>
internal interface INodeErrors
{
    /// <summary>Something is wrong with a node.</summary>
    ScheduleTextException Error(SyntaxNode node, string problem);

    /// <summary>Something else was expected.</summary>
    /// <param name="node">What came.</param>
    /// <param name="what">What was expected, and perhaps what came, with its full stop.</param>
    ScheduleTextException Expected(SyntaxNode node, string what);
}
