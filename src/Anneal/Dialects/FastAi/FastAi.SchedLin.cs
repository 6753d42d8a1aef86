using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FastAi
{
    /// <summary>A straight line over the run.</summary>
    /// <param name="start">Value at the start. Finite.</param>
    /// <param name="end">Value at the end. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SchedLin(double start, double end) =>
        new FrameworkCall("fastai.SchedLin").With("start", start).With("end", end).ToRecipe();

    private static LegacyDefinition SchedLinDefinition =>
        new("SchedLin", "A straight line over the run.", Start, End)
        {
            Formula = "start + pos * (end - start), where pos = t/n",
            Example = "fastai.SchedLin(0.1, 0.001)",
            Source = Source,
            Conventions = EndsConventions,
            ProgressWith = (arguments, scope) =>
                new LinearProgress(scope.Value(arguments.Value("start")), scope.Value(arguments.Value("end"))),
        };
}
