using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>The larger one of two schedules at every step.</summary>
internal sealed record Larger(Schedule First, Schedule Second) : Schedule
{
    internal override Formula? ToFormula(FormulaClock clock) =>
        First.ToFormula(clock) is { } first && Second.ToFormula(clock) is { } second
            ? Formula.Max(first, second)
            : null;

    protected internal override double Evaluate(long step) => Math.Max(First.At(step), Second.At(step));

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        First.Breakpoints(from, to).Concat(Second.Breakpoints(from, to)).Distinct().Order();
}
