using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>tfmodels.StepConsineDecayWithOffset</c> (sic).</summary>
internal sealed class TfmodelsStepConsineDecayWithOffset : TfmodelsDefinition
{
    public static readonly Parameter<ValueList<double>> Boundaries = Required(
        "boundaries",
        Kinds.ListOf(Kinds.AnyNumber),
        "the steps at which the parts begin; before the first one the first part runs backwards",
        ParameterRole.Milestones
    );
    public static readonly Parameter<ValueList<double>> Values = Required(
        "values",
        Kinds.ListOf(Kinds.AnyNumber),
        "the rate at which each begins"
    );

    public TfmodelsStepConsineDecayWithOffset()
        : base(
            "StepConsineDecayWithOffset",
            "Half a cosine from each rate to the next one.",
            Boundaries,
            Values,
            Offset,
            Label
        )
    {
        Formula =
            "v_(i+1) + (v_i - v_(i+1)) * (1 + cos(pi * (s - b_i)/(b_(i+1) - b_i)))/2, s = t - offset; the first part "
            + "counts from 0, not from b_0";
        Conventions = "The last part has no length, so that there is no rate from the last boundary on.";
        Example = "tfmodels.StepConsineDecayWithOffset(boundaries=[0, 300, 10000], values=[0.1, 0.05, 0.01])";
    }

    internal override Violation? Check(CallExpression call)
    {
        var (boundaries, values) = (Boundaries.In(call).Count, Values.In(call).Count);
        if (values < 2)
            return new("'values' must be at least two, for the last one is never used, but were fewer.", Values);
        return boundaries == values ? null : new("'boundaries' must be as many as 'values', but are not.", Boundaries);
    }

    internal override Curve Bind(BoundCall call)
    {
        var (starts, values, since) = (Boundaries.In(call), Values.In(call), Since(call));
        F rate = 1 / (F)0;
        for (var i = starts.Count - 2; i >= 0; i--)
        {
            var wave = 1 + F.Cos(F.Pi * (since - (i == 0 ? 0 : starts[i])) / (starts[i + 1] - starts[i]));
            rate = F.If(since < starts[i + 1], wave * ((values[i] - values[i + 1]) / 2) + values[i + 1], rate);
        }
        return FactorProduct.Of(rate, [.. starts.Skip(1).Select(start => start + Offset.In(call))]);
    }
}
