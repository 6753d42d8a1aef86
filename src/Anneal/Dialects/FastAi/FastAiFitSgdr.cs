using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fastai.fit_sgdr</c>.</summary>
internal sealed class FastAiFitSgdr : FastAiFit
{
    public const double DefaultGrowth = 2;

    public static readonly Parameter<double> Cycles = Required(
        "n_cycles",
        Kinds.PythonInteger("an integer from 1 to 1000", count => count is >= 1 and <= 1000),
        "cycles"
    );
    public static readonly Parameter<double> First = Required(
        "cycle_len",
        Kinds.Number("a number greater than 0", length => length > 0),
        "epochs in the first cycle"
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> LrMax = RateOf(
        "lr_max",
        "rate at the start of each cycle"
    );
    public static readonly Parameter<double> Growth = Optional(
        "cycle_mult",
        Kinds.Number("a number other than 1", ratio => ratio != 1),
        DefaultGrowth,
        "ratio of each cycle's length to the one before"
    );

    public FastAiFitSgdr()
        : base(
            "fit_sgdr",
            "Half a cosine to 0 again and again, each cycle longer than the one before.",
            Cycles,
            First,
            LrMax,
            Growth,
            Callbacks,
            ResetOptimizer,
            WeightDecay
        )
    {
        Formula =
            "combine_scheds([cycle_len * cycle_mult^i / n_epoch], [SchedCos(lr_max, 0)]), n_epoch = cycle_len * "
            + "(cycle_mult^n_cycles - 1) // (cycle_mult - 1)";
        Example = "fastai.fit_sgdr(3, 1, lr_max=0.01)";
        Source += "; Loshchilov and Hutter 2016, arXiv:1608.03983";
        Conventions =
            "As long as its cycles; a restart acts at its own step. The cycles' shares must add up to exactly 1 in "
            + "double precision.";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (CombinedProgress.Problem("the cycles' shares of the run", Shares(call)) is not { } problem)
            return null;
        var (cycles, first) = (Cycles.In(call), First.In(call));
        Parameter ratio = first > 0 && first == Math.Floor(first) ? Growth : First;
        return new(problem, cycles < 1 ? Cycles : ratio);
    }

    private protected override double EpochsOf(CallExpression call)
    {
        var ratio = Growth.In(call);
        return Math.Floor(First.In(call) * (Math.Pow(ratio, Cycles.In(call)) - 1) / (ratio - 1));
    }

    private protected override ProgressCurve Progress(BoundCall call)
    {
        var (cycle, shares) = (new CosineProgress(Rate(LrMax, call), 0), Shares(call));
        return CombinedProgress.Of([.. shares.Select(_ => cycle)], shares);
    }

    private double[] Shares(CallExpression call) =>
        [
            .. Enumerable
                .Range(0, (int)Cycles.In(call))
                .Select(cycle => First.In(call) * Math.Pow(Growth.In(call), cycle) / EpochsOf(call)),
        ];
}
