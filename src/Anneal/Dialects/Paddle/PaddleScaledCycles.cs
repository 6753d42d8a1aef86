using Anneal.Curves;
using Anneal.Formulas;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>Triangles whose height a function scales.</summary>
internal static class PaddleScaledCycles
{
    /// <summary>Between two rates, with so many steps up and down.</summary>
    /// <param name="rate">The rates.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="scale">The function.</param>
    /// <param name="ofCycle">Whether it is of the cycle's number from 1, or else of the step.</param>
    public static FormulaCurve Of((double Low, double High) rate, (double Up, double Down) steps, F scale, bool ofCycle)
    {
        F t = new Variable();
        var total = steps.Up + steps.Down;
        var cycle = F.Floor(1 + t / total);
        var way = 1 + t / total - cycle;
        var share = F.If(way <= steps.Up / total, way / (steps.Up / total), (way - 1) / (steps.Up / total - 1));
        var factor = scale.Substitute(ofCycle ? cycle : t, scale);
        return new FormulaCurve(rate.Low + (rate.High - rate.Low) * F.Max(0, share) * factor);
    }
}
