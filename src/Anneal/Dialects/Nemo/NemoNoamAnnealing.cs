using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.NoamAnnealing</c>.</summary>
internal sealed class NemoNoamAnnealing : NemoDefinition
{
    public static readonly Parameter<double> Model = ByName(
        Required("d_model", Kinds.Number("a number greater than 0", number => number > 0), "width of the model")
    );

    public NemoNoamAnnealing()
        : base(
            "NoamAnnealing",
            "The rate of the first transformer, times the group's own.",
            Model,
            WarmupSteps,
            WarmupRatio,
            MaxOrNone,
            Min
        )
    {
        CountsSteps = true;
        Formula =
            "base * d_model^-0.5 * min(s^-0.5, s * warmup^-1.5), s = max(1, t); at least min_lr after the warm-up";
        Conventions =
            "The first two updates have the same rate. It never ends: max_steps only gives warmup_ratio a length.";
        Example = "nemo.NoamAnnealing(d_model=512, warmup_steps=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, warmup, model) = (NotBelowMin(call), WarmupIn(call), Model.In(call));
        Schedule noam =
            warmup > 0 ? new NoamDecay(rate, model, warmup) : new InverseSquareRootDecay(rate / Math.Sqrt(model));
        var floored = new Clamped(new Ahead(noam, warmup), call.Value(Min), double.PositiveInfinity);
        return Sequence.Of((warmup > 0 ? noam : floored, 1), (noam, warmup), (floored, null));
    }
}
