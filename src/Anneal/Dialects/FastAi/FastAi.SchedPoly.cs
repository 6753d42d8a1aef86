using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FastAi
{
    /// <summary>A power of the share of the run that has passed.</summary>
    /// <param name="start">Value at the start. Finite.</param>
    /// <param name="end">Value at the end. Finite.</param>
    /// <param name="power">The power. Finite; a negative one has no value at the start.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SchedPoly(double start, double end, double power) =>
        new FrameworkCall("fastai.SchedPoly").With("start", start).With("end", end).With("power", power).ToRecipe();

    private static LegacyDefinition SchedPolyDefinition =>
        new(
            "SchedPoly",
            "A power of the share of the run that has passed.",
            Start,
            End,
            new LegacyParameter("power", Kinds.AnyNumber, "the power") { IsRequired = true }
        )
        {
            Formula = "start + (end - start) * pos^power, where pos = t/n",
            Example = "fastai.SchedPoly(0.1, 0.001, power=2)",
            Source = Source,
            Conventions =
                EndsConventions
                + " The power is of the share that has passed: above 1 it starts flat, where polynomial decays "
                + "elsewhere end flat.",
            ProgressWith = (arguments, scope) =>
                new PowerProgress(
                    scope.Value(arguments.Value("start")),
                    scope.Value(arguments.Value("end")),
                    arguments.Number("power", 1)
                ),
        };
}
