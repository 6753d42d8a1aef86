using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Timm
{
    /// <summary>Multiplies the rate at each of a list of steps, behind a linear warm-up.</summary>
    /// <param name="decayT">The steps, increasing; one that is listed twice acts twice.</param>
    /// <param name="decayRate">What each drop multiplies by. Default 1.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="warmupPrefix">Whether the schedule begins behind the warm-up, or is joined at its own step
    /// <paramref name="warmupT"/>. Default true.</param>
    /// <returns>The recipe; lowers to <see cref="MultiStepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiStepLRScheduler(
        IReadOnlyList<double> decayT,
        double decayRate = 1,
        double warmupT = 0,
        double warmupLrInit = 0,
        bool warmupPrefix = true
    ) =>
        new FrameworkCall("timm.MultiStepLRScheduler")
            .With("decay_t", decayT)
            .With("decay_rate", decayRate)
            .With(WarmupLength, warmupT)
            .With(WarmupStart, warmupLrInit)
            .With("warmup_prefix", warmupPrefix)
            .ToRecipe();

    private static LegacyDefinition MultiStepLRSchedulerDefinition =>
        new(
            "MultiStepLRScheduler",
            "Multiplies the rate at each of a list of steps, behind a linear warm-up.",
            [
                Optimizer,
                new LegacyParameter("decay_t", Kinds.ListOf(Kinds.AnyNumber), "the steps, increasing")
                {
                    IsRequired = true,
                },
                new LegacyParameter("decay_rate", Kinds.AnyNumber, "what each drop multiplies by") { Default = "1.0" },
                .. Warmup("True", Kinds.AnyNumber, Kinds.Real),
                .. Noise,
                Initialize,
            ]
        )
        {
            UsesBase = true,
            Formula =
                "t < warmup_t: init + (base - init) * t/warmup_t; else base * decay_rate^(entries of decay_t at most "
                + "s + 1), s = t - warmup_t (without warmup_prefix: t)",
            Source = "timm, scheduler/multistep_lr.py",
            Conventions =
                "A drop acts one step before its boundary (t + 1 >= decay_t), other than in timm's own "
                + "StepLRScheduler and in PyTorch; nothing acts before the first step(). A list that is not "
                + "increasing is searched as if it were, as timm does.",
            Example = "timm.MultiStepLRScheduler(decay_t=[30, 60], decay_rate=0.1)",
            BindWith = (arguments, scope) => Bound(arguments, scope, prefixes: true, MilestonesOf(arguments)),
            ReplayWith = (arguments, scope) => Replayed(arguments, scope, prefixes: true, MilestonesOf(arguments)),
        };

    private static Func<double, double, Schedule> MilestonesOf(CallArguments arguments)
    {
        var factor = arguments.Number("decay_rate", 1);
        double[] times = [.. arguments.Items("decay_t").Select(item => ((ValueArgument)item).Value.Number)];
        return (rate, start) =>
        {
            var boundaries = times.Select(time => (long)Math.Max(0, Math.Ceiling(time - 1 + start))).ToArray();
            if (times.Zip(times.Skip(1)).All(pair => pair.First <= pair.Second))
                return new MultiStepDecay(rate, factor, [.. boundaries]);
            long[] changes = [.. boundaries.Where(step => step > 0).Distinct().Order()];
            return new PiecewiseConstant(
                [.. changes.Prepend(0).Select(step => rate * Math.Pow(factor, Passed(times, step - start + 1)))],
                [.. changes]
            );
        };
    }

    // Python's bisect_right, which halves the list even where it is not in order.
    private static int Passed(double[] times, double time)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (time < times[middle])
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
