using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FastAi
{
    /// <summary>Half a cosine over the run.</summary>
    /// <param name="start">Value at the start. Finite.</param>
    /// <param name="end">Value at the end. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SchedCos(double start, double end) =>
        new FrameworkCall("fastai.SchedCos").With("start", start).With("end", end).ToRecipe();

    private static LegacyDefinition SchedCosDefinition =>
        new("SchedCos", "Half a cosine over the run.", Start, End)
        {
            Formula = "start + (1 + cos(pi * (1 - pos))) * (end - start)/2, where pos = t/n",
            Example = "fastai.SchedCos(0.1, 0.001)",
            Source = Source,
            Conventions = EndsConventions,
            ProgressWith = (arguments, scope) =>
                new CosineProgress(scope.Value(arguments.Value("start")), scope.Value(arguments.Value("end"))),
        };
}
