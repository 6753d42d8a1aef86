using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    private const string WarmupConventions =
        "The warm-up starts at rate 0 and lies inside t_max. ssr scales t_max but, without scale_warmup, not the "
        + "warm-up. The two times must come out in one unit, and t_max must not be shorter than the run.";

    /// <summary>A warm-up from 0 to a share of the base rate, then a way that ends at t_max.</summary>
    /// <param name="arguments">The call's.</param>
    /// <param name="scope">Where it is bound.</param>
    /// <param name="peak">Rate at the end of the warm-up.</param>
    /// <param name="decay">The way from there over so many steps, begun so many steps before its clock's 0.</param>
    private static Schedule WithWarmup(
        CallArguments arguments,
        BindingScope scope,
        double peak,
        Func<double, double, Schedule> decay
    )
    {
        var clock = new ComposerClock(arguments, scope);
        var (warmup, duration) = (clock.Length("t_warmup", isScaled: false), clock.Length("t_max"));
        if (warmup.Unit != duration.Unit)
            throw new ArgumentException(
                $"'t_warmup' and 't_max' must be in one unit, but are '{arguments.Text("t_warmup", "")}' and "
                    + $"'{arguments.Text("t_max", "1dur")}'."
            );
        clock.RequireWholeRun(duration);
        // At the first whole step after the warm-up the rest may be a fraction of a step old.
        var start = warmup.Steps - warmup.FirstStep;
        var rest =
            duration.Amount > warmup.Amount
                ? decay((duration.Amount - warmup.Amount) / warmup.PerStep, start)
                : new Constant(peak);
        return AfterWarmup(arguments, clock, warmup, peak, rest);
    }

    private static Schedule AfterWarmup(
        CallArguments arguments,
        ComposerClock clock,
        ComposerLength warmup,
        double peak,
        Schedule rest
    )
    {
        if (warmup.FirstStep == 0)
            return rest;
        var ramp = clock.PositiveLength("t_warmup", isScaled: arguments.Flag("scale_warmup", false));
        return Sequence.Of((new LinearRamp(0, peak, ramp.Steps), warmup.FirstStep), (rest, null));
    }
}
