using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>A straight line from one value to another.</summary>
    /// <param name="initValue">Value at the start. Finite.</param>
    /// <param name="endValue">Value at the end. Finite.</param>
    /// <param name="transitionSteps">Length in steps; at 0 or below the value stays at <paramref name="initValue"/> for
    /// ever.</param>
    /// <param name="transitionBegin">Steps at <paramref name="initValue"/> before it begins; a negative number counts
    /// as 0. Default 0.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe LinearSchedule(
        double initValue,
        double endValue,
        double transitionSteps,
        double transitionBegin = 0
    ) =>
        new FrameworkCall("optax.linear_schedule")
            .With("init_value", initValue)
            .With("end_value", endValue)
            .With("transition_steps", transitionSteps)
            .With("transition_begin", transitionBegin)
            .ToRecipe();

    private static LegacyDefinition LinearScheduleDefinition =>
        new(
            "linear_schedule",
            "A straight line from one value to another.",
            InitValue,
            EndValue,
            TransitionSteps("length in steps; at 0 or below the value never changes"),
            TransitionBegin(Kinds.AnyNumber)
        )
        {
            Formula = "init + (end - init) * (t - begin)/transition_steps",
            Source = SourceFile,
            Example = "optax.linear_schedule(init_value=0.1, end_value=0.001, transition_steps=1000)",
            Conventions =
                "The first update gets init_value; the end value is reached at update number transition_begin + "
                + "transition_steps (from 0) and stays. transition_steps <= 0 means init_value for ever.",
            LengthOfWith = (arguments, scope) => PartLength.Of(BindLinear(arguments, scope)),
            BindWith = BindLinear,
        };

    private static Schedule BindLinear(CallArguments arguments, BindingScope scope) =>
        Line(
            scope.Value(arguments.Value("init_value")),
            scope.Value(arguments.Value("end_value")),
            arguments.Number("transition_steps", 0),
            arguments.Number("transition_begin", 0)
        );

    private static Schedule Line(double initial, double final, double steps, double begin = 0) =>
        steps <= 0 ? new Constant(initial) : new LinearRamp(initial, final, steps, Math.Max(0, begin));
}
