using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>Warm-up, stable phase, decay.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numDecaySteps">Steps of the decay.</param>
    /// <param name="numTrainingSteps">Steps of the run; gives the stable phase where that is left out.</param>
    /// <param name="numStableSteps">Steps of the stable phase; wins over <paramref name="numTrainingSteps"/>.</param>
    /// <param name="warmupType"><c>linear</c>, <c>cosine</c> or <c>1-sqrt</c>. Default <c>linear</c>.</param>
    /// <param name="decayType"><c>linear</c>, <c>cosine</c> or <c>1-sqrt</c>. Default <c>cosine</c>.</param>
    /// <param name="minLrRatio">Share of the group's rate at both ends. Default 0.</param>
    /// <param name="numCycles">Waves of a cosine decay. Default 0.5: down once.</param>
    /// <returns>The recipe; lowers to core transitions.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetWsdSchedule(
        double numWarmupSteps,
        double numDecaySteps,
        double? numTrainingSteps = null,
        double? numStableSteps = null,
        string warmupType = "linear",
        string decayType = "cosine",
        double minLrRatio = 0,
        double numCycles = 0.5
    ) =>
        new FrameworkCall("transformers.get_wsd_schedule")
            .With(WarmupSteps, numWarmupSteps)
            .With("num_decay_steps", numDecaySteps)
            .With(TrainingSteps, numTrainingSteps)
            .With("num_stable_steps", numStableSteps)
            .With("warmup_type", warmupType)
            .With("decay_type", decayType)
            .With("min_lr_ratio", minLrRatio)
            .With("num_cycles", numCycles)
            .ToRecipe();

    private static LegacyDefinition WsdDefinition =>
        new(
            "get_wsd_schedule",
            "Warm-up, stable phase, decay.",
            Optimizer,
            Warmup,
            new LegacyParameter("num_decay_steps", Kinds.AnyNumber, "steps of the decay") { IsRequired = true },
            Optional(TrainingSteps, Kinds.AnyNumber, "steps of the run; gives the stable phase where that is left out"),
            Optional("num_stable_steps", Kinds.AnyNumber, "steps of the stable phase"),
            new LegacyParameter("warmup_type", Kinds.Choice("linear", "cosine", "1-sqrt"), "shape of the warm-up")
            {
                Default = "'linear'",
            },
            new LegacyParameter("decay_type", Kinds.Choice("linear", "cosine", "1-sqrt"), "shape of the decay")
            {
                Default = "'cosine'",
            },
            new LegacyParameter("min_lr_ratio", Kinds.AnyNumber, "share of the rate at both ends") { Default = "0" },
            Waves,
            LastEpoch
        )
        {
            UsesBase = true,
            Source = Source,
            Formula =
                "base * (m + (1 - m) * w(t/warmup)), then base, then base * (m + (1 - m) * d(r)), r the share of the "
                + "decay that is done; then base * m",
            Conventions =
                "The first update is made with rate base * min_lr_ratio, 0 by default. num_stable_steps wins over "
                + "num_training_steps. Afterwards the rate stays at base * min_lr_ratio.",
            Example =
                "transformers.get_wsd_schedule(num_warmup_steps=100, num_decay_steps=200, num_training_steps=1000)",
            CheckWith = arguments =>
                arguments.Has(TrainingSteps) || arguments.Has("num_stable_steps")
                    ? null
                    : $"one of '{TrainingSteps}' and 'num_stable_steps' must be given, but neither was.",
            BindWith = (arguments, scope) => Resumed(arguments, Wsd(arguments, Rate(scope))),
        };

    private static Schedule Wsd(CallArguments arguments, double rate)
    {
        var (warmup, decay, share) = (
            arguments.Number(WarmupSteps, 0),
            arguments.Number("num_decay_steps", 0),
            arguments.Number("min_lr_ratio", 0)
        );
        var decayStart =
            warmup + arguments.Number("num_stable_steps", arguments.Number(TrainingSteps, 0) - warmup - decay);
        // The first steps that are not of the warm-up, the stable phase and the decay.
        var first = First(warmup);
        var second = Math.Max(first, First(decayStart));
        var third = Math.Max(second, First(decayStart + decay));
        return WarmupOf(Math.Max(1, warmup))
            .ThenFrom(
                first,
                new Constant(rate).ThenFrom(
                    second - first,
                    DecayOf(Math.Max(1, decay), decayStart - second)
                        .ThenFrom(third - second, new Constant(rate * share))
                )
            );

        Schedule WarmupOf(double steps) =>
            NotBelow0(
                arguments.Text("warmup_type", "linear") switch
                {
                    "linear" => new LinearRamp(rate * share, rate, steps),
                    "cosine" => new CosineDecay(rate * share, rate, steps),
                    _ => new PolynomialDecay(rate * share, rate, steps, power: 0.5),
                }
            );

        Schedule DecayOf(double steps, double start) =>
            arguments.Text("decay_type", "cosine") switch
            {
                "linear" => NotBelow0(new LinearRamp(rate, rate * share, steps, start)),
                "cosine" => Cosine(rate, rate * share, steps, arguments.Number("num_cycles", 0.5), start),
                _ => NotBelow0(new OneMinusSquareRootDecay(rate, rate * share, steps, start)),
            };

        Schedule NotBelow0(Schedule phase) => share < 0 ? new Clamped(phase, 0, double.PositiveInfinity) : phase;
    }
}
