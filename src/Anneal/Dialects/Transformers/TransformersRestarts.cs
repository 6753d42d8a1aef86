using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>
/// Half cosines whose number need not divide the steps; restarts fall where the framework's own arithmetic puts them.
/// </summary>
/// <param name="Rate">Value at the start of each.</param>
/// <param name="Steps">Steps of all of them together, after which the value is 0.</param>
/// <param name="Cycles">How many there are.</param>
/// <param name="Start">Where on this schedule's clock the first begins; not above 0.</param>
internal sealed record TransformersRestarts(double Rate, double Steps, double Cycles, double Start) : Schedule
{
    public override long? Length => (long)Math.Max(0, Math.Ceiling(Steps + Start));

    internal override Formula? ToFormula(FormulaClock clock)
    {
        var progress = (clock.Now - Start) / Steps;
        return Formula.If(
            progress >= 1,
            0,
            Rate * Formula.Max(0, 0.5 * (1 + Formula.Cos(Formula.Pi * (Cycles * progress % 1))))
        );
    }

    protected internal override double Evaluate(long step)
    {
        var progress = (step - Start) / Steps;
        return progress >= 1
            ? 0
            : Rate * Math.Max(0, 0.5 * (1 + Math.Cos(Math.PI * PythonArithmetic.Modulo(Cycles * progress, 1))));
    }

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var last = 0L;
        for (
            var cycle = Math.Max(1, Math.Floor((from - 2 - Start) / Steps * Math.Abs(Cycles)));
            cycle < Math.Abs(Cycles);
            cycle++
        )
        {
            // Division rounds, so a restart may come a step later than it should.
            var begin = (long)Math.Ceiling(cycle * Steps / Math.Abs(Cycles) + Start);
            if (Math.Floor(Math.Abs(Cycles) * ((begin - Start) / Steps)) < cycle)
                begin++;
            if (begin >= to)
                yield break;
            if (begin >= from && begin != last && begin < Length)
                yield return last = begin;
        }
        if (Length is { } end && end >= from && end < to)
            yield return end;
    }
}
