namespace Anneal.Cli.Commands.Compare;

/// <summary>What takes part in a comparison: a schedule at a base rate.</summary>
/// <param name="Recipe">The schedule.</param>
/// <param name="BaseRate">What the schedule calls <c>base</c>.</param>
/// <param name="Article">What an article printed for it; null where there is none.</param>
internal sealed record Contender(Recipe Recipe, double BaseRate, ArticleTabs? Article = null);
