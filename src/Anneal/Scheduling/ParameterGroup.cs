using System.Collections.Immutable;
using System.Diagnostics.Contracts;

namespace Anneal;

/// <summary>
/// A parameter group of any optimizer: its own base rate, and how its rate and other hyper-parameters are set.
/// </summary>
/// <remarks>
/// Anneal only ever writes to the optimizer. What the group's rate is at the moment is never read back.
/// Immutable: <see cref="With"/>, <see cref="Clamp"/> and <see cref="AllowNegative"/> give a new group. Safe to share
/// between threads as far as what it sets is.
/// </remarks>
public sealed class ParameterGroup
{
    /// <param name="name">What the group is called in states and messages.</param>
    /// <param name="baseRate">The group's own rate, which schedule texts call <c>base</c>. Finite, at least 0.</param>
    /// <param name="setRate">Sets the optimizer's learning rate for this group.</param>
    /// <param name="recipe">The group's own recipe; null for the scheduler's.</param>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    /// <example>
    /// <code>
    /// var rate = 0.0; // stands for the optimizer's own
    /// var group = new ParameterGroup("weights", baseRate: 0.3, setRate: value =&gt; rate = value);
    /// _ = new GroupScheduler(Recipe.Parse("base"), group); // sets the first rate
    /// Console.WriteLine(rate); // 0.3
    /// </code>
    /// </example>
    public ParameterGroup(string name, double baseRate, Action<double> setRate, Recipe? recipe = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(setRate);
        (Name, BaseRate, SetRate, Recipe) = (name, Require.NotNegative(baseRate), setRate, recipe);
    }

    private ParameterGroup(ParameterGroup group)
    {
        (Name, BaseRate, SetRate, Recipe) = (group.Name, group.BaseRate, group.SetRate, group.Recipe);
        (Setters, Otherwise) = (group.Setters, group.Otherwise);
        (Bounds, AllowsNegative) = (group.Bounds, group.AllowsNegative);
    }

    /// <summary>
    /// A group of no optimizer, that takes any hyper-parameter and any finite rate: for seeing what a scheduler would
    /// do.
    /// </summary>
    internal static ParameterGroup Detached(string name, double baseRate) =>
        new(name, baseRate, _ => { }) { Otherwise = _ => { }, AllowsNegative = true };

    /// <summary>What the group is called in states and messages.</summary>
    public string Name { get; }

    /// <summary>The group's own rate, which schedule texts call <c>base</c>.</summary>
    public double BaseRate { get; }

    /// <summary>The group's own recipe; null for the scheduler's.</summary>
    public Recipe? Recipe { get; }

    /// <summary>What the group's rate is kept between; null for nothing.</summary>
    public RateBounds? Bounds { get; private init; }

    /// <summary>Whether the group's rate may be below 0. Default: a scheduler refuses to set such a rate.</summary>
    public bool AllowsNegative { get; private init; }

    internal Action<double> SetRate { get; }

    private ImmutableDictionary<string, Action<double>> Setters { get; init; } =
        ImmutableDictionary<string, Action<double>>.Empty;

    private Action<double>? Otherwise { get; init; }

    /// <summary>The name under which calls that cycle the momentum schedule it.</summary>
    internal string MomentumName =>
        Setters.ContainsKey("beta1") && !Setters.ContainsKey("momentum") ? "beta1" : "momentum";

    /// <summary>This group with a further hyper-parameter that recipes may schedule.</summary>
    /// <param name="hyperparameter">Its name in a text: <c>momentum</c>, <c>beta1</c>, <c>weight_decay</c>, or any
    /// other.</param>
    /// <param name="set">Sets it.</param>
    /// <returns>A new group; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    [Pure]
    public ParameterGroup With(string hyperparameter, Action<double> set)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(hyperparameter);
        ArgumentNullException.ThrowIfNull(set);
        return new(this) { Setters = Setters.SetItem(hyperparameter, set) };
    }

    /// <summary>
    /// This group with its rate kept between two bounds, whatever its schedule and feedback say. A rate set by hand is
    /// not bounded.
    /// </summary>
    /// <param name="least">Lower bound; default 0.</param>
    /// <param name="most">Upper bound; default: none. At least <paramref name="least"/>.</param>
    /// <returns>A new group; this one stays as it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are not in order.</exception>
    [Pure]
    public ParameterGroup Clamp(double least = 0, double most = double.PositiveInfinity) =>
        new(this) { Bounds = new(least, most) };

    /// <summary>This group with a rate that may be below 0, for a schedule that is meant so.</summary>
    /// <remarks>
    /// Without it a scheduler refuses such a rate before it is set, since an update would go uphill. A rate set by hand
    /// is at least 0 all the same.
    /// </remarks>
    /// <returns>A new group; this one stays as it is.</returns>
    [Pure]
    public ParameterGroup AllowNegative() => new(this) { AllowsNegative = true };

    internal Action<double> SetterOf(string hyperparameter) =>
        Setters.GetValueOrDefault(hyperparameter)
        ?? Otherwise
        ?? throw new ArgumentException(
            $"the recipe schedules '{hyperparameter}', but the parameter group '{Name}' does not say how to set it"
                + (Setters.IsEmpty ? "" : $", only {Settable()}")
                + $"; add With(\"{hyperparameter}\", value => …) to the group."
        );

    private string Settable() =>
        string.Join(", ", Setters.Keys.Order(StringComparer.Ordinal).Select(name => $"'{name}'"));
}
