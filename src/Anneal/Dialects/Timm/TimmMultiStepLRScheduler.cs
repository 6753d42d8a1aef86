using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>timm.MultiStepLRScheduler</c>.</summary>
internal sealed class TimmMultiStepLRScheduler : TimmDrops
{
    public static readonly Parameter<ValueList<double>> Times = Required(
        "decay_t",
        Kinds.ListOf(Kinds.AnyNumber),
        "the steps, increasing",
        ParameterRole.Milestones
    );

    public TimmMultiStepLRScheduler()
        : base("MultiStepLRScheduler", "Multiplies the rate at each of a list of steps, after a linear warm-up.", Times)
    {
        Formula =
            $"{WarmupFormula}; else base * decay_rate^(entries of decay_t at most s + 1), s = t - warmup_t (without "
            + "warmup_prefix: t)";
        Source = "timm, scheduler/multistep_lr.py";
        Conventions =
            "A drop acts one step before its boundary (t + 1 >= decay_t), other than in timm's own StepLRScheduler and "
            + "in PyTorch; nothing acts before the first step(). A list that is not increasing is searched as if it "
            + "were, as timm does.";
        Example = "timm.MultiStepLRScheduler(decay_t=[30, 60], decay_rate=0.1)";
    }

    private protected override Schedule Scheduled(CallExpression call, double rate, double start, bool replays)
    {
        var (times, factor) = (Times.In(call), Factor.In(call));
        long[] boundaries = [.. times.Select(time => (long)Math.Max(0, Math.Ceiling(time - 1 + start)))];
        if (times.Zip(times.Skip(1)).All(pair => pair.First <= pair.Second))
            return new MultiStepDecay(rate, factor, [.. boundaries]);
        long[] changes = [.. boundaries.Where(step => step > 0).Distinct().Order()];
        return new PiecewiseConstant(
            [.. changes.Prepend(0).Select(step => rate * Math.Pow(factor, Passed(times, step - start + 1)))],
            [.. changes]
        );
    }

    // Python's bisect_right, which halves the list even where it is not in order.
    private static int Passed(ValueList<double> times, double time)
    {
        var (low, high) = (0, times.Count);
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
