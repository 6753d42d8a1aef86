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
            new(spell("warmup_factor"), Kinds.AnyNumber, "the first factor", Kinds.AnyNumber.Write(DefaultFactor)),
            new(spell("warmup_iters"), Kinds.AnyNumber, "steps of the warm-up", Kinds.AnyNumber.Write(DefaultSteps)),
            Way(spell("warmup_method"))
        );

    /// <summary>From one value to another, or the first one.</summary>
    public ProgressCurve Progress(CallExpression call, double from, double to) =>
        Method.In(call) == "constant" ? new ConstantProgress(from) : new LinearProgress(from, to);

    private static Parameter<string> Way(string name)
    {
        var kind = Kinds.Choice("linear", "constant");
        return new(name, kind, "the shape of the warm-up", kind.Write("linear"));
    }
}
