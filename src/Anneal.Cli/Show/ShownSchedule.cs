namespace Anneal.Cli.Show;

/// <summary>A schedule to show: its text and its bound curves.</summary>
/// <param name="Text">The canonical text.</param>
/// <param name="Bound">The curves.</param>
internal sealed record ShownSchedule(string Text, BoundRecipe Bound)
{
    /// <summary>The rate's name in results.</summary>
    public const string LearningRate = "learning_rate";

    /// <summary>The rate, then the hyper-parameters beside it.</summary>
    public IEnumerable<NamedCurve> Curves => Bound.Companions.Prepend(new(LearningRate, Bound.Rate));
}
