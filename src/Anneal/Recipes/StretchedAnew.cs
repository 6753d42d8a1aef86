using Anneal.Language;
using Anneal.Language.Curves;

namespace Anneal;

/// <summary>
/// Texts of which builds before 0.2 made other rates: <c>stretch</c> left the lengths in a framework's call as they
/// were, and changed the heights of <c>noam</c> and of a <c>cycle</c> by its number of steps. Their states say the same
/// text, so that the identity of the curve must tell them apart.
/// </summary>
internal static class StretchedAnew
{
    /// <summary>Whether a recipe has such a part.</summary>
    public static bool IsIn(Recipe recipe) =>
        recipe
            .Companions.Select(companion => companion.Expression)
            .Prepend(recipe.Rate)
            .SelectMany(expression => expression.WholeTree)
            .OfType<CallExpression>()
            .Where(call => call.Definition is StretchDefinition)
            .Any(call => call.WholeTree.OfType<CallExpression>().Any(IsOther));

    private static bool IsOther(CallExpression call) =>
        call.Definition.Framework is not null
        || call.Definition is NoamDefinition
        || call.Definition is CycleDefinition && CycleDefinition.Shape.In(call) == CycleDefinition.ExponentialRange;
}
