using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading.Trainers;

/// <summary>Keras' callback <c>ReduceLROnPlateau</c>, written as PyTorch's scheduler, which does the same.</summary>
internal static class KerasPlateau
{
    /// <summary>Its name, which PyTorch's has too.</summary>
    public const string Name = "ReduceLROnPlateau";

    private static readonly string[] Positions =
    [
        "monitor",
        "factor",
        "patience",
        "verbose",
        "mode",
        "min_delta",
        "cooldown",
        "min_lr",
    ];

    /// <summary>The callback that a call makes; null where it makes none.</summary>
    public static SchedulerValue? MadeBy(CallExpression call, string path, Arguments arguments, EventContext here)
    {
        if (!path.EndsWith(Name, StringComparison.Ordinal))
            return null;
        if (!path.Contains("keras", StringComparison.Ordinal) && arguments.Named("monitor") is null)
            return null;
        var monitor = (Given("monitor") ?? LiteralValue.OfString("val_loss")).Members[0] as LiteralValue;
        var mode = (Given("mode")?.Members[0] as LiteralValue)?.Content;
        var isSaid = mode is "min" or "max";
        // What "auto" means.
        var way =
            isSaid ? mode
            : monitor?.Content?.Contains("acc", StringComparison.Ordinal) == true ? "max"
            : "min";
        List<ArgumentValue> written =
        [
            new(null, new OptimizerValue(null, Arguments.None)),
            new("mode", LiteralValue.OfString(way!)),
            new("patience", Borne(Given("patience") ?? LiteralValue.Of(10))),
            new("threshold", Given("min_delta") ?? arguments.Named("epsilon") ?? LiteralValue.Of(1e-4)),
            new("threshold_mode", LiteralValue.OfString("abs")),
        ];
        foreach (var name in new[] { "factor", "cooldown", "min_lr" })
            if (Given(name) is { } value)
                written.Add(new(name, value));
        return new()
        {
            At = call.At,
            Name = Name,
            Definition = KnownCurves.All.Find($"torch.{Name}")[0],
            Arguments = new(written),
            MadeIn = here.Loops,
            Conditions = here.Conditions,
            StandsForAnother = true,
            Watched = isSaid && monitor?.Content is { } metric ? new(metric, SourceOf(metric)) : null,
        };

        Value? Given(string name) =>
            arguments.Named(name) ?? arguments.Positional.ElementAtOrDefault(Array.IndexOf(Positions, name));
    }

    // Keras reduces after so many bad values, PyTorch after one more; for Keras none are one.
    private static ComputedValue Borne(Value patience) =>
        new([patience], assumed => patience.Number(assumed) is { } borne ? Math.Max(borne, 1) - 1 : null);

    private static MetricSource SourceOf(string metric) =>
        metric.StartsWith("val_", StringComparison.Ordinal) ? MetricSource.Validation : MetricSource.Training;
}
