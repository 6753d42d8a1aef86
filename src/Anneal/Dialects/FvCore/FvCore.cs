using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The parameter schedulers of Facebook Research's fvcore, which Detectron2 uses: functions of the share of the run
/// that has passed.
/// </summary>
/// <remarks>
/// Bound to a run they take the whole of it (or what a chain leaves them); fvcore defines them on [0, 1), and here the
/// value at the end is held afterwards.
/// Where fvcore turns a share into a whole number it adds 1e-6 first.
/// </remarks>
public static partial class FvCore
{
    internal const double WhereEpsilon = 1e-6;

    internal static Framework Framework { get; } =
        new(
            "fvcore",
            ["fvcore.common.param_scheduler"],
            ConstantDefinition,
            CosineDefinition,
            ExponentialDefinition,
            LinearDefinition,
            PolynomialDecayDefinition,
            MultiStepDefinition,
            StepDefinition,
            StepWithFixedGammaDefinition,
            CompositeDefinition
        );

    private const string Source = "github.com/facebookresearch/fvcore, fvcore/common/param_scheduler.py";

    private static LegacyParameter Required(string name, ParameterKind kind, string description) =>
        new(name, kind, description) { IsRequired = true };
}
