using Anneal.Curves;
using Anneal.Formulas;

namespace Anneal.Language.Curves;

/// <summary><c>noam(factor, model=d, warmup=n)</c>.</summary>
internal sealed class NoamDefinition : OwnDefinition
{
    public static new readonly Parameter<ScheduleValue> Factor = Optional(
        "factor",
        Kinds.Value,
        1,
        "what the paper's rate is multiplied by"
    ) with
    {
        IsPositional = true,
    };
    public static readonly Parameter<double> Model = Optional("model", Positive, 512, "width of the model");
    public static readonly Parameter<Length> Warmup = Optional(
        "warmup",
        Kinds.Length,
        new Length(4000),
        "length of the warm-up"
    );

    public NoamDefinition()
        : base(
            "noam",
            "The first transformer's rate: a linear warm-up, then one over the square root of the number of updates.",
            Factor,
            Model,
            Warmup
        )
    {
        Formula = "factor * model^(-1/2) * min(s^(-1/2), s * warmup^(-3/2)) with s = t + 1";
        Example = "noam(model=512, warmup=4000)";
        Source = "Vaswani et al. 2017, arXiv:1706.03762";
    }

    internal override Curve Bind(BoundCall call)
    {
        var scale = call.Scope.Scale;
        var curve = new NoamDecay(call.Value(Factor), Model.In(call), call.Scope.Steps(Warmup.In(call)) / scale);
        // A longer warm-up would lower the peak too, and 'stretch' changes the time only.
        return scale == 1 ? curve : new FormulaCurve(curve.ToFormula(FormulaClock.OfRun(0))!, stepsPerUnit: scale);
    }
}
