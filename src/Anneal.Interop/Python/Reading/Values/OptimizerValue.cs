namespace Anneal.Interop.Python.Reading;

/// <summary>An optimizer.</summary>
/// <param name="name">The class that it was made of; null where it is known by its use alone.</param>
/// <param name="arguments">What it was made with.</param>
internal sealed class OptimizerValue(string? name, Arguments arguments) : Value
{
    private const int MostSearched = 100;
    private const int MostNested = 4;

    /// <summary>The class that it was made of; null where it is known by its use alone.</summary>
    public string? Name => name;

    /// <summary>What it was made with.</summary>
    public Arguments Arguments => arguments;

    /// <summary>
    /// Whether something that the source does not show may step it: it is given away, kept or returned.
    /// </summary>
    public bool IsShared { get; set; }

    /// <summary>The models whose parameters it was given, where the source shows them.</summary>
    public IReadOnlyList<Value> Models { get; } = ModelsIn(arguments.Values.Take(1));

    /// <summary>The schedules that its rate follows by itself, its own and those of the optimizers within it.</summary>
    public IEnumerable<SchedulerValue> Schedulers => SchedulersIn(arguments.Values, depth: 0).Distinct();

    private static IEnumerable<SchedulerValue> SchedulersIn(IEnumerable<Value> values, int depth) =>
        depth > MostNested
            ? []
            : values
                .SelectMany(value => value.Members)
                .SelectMany(member =>
                    member switch
                    {
                        SchedulerValue scheduler => [scheduler],
                        OptimizerValue inner => SchedulersIn(inner.Arguments.Values, depth + 1),
                        SequenceValue { Items: var items } => SchedulersIn(items, depth + 1),
                        _ => [],
                    }
                );

    /// <summary>After how many calls it makes an update by itself; null where it does at each.</summary>
    public Value? Accumulation =>
        name == "MultiSteps"
            ? arguments.Named("every_k_schedule") ?? arguments.Positional.ElementAtOrDefault(1)
            : Within.Select(inner => inner.Accumulation).FirstOrDefault(every => every is not null);

    // Of an optimizer that is made of another one: 'nnx.Optimizer(model, tx)'.
    private IEnumerable<OptimizerValue> Within =>
        arguments.Values.SelectMany(value => value.Members).OfType<OptimizerValue>();

    /// <summary>What the schedule rules want to know of it.</summary>
    public OptimizerFacts Facts(Assumptions assumptions)
    {
        if (name is null)
            return new();
        var rate = (
            arguments.Named("lr") ?? arguments.Named("learning_rate") ?? arguments.Positional.ElementAtOrDefault(1)
        )?.Number(assumptions);
        double? unsaid = arguments.HasMore ? null : 0;
        return name switch
        {
            "SGD" or "RMSprop" => new(
                rate,
                arguments.Named("momentum") is { } momentum ? momentum.Number(assumptions) : unsaid
            ),
            "Adagrad" or "Adadelta" => new(rate, null, null),
            _ when name.Contains("Adam", StringComparison.Ordinal) => new(rate, null, "beta1"),
            _ => new(rate),
        };
    }

    // 'model.parameters()', in whatever lists and filters it stands.
    private static List<Value> ModelsIn(IEnumerable<Value> given)
    {
        var (models, seen, open) = (new List<Value>(), new HashSet<Value>(), new Queue<Value>(given));
        while (seen.Count < MostSearched && open.TryDequeue(out var value))
        {
            if (!seen.Add(value))
                continue;
            if (value is UnknownValue { LastName: "parameters" or "named_parameters", Owner: { } owner })
                models.Add(owner);
            foreach (var origin in value.Origins)
                open.Enqueue(origin);
        }
        return models;
    }
}
