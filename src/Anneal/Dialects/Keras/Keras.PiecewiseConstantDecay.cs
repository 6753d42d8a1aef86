using Anneal.Curves;
using Anneal.Language.Arguments;
using Anneal.Language.Binding;
using Anneal.Language.Definitions;

namespace Anneal.Dialects;

public static partial class Keras
{
    /// <summary>A value of its own between any two boundaries, each from the step after its boundary on.</summary>
    /// <param name="boundaries">The last steps of the old values; truncated to whole steps. At least one.</param>
    /// <param name="values">The values in turn, one more than boundaries. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/> with boundaries one step later.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PiecewiseConstantDecay(IEnumerable<double> boundaries, IEnumerable<double> values) =>
        new FrameworkCall("keras.PiecewiseConstantDecay")
            .With("boundaries", boundaries)
            .With("values", values)
            .ToRecipe();

    private static CurveDefinition PiecewiseConstantDecayDefinition =>
        new(
            "PiecewiseConstantDecay",
            "A value of its own between any two boundaries, each from the step after its boundary on.",
            new Parameter(
                "boundaries",
                Kinds.ListOf(Kinds.AnyNumber),
                "the last steps of the old values, increasing; fractions are truncated"
            )
            {
                IsRequired = true,
            },
            new Parameter("values", Kinds.ListOf(Kinds.Real), "the values in turn, one more than boundaries")
            {
                IsRequired = true,
            },
            Name
        )
        {
            Formula = "values[i] for boundaries[i-1] < t <= boundaries[i]",
            Source = SourceFile,
            Example = "keras.PiecewiseConstantDecay(boundaries=[100, 200], values=[0.1, 0.01, 0.001])",
            Conventions =
                "Switches one update after the boundary: update number boundaries[0] (from 0) still has the old "
                + "value, where torch.MultiStepLR and optax have the new one. The last value stays.",
            Check = arguments =>
                (arguments.Items("boundaries").Count, arguments.Items("values").Count) switch
                {
                    var (boundaries, values) when values != boundaries + 1 =>
                        "'values' of 'keras.PiecewiseConstantDecay' must be one more than 'boundaries' "
                            + $"({boundaries}), but there are {values}.",
                    (0, _) =>
                        "'boundaries' of 'keras.PiecewiseConstantDecay' must have at least one entry, but is empty; "
                            + "Keras fails at the first call.",
                    _ => null,
                },
            Bind = (arguments, scope) =>
                Pieces(
                    [
                        .. arguments
                            .Items("boundaries")
                            .Select(item => Math.Truncate(((ValueArgument)item).Value.Number)),
                    ],
                    [.. arguments.Items("values").Select(item => scope.Value(((ValueArgument)item).Value))]
                ),
        };

    private static PiecewiseConstant Pieces(double[] boundaries, double[] values)
    {
        // Keras adds up the values of all ranges that a step is in, so boundaries out of order give sums or nothing.
        double At(double step)
        {
            var sum = (step <= boundaries[0] ? values[0] : 0) + (step > boundaries[^1] ? values[^1] : 0);
            for (var i = 1; i < boundaries.Length; i++)
                if (step > boundaries[i - 1] && step <= boundaries[i])
                    sum += values[i];
            return sum;
        }
        var starts = boundaries
            .Where(boundary => boundary >= 0)
            .Select(boundary => (long)boundary + 1)
            .Distinct()
            .Order()
            .ToValueList();
        return new PiecewiseConstant([At(0), .. starts.Select(start => At(start))], starts);
    }
}
