using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

/// <summary>The phases of OneCycleLR, whose ends are fractions of a step, perhaps before the first one.</summary>
internal sealed record OneCyclePhases(double TotalSteps, double PctStart, bool ThreePhase, bool Linear)
    : IComparedByFields
{
    /// <summary>Where the first phase ends: one step before its share of the run is over.</summary>
    public double FirstEnd => PctStart * TotalSteps - 1;

    private double SecondEnd => 2 * PctStart * TotalSteps - 2;

    private double LastStart => ThreePhase ? SecondEnd : FirstEnd;

    /// <summary>
    /// The last step that has a value: one more than the run needs, unless the last phase has no length.
    /// </summary>
    public long LastStep => (long)(LastStart == TotalSteps - 1 ? TotalSteps - 1 : TotalSteps);

    /// <summary>The first steps of the later phases.</summary>
    public IEnumerable<long> Starts =>
        (ThreePhase ? new[] { FirstEnd, SecondEnd } : [FirstEnd])
            .Select(end => (long)Math.Floor(end) + 1)
            .Distinct()
            .Order();

    public double Rate(double step, double initial, double max, double min) =>
        Value(step, initial, max, ThreePhase ? initial : min, min);

    public double Momentum(double step, double max, double least) => Value(step, max, least, max, max);

    /// <summary>
    /// The value at a step, from those at the ends of the phases; with two phases the last one plays no part.
    /// </summary>
    public double Value(double step, double first, double second, double third, double fourth)
    {
        if (step <= FirstEnd)
            return Between(step, 0, FirstEnd, first, second);
        if (!ThreePhase)
            return Between(step, FirstEnd, TotalSteps - 1, second, third);
        return step <= SecondEnd
            ? Between(step, FirstEnd, SecondEnd, second, third)
            : Between(step, SecondEnd, TotalSteps - 1, third, fourth);
    }

    /// <summary>The same as a formula.</summary>
    public Formula? ToFormula(FormulaClock clock, double first, double second, double third, double fourth)
    {
        var rise = Between(clock.Now, 0, FirstEnd, first, second);
        if (!ThreePhase)
            return Formula.If(clock.Now <= FirstEnd, rise, Between(clock.Now, FirstEnd, TotalSteps - 1, second, third));
        var fall = Formula.If(
            clock.Now <= SecondEnd,
            Between(clock.Now, FirstEnd, SecondEnd, second, third),
            Between(clock.Now, SecondEnd, TotalSteps - 1, third, fourth)
        );
        return Formula.If(clock.Now <= FirstEnd, rise, fall);
    }

    private Formula Between(Formula now, double start, double end, double from, double to) =>
        Linear
            ? ((Formula)to - from) * ((now - start) / ((Formula)end - start)) + from
            : to + ((Formula)from - to) / 2 * (Formula.Cos(Formula.Pi * ((now - start) / ((Formula)end - start))) + 1);

    private double Between(double step, double start, double end, double from, double to)
    {
        var share = PythonArithmetic.Divide(step - start, end - start);
        return Linear ? (to - from) * share + from : to + (from - to) / 2 * (Math.Cos(Math.PI * share) + 1);
    }
}
