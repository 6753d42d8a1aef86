using Anneal.Language.Curves;

namespace Anneal.Language;

/// <summary><c>plateau(…)</c> ↔ <see cref="ReduceOnPlateau"/>.</summary>
internal static class PlateauText
{
    private static readonly ReduceOnPlateau Defaults = new();

    /// <summary>The parameters, for reading and for help; a feedback is no curve and cannot be bound as one.</summary>
    public static LegacyDefinition Definition { get; } =
        new(
            Names.Plateau,
            "Feedback: multiplies the rate by a factor when a metric has stopped improving.",
            new LegacyParameter(
                "factor",
                Kinds.Number("a number greater than 0 and less than 1", number => number is > 0 and < 1),
                "what the rate is multiplied by"
            )
            {
                Default = "0.1",
            },
            new LegacyParameter("patience", Count, "how many bad values in a row are borne; one more reduces the rate")
            {
                Default = "10",
            },
            new LegacyParameter(
                "threshold",
                CoreParameters.NotNegative,
                "how much better than the best a value must be"
            )
            {
                Default = "1e-4",
            },
            new LegacyParameter(
                "threshold_mode",
                Kinds.Word("rel", "abs"),
                "a share of the best value, or in the metric's unit"
            )
            {
                Default = "rel",
            },
            new LegacyParameter("mode", Kinds.Word("min", "max"), "which way the metric gets better")
            {
                Default = "min",
            },
            new LegacyParameter("cooldown", Count, "values after a reduction that are not counted as bad")
            {
                Default = "0",
            },
            new LegacyParameter("min", CoreParameters.NotNegative, "the rate is not reduced below this")
            {
                Default = "0",
            },
            new LegacyParameter("eps", CoreParameters.NotNegative, "a reduction by no more than this is left out")
            {
                Default = "1e-8",
            }
        )
        {
            Formula = "schedule(t) * factor^reductions",
            Example = "cosine(0.3 -> 0.01, 20ep) | plateau(factor=0.5, patience=3)",
            Source = "PyTorch's ReduceLROnPlateau",
        };

    private static ParameterKind Count =>
        Kinds.Number("a whole number that is at least 0", number =>
            number >= 0 && number <= 1e9 && number == Math.Floor(number)
        );

    public static ReduceOnPlateau Of(CallExpression call)
    {
        var arguments = new CallArguments(Definition, call.Arguments);
        return new ReduceOnPlateau
        {
            Factor = arguments.Number("factor", Defaults.Factor),
            Patience = (long)arguments.Number("patience", Defaults.Patience),
            Threshold = arguments.Number("threshold", Defaults.Threshold),
            ThresholdMode =
                arguments.Word("threshold_mode", "rel") == "abs" ? ThresholdMode.Absolute : ThresholdMode.Relative,
            Mode = arguments.Word("mode", "min") == "max" ? PlateauMode.Max : PlateauMode.Min,
            Cooldown = (long)arguments.Number("cooldown", Defaults.Cooldown),
            MinRate = arguments.Number("min", Defaults.MinRate),
            Epsilon = arguments.Number("eps", Defaults.Epsilon),
        };
    }
}
