using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Ignite
{
    private const string Plateau = "ReduceLROnPlateauScheduler";

    /// <summary>
    /// Reduces the rate when a metric has stopped improving, as Ignite's wrapper of PyTorch's class does.
    /// </summary>
    /// <param name="mode"><c>min</c> (default): less is better; <c>max</c>: more is.</param>
    /// <param name="factor">What a reduction multiplies by. Less than 1; default 0.1.</param>
    /// <param name="patience">Bad values in a row that are borne; one more reduces the rate. Default 10.</param>
    /// <param name="threshold">How much better than the best a value must be. Default 1e-4.</param>
    /// <param name="thresholdMode"><c>rel</c> (default): as a share of the best; <c>abs</c>: in the metric's
    /// unit.</param>
    /// <param name="cooldown">Values after a reduction that are not counted as bad. Default 0.</param>
    /// <param name="minLr">Has an effect only with <paramref name="paramGroupIndex"/> 0. Default 0.</param>
    /// <param name="eps">A reduction by no more than this is left out. Default 1e-8.</param>
    /// <param name="paramGroupIndex">The one group whose rate is reduced. Default: all.</param>
    /// <returns>The recipe: the base rate, with <see cref="ReduceOnPlateau"/> as feedback.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe ReduceLROnPlateauScheduler(
        string mode = "min",
        double factor = 0.1,
        long patience = 10,
        double threshold = 1e-4,
        string thresholdMode = "rel",
        long cooldown = 0,
        double minLr = 0,
        double eps = 1e-8,
        long? paramGroupIndex = null
    ) =>
        new FrameworkCall("ignite." + Plateau)
            .With("mode", mode)
            .With("factor", factor)
            .With("patience", patience)
            .With("threshold", threshold)
            .With("threshold_mode", thresholdMode)
            .With("cooldown", cooldown)
            .With("min_lr", minLr)
            .With("eps", eps)
            .With("param_group_index", paramGroupIndex)
            .ToRecipe();

    private static LegacyDefinition ReduceLROnPlateauDefinition =>
        new(
            Plateau,
            "Reduces the rate when a metric has stopped improving.",
            [
                Optimizer,
                new LegacyParameter("metric_name", Kinds.Text, "says nothing here") { Default = "None" },
                new LegacyParameter("trainer", Kinds.AnyOf(Kinds.None, Kinds.Optimizer), "says nothing here")
                {
                    Default = "None",
                },
                SaveHistory,
                GroupIndex,
                .. Torch.PlateauParameters,
            ]
        )
        {
            Formula = "base * factor^reductions",
            Example = "ignite.ReduceLROnPlateauScheduler(metric_name='loss', factor=0.5, patience=1)",
            Source = Source,
            UsesBase = true,
            Conventions =
                "As PyTorch's, but the metric comes before the update whose rate it decides, and min_lr is dropped "
                + "unless param_group_index is given (and then acts for group 0 only).",
            BindWith = (_, scope) => new Constant(scope.Value(ScheduleValue.Base())),
            FeedbackWith = (arguments, scope) =>
                IsForGroup(arguments, scope)
                    ? [Torch.PlateauOf(arguments, scope, hasLeast: arguments.OptionalNumber("param_group_index") == 0)]
                    : [],
        };
}
