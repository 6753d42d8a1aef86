using Anneal.Composition;
using Anneal.Curves;
using Anneal.Formulas;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>Lines up to a rate and down again, one over a run or one in each of its first epochs too.</summary>
/// <param name="Rate">The rate at the top.</param>
/// <param name="Cut">The share of the way up, which is cut to whole updates.</param>
/// <param name="Ratio">How many times the rate at the ends the one at the top is.</param>
internal sealed record AllennlpTriangles(double Rate, double Cut, double Ratio)
{
    /// <summary>The triangles of a run.</summary>
    /// <param name="epochs">Epochs of the run.</param>
    /// <param name="epoch">Updates of an epoch.</param>
    /// <param name="expected">Updates of an epoch as they are expected before the first one has ended.</param>
    /// <param name="frozen">Epochs with a triangle of their own.</param>
    public Schedule Over(double epochs, long epoch, double expected, int frozen)
    {
        F batch = new Variable() + (F)1;
        var first = F.Max(expected, batch);
        (Schedule, long?) own = (Triangle(batch, epoch), epoch);
        return Sequence.Of([
            (Triangle(batch, frozen > 0 ? first : epochs * first), epoch),
            .. Enumerable.Repeat(own, Math.Max(0, frozen - 1)),
            (Triangle(batch + (frozen == 0 ? epoch : 0), (epochs - frozen) * epoch), null),
        ]);
    }

    private FormulaCurve Triangle(F batch, F steps)
    {
        var (top, step) = (F.Floor(steps * Cut), F.Min(batch, steps));
        var share = F.If(step < top, step / top, 1 - (step - top) / (steps - top));
        return new FormulaCurve(Rate * (1 + share * (Ratio - 1)) / Ratio);
    }
}
