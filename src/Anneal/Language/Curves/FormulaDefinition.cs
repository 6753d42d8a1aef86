using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language.Curves;

/// <summary><c>formula(…)</c>.</summary>
internal sealed class FormulaDefinition : OwnDefinition
{
    public static readonly Parameter<Formula> Arithmetic = First(
        "formula",
        Kinds.Formula,
        "+ - * / // % **, comparisons, 'a if c else b', and functions such as sqrt, min, cos"
    );

    public FormulaDefinition()
        : base(Names.Formula, "Closed arithmetic in the clock t; base may stand in it.", Arithmetic)
    {
        Formula = "as written";
        Example = "formula(0.1 * (t + 1) ** -0.5)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var formula = Arithmetic.In(call);
        return new FormulaCurve(formula, formula.UsesBase ? call.BaseRate : double.NaN, call.Scope.Scale);
    }
}
