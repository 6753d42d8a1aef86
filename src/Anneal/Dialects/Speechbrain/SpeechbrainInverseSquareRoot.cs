using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.InverseSquareRootScheduler</c>.</summary>
internal sealed class SpeechbrainInverseSquareRoot : SpeechbrainFormula
{
    public static readonly Parameter<double> WarmupSteps = Number("warmup_steps", "steps at the first rate");

    public SpeechbrainInverseSquareRoot()
        : base("InverseSquareRootScheduler", "One over the square root of the step, flat at first.", WarmupSteps)
    {
        Formula = "1/sqrt(max(warmup, k))";
        Conventions = FirstUpdate + "The optimizer's rate plays no part after that.";
        Example = "speechbrain.InverseSquareRootScheduler(warmup_steps=100)";
    }

    private protected override F After(BoundCall call, F calls) => 1 / F.SquareRoot(F.Max(WarmupSteps.In(call), calls));

    private protected override ValueList<double> Changes(BoundCall call) => [WarmupSteps.In(call)];
}
