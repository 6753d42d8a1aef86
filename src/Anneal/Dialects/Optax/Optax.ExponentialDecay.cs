using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>
    /// Multiplied by <paramref name="decayRate"/> over every <paramref name="transitionSteps"/> steps, continuously or
    /// in stairs, up to a bound.
    /// </summary>
    /// <param name="initValue">Value at the start. Finite.</param>
    /// <param name="transitionSteps">Steps over which the value is multiplied once; may be a fraction. At 0 or below
    /// the value never changes.</param>
    /// <param name="decayRate">What it is multiplied by. Finite; 0: the value never changes.</param>
    /// <param name="transitionBegin">Steps before it begins; a negative number counts as 0. Default 0.</param>
    /// <param name="staircase">Whether it drops at whole multiples of <paramref name="transitionSteps"/> only. Default
    /// false.</param>
    /// <param name="endValue">The lowest value for rates below 1, the highest for others; null: no bound. Default
    /// null.</param>
    /// <returns>The recipe; lowers to <see cref="Curves.ExponentialDecay"/>, in stairs to
    /// <see cref="StepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe ExponentialDecay(
        double initValue,
        double transitionSteps,
        double decayRate,
        long transitionBegin = 0,
        bool staircase = false,
        double? endValue = null
    ) =>
        new FrameworkCall("optax.exponential_decay")
            .With("init_value", initValue)
            .With("transition_steps", transitionSteps)
            .With("decay_rate", decayRate)
            .With("transition_begin", transitionBegin)
            .With("staircase", staircase)
            .With("end_value", endValue)
            .ToRecipe();

    private static LegacyParameter[] DecayParameters =>
        [
            TransitionSteps("steps over which the value is multiplied once; at 0 or below the value never changes"),
            Required("decay_rate", Kinds.AnyNumber, "what the value is multiplied by; 0 means that it never changes"),
            TransitionBegin(Kinds.WholeNumber),
            new("staircase", Kinds.Boolean, "whether the curve is a staircase of whole transition_steps")
            {
                Default = "False",
            },
            new(
                "end_value",
                Kinds.AnyOf(Kinds.Real, Kinds.None),
                "the lowest value for rates below 1, the highest for others"
            )
            {
                Default = "None",
            },
        ];

    private static LegacyDefinition ExponentialDecayDefinition =>
        new(
            "exponential_decay",
            "Multiplied by decay_rate over every transition_steps steps, continuously or in stairs, up to a bound.",
            [InitValue, .. DecayParameters]
        )
        {
            Formula =
                "init * decay_rate^((t - begin)/transition_steps), with staircase floor(...); at least end_value for "
                + "rates < 1, else at most",
            Source = SourceFile,
            Example = "optax.exponential_decay(0.1, transition_steps=1000, decay_rate=0.96, end_value=0.001)",
            Conventions =
                "The first update gets init_value. A stair acts at the boundary itself. The bound holds before "
                + "transition_begin too. Never ends.",
            BindWith = (arguments, scope) => BindDecay(arguments, scope, scope.Value(arguments.Value("init_value"))),
        };

    private static Schedule BindDecay(CallArguments arguments, BindingScope scope, double initial)
    {
        var (steps, rate) = (arguments.Number("transition_steps", 0), arguments.Number("decay_rate", 0));
        if (steps <= 0 || rate == 0)
            return new Constant(initial);
        Schedule decay = arguments.Flag("staircase", false)
            ? new StepDecay(initial, rate, Period.RoundedUp(steps))
            : new ExponentialDecay(initial, rate, steps);
        decay = decay.Delay((long)Math.Max(0, arguments.Number("transition_begin", 0)));
        return arguments.OptionalValue("end_value") is not { } end ? decay
            : rate < 1 ? decay.Clamp(scope.Value(end))
            : decay.Clamp(double.NegativeInfinity, scope.Value(end));
    }
}
