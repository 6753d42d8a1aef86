using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A length of big_vision, which one of four parameters gives.</summary>
internal sealed class BigVisionLength(string name)
{
    public static readonly Parameter<double> Batch = OrNone("batch_size", "examples of a step");
    public static readonly Parameter<double> Data = OrNone("data_size", "examples of an epoch");

    private readonly Parameter<double> steps = OrNone($"{name}_steps", $"the {name} in steps");
    private readonly Parameter<double> epochs = OrNone($"{name}_epochs", "the same in epochs");
    private readonly Parameter<double> examples = OrNone($"{name}_examples", "the same in examples");
    private readonly Parameter<double> percent = OrNone(
        $"{name}_percent",
        "the same as a share of the run, from 0 to 1"
    );

    /// <summary>The four.</summary>
    public ValueList<Parameter> All => [steps, epochs, examples, percent];

    /// <summary>What is wrong with the four.</summary>
    public Violation? Check(CallExpression call) =>
        percent.Violates(call, "from 0 to 1", share => share is >= 0 and <= 1);

    /// <summary>The steps; 0 where none is given.</summary>
    public double In(BoundCall call, double total)
    {
        if (steps.TryIn(call, out var own))
            return own;
        if (examples.TryIn(call, out var some))
            return Whole(some / BatchOf(call));
        if (epochs.TryIn(call, out var count))
            return Whole(count * DataOf(call) / BatchOf(call));
        return percent.TryIn(call, out var share) ? Whole(share * total) : 0;
    }

    /// <summary>The examples of a step, as given or as the run has them.</summary>
    public static double BatchOf(BoundCall call) =>
        Batch.TryIn(call, out var given)
            ? given
            : call.Scope.Context.Plan?.SamplesPerStep
                ?? throw new ScheduleBindingException("'batch_size' must be given, or the run's batch size.");

    private static double DataOf(BoundCall call) =>
        Data.TryIn(call, out var given)
            ? given
            : call.Scope.Context.Plan?.StepsPerEpoch * BatchOf(call)
                ?? throw new ScheduleBindingException("'data_size' must be given, or the run's steps per epoch.");

    private static double Whole(double amount) => amount == 0 ? 0 : Math.Max(1, Math.Round(amount));

    private static Parameter<double> OrNone(string name, string description) =>
        NewParameter.OrNone(name, Kinds.AnyNumber, description);
}
