namespace Anneal.Tuning.Spaces;

/// <summary>One configuration of a search space.</summary>
/// <param name="Number">Its place in the space, from 0.</param>
/// <param name="Recipe">The schedule.</param>
/// <param name="Rate">What the schedule calls <c>base</c>.</param>
/// <param name="Values">Further values, in the order of the space's dimensions.</param>
public sealed record Candidate(int Number, Recipe Recipe, double Rate, ValueList<SearchedValue> Values)
{
    /// <summary>A further value.</summary>
    /// <param name="name">The name of a dimension of the space.</param>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public string this[string name]
    {
        get
        {
            foreach (var value in Values)
                if (value.Name == name)
                    return value.Value;
            throw new ArgumentException($"The space must have a dimension '{name}', but has none.", nameof(name));
        }
    }

    /// <summary>The rate over a run of so many updates.</summary>
    /// <param name="plan">The run.</param>
    /// <exception cref="ScheduleBindingException">The schedule does not fit the run.</exception>
    public BoundRecipe Bind(RunPlan plan) => Recipe.Bind(plan, Rate);
}
