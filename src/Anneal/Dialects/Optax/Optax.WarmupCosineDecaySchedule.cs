using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>A straight line up, then half a cosine down.</summary>
    /// <param name="initValue">Value at step 0. Finite.</param>
    /// <param name="peakValue">Value at the end of the warm-up. Finite.</param>
    /// <param name="warmupSteps">Length of the warm-up in steps.</param>
    /// <param name="decaySteps">Length of the whole in steps, the warm-up included. Greater than
    /// <paramref name="warmupSteps"/>.</param>
    /// <param name="endValue">Value at the end; means nothing where the peak is 0. Finite. Default 0.</param>
    /// <param name="exponent">The power of the cosine's share. Finite. Default 1.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/> and a <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupCosineDecaySchedule(
        double initValue,
        double peakValue,
        double warmupSteps,
        double decaySteps,
        double endValue = 0,
        double exponent = 1
    ) =>
        new FrameworkCall("optax.warmup_cosine_decay_schedule")
            .With("init_value", initValue)
            .With("peak_value", peakValue)
            .With("warmup_steps", warmupSteps)
            .With("decay_steps", decaySteps)
            .With("end_value", endValue)
            .With("exponent", exponent)
            .ToRecipe();

    private static LegacyDefinition WarmupCosineDecayScheduleDefinition =>
        new(
            WarmupCosineName,
            "A straight line up, then half a cosine down.",
            InitValue,
            PeakValue,
            WarmupSteps,
            Required(
                "decay_steps",
                Kinds.AnyNumber,
                "length of the whole in steps, the warm-up included; greater than warmup_steps"
            ),
            EndValue with
            {
                IsRequired = false,
                Default = "0",
            },
            Exponent
        )
        {
            Formula =
                "init + (peak - init) * t/w for t < w = warmup_steps, then end + (peak - end) * ((1 + cos(pi * (t - "
                + "w)/(decay_steps - w))) / 2)^exponent",
            Source = SourceFile,
            Example =
                "optax.warmup_cosine_decay_schedule(init_value=0, peak_value=0.1, warmup_steps=100, decay_steps=1000)",
            Conventions =
                "decay_steps includes the warm-up (Keras's CosineDecay does not). The first update of the warm-up "
                + "gets init_value. The end value is reached at update number decay_steps (from 0) and stays.",
            CheckWith = arguments =>
                arguments.Violation(
                    "decay_steps",
                    FormattableString.Invariant($"greater than 'warmup_steps' ({arguments.Number("warmup_steps", 0)})"),
                    steps => steps - arguments.Number("warmup_steps", 0) > 0
                ),
            LengthOfWith = (arguments, scope) => PartLength.Of(BindWarmupCosine(arguments, scope)),
            BindWith = BindWarmupCosine,
        };

    private const string WarmupCosineName = "warmup_cosine_decay_schedule";

    private static Schedule BindWarmupCosine(CallArguments arguments, BindingScope scope)
    {
        var (initial, peak) = (scope.Value(arguments.Value("init_value")), scope.Value(arguments.Value("peak_value")));
        var final = arguments.OptionalValue("end_value") is { } end ? scope.Value(end) : 0;
        var warmup = arguments.Number("warmup_steps", 0);
        var joint = (long)Math.Ceiling(Math.Max(0, warmup));
        var decay = Cosine(
            peak,
            peak == 0 ? 0 : final / peak,
            arguments.Number("decay_steps", 0) - warmup,
            arguments.Number("exponent", 1),
            start: warmup - joint
        );
        return Sequence.Of(Line(initial, peak, warmup), joint, decay);
    }
}
