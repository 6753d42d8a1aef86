using Anneal.Curves;

namespace Anneal.Scheduling;

/// <summary>A parameter group at work: its curves, what feedback did, and whether its rate was set by hand.</summary>
internal sealed class ScheduledGroup
{
    private readonly ParameterGroup group;
    private readonly CurveReader rate;
    private readonly CurveReader? warmup;
    private readonly (CurveReader Reader, Action<double> Set)[] companions;
    private readonly Feedback[] feedback;
    private readonly Lazy<string?> fingerprint;
    private readonly double least,
        most;

    /// <param name="definition">What decides the group's rates.</param>
    /// <param name="recipe">Its curves.</param>
    /// <param name="readerOf">Gives the reader of a curve on the group's clock.</param>
    /// <exception cref="ArgumentException">The recipe schedules what the group cannot set.</exception>
    public ScheduledGroup(GroupDefinition definition, BoundRecipe recipe, Func<Curve, CurveReader> readerOf)
    {
        (Definition, Recipe, group) = (definition, recipe, definition.Group);
        var setters = recipe.Companions.Select(companion => group.SetterOf(companion.Name)).ToArray();
        rate = readerOf(recipe.Rate);
        companions = [.. recipe.Companions.Zip(setters, (companion, set) => (readerOf(companion.Curve), set))];
        if (definition.Join is { WarmupSteps: > 0 and var steps })
            warmup = readerOf(new Warmup(1, steps));
        (least, most) = (
            definition.Bounds?.Least ?? double.NegativeInfinity,
            definition.Bounds?.Most ?? double.PositiveInfinity
        );
        fingerprint = new(() => recipe.Fingerprint);
        feedback = [.. recipe.Feedback];
        Feedback = [.. recipe.Feedback.Select(each => each.Start)];
    }

    public string Name => group.Name;

    public GroupDefinition Definition { get; }

    public BoundRecipe Recipe { get; }

    /// <summary>That of <see cref="Recipe"/>; computed once.</summary>
    public string? Fingerprint => fingerprint.Value;

    /// <summary>What each feedback had seen.</summary>
    public FeedbackState[] Feedback { get; private set; }

    /// <summary>What the rate is multiplied by since it was rebased.</summary>
    public double RebaseFactor { get; set; } = 1;

    public RateOverride? Override { get; set; }

    /// <summary>The rate before it is bounded.</summary>
    public double Unbounded
    {
        get
        {
            var value = rate.Value;
            for (var i = 0; i < feedback.Length; i++)
                value = feedback[i].Apply(Feedback[i], value);
            if (warmup is not null)
                value *= warmup.Value;
            return value * RebaseFactor;
        }
    }

    /// <summary>The rate that the schedule gives, whatever was set by hand.</summary>
    public double Scheduled => Math.Clamp(Unbounded, least, most);

    /// <summary>The rate in force.</summary>
    public double Rate => Override?.Rate ?? Scheduled;

    /// <summary>Whether the bounds decide the rate.</summary>
    public bool IsClamped => Override is null && !Scheduled.Equals(Unbounded);

    /// <summary>All values in force, the rate first.</summary>
    public IEnumerable<(string Parameter, double Value)> Values =>
        Recipe
            .Companions.Zip(companions, (named, at) => (named.Name, at.Reader.Value))
            .Prepend(("learning_rate", Rate));

    /// <summary>Appends the numbers of <see cref="Values"/>.</summary>
    public void AppendTo(List<double> values)
    {
        values.Add(Rate);
        foreach (var (reader, _) in companions)
            values.Add(reader.Value);
    }

    public void Observe(double metric, long step)
    {
        // Each feedback sees the rate as those before it left it.
        var scheduled = rate.Value;
        for (var i = 0; i < feedback.Length; i++)
        {
            Feedback[i] = feedback[i].Next(Feedback[i], metric, scheduled, step);
            scheduled = feedback[i].Apply(Feedback[i], scheduled);
        }
    }

    /// <summary>Whether the states are those of this group's feedback.</summary>
    public bool Accepts(ValueList<FeedbackState> states) =>
        states.Count == feedback.Length && feedback.Zip(states).All(pair => pair.First.Accepts(pair.Second));

    /// <summary>Takes over what feedback had seen; the states must be accepted ones.</summary>
    public void Remember(ValueList<FeedbackState> states) => Feedback = [.. states];

    /// <summary>Sets the optimizer's hyper-parameters; returns the rate.</summary>
    public double Apply()
    {
        var value = Rate;
        group.SetRate(value);
        foreach (var (reader, set) in companions)
            set(reader.Value);
        return value;
    }

    public GroupState Save() =>
        new()
        {
            Name = Name,
            BaseRate = Definition.BaseRate,
            Recipe = Recipe.Text,
            Fingerprint = Fingerprint,
            Bounds = Definition.Bounds,
            Join = Definition.Join,
            RebaseFactor = RebaseFactor,
            Override = Override,
            Feedback = [.. Feedback],
        };
}
