using System.Globalization;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>Multiplied by a scale of its own at each boundary.</summary>
    /// <param name="initValue">Value before the first boundary. Finite.</param>
    /// <param name="boundariesAndScales">Steps from which a scale acts, and what it multiplies by: at least 0. Null or
    /// empty: a constant. Default null.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">A scale is negative.</exception>
    public static Recipe PiecewiseConstantSchedule(
        double initValue,
        IReadOnlyDictionary<long, double>? boundariesAndScales = null
    ) =>
        new FrameworkCall("optax.piecewise_constant_schedule")
            .With("init_value", initValue)
            .With("boundaries_and_scales", boundariesAndScales)
            .ToRecipe();

    private static LegacyParameter BoundariesAndScales =>
        new(
            "boundaries_and_scales",
            Kinds.AnyOf(Kinds.MapOf(Kinds.AnyNumber, Kinds.AnyNumber), Kinds.None),
            "steps and what the value is multiplied by there, at least 0; the order does not matter"
        )
        {
            Default = "None",
        };

    private static LegacyDefinition PiecewiseConstantScheduleDefinition =>
        new(
            "piecewise_constant_schedule",
            "Multiplied by a scale of its own at each boundary.",
            InitValue,
            BoundariesAndScales
        )
        {
            Formula = "init_value * the scales of all boundaries <= t",
            Source = SourceFile,
            Example = "optax.piecewise_constant_schedule(0.1, {1000: 0.1, 2000: 0.5})",
            Conventions =
                "Switches at the boundary itself (Keras's PiecewiseConstantDecay one update later). Scales multiply "
                + "what came before; they are no values of their own. The last value stays.",
            CheckWith = arguments => NegativeScale(arguments.Definition, Scales(arguments)),
            BindWith = (arguments, scope) =>
            {
                var (values, boundaries) = (
                    new List<double> { scope.Value(arguments.Value("init_value")) },
                    new List<long>()
                );
                foreach (var (boundary, scale) in Scales(arguments))
                {
                    boundaries.Add((long)Math.Ceiling(Math.Max(0, boundary)));
                    values.Add(values[^1] * scale);
                }
                return new PiecewiseConstant([.. values], [.. boundaries]);
            },
        };

    private static SortedDictionary<double, double> Scales(CallArguments arguments)
    {
        var scales = new SortedDictionary<double, double>();
        foreach (var (key, value) in (arguments.Find("boundaries_and_scales") as MapArgument)?.Entries ?? [])
            scales[((ValueArgument)key).Value.Number] = ((ValueArgument)value).Value.Number;
        return scales;
    }

    private static string? NegativeScale(CurveDefinition definition, SortedDictionary<double, double> scales) =>
        scales.Values.FirstOrDefault(scale => scale < 0) is < 0 and var scale
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"'boundaries_and_scales' of '{definition.FullName}' must have scales that are at least 0, but one "
                    + $"is {scale}."
            )
            : null;
}
