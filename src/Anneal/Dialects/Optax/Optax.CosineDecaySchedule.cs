using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>Half a cosine, perhaps raised to a power.</summary>
    /// <param name="initValue">Value at step 0. Finite.</param>
    /// <param name="decaySteps">Length in steps. Greater than 0; may be a fraction.</param>
    /// <param name="alpha">The last value as a share of <paramref name="initValue"/>. Finite. Default 0.</param>
    /// <param name="exponent">The power of the cosine's share. Finite. Default 1.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/> for exponent 1.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineDecaySchedule(
        double initValue,
        double decaySteps,
        double alpha = 0,
        double exponent = 1
    ) =>
        new FrameworkCall("optax.cosine_decay_schedule")
            .With("init_value", initValue)
            .With("decay_steps", decaySteps)
            .With("alpha", alpha)
            .With("exponent", exponent)
            .ToRecipe();

    private static LegacyDefinition CosineDecayScheduleDefinition =>
        new(
            "cosine_decay_schedule",
            "Half a cosine, perhaps raised to a power.",
            InitValue,
            Required("decay_steps", Kinds.AnyNumber, "length in steps; greater than 0"),
            new LegacyParameter("alpha", Kinds.AnyNumber, "the last value as a share of init_value") { Default = "0" },
            Exponent
        )
        {
            Formula = "init * (alpha + (1 - alpha) * ((1 + cos(pi * t/decay_steps)) / 2)^exponent)",
            Source = $"{SourceFile}; Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983",
            Example = "optax.cosine_decay_schedule(0.1, decay_steps=1000, alpha=0.01)",
            Conventions =
                "alpha is a share, not a value. The end is reached at update number decay_steps (from 0) and stays.",
            CheckWith = arguments => arguments.NotPositive("decay_steps"),
            LengthOfWith = (arguments, scope) => PartLength.Of(BindCosine(arguments, scope)),
            BindWith = BindCosine,
        };

    private static Schedule BindCosine(CallArguments arguments, BindingScope scope) =>
        Cosine(
            scope.Value(arguments.Value("init_value")),
            arguments.Number("alpha", 0),
            arguments.Number("decay_steps", 1),
            arguments.Number("exponent", 1)
        );

    private static Schedule Cosine(double initial, double alpha, double steps, double exponent, double start = 0) =>
        exponent == 1
            ? new CosineDecay(initial, initial * alpha, steps, start)
            : new OptaxCosinePower(initial, initial * alpha, steps, exponent, start);
}
