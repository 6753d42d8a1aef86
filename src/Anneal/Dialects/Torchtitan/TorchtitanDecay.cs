using Anneal.Curves;
using Anneal.Formulas;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>The decays of torchtitan by their names, each begun one step before.</summary>
internal static class TorchtitanDecay
{
    /// <summary>From a rate to the least one over so many steps.</summary>
    // The line and the root continue below the minimum after the end.
    public static Schedule Of(string type, double rate, double least, long steps) =>
        type switch
        {
            "cosine" => new CosineWave(rate, least, steps, start: -1),
            "sqrt" => new FormulaCurve(rate - (rate - least) * F.SquareRoot((new Variable() + (F)1) / steps)),
            _ => new FormulaCurve(rate - (rate - least) * (new Variable() + (F)1) / steps),
        };
}
