using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>fairseq.triangular</c>.</summary>
internal sealed class FairseqTriangular : FairseqDefinition
{
    public static readonly Parameter<double> Max = OrNone(
        "max_lr",
        Kinds.AnyNumber,
        "rate at the first peak; must be given"
    );
    public static readonly Parameter<double> Period = Number("lr_period_updates", 5000, "updates of a triangle");
    public static readonly Parameter<double> Shrink = Number("lr_shrink", 0.1, "what each peak is multiplied by");
    public static readonly Parameter<bool> ShrinkMin = Flag("shrink_min", false, "whether the lowest rate shrinks too");

    public FairseqTriangular()
        : base("triangular", "Triangles between two rates, lower by a factor.", Max, Period, Shrink, ShrinkMin)
    {
        Formula = "lr + (max_lr * shrink^c - lr) * max(0, 1 - |t/half - 2c - 1|), half = lr_period_updates // 2";
        Conventions = "lr is the lowest rate, and half the period is rounded down.";
        Example = "fairseq.triangular(lr=0.01, max_lr=0.1, lr_period_updates=100)";
    }

    internal override Violation? Check(CallExpression call) =>
        Several(call)
        ?? (Max.IsIn(call) ? null : new Violation("'max_lr' must be given, but was not.", Max))
        ?? Max.Violates(call, "more than 'lr'", max => max > RateIn(call))
        ?? Period.Violates(call, "at least 2", period => period >= 2);

    internal override Curve Bind(BoundCall call)
    {
        var half = Math.Floor(Period.In(call) / 2);
        F t = new Variable();
        var cycle = F.Floor(t / (2 * half));
        var shrink = F.Power(Shrink.In(call), cycle);
        F low = ShrinkMin.In(call) ? RateIn(call) * shrink : RateIn(call);
        var way = t / half - 2 * (cycle + 1) + 1;
        var share = F.Max(0, 1 - F.Max(way, -way));
        return new FormulaCurve(low + (Max.In(call) * shrink - low) * share);
    }
}
