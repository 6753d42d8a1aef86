using System.Globalization;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>Reduces the rate when a metric has stopped improving.</summary>
    /// <param name="mode"><c>min</c> (default): less is better; <c>max</c>: more is.</param>
    /// <param name="factor">What a reduction multiplies by. Less than 1; default 0.1.</param>
    /// <param name="patience">Bad values in a row that are borne; one more reduces the rate. Default 10.</param>
    /// <param name="threshold">How much better than the best a value must be. Default 1e-4.</param>
    /// <param name="thresholdMode"><c>rel</c> (default): as a share of the best; <c>abs</c>: in the metric's
    /// unit.</param>
    /// <param name="cooldown">Values after a reduction that are not counted as bad. Default 0.</param>
    /// <param name="minLr">The rate is not reduced below this. Default 0.</param>
    /// <param name="eps">A reduction by no more than this is left out. Default 1e-8.</param>
    /// <returns>The recipe: the base rate, with <see cref="ReduceOnPlateau"/> as feedback.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe ReduceLROnPlateau(
        string mode = "min",
        double factor = 0.1,
        long patience = 10,
        double threshold = 1e-4,
        string thresholdMode = "rel",
        long cooldown = 0,
        double minLr = 0,
        double eps = 1e-8
    ) =>
        new FrameworkCall("torch.ReduceLROnPlateau")
            .With("mode", mode)
            .With("factor", factor)
            .With("patience", patience)
            .With("threshold", threshold)
            .With("threshold_mode", thresholdMode)
            .With("cooldown", cooldown)
            .With("min_lr", minLr)
            .With("eps", eps)
            .ToRecipe();

    internal static LegacyDefinition ReduceLROnPlateauDefinition(TorchRelease release) =>
        new(LossScheduler, "Reduces the rate when a metric has stopped improving.", [Optimizer, .. PlateauParameters])
        {
            Formula = "base * factor^reductions",
            Example = $"{NameOf(release)}.ReduceLROnPlateau(mode='min', factor=0.1, patience=10)",
            UsesBase = true,
            Conventions =
                "Reduces after patience + 1 bad values in a row (Keras and optax: after patience). NaN is bad. "
                + "During the cooldown bad values are not counted, but better ones still move the best. A relative "
                + "threshold on a negative metric asks for less than the best, not more.",
            Source = "torch.optim.lr_scheduler.ReduceLROnPlateau",
            BindWith = (_, scope) => new Constant(BaseRate(scope)),
            FeedbackWith = (arguments, scope) => [PlateauOf(arguments, scope)],
        };

    /// <summary>All but the optimizer; Ignite's wrapper hands them on.</summary>
    internal static LegacyParameter[] PlateauParameters =>
        [
            new LegacyParameter("mode", Kinds.Choice("min", "max"), "which way the metric gets better")
            {
                Default = "'min'",
            },
            new LegacyParameter(
                "factor",
                Kinds.Number("a number less than 1", number => number < 1),
                "what a reduction multiplies by"
            )
            {
                Default = "0.1",
            },
            new LegacyParameter(
                "patience",
                Kinds.AnyNumber,
                "how many bad values in a row are borne; one more reduces the rate"
            )
            {
                Default = "10",
            },
            new LegacyParameter("threshold", Kinds.AnyNumber, "how much better than the best a value must be")
            {
                Default = "1e-4",
            },
            new LegacyParameter(
                "threshold_mode",
                Kinds.Choice("rel", "abs"),
                "a share of the best value, or in the metric's unit"
            )
            {
                Default = "'rel'",
            },
            new LegacyParameter("cooldown", Kinds.AnyNumber, "values after a reduction that are not counted as bad")
            {
                Default = "0",
            },
            new LegacyParameter("min_lr", Rates, "the rate is not reduced below this; or one for each group")
            {
                Default = "0",
            },
            new LegacyParameter("eps", Kinds.AnyNumber, "a reduction by no more than this is left out")
            {
                Default = "1e-8",
            },
            Verbose,
        ];

    // PyTorch takes numbers beyond these ranges too, but none of them reduces otherwise than the nearest one inside:
    // its rate is max(rate * factor, min_lr), its counters are compared with '>' and are never negative.
    internal static ReduceOnPlateau PlateauOf(CallArguments arguments, BindingScope scope, bool hasLeast = true)
    {
        var least = hasLeast ? Math.Max(0, ValueOfGroup(arguments, scope, "min_lr", 0)) : 0;
        var epsilon = arguments.Number("eps", 1e-8);
        if (epsilon < 0 && least > BaseRate(scope))
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'eps' must be at least 0 where 'min_lr' ({least}) is above the rate ({BaseRate(scope)}), since "
                        + $"PyTorch then raises the rate, but was {epsilon}."
                )
            );
        return new()
        {
            Mode = arguments.Text("mode", "min") == "max" ? PlateauMode.Max : PlateauMode.Min,
            Factor = Math.Max(0, arguments.Number("factor", 0.1)),
            Patience = (long)Math.Max(-1, Math.Floor(arguments.Number("patience", 10))),
            Threshold = arguments.Number("threshold", 1e-4),
            ThresholdMode =
                arguments.Text("threshold_mode", "rel") == "abs" ? ThresholdMode.Absolute : ThresholdMode.Relative,
            Cooldown = (long)Math.Max(0, Math.Ceiling(arguments.Number("cooldown", 0))),
            MinRate = least,
            Epsilon = Math.Max(0, epsilon),
        };
    }
}
