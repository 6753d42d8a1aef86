using Anneal.Language;

namespace Anneal.Interop.Python.Reading;

/// <summary>A scheduler of the learning rate.</summary>
internal sealed class SchedulerValue : Value
{
    /// <summary>Where it is made, or first used.</summary>
    public required SourcePlace At { get; init; }

    /// <summary>What the source calls the class, or the variable where the class is unknown.</summary>
    public required string Name { get; init; }

    /// <summary>The curve of the catalog that it is; null where it is another.</summary>
    public CurveDefinition? Definition { get; init; }

    /// <summary>Writes it as schedule text by its own functions, or says why it cannot; null where its definition is
    /// known.</summary>
    public Func<Assumptions, (string? Text, string? Unknown)>? Formula { get; set; }

    /// <summary>The functions that set it, where it is a rate that is set by hand.</summary>
    public IReadOnlyList<string> SetBy { get; init; } = [];

    /// <summary>The class of the source that it is made of; null where it comes from elsewhere.</summary>
    public ClassValue? Type { get; init; }

    /// <summary>What is called for its rate, a function or an object of the source; null where it is no such.</summary>
    public Value? Rule { get; init; }

    /// <summary>What it was made with; null where that is not in the source.</summary>
    public Arguments? Arguments { get; init; }

    /// <summary>The optimizer that it was given.</summary>
    public OptimizerValue? Optimizer { get; init; }

    /// <summary>The loops in which it is made.</summary>
    public IReadOnlyList<Loop> MadeIn { get; init; } = [];

    /// <summary>The conditions under which it is made.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Whether it is made wherever some conditions hold.</summary>
    public bool IsMadeUnder(IReadOnlyList<Condition> conditions) => Condition.Follow(Conditions, conditions);

    /// <summary>
    /// Whether something that the source does not show may step it: it is given away, kept or returned.
    /// </summary>
    public bool IsShared { get; set; }

    /// <summary>
    /// Whether it was given to accelerate's <c>prepare</c>: it is then stepped once an update for each process, and its
    /// loader goes over the share of one, so that the processes do not show.
    /// </summary>
    public bool IsPrepared { get; set; }

    /// <summary>Whether its trainer was given another one in its place.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>What the metric is that it watches, where its making says so.</summary>
    public MetricFacts? Watched { get; init; }

    /// <summary>Whether its text is that of another framework's, which does the same.</summary>
    public bool StandsForAnother { get; init; }

    /// <summary>Whether its class multiplies the optimizer's first rate, whatever others have made of it.</summary>
    public bool OverwritesRate =>
        Definition is { Framework: "transformers" }
        || Definition is { Framework: "torch", Name: "LambdaLR" or "OneCycleLR" or "CyclicLR" };

    /// <summary>
    /// Whether it is an object with a <c>step</c> that moves the rate of the optimizer that it was given.
    /// </summary>
    public bool IsStepped => DrivesOptimizer || Definition is { Framework: "torch" or "torch1" or "transformers" };

    /// <summary>Whether it is Anneal's own, whose text is written in our language or a framework's.</summary>
    public bool DrivesOptimizer { get; set; }

    /// <summary>The updates of the run that it was planned for; null where its making says none.</summary>
    public Value? PlannedUpdates { get; set; }

    /// <summary>The updates in an epoch of that run; null where its making says none.</summary>
    public Value? PlannedPerEpoch { get; set; }

    /// <summary>The other schedulers that were given to it.</summary>
    public IEnumerable<SchedulerValue> Parts =>
        (Arguments?.Values ?? [])
            .SelectMany(value => PartsOf(value).SelectMany(part => part.Members).Prepend(value))
            .OfType<SchedulerValue>()
            .Where(part => part != this);

    /// <summary>What a value has in it, those included that were appended to a list.</summary>
    public static IReadOnlyList<Value> PartsOf(Value value) => value is SequenceValue list ? list.Parts : value.Origins;

    /// <summary>Whether it reacts to a metric.</summary>
    public bool IsPlateau => Name.Contains("Plateau", StringComparison.OrdinalIgnoreCase);
}
