using Anneal.Analysis;

namespace Anneal.Cli.Schedules;

/// <summary>A schedule to show: its recipe and its bound curves.</summary>
/// <param name="Recipe">The schedule as it was given.</param>
/// <param name="Bound">The curves.</param>
internal sealed record ShownSchedule(Recipe Recipe, BoundRecipe Bound)
{
    /// <summary>The rate's name in results.</summary>
    public const string LearningRate = "learning_rate";

    /// <summary>The canonical text.</summary>
    public string Text { get; } = Recipe.ToString();

    /// <summary>The rate, then the hyper-parameters beside it.</summary>
    public IEnumerable<NamedCurve> Curves => Bound.Companions.Prepend(new(LearningRate, Bound.Rate));

    /// <summary>What a run of so many steps gets of it.</summary>
    public ScheduleSummary SummaryOver(long steps) => ScheduleSummary.Create(Bound.Rate, steps);
}
