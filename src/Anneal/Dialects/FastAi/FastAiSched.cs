using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A function of fastai from a start to an end.</summary>
internal abstract class FastAiSched : FastAiDefinition
{
    private protected FastAiSched(string name, string summary, string formula)
        : base(name, summary, Start, End)
    {
        Formula = formula;
        Example = $"fastai.{name}(0.1, 0.001)";
    }

    internal sealed override ProgressCurve Progress(BoundCall call) => Between(call.Value(Start), call.Value(End));

    private protected abstract ProgressCurve Between(double start, double end);
}
