using Anneal.Curves;
using Anneal.Language;
using Anneal.Language.Definitions;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>Multiplies the rate by <paramref name="gamma"/> once every <paramref name="stepSize"/> steps.</summary>
    /// <param name="stepSize">Steps between drops. At least 1.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <returns>The recipe; lowers to <see cref="StepDecay"/> of the base rate.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepLR(long stepSize, double gamma = 0.1) =>
        new FrameworkCall("torch.StepLR").With("step_size", stepSize).With("gamma", gamma).ToRecipe();

    private static CurveDefinition StepLRDefinition => new("StepLR", "Multiplies the rate by gamma once every step_size steps.",
        Optimizer,
        new Parameter("step_size", Kinds.WholeNumber, "steps between drops") { IsRequired = true },
        new Parameter("gamma", Kinds.Real, "what each drop multiplies by") { Default = "0.1" },
        LastEpoch, Verbose)
    {
        Formula = "base * gamma^floor(t/step_size)", Example = "torch.StepLR(step_size=30, gamma=0.1)",
        Conventions = "The drop acts at the boundary itself: update number step_size (from 0) is the first at the lower rate.",
        Bind = (arguments, scope) => new StepDecay(scope.Value(ScheduleValue.Base()), arguments.Number("gamma", 0.1), new Period(arguments.Number("step_size", 1))),
    };
}
