using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>
    /// The group's own rate, raised while a metric improves and reduced when it has stopped to; see
    /// <see cref="GreedyRate"/>.
    /// </summary>
    /// <param name="mode"><c>min</c> (default): less is better; <c>max</c>: more is.</param>
    /// <param name="factor">What the rate is multiplied or divided by. Less than 1; default 0.95.</param>
    /// <param name="patience">Values of a kind in a row that are borne; one more changes the rate. Default 10.</param>
    /// <param name="threshold">How much better than the best a value must be. Default 1e-6.</param>
    /// <param name="thresholdMode"><c>abs</c> (default): in the metric's unit; <c>rel</c>: as a share of the
    /// best.</param>
    /// <param name="cooldown">Values after a reduction that are not looked at. Default 0.</param>
    /// <param name="warmup">Values after a rise that are not looked at. Default 0.</param>
    /// <param name="minLr">The lowest rate, one for all parameter groups or one for each. Default 0.001.</param>
    /// <param name="maxLr">The highest rate, one for all groups or one for each. Default 1.</param>
    /// <param name="eps">A change by no more than this is left out. Default 1e-8.</param>
    /// <param name="smooth">Whether the metric is averaged. Default false.</param>
    /// <param name="windowSize">Values over which it is averaged. At least 1; default 50.</param>
    /// <param name="resetStart">Reductions at the lowest rate until everything begins anew. Default 500.</param>
    /// <returns>The recipe: the base rate, with <see cref="GreedyRate"/> as its feedback.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetGreedySchedule(
        string mode = "min",
        double factor = 0.95,
        double patience = 10,
        double threshold = 1e-6,
        string thresholdMode = "abs",
        double cooldown = 0,
        double warmup = 0,
        ValueList<double>? minLr = null,
        ValueList<double>? maxLr = null,
        double eps = 1e-8,
        bool smooth = false,
        int windowSize = 50,
        double resetStart = 500
    ) =>
        new FrameworkCall("transformers.get_greedy_schedule")
            .With("mode", mode)
            .With("factor", factor)
            .With("patience", patience)
            .With("threshold", threshold)
            .With("threshold_mode", thresholdMode)
            .With("cooldown", cooldown)
            .With("warmup", warmup)
            .WithGroups("min_lr", minLr)
            .WithGroups("max_lr", maxLr)
            .With("eps", eps)
            .With("smooth", smooth)
            .With("window_size", windowSize)
            .With("reset_start", resetStart)
            .ToRecipe();

    private static LegacyDefinition GreedyDefinition =>
        new(
            "get_greedy_schedule",
            "The group's own rate, raised while a metric improves and reduced when it has stopped to.",
            Optimizer,
            new LegacyParameter("mode", Kinds.Choice("min", "max"), "which way the metric gets better")
            {
                Default = "'min'",
                IsKeywordOnly = true,
            },
            new LegacyParameter(
                "factor",
                Kinds.Number("a number less than 1", number => number < 1),
                "what the rate is multiplied or divided by"
            )
            {
                Default = "0.95",
                IsKeywordOnly = true,
            },
            new LegacyParameter(
                "patience",
                Kinds.AnyNumber,
                "values of a kind in a row that are borne; one more changes the rate"
            )
            {
                Default = "10",
                IsKeywordOnly = true,
            },
            new LegacyParameter("threshold", Kinds.AnyNumber, "how much better than the best a value must be")
            {
                Default = "1e-6",
                IsKeywordOnly = true,
            },
            new LegacyParameter(
                "threshold_mode",
                Kinds.Choice("rel", "abs"),
                "a share of the best value, or in the metric's unit"
            )
            {
                Default = "'abs'",
                IsKeywordOnly = true,
            },
            new LegacyParameter("cooldown", Kinds.AnyNumber, "values after a reduction that are not looked at")
            {
                Default = "0",
                IsKeywordOnly = true,
            },
            new LegacyParameter("warmup", Kinds.AnyNumber, "values after a rise that are not looked at")
            {
                Default = "0",
                IsKeywordOnly = true,
            },
            new LegacyParameter("min_lr", PerGroup.Kind, "the lowest rate; one for all groups, or a list")
            {
                Default = "0.001",
                IsKeywordOnly = true,
            },
            new LegacyParameter("max_lr", PerGroup.Kind, "the highest rate; one for all groups, or a list")
            {
                Default = "1.0",
                IsKeywordOnly = true,
            },
            new LegacyParameter("eps", Kinds.AnyNumber, "a change by no more than this is left out")
            {
                Default = "1e-8",
                IsKeywordOnly = true,
            },
            new LegacyParameter("verbose", Kinds.Boolean, "says nothing here")
            {
                Default = "False",
                IsKeywordOnly = true,
            },
            new LegacyParameter("smooth", Kinds.Boolean, "whether the metric is averaged")
            {
                Default = "False",
                IsKeywordOnly = true,
            },
            new LegacyParameter(
                "window_size",
                Kinds.Number("a whole number that is at least 1", number =>
                    number is >= 1 and <= 1e6 && number == Math.Floor(number)
                ),
                "values over which it is averaged"
            )
            {
                Default = "50",
                IsKeywordOnly = true,
            },
            new LegacyParameter(
                "reset_start",
                Kinds.AnyNumber,
                "reductions at the lowest rate until everything begins anew"
            )
            {
                Default = "500",
                IsKeywordOnly = true,
            }
        )
        {
            UsesBase = true,
            Formula = "base / factor^(rises - reductions), between min_lr and max_lr",
            Source = $"arXiv:2512.14527; {Source}",
            Conventions =
                "The rate changes after patience + 1 values of a kind in a row. A rate that is below min_lr or above "
                + "max_lr stays there until a change brings it nearer. Without min_lr a rate of 0.001 or less is "
                + "never reduced.",
            Example = "transformers.get_greedy_schedule(patience=3, min_lr=1e-6)",
            BindWith = (_, scope) => new Constant(Rate(scope)),
            FeedbackWith = (arguments, scope) =>
                [
                    new GreedyRate
                    {
                        InitialRates = scope.Context.GroupRates ?? [Rate(scope)],
                        MinRates = arguments.GroupValues("min_lr", scope, 0.001),
                        MaxRates = arguments.GroupValues("max_lr", scope, 1),
                        Group = scope.Context.GroupRates is null ? 0 : scope.Context.GroupIndex,
                        Mode = arguments.Text("mode", "min") == "max" ? PlateauMode.Max : PlateauMode.Min,
                        Factor = arguments.Number("factor", 0.95),
                        Patience = arguments.Number("patience", 10),
                        Threshold = arguments.Number("threshold", 1e-6),
                        ThresholdMode =
                            arguments.Text("threshold_mode", "abs") == "rel"
                                ? ThresholdMode.Relative
                                : ThresholdMode.Absolute,
                        Cooldown = arguments.Number("cooldown", 0),
                        Warmup = arguments.Number("warmup", 0),
                        Epsilon = arguments.Number("eps", 1e-8),
                        WindowSize = arguments.Flag("smooth", false) ? (int)arguments.Number("window_size", 50) : 0,
                        ResetStart = arguments.Number("reset_start", 500),
                    },
                ],
        };
}
