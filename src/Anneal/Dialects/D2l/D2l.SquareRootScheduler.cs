using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class D2l
{
    /// <summary>One over the square root of the number of calls.</summary>
    /// <param name="lr">Value at step 0. Finite. Default 0.1.</param>
    /// <returns>The recipe; lowers to <see cref="InverseSquareRootDecay"/>.</returns>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static Recipe SquareRootScheduler(double lr = 0.1) =>
        new FrameworkCall("d2l.SquareRootScheduler").With("lr", lr).ToRecipe();

    private static LegacyDefinition SquareRootSchedulerDefinition =>
        new(
            "SquareRootScheduler",
            "One over the square root of the number of calls.",
            new LegacyParameter("lr", Kinds.Real, "value at step 0") { Default = "0.1" }
        )
        {
            Formula = "lr * (t + 1)^(-1/2)",
            Source = SourceChapter,
            Example = "d2l.SquareRootScheduler(lr=0.1) every 1ep",
            Conventions = "The first update gets lr. Never ends.",
            BindWith = (arguments, scope) =>
                new InverseSquareRootDecay(arguments.OptionalValue("lr") is { } rate ? scope.Value(rate) : 0.1),
        };
}
