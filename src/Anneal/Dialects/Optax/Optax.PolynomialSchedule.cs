using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>A power of the share of the way that is left, from one value to another.</summary>
    /// <param name="initValue">Value at the start. Finite.</param>
    /// <param name="endValue">Value at the end. Finite.</param>
    /// <param name="power">The power. Finite.</param>
    /// <param name="transitionSteps">Length in steps, before which nothing is counted; at 0 or below the value stays at
    /// <paramref name="initValue"/> for ever.</param>
    /// <param name="transitionBegin">Steps at <paramref name="initValue"/> before it begins; a negative number counts
    /// as 0. Default 0.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe PolynomialSchedule(
        double initValue,
        double endValue,
        double power,
        double transitionSteps,
        double transitionBegin = 0
    ) =>
        new FrameworkCall("optax.polynomial_schedule")
            .With("init_value", initValue)
            .With("end_value", endValue)
            .With("power", power)
            .With("transition_steps", transitionSteps)
            .With("transition_begin", transitionBegin)
            .ToRecipe();

    private static LegacyDefinition PolynomialScheduleDefinition =>
        new(
            "polynomial_schedule",
            "A power of the share of the way that is left, from one value to another.",
            InitValue,
            EndValue,
            Required("power", Kinds.AnyNumber, "the power of the share that is left"),
            TransitionSteps("length in steps; at 0 or below the value never changes"),
            TransitionBegin(Kinds.AnyNumber)
        )
        {
            Formula = "end + (init - end) * (1 - (t - begin)/transition_steps)^power",
            Source = SourceFile,
            Example = "optax.polynomial_schedule(init_value=0.1, end_value=0.001, power=2, transition_steps=1000)",
            Conventions =
                "The first update gets init_value; the end value is reached at update number transition_begin + "
                + "transition_steps (from 0) and stays. transition_steps <= 0 means init_value for ever.",
            LengthOfWith = (arguments, scope) => PartLength.Of(BindPolynomial(arguments, scope)),
            BindWith = BindPolynomial,
        };

    private static Schedule BindPolynomial(CallArguments arguments, BindingScope scope)
    {
        var (initial, steps) = (scope.Value(arguments.Value("init_value")), arguments.Number("transition_steps", 0));
        return steps <= 0
            ? new Constant(initial)
            : new PolynomialDecay(
                initial,
                scope.Value(arguments.Value("end_value")),
                steps,
                arguments.Number("power", 1),
                Math.Max(0, arguments.Number("transition_begin", 0))
            );
    }
}
