using Anneal.Cli.Schedules;
using Anneal.Training.Data;
using Anneal.Training.Runs;

namespace Anneal.Cli.Training;

/// <summary>Everything that trainings of one command share.</summary>
/// <param name="Data">What is trained, validated and tested on.</param>
/// <param name="Settings">The settings, but for recipe, base rate and seed.</param>
/// <param name="Threads">Threads in all.</param>
internal sealed record TrainingSetup(DataSplit Data, TrainingSettings Settings, int Threads)
{
    /// <summary>One training.</summary>
    /// <param name="recipe">What schedules it.</param>
    /// <param name="rate">What the recipe calls <c>base</c>.</param>
    /// <param name="seed">Decides the first weights and the order of the examples.</param>
    /// <exception cref="UsageException">The recipe does not fit the length of the run.</exception>
    /// <exception cref="ArgumentException">The model, the optimizer, the recipe and the data do not fit
    /// together.</exception>
    public TrainingRun Run(Recipe recipe, double rate, ulong seed) =>
        ScheduleText.Fit(recipe, () =>
            new TrainingRun(Settings with { Recipe = recipe, BaseLearningRate = rate, Seed = seed }, Data)
        );
}
