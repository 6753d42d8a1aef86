using Anneal.Cli.Commands.Compare.Progress;
using Anneal.Cli.Training;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Compare;

/// <summary>Trains every contender with every seed, side by side.</summary>
internal sealed class Comparison
{
    private readonly TrainingSetup setup;
    private readonly (Contender Contender, TrainingRun Run)[] trainings;

    /// <param name="setup">What all trainings share.</param>
    /// <param name="contenders">What is compared. At least one.</param>
    /// <param name="seeds">Each contender is trained with each. At least one.</param>
    /// <exception cref="UsageException">A contender does not fit the length of the run.</exception>
    /// <exception cref="ArgumentException">The model, the optimizer, a contender and the data do not fit
    /// together.</exception>
    public Comparison(TrainingSetup setup, IReadOnlyList<Contender> contenders, IReadOnlyList<ulong> seeds)
    {
        this.setup = setup;
        // All contenders with the first seed, then all with the next: who stops early has seen each of them.
        trainings =
        [
            .. from seed in seeds
            from contender in contenders
            select (contender, setup.Run(contender.Recipe, contender.BaseRate, seed)),
        ];
    }

    /// <summary>Trainings in all.</summary>
    public int TrainingCount => trainings.Length;

    /// <summary>Updates in an epoch.</summary>
    public long StepsPerEpoch => trainings[0].Run.Plan.StepsPerEpoch!.Value;

    /// <summary>What the linter warns of, a line each.</summary>
    public IEnumerable<string> Warnings => TrainingLint.WarningsOf(trainings.Select(training => training.Run));

    /// <summary>Trains.</summary>
    /// <param name="progress">Told how far the trainings are.</param>
    /// <param name="clock">Measures the times.</param>
    /// <param name="cancellationToken">Ends the trainings that still run; those that ended are reported.</param>
    public async Task<ComparisonOutcome> ExecuteAsync(
        ITrainingProgress progress,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        TrainingRun[] runs = [.. trainings.Select(training => training.Run)];
        var outcomes = new Dictionary<TrainingRun, EndedRun>();
        var interrupted = false;
        var start = clock.GetTimestamp();
        await progress.WatchAsync(runs, async onEnd =>
        {
            try
            {
                await foreach (
                    var outcome in TrainingRun.ExecuteAllAsync(runs, setup.Threads, clock, cancellationToken)
                )
                {
                    outcomes.Add(outcome.Run, outcome);
                    onEnd(outcome);
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                interrupted = true;
            }
        });
        return new(
            [
                .. trainings
                    .GroupBy(training => training.Contender, training => training.Run)
                    .Select(contender => new ContenderResult(
                        contender.Key,
                        contender.First(),
                        [.. contender.Select(run => outcomes.GetValueOrDefault(run)?.Result).OfType<TrainingResult>()]
                    ))
                    .Where(result => result.Trainings.Count > 0),
            ],
            [.. outcomes.Values.Where(outcome => outcome.Error is not null)],
            interrupted,
            clock.GetElapsedTime(start)
        );
    }
}
