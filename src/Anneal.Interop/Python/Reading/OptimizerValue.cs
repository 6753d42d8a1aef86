using Anneal.Lint;

namespace Anneal.Interop.Python.Reading;

/// <summary>An optimizer.</summary>
/// <param name="name">The class that it was made of; null where it is known by its use alone.</param>
/// <param name="arguments">What it was made with.</param>
internal sealed class OptimizerValue(string? name, IReadOnlyList<ArgumentValue> arguments) : Value
{
    /// <summary>The class that it was made of; null where it is known by its use alone.</summary>
    public string? Name => name;

    /// <summary>What it was made with.</summary>
    public IReadOnlyList<ArgumentValue> Arguments => arguments;

    /// <summary>The models whose parameters it was given, where the source shows them.</summary>
    public IReadOnlyList<Value> Models { get; } = [.. arguments.Take(1).SelectMany(argument => ModelsIn(argument.Value, depth: 0))];

    /// <summary>What the schedule rules want to know of it.</summary>
    public OptimizerFacts Facts(Assumptions assumptions)
    {
        if (name is null) return new();
        var rate = (Named("lr") ?? Named("learning_rate") ?? arguments.Where(argument => argument.Name is null).Skip(1).FirstOrDefault()?.Value)?.Number(assumptions);
        return name switch
        {
            "SGD" or "RMSprop" => new(rate, Named("momentum") is { } momentum ? momentum.Number(assumptions) : arguments.Any(argument => argument.Name is "*" or "**") ? null : 0),
            "Adagrad" or "Adadelta" => new(rate, null, null),
            _ when name.Contains("Adam", StringComparison.Ordinal) => new(rate, null, "beta1"),
            _ => new(rate),
        };
    }

    private Value? Named(string parameter) => arguments.FirstOrDefault(argument => argument.Name == parameter)?.Value;

    // 'model.parameters()', in whatever lists and filters it stands.
    private static IEnumerable<Value> ModelsIn(Value value, int depth) => value switch
    {
        UnknownValue { LastName: "parameters" or "named_parameters", Owner: { } owner } => [owner],
        _ when depth < 6 => value.Origins.SelectMany(origin => ModelsIn(origin, depth + 1)),
        _ => [],
    };
}
