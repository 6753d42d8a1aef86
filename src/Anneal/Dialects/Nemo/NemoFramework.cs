using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of NVIDIA NeMo, <c>nemo.core.optim.lr_scheduler</c>.</summary>
internal static class NemoFramework
{
    public static Framework Instance { get; } =
        new("nemo", ["nemo.core.optim.lr_scheduler"], () =>
            [
                new NemoWarmupPolicy(),
                new NemoWarmupHoldPolicy(),
                new NemoSquareRootConstantPolicy(),
                new NemoSquareAnnealing(),
                new NemoSquareRootAnnealing(),
                new NemoCosineAnnealing(),
                new NemoNoamAnnealing(),
                new NemoNoamHoldAnnealing(),
                new NemoWarmupAnnealing(),
                new NemoInverseSquareRootAnnealing(),
                new NemoT5InverseSquareRootAnnealing(),
                new NemoPolynomialDecayAnnealing(),
                new NemoPolynomialHoldDecayAnnealing(),
                new NemoWarmupHoldAnnealLinear(),
                new NemoWarmupHoldAnnealOneMinusSquareRoot(),
            ]
        )
        {
            RateAt = ["optim.lr"],
            OfSettings = settings =>
                settings.Map("sched") is { } schedule && schedule.Text("name") is { } name
                    ? SettingsCall.Of(
                        $"nemo.{name}",
                        Instance!.Definitions.FirstOrDefault(each => each.Name == name) is { } known
                        && known.Parameters.Any(each => each is { Name: "max_steps", IsRequired: true })
                            ? schedule.WithRun("max_steps", "max_steps")
                            : schedule,
                        "name",
                        // These say when the trainer steps it.
                        "monitor",
                        "reduce_on_plateau"
                    )
                    : null,
        };
}
