namespace Anneal;

public sealed partial class GroupScheduler
{
    private const string OnlyGroup = "all";

    /// <summary>
    /// A scheduler of one rate, for a loop of your own: <c>GroupScheduler.Drive(schedule, rate => learningRate =
    /// rate)</c>.
    /// </summary>
    /// <param name="schedule">The learning rate.</param>
    /// <param name="setRate">Takes the rate of the next update: once now, then at each <see cref="Advance()"/>.</param>
    /// <param name="feedback">What measurements do to it, in order.</param>
    /// <example>
    /// <code>
    /// var rate = 0.0; // stands for your optimizer's rate
    /// var scheduler = GroupScheduler.Drive(Schedule.Linear(0.1, 0, steps: 10), value =&gt; rate = value);
    /// scheduler.Advance(); // after each update
    /// Console.WriteLine(rate.ToString("F2")); // 0.09
    /// </code>
    /// </example>
    public static GroupScheduler Drive(Curve schedule, Action<double> setRate, params ValueList<Feedback> feedback)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new(BoundRecipe.From(schedule, feedback), new ParameterGroup(OnlyGroup, 0, setRate));
    }

    /// <summary>A scheduler of one rate that is a function of the step.</summary>
    /// <param name="schedule">The learning rate; see <see cref="ScheduleFactories.FromFunction"/>.</param>
    /// <param name="setRate">Takes the rate of the next update: once now, then at each <see cref="Advance()"/>.</param>
    public static GroupScheduler Drive(Func<long, double> schedule, Action<double> setRate)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Drive(ScheduleFactories.FromFunction(schedule), setRate);
    }

    /// <summary>A scheduler of one rate, whose recipe has no <c>base</c> or says what it is.</summary>
    /// <param name="recipe">What the rate follows.</param>
    /// <param name="setRate">Takes the rate of the next update: once now, then at each <see cref="Advance()"/>.</param>
    /// <param name="plan">How long the run is; null where the text does not need it.</param>
    /// <exception cref="ArgumentException">The recipe has a base, does not fit, or schedules more than the
    /// rate.</exception>
    public static GroupScheduler Drive(Recipe recipe, Action<double> setRate, RunPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return recipe is { UsesBase: true, BaseRate: null }
            ? throw new ArgumentException($"the recipe '{recipe}' has a base; give its base rate.", nameof(recipe))
            : Drive(recipe, recipe.BaseRate?.Value ?? 0, setRate, plan);
    }

    /// <summary>A scheduler of one rate.</summary>
    /// <param name="recipe">What the rate follows.</param>
    /// <param name="baseRate">What the text calls <c>base</c>. Finite, at least 0.</param>
    /// <param name="setRate">Takes the rate of the next update: once now, then at each <see cref="Advance()"/>.</param>
    /// <param name="plan">How long the run is; null where the text does not need it.</param>
    /// <exception cref="ArgumentException">The base rate is out of its range, or the recipe does not fit or schedules
    /// more than the rate.</exception>
    public static GroupScheduler Drive(Recipe recipe, double baseRate, Action<double> setRate, RunPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        var group = new ParameterGroup(OnlyGroup, baseRate, setRate);
        var companions = recipe.Bind(plan, baseRate).Companions;
        return companions is []
            ? new(recipe, plan, group)
            : throw new ArgumentException(
                $"the recipe schedules '{companions[0].Name}' beside the rate, but only the rate is set here; make a "
                    + $"GroupScheduler with a ParameterGroup that says With(\"{companions[0].Name}\", value => …).",
                nameof(recipe)
            );
    }
}
