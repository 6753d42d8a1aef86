using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Optimizers;

namespace Anneal.Training.Runs;

/// <summary>An optimizer whose hyper-parameters a recipe sets before every update.</summary>
internal sealed class ScheduledOptimizer
{
    private readonly Optimizer optimizer;
    private readonly GroupScheduler scheduler;
    private readonly Func<Score, double>? metric;

    /// <param name="settings">Tells the recipe and the optimizer.</param>
    /// <param name="data">What feedback looks at.</param>
    /// <param name="plan">How long the run is.</param>
    /// <param name="weights">What is trained.</param>
    /// <exception cref="ArgumentException">The recipe does not fit the plan, the optimizer or the data.</exception>
    public ScheduledOptimizer(TrainingSettings settings, DataSplit data, RunPlan plan, ParameterVector weights)
    {
        (var group, scheduler, metric) = Schedule(settings, data, plan, weights.Parameters);
        optimizer = OptimizerSettings.Create(weights, group);
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

    /// <summary>Refuses what cannot be scheduled.</summary>
    /// <exception cref="ArgumentException">The recipe does not fit the plan, the optimizer or the data.</exception>
    public static void RequireFit(
        TrainingSettings settings,
        DataSplit data,
        RunPlan plan,
        IReadOnlyList<NetworkParameter> parameters
    ) => Schedule(settings, data, plan, parameters);

    /// <summary>The schedules of a run at the place that those of another one had come to.</summary>
    public static SchedulerState MovedTo(
        TrainingSettings settings,
        DataSplit data,
        RunPlan plan,
        IReadOnlyList<NetworkParameter> parameters,
        SchedulerState place
    )
    {
        var (_, scheduler, _) = Schedule(settings, data, plan, parameters);
        scheduler.Restore(place, ResumePolicy.Replace);
        return scheduler.Save();
    }

    private static (OptimizerGroup, GroupScheduler, Func<Score, double>? Metric) Schedule(
        TrainingSettings settings,
        DataSplit data,
        RunPlan plan,
        IReadOnlyList<NetworkParameter> parameters
    )
    {
        var (recipe, rate) = (settings.Recipe, settings.BaseLearningRate);
        var group = settings.Optimizer.CreateGroup(parameters, rate);
        // A framework's schedule may end below 0 one step after the last update, which no update uses.
        var scheduled = new ParameterGroup(group.Name, rate, value => group.LearningRate = value).AllowNegative();
        var bound = recipe.Bind(plan, rate); // with what its framework calls bring unasked
        foreach (var companion in bound.Companions)
            scheduled = scheduled.With(companion.Name, group.Setter(companion.Name));
        var scheduler = new GroupScheduler(recipe, plan, scheduled);
        return (group, scheduler, bound.Feedback.Count > 0 ? MetricOf(bound.Feedback, data) : null);
    }

    private static Func<Score, double> MetricOf(ValueList<Feedback> feedback, DataSplit data)
    {
        if (data.Validation is null)
            throw new ArgumentException(
                "A recipe with a plateau reads the validation set, but none is held out; give it a validation share.",
                nameof(data)
            );
        if (feedback.All(each => each.Mode == PlateauMode.Min))
            return score => score.Loss;
        return data.Train.ClassCount > 0 && feedback.All(each => each.Mode == PlateauMode.Max)
            ? score => score.Accuracy!.Value
            : throw new ArgumentException(
                "Plateaus read one metric: the validation loss with mode=min or, in classification, the accuracy "
                    + "with mode=max; give all of them the same mode.",
                nameof(feedback)
            );
    }
}
