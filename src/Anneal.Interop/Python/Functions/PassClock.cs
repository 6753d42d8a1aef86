using Anneal.Formulas;
using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>A clock that counts the passes of the innermost of some loops.</summary>
/// <param name="loops">The loops of the run, the outermost first.</param>
/// <param name="count">How many of them it goes into.</param>
/// <param name="settings">Where its values are asked for.</param>
/// <param name="isLate">Whether the rate is set after what it could train: it is the next pass's then.</param>
internal sealed class PassClock(
    IReadOnlyList<CountedLoop> loops,
    int count,
    IReadOnlyList<RateSetting> settings,
    bool isLate = false
) : RunClock
{
    private readonly NumberSymbol now = isLate
        ? Numbers.Call("max", Numbers.Of("-", new(new Variable()), NumberSymbol.Of(1)), NumberSymbol.Of(0))
        : new(new Variable());

    /// <summary>The loops that were asked for.</summary>
    public HashSet<Loop> Asked { get; } = [];

    public override NumberSymbol? PassOf(Loop loop, ValueTranslator values)
    {
        var index = IndexOf(known => known == loop);
        if (index < 0)
            return null;
        Asked.Add(loop);
        var passes = now;
        if (index >= count)
            return passes;
        // Passes of the loops within make one of this one.
        if (PassesBetween(index + 1, count, values) is { } within)
            passes = Numbers.Of("//", passes, within);
        return index == 0 ? passes : Numbers.Of("%", passes, values.Number(loops[index].Count));
    }

    public override NumberSymbol? Of(CarriedValue carried, ValueTranslator values)
    {
        var (outermost, innermost) = (
            IndexOf(known => known == carried.Loop),
            IndexOf(known => known.At == carried.Change.Loop)
        );
        if (carried is { Loop: null, Change: { Increment: { } each, Loop: var method } })
        {
            // Each pass calls the method once; it is the one that sets the rate.
            if (!settings.All(setting => setting.Frame?.Function.Definition.At == method))
                return null;
            Asked.Add(loops[^1]);
            return Counted(now, each, carried, values);
        }
        // What a loop that is not around the place adds, it adds in all of its passes: how many is not said.
        if (carried.Change.Increment is not { } increment || outermost < 0 || innermost < 0)
            return null;
        Asked.Add(loops[innermost]);
        var passes = now;
        if (innermost < count)
        {
            if (PassesBetween(innermost + 1, count, values) is { } within)
                passes = Numbers.Of("//", passes, within);
            if (outermost > 0)
                passes = Numbers.Of("%", passes, PassesBetween(outermost, innermost + 1, values)!);
        }
        return Counted(passes, increment, carried, values);
    }

    // A run that resumes counts on: the schedule is still for all of it.
    private static NumberSymbol Counted(NumberSymbol passes, double each, CarriedValue carried, ValueTranslator values)
    {
        var before = carried.Before is CarriedValue { Before: var first } ? first : carried.Before;
        var start = Translation.Try(() => values.Number(before)) as NumberSymbol ?? NumberSymbol.Of(0);
        return Numbers.Of("+", Numbers.Of("*", passes, NumberSymbol.Of(each)), start);
    }

    // What must hold for the rate to be set holds where it is asked for.
    public override bool? Holds(Condition condition)
    {
        foreach (var known in settings[0].Conditions.Where(known => known.Branch == condition.Branch))
            if (settings.All(setting => setting.Conditions.Any(each => each == known)))
                return known.Alternative == condition.Alternative;
        return null;
    }

    private int IndexOf(Func<CountedLoop, bool> wanted) => loops.ToList().FindIndex(loop => wanted(loop));

    // How many passes some nested loops make for one of the loop around them; null for none.
    private NumberSymbol? PassesBetween(int from, int to, ValueTranslator values)
    {
        NumberSymbol? product = null;
        for (var i = from; i < to; i++)
        {
            var passes = values.Number(loops[i].Count);
            product = product is null ? passes : Numbers.Of("*", product, passes);
        }
        return product;
    }
}
