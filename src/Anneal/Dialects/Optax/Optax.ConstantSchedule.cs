using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>The same value at every step.</summary>
    /// <param name="value">The value. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="Constant"/>.</returns>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static Recipe ConstantSchedule(double value) =>
        new FrameworkCall("optax.constant_schedule").With("value", value).ToRecipe();

    private static LegacyDefinition ConstantScheduleDefinition =>
        new("constant_schedule", "The same value at every step.", Required("value", Kinds.Real, "the value"))
        {
            Formula = "value",
            Source = SourceFile,
            Example = "optax.constant_schedule(0.1)",
            Conventions = "Never ends.",
            BindWith = (arguments, scope) => new Constant(scope.Value(arguments.Value("value"))),
        };
}
