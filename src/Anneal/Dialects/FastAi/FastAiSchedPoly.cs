using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fastai.SchedPoly</c>.</summary>
internal sealed class FastAiSchedPoly : FastAiDefinition
{
    public static readonly Parameter<double> Power = Number("power", "the power");

    public FastAiSchedPoly()
        : base("SchedPoly", "A power of the share of the run that has passed.", Start, End, Power)
    {
        Formula = "start + (end - start) * pos^power, where pos = t/n";
        Example = "fastai.SchedPoly(0.1, 0.001, power=2)";
        Conventions +=
            " The power is of the share that has passed: above 1 it starts flat, where polynomial decays elsewhere end "
            + "flat.";
    }

    internal override ProgressCurve Progress(BoundCall call) =>
        new PowerProgress(call.Value(Start), call.Value(End), Power.In(call));
}
