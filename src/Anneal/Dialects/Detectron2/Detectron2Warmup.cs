using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The parameters of a warm-up of Detectron2, of which its releases have two spellings.</summary>
internal sealed record Detectron2Warmup(Parameter<double> Factor, Parameter<double> Steps, Parameter<string> Method)
{
    public const double DefaultFactor = 0.001;
    public const double DefaultSteps = 1000;

    /// <summary>With the names of a release.</summary>
    public static Detectron2Warmup Of(Func<string, string> spell) =>
        new(
            NewParameter.Number(spell("warmup_factor"), DefaultFactor, "the first factor"),
            NewParameter.Number(spell("warmup_iters"), DefaultSteps, "steps of the warm-up"),
            NewParameter.OneOf(spell("warmup_method"), "the shape of the warm-up", "linear", "constant")
        );

    /// <summary>From one value to another, or the first one.</summary>
    public ProgressCurve Progress(CallExpression call, double from, double to) =>
        Method.In(call) == "constant" ? new ConstantProgress(from) : new LinearProgress(from, to);
}
