using Anneal.Training.Engine;
using Anneal.Training.Optimizers;

namespace Anneal.Training.Runs;

/// <summary>An optimizer whose hyper-parameters a recipe sets before every update.</summary>
internal sealed class ScheduledOptimizer
{
    private readonly Optimizer optimizer;
    private readonly GroupScheduler scheduler;
    private readonly Func<Score, double>? metric;

    /// <param name="run">Tells the recipe, the optimizer and the plan.</param>
    /// <param name="weights">What is trained.</param>
    /// <exception cref="ArgumentException">The recipe does not fit the plan, the optimizer or the data.</exception>
    public ScheduledOptimizer(TrainingRun run, ParameterVector weights)
    {
        var (settings, recipe) = (run.Settings, run.Settings.Recipe);
        optimizer = settings.Optimizer.Create(weights, settings.BaseLearningRate);
        var group = optimizer.Groups[0];
        var scheduled = new ParameterGroup(group.Name, settings.BaseLearningRate, rate => group.LearningRate = rate);
        var bound = recipe.Bind(run.Plan, settings.BaseLearningRate); // with what its framework calls bring unasked
        foreach (var companion in bound.Companions)
            scheduled = scheduled.With(companion.Name, group.Setter(companion.Name));
        scheduler = new GroupScheduler(recipe, run.Plan, scheduled);
        if (bound.Feedback.Count > 0)
            metric = MetricOf(bound.Feedback, run.Data);
    }

    /// <summary>Updates done.</summary>
    public long Step => optimizer.UpdateCount;

    /// <summary>The learning rate of the last update; 0 before the first.</summary>
    public double LearningRate { get; private set; }

    /// <summary>What the optimizer remembers between updates.</summary>
    public IReadOnlyList<OptimizerSlot> Slots => optimizer.Slots;

    /// <summary>The schedules' position, and what feedback had seen.</summary>
    public SchedulerState SaveSchedules() => scheduler.Save();

    /// <summary>Goes to a saved position; the optimizer's <see cref="Slots"/> are not part of it.</summary>
    /// <exception cref="ArgumentException">The schedules are others.</exception>
    public void Restore(SchedulerState schedules, long step, double learningRate)
    {
        scheduler.Restore(schedules);
        (optimizer.UpdateCount, LearningRate) = (step, learningRate);
    }

    /// <summary>Applies one update, then moves the schedules on.</summary>
    public void Update(ParameterVector gradients, WorkerPool workers)
    {
        LearningRate = scheduler.Rates[0];
        optimizer.Update(gradients, workers);
        scheduler.Advance();
    }

    /// <summary>Lets feedback, if the recipe has any, see how the network did on the validation set.</summary>
    public void Observe(Score validation)
    {
        if (metric is not null)
            scheduler.Observe(metric(validation));
    }

    private static Func<Score, double> MetricOf(ValueList<Feedback> feedback, Data.DataSplit data)
    {
        if (data.Validation is null)
            throw new ArgumentException(
                "A recipe with a plateau reads the validation set, but none is held out; give it a validation share.",
                nameof(data)
            );
        if (feedback.All(each => ModeOf(each) == PlateauMode.Min))
            return score => score.Loss;
        return data.Train.ClassCount > 0 && feedback.All(each => ModeOf(each) == PlateauMode.Max)
            ? score => score.Accuracy!.Value
            : throw new ArgumentException(
                "Plateaus read one metric: the validation loss with mode=min or, in classification, the accuracy "
                    + "with mode=max; give all of them the same mode.",
                nameof(feedback)
            );
    }

    private static PlateauMode ModeOf(Feedback feedback) =>
        feedback switch
        {
            ReduceOnPlateau plateau => plateau.Mode,
            GreedyRate greedy => greedy.Mode,
            _ => throw new NotSupportedException(
                $"a training cannot tell which metric a {feedback.GetType().Name} reads."
            ),
        };
}
