using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FastAi
{
    /// <summary>One value; the end is not looked at.</summary>
    /// <param name="start">The value. Finite.</param>
    /// <param name="end">Has no effect.</param>
    /// <returns>The recipe; lowers to <see cref="Constant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SchedNo(double start, double end) =>
        new FrameworkCall("fastai.SchedNo").With("start", start).With("end", end).ToRecipe();

    private static LegacyDefinition SchedNoDefinition =>
        new("SchedNo", "One value; the end is not looked at.", Start, End)
        {
            Formula = "start",
            Example = "fastai.SchedNo(0.1, 0.001)",
            Source = Source,
            Conventions = "end has no effect.",
            ProgressWith = (arguments, scope) => new ConstantProgress(scope.Value(arguments.Value("start"))),
        };
}
