using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FastAi
{
    /// <summary>By equal ratios over the run.</summary>
    /// <param name="start">Value at the start. Not 0.</param>
    /// <param name="end">Value at the end.</param>
    /// <returns>The recipe; lowers to <see cref="GeometricRamp"/> where both are greater than 0.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SchedExp(double start, double end) =>
        new FrameworkCall("fastai.SchedExp").With("start", start).With("end", end).ToRecipe();

    private static LegacyDefinition SchedExpDefinition =>
        new("SchedExp", "By equal ratios over the run.", Start, End)
        {
            Formula = "start * (end/start)^pos, where pos = t/n",
            Example = "fastai.SchedExp(0.1, 0.001)",
            Source = Source,
            Conventions = EndsConventions + " A start of 0 has no value, an end of 0 shows start once and then 0.",
            ProgressWith = (arguments, scope) =>
                new ExponentialRampProgress(scope.Value(arguments.Value("start")), scope.Value(arguments.Value("end"))),
        };
}
