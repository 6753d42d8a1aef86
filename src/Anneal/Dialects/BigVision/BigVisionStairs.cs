using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>Multiples of a rate between boundaries.</summary>
internal static class BigVisionStairs
{
    public static readonly Parameter<ValueList<double>> Steps = ListOf("steps", "the boundaries of 'stair'");
    public static readonly Parameter<ValueList<double>> Mults = ListOf(
        "mults",
        "the multiples of 'stair', from each boundary on"
    );

    /// <summary>Both.</summary>
    public static ValueList<Parameter> All => [Steps, Mults];

    /// <summary>The multiple at a step.</summary>
    public static F Of(CallExpression call, F t)
    {
        var (mults, steps) = (Mults.In(call, []), Steps.In(call, []));
        F multiple = 1;
        // Too few multiples have no value.
        for (var i = 0; i < steps.Count; i++)
            multiple = F.If(t < steps[i], multiple, i < mults.Count ? mults[i] : 1 / (F)0);
        return multiple;
    }

    private static Parameter<ValueList<double>> ListOf(string name, string description) =>
        NewParameter.OrNone(name, Kinds.ListOf(Kinds.AnyNumber), description);
}
