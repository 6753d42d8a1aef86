using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FvCore
{
    /// <summary>Schedulers one after another, each for a share of the run.</summary>
    /// <param name="schedulers">Recipes of this class, in order. At least one.</param>
    /// <param name="lengths">The share of the run of each. They must add up to 1 within 1e-3; the last one takes what
    /// is missing.</param>
    /// <param name="intervalScaling">For each: <c>rescaled</c> runs it from its own start to its own end in its share,
    /// <c>fixed</c> shows it the share of the whole run.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CompositeParamScheduler(
        IReadOnlyList<Recipe> schedulers,
        IReadOnlyList<double> lengths,
        IReadOnlyList<string> intervalScaling
    ) =>
        new FrameworkCall("fvcore.CompositeParamScheduler")
            .With("schedulers", schedulers)
            .With("lengths", lengths)
            .With("interval_scaling", intervalScaling)
            .ToRecipe();

    private static LegacyDefinition CompositeDefinition =>
        new(
            "CompositeParamScheduler",
            "Schedulers one after another, each for a share of the run.",
            Required("schedulers", Kinds.ListOf(Kinds.CallOf("fvcore")), "the schedulers in order"),
            Required(
                "lengths",
                Kinds.ListOf(Kinds.AnyNumber),
                "the share of each; together 1 within 1e-3, and the last takes what is missing"
            ),
            Required(
                "interval_scaling",
                Kinds.ListOf(Kinds.Choice("rescaled", "fixed")),
                "for each: 'rescaled' to its share, or 'fixed' to the share of the whole run"
            )
        )
        {
            Formula = "part i at (where - start_i)/length_i, or at where",
            Example =
                "fvcore.CompositeParamScheduler([fvcore.LinearParamScheduler(0.001, 0.1), "
                + "fvcore.CosineParamScheduler(0.1, 0)], lengths=[0.05, 0.95], interval_scaling=['rescaled', "
                + "'rescaled'])",
            Source = Source,
            Conventions =
                "The next scheduler acts from the boundary's own update on (the change is 1e-6 of the run before the "
                + "boundary). A fixed one does not start anew: it shows the value that the share of the whole run "
                + "gives it.",
            CheckWith = arguments => CheckComposite(arguments.Items("schedulers").Count, [.. Numbers(arguments)]),
            ProgressWith = (arguments, scope) =>
                new CompositeProgress(
                    arguments.Curves("schedulers", scope),
                    Lengths([.. Numbers(arguments)]),
                    [
                        .. arguments
                            .Items("interval_scaling")
                            .Select(scaling => ((TextArgument)scaling).Text == "rescaled"),
                    ]
                ),
        };

    private static IEnumerable<double> Numbers(CallArguments arguments) =>
        arguments.Items("lengths").Select(length => ((ValueArgument)length).Value.Number);

    private static string? CheckComposite(int schedulers, double[] lengths) =>
        schedulers != lengths.Length
            ? $"'lengths' must have one item for each of the {schedulers} schedulers, but has {lengths.Length}."
        : schedulers == 0 ? "'schedulers' must have at least one scheduler, but was empty."
        : Math.Abs(lengths.Sum() - 1) >= 1e-3
            ? FormattableString.Invariant($"'lengths' must add up to 1, but add up to {lengths.Sum()}.")
        : null;

    private static ValueList<double> Lengths(double[] lengths) =>
        lengths.Sum() == 1 ? [.. lengths] : [.. lengths[..^1], 1 - lengths[..^1].Sum()];
}
