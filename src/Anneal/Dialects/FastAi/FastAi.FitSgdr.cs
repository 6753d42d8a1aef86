using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FastAi
{
    /// <summary>Half a cosine to 0 again and again, each cycle longer than the one before.</summary>
    /// <param name="nCycles">Cycles. At least 1.</param>
    /// <param name="cycleLen">Epochs in the first cycle. Greater than 0.</param>
    /// <param name="lrMax">Rate at the start of each cycle, one for all groups or one for each. Default: 0.001, the
    /// Learner's.</param>
    /// <param name="cycleMult">Ratio of each cycle's length to the one before. Not 1; default 2.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe FitSgdr(
        long nCycles,
        double cycleLen,
        IReadOnlyList<double>? lrMax = null,
        double cycleMult = 2
    ) =>
        new FrameworkCall("fastai.fit_sgdr")
            .With("n_cycles", nCycles)
            .With("cycle_len", cycleLen)
            .With("lr_max", lrMax)
            .With("cycle_mult", cycleMult)
            .ToRecipe();

    private static LegacyDefinition FitSgdrDefinition =>
        new(
            "fit_sgdr",
            "Half a cosine to 0 again and again, each cycle longer than the one before.",
            new LegacyParameter(
                "n_cycles",
                Kinds.PythonInteger("an integer from 1 to 1000", count => count is >= 1 and <= 1000),
                "cycles"
            )
            {
                IsRequired = true,
            },
            new LegacyParameter(
                "cycle_len",
                Kinds.Number("a number greater than 0", length => length > 0),
                "epochs in the first cycle"
            )
            {
                IsRequired = true,
            },
            new LegacyParameter(
                "lr_max",
                Rates,
                "rate at the start of each cycle, one for all groups or a list; left out: the Learner's 0.001"
            )
            {
                Default = "None",
            },
            new LegacyParameter(
                "cycle_mult",
                Kinds.Number("a number other than 1", ratio => ratio != 1),
                "ratio of each cycle's length to the one before"
            )
            {
                Default = "2",
            },
            Callbacks,
            ResetOptimizer,
            WeightDecay
        )
        {
            Formula =
                "combine_scheds([cycle_len * cycle_mult^i / n_epoch], [SchedCos(lr_max, 0)]), n_epoch = cycle_len * "
                + "(cycle_mult^n_cycles - 1) // (cycle_mult - 1)",
            Example = "fastai.fit_sgdr(3, 1, lr_max=0.01)",
            Source = Source + "; Loshchilov and Hutter 2016, arXiv:1608.03983",
            Conventions =
                "As long as its cycles; a restart acts at its own step. The cycles' shares must add up to exactly 1 "
                + "in double precision.",
            CheckWith = arguments => CheckShares("the cycles' shares of the run", [.. CycleShares(arguments)]),
            LengthOfWith = (arguments, scope) => PartLength.Of(StepsIn(EpochsOf(arguments), scope)),
            BindWith = (arguments, scope) =>
            {
                var cycle = new CosineProgress(RateOf(arguments, scope, "lr_max"), 0);
                return CombinedProgress
                    .Of([.. CycleShares(arguments).Select(_ => cycle)], CycleShares(arguments))
                    .Over((long)StepsIn(EpochsOf(arguments), scope));
            },
        };

    private static double EpochsOf(CallArguments arguments)
    {
        var (ratio, length) = (arguments.Number("cycle_mult", 2), arguments.Number("cycle_len", 1));
        return Math.Floor(length * (Math.Pow(ratio, arguments.Number("n_cycles", 1)) - 1) / (ratio - 1));
    }

    private static IEnumerable<double> CycleShares(CallArguments arguments) =>
        Enumerable
            .Range(0, (int)arguments.Number("n_cycles", 1))
            .Select(cycle =>
                arguments.Number("cycle_len", 1)
                * Math.Pow(arguments.Number("cycle_mult", 2), cycle)
                / EpochsOf(arguments)
            );
}
