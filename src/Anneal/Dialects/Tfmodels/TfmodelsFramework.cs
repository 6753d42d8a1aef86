using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of the TensorFlow model garden, <c>official.modeling.optimization.lr_schedule</c>.</summary>
internal static class TfmodelsFramework
{
    public const string Name = "tfmodels";

    public static Framework Instance { get; } =
        new(Name, ["official.modeling.optimization.lr_schedule", "tfm.optimization.lr_schedule"], () =>
            [
                new TfmodelsLinearWarmup(),
                new TfmodelsPolynomialWarmUp(),
                new TfmodelsDirectPowerDecay(),
                new TfmodelsPowerAndLinearDecay(),
                new TfmodelsPowerDecayWithOffset(),
                new TfmodelsStepConsineDecayWithOffset(),
                new TfmodelsPiecewiseConstantDecayWithOffset(),
                new TfmodelsPolynomialDecayWithOffset(),
                new TfmodelsExponentialDecayWithOffset(),
                new TfmodelsCosineDecayWithOffset(),
            ]
        )
        {
            OfSettings = TfmodelsConfiguration.OfSettings,
        };
}
