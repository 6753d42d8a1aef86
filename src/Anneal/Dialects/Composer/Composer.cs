using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers of MosaicML Composer's <c>composer.optim.scheduler</c>: factors of the base rate over times with
/// units.
/// </summary>
/// <remarks>
/// Times are Composer's own texts: <c>5ep</c> epochs, <c>500ba</c> batches (steps), <c>4096sp</c> samples,
/// <c>1e6tok</c> tokens, <c>0.5dur</c> a share of the run.
/// They become steps through the run plan, which stands for the Trainer's max_duration and data loader. <c>ssr</c> is
/// the Trainer's scale_schedule_ratio.
/// </remarks>
public static partial class Composer
{
    internal static Framework Framework { get; } =
        new(
            "composer",
            ["composer.optim.scheduler", "composer.optim"],
            StepDefinition,
            MultiStepDefinition,
            ConstantDefinition,
            LinearDefinition,
            ExponentialDefinition,
            CosineAnnealingDefinition,
            CosineAnnealingWarmRestartsDefinition,
            PolynomialDefinition,
            MultiStepWithWarmupDefinition,
            ConstantWithWarmupDefinition,
            LinearWithWarmupDefinition,
            CosineAnnealingWithWarmupDefinition,
            PolynomialWithWarmupDefinition
        );

    private const string Source = "github.com/mosaicml/composer, composer/optim/scheduler.py";

    private static LegacyParameter ScheduleRatio =>
        new(
            "ssr",
            Kinds.Number("a number greater than 0", ratio => ratio > 0),
            "the Trainer's scale_schedule_ratio, which scales all times but shares of the run"
        )
        {
            Default = "1.0",
            IsKeywordOnly = true,
        };

    private static LegacyParameter ScaleWarmup =>
        new("scale_warmup", Kinds.Boolean, "whether ssr scales the warm-up too") { Default = "False" };

    private static LegacyParameter Gamma =>
        new("gamma", Kinds.AnyNumber, "what each drop multiplies by") { Default = "0.1" };

    private static LegacyParameter AlphaFinal =>
        new("alpha_f", Kinds.AnyNumber, "factor of the base rate at the end") { Default = "0.0" };

    private static LegacyParameter Duration => new("t_max", Kinds.Text, "how long it takes") { Default = "'1dur'" };

    private static LegacyParameter Warmup =>
        new("t_warmup", Kinds.Text, "how long the warm-up takes") { IsRequired = true };

    private static LegacyParameter Milestones =>
        new("milestones", Kinds.ListOf(Kinds.Text), "when the rate drops") { IsRequired = true };

    private static double Rate(BindingScope scope) => scope.Value(ScheduleValue.Base());
}
