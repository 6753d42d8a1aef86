using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>
    /// From boundary to boundary by straight lines or half cosines; each boundary's value is the one before it times
    /// its scale.
    /// </summary>
    /// <param name="interpolateType"><c>linear</c> or <c>cosine</c>.</param>
    /// <param name="initValue">Value at step 0. Finite.</param>
    /// <param name="boundariesAndScales">Steps, and what the value before is multiplied by until then: at least 0. Null
    /// or empty: a constant. Default null.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>s or <see cref="CosineDecay"/>s in a row.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PiecewiseInterpolateSchedule(
        string interpolateType,
        double initValue,
        IReadOnlyDictionary<long, double>? boundariesAndScales = null
    ) =>
        new FrameworkCall("optax.piecewise_interpolate_schedule")
            .With("interpolate_type", interpolateType)
            .With("init_value", initValue)
            .With("boundaries_and_scales", boundariesAndScales)
            .ToRecipe();

    private static LegacyDefinition PiecewiseInterpolateScheduleDefinition =>
        new(
            "piecewise_interpolate_schedule",
            "From boundary to boundary by straight lines or half cosines.",
            Required("interpolate_type", Kinds.Choice("linear", "cosine"), "how it goes from one boundary to the next"),
            InitValue,
            BoundariesAndScales
        )
        {
            Formula =
                "between two boundaries from init_value * all scales up to the first to that times the scale of the "
                + "second",
            Source = SourceFile,
            Example = "optax.piecewise_interpolate_schedule('cosine', 0.01, {100: 10, 1000: 0.01})",
            Conventions =
                "Scales multiply up. The value of a boundary is reached at that very update; a boundary at 0 "
                + "replaces the first value at once. The last value stays.",
            CheckWith = arguments => NegativeScale(arguments.Definition, Scales(arguments)),
            LengthOfWith = (arguments, scope) => PartLength.Of(BindPiecewiseInterpolate(arguments, scope)),
            BindWith = BindPiecewiseInterpolate,
        };

    private static Schedule BindPiecewiseInterpolate(CallArguments arguments, BindingScope scope) =>
        Interpolated(
            arguments.Text("interpolate_type", "") == "cosine",
            scope.Value(arguments.Value("init_value")),
            Scales(arguments)
        );

    private static Schedule Interpolated(bool cosine, double initial, SortedDictionary<double, double> scales)
    {
        var (parts, boundary, value, holdsItsEnd) = (new List<(Schedule, long?)>(), 0.0, initial, false);
        foreach (var (next, scale) in scales)
        {
            // A boundary need not be a whole step, nor lie ahead: what is between two of them shows from the first
            // whole step on.
            var (first, end) = (FirstStep(boundary), FirstStep(next));
            var (steps, start) = (Math.Max(next - boundary, 1), boundary - first);
            parts.Add(
                (
                    cosine
                        ? new CosineDecay(value, value * scale, steps, start)
                        : new LinearRamp(value, value * scale, steps, start),
                    Math.Max(0, end - first)
                )
            );
            holdsItsEnd = next - boundary == steps;
            (boundary, value) = (next, value * scale);
        }
        parts.Add((new Constant(value), holdsItsEnd ? 0 : null));
        return Sequence.Of([.. parts]);
    }

    private static long FirstStep(double boundary) => (long)Math.Ceiling(Math.Max(0, boundary));
}
