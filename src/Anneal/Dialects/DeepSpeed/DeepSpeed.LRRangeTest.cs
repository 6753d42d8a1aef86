using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class DeepSpeed
{
    /// <summary>A rate that grows in a straight line, to find the largest one that trains.</summary>
    /// <param name="lrRangeTestMinLr">Rate at the first update, one for all parameter groups or one for each. Default
    /// 0.001.</param>
    /// <param name="lrRangeTestStepSize">Steps over which the growth acts once. At least 1; default 2000.</param>
    /// <param name="lrRangeTestStepRate">Share of the first rate that is added over so many steps. Default 1.</param>
    /// <param name="lrRangeTestStaircase">Whether it grows once every so many steps only. Default false.</param>
    /// <param name="lastBatchIteration">Index of the last batch of a resumed run. At least −1; default −1:
    /// none.</param>
    /// <returns>The recipe; lowers to <see cref="LinearGrowth"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LRRangeTest(
        ValueList<double>? lrRangeTestMinLr = null,
        long lrRangeTestStepSize = 2000,
        double lrRangeTestStepRate = 1,
        bool lrRangeTestStaircase = false,
        long lastBatchIteration = -1
    ) =>
        new FrameworkCall("deepspeed.LRRangeTest")
            .WithGroups("lr_range_test_min_lr", lrRangeTestMinLr)
            .With("lr_range_test_step_size", lrRangeTestStepSize)
            .With("lr_range_test_step_rate", lrRangeTestStepRate)
            .With("lr_range_test_staircase", lrRangeTestStaircase)
            .With(LastIteration, lastBatchIteration)
            .ToRecipe();

    private static LegacyDefinition LRRangeTestDefinition =>
        new(
            "LRRangeTest",
            "A straight line without end, to find the largest rate that trains.",
            Optimizer,
            new LegacyParameter(
                "lr_range_test_min_lr",
                PerGroup.Kind,
                "rate at the first update; one for all groups, or a list"
            )
            {
                Default = "0.001",
            },
            new LegacyParameter(
                "lr_range_test_step_size",
                Kinds.PythonInteger("a positive integer", number => number > 0),
                "steps over which the growth acts once"
            )
            {
                Default = "2000",
            },
            new LegacyParameter(
                "lr_range_test_step_rate",
                Kinds.AnyNumber,
                "share of the first rate that is added over so many steps"
            )
            {
                Default = "1.0",
            },
            new LegacyParameter(
                "lr_range_test_staircase",
                Kinds.Boolean,
                "whether it grows once every so many steps only"
            )
            {
                Default = "False",
            },
            LastBatchIteration
        )
        {
            Formula = "min * (1 + rate * t/size); staircase: floor(t/size)",
            Source = "Smith 2018, arXiv:1803.09820; DeepSpeed, runtime/lr_schedules.py",
            Conventions =
                "The first update gets min itself; the first step() already adds 1/size. The optimizer's own rate "
                + "plays no part. It never ends.",
            Example =
                "deepspeed.LRRangeTest(lr_range_test_min_lr=1e-5, lr_range_test_step_size=200, "
                + "lr_range_test_step_rate=5)",
            BindWith = (arguments, scope) =>
            {
                var (min, rate, size) = (
                    arguments.GroupValue("lr_range_test_min_lr", scope) ?? 0.001,
                    arguments.Number("lr_range_test_step_rate", 1),
                    arguments.Number("lr_range_test_step_size", 2000)
                );
                Schedule growth = arguments.Flag("lr_range_test_staircase", false)
                    ? new Ticked(new LinearGrowth(min, rate), new Period(size))
                    : new LinearGrowth(min, rate, size);
                return arguments.Number(LastIteration, -1) < 0
                    ? growth
                    : Stepped(arguments, scope, min, new Ahead(growth, 1));
            },
        };
}
