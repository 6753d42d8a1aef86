using Anneal.Lint;
using static Anneal.Tests.Lint.Linting;

namespace Anneal.Tests.Lint;

/// <summary>Each threshold of each rule, from both sides: what lies a step before it, and what lies a step beyond.</summary>
public sealed class ThresholdTests
{
    private static LintSeverity? Found(
        string code,
        string text,
        RunPlan plan,
        StepFrequency frequency = StepFrequency.Update,
        OptimizerFacts? optimizer = null
    )
    {
        var found = Check(text, plan, frequency, optimizer).Findings.Where(finding => finding.Code == code).ToArray();
        Assert.True(found.Length <= 1, string.Join('\n', found.Select(finding => finding.Message)));
        return found.FirstOrDefault()?.Severity;
    }

    [Theory]
    [InlineData(991, null)]
    [InlineData(989, LintSeverity.Warning)]
    [InlineData(500, LintSeverity.Warning)]
    [InlineData(499, LintSeverity.Error)]
    public void LR001_takes_a_hundredth_of_the_peak_for_arrived_and_less_than_a_half_for_an_error(
        long steps,
        LintSeverity? severity
    ) => Assert.Equal(severity, Found("LR001", "linear(1 -> 0, 1000)", RunPlan.FromSteps(steps)));

    [Theory]
    [InlineData(100, LintSeverity.Warning)]
    [InlineData(99, null)]
    public void LR002_counts_a_milestone_from_the_last_update_on(long milestone, LintSeverity? severity)
    {
        var text = $"multistep(1, factor=0.5, at=[50, {milestone}])";
        Assert.Equal(severity, Found("LR002", text, RunPlan.FromSteps(100)));
        Assert.Equal(severity, Found("LR002", $"step(1, factor=0.5, every={milestone})", RunPlan.FromSteps(100)));
        Assert.Equal(severity, Found("LR002", $"piecewise([1, 0.5], at=[{milestone}])", RunPlan.FromSteps(100)));
    }

    [Theory]
    [InlineData("cycle(0 -> 1, up=100, down=900)", 915, null)]
    [InlineData("cycle(0 -> 1, up=100, down=900)", 905, LintSeverity.Warning)]
    [InlineData("cycle(0 -> 1, up=500, down=500)", 500, LintSeverity.Warning)]
    [InlineData("cycle(0 -> 1, up=500, down=500)", 499, LintSeverity.Error)]
    [InlineData("cycle(0 -> 1, up=500, down=500)", 1951, null)]
    [InlineData("cycle(0 -> 1, up=500, down=500)", 1949, LintSeverity.Warning)]
    [InlineData("cycle(0 -> 1, up=500, down=500)", 2000, null)]
    [InlineData("cycle(0 -> 1, up=900, down=100)", 50, LintSeverity.Error)]
    [InlineData("cycle(0.5 -> 0.5, up=500, down=500)", 600, null)]
    [InlineData("restarts(1 -> 0, first=600, decay=0.05)", 900, null)]
    public void LR003_takes_a_tenth_of_the_height_for_come_down(string text, long steps, LintSeverity? severity) =>
        Assert.Equal(severity, Found("LR003", text, RunPlan.FromSteps(steps)));

    [Theory]
    [InlineData("linear(1 -> 0.01, 901)", null)]
    [InlineData("linear(1 -> 0.01, 899)", LintSeverity.Note)]
    [InlineData("linear(1 -> 0, 991)", null)]
    [InlineData("linear(1 -> 0, 989)", LintSeverity.Warning)]
    [InlineData("linear(1 -> 0.51, 400)", null)]
    [InlineData("linear(1 -> 0.49, 400)", LintSeverity.Warning)]
    [InlineData("linear(1 -> 0.0011, 800)", LintSeverity.Note)]
    [InlineData("linear(1 -> 0.0009, 800)", LintSeverity.Warning)]
    [InlineData("linear(1 -> 0.01, 501)", LintSeverity.Note)]
    [InlineData("linear(1 -> 0.01, 499)", LintSeverity.Warning)]
    public void LR004_tells_how_long_and_how_low_the_floor_is(string text, LintSeverity? severity) =>
        Assert.Equal(severity, Found("LR004", text, RunPlan.FromSteps(1000)));

    [Theory]
    [InlineData(1001, null)]
    [InlineData(1002, LintSeverity.Note)]
    [InlineData(1205, LintSeverity.Note)]
    [InlineData(1207, LintSeverity.Warning)]
    public void LR004_warns_of_a_cosine_that_has_climbed_by_a_tenth(long steps, LintSeverity? severity) =>
        Assert.Equal(severity, Found("LR004", "torch.CosineAnnealingLR(T_max=1000)", RunPlan.FromSteps(steps)));

    [Theory]
    [InlineData(100, LintSeverity.Error)] // the root of the 100 updates of a tick, times its 10 ticks
    [InlineData(99, null)]
    [InlineData(2000, LintSeverity.Error)] // twice the updates of the run
    [InlineData(2001, null)]
    public void LR005_takes_what_is_nearer_to_the_updates_for_sized_in_them(long length, LintSeverity? severity) =>
        Assert.Equal(
            severity,
            Found("LR005", $"linear(1 -> 0, {length})", RunPlan.FromEpochs(10, 100), StepFrequency.Epoch)
        );

    [Theory]
    [InlineData(10, 100, 2, LintSeverity.Error)]
    [InlineData(10, 100, 1, null)]
    [InlineData(10, 100, 30, LintSeverity.Error)]
    [InlineData(10, 100, 31, null)]
    [InlineData(10, 4, 10, LintSeverity.Error)]
    [InlineData(10, 3, 10, null)]
    [InlineData(10, 4, 20, LintSeverity.Error)]
    [InlineData(10, 4, 21, null)]
    [InlineData(2, 100, 2, LintSeverity.Error)]
    [InlineData(1, 100, 1, null)]
    public void LR005_takes_what_is_near_the_epochs_for_sized_in_them(
        double epochs,
        long perEpoch,
        long length,
        LintSeverity? severity
    ) => Assert.Equal(severity, Found("LR005", $"linear(1 -> 0, {length})", RunPlan.FromEpochs(epochs, perEpoch)));

    [Theory]
    [InlineData(1.019, true)]
    [InlineData(1.021, false)]
    [InlineData(0.981, true)]
    [InlineData(0.979, false)]
    public void LR005_takes_two_hundredths_for_near_a_number_of_batches(double times, bool isFound)
    {
        var plan = RunPlan.FromSamples(40_000, 10, epochs: 1, gradientAccumulation: 4);
        Assert.Equal(1000, plan.TotalSteps);
        LintSeverity? severity = isFound ? LintSeverity.Error : null;
        var length = (long)Math.Round(times * 1000);
        Assert.Equal(severity, Found("LR005", $"linear(1 -> 0, {4 * length})", plan));
        Assert.Equal(severity, Found("LR005", $"linear(1 -> 0, {length})", plan, StepFrequency.Batch));
    }

    [Theory] // ten batches an epoch make four updates of at most three
    [InlineData(100, true, true)]
    [InlineData(100, false, false)]
    [InlineData(90, true, false)]
    [InlineData(91, true, true)]
    [InlineData(120, true, true)]
    [InlineData(124, true, false)]
    public void LR005_knows_the_last_update_of_an_epoch_where_sizes_follow_the_run(
        long length,
        bool followsTheRun,
        bool isFound
    )
    {
        var plan = RunPlan.FromSamples(100, 10, epochs: 10, gradientAccumulation: 3);
        var report = Check($"linear(1 -> 0, {length})", plan, options: new() { SizesFollowTheRun = followsTheRun });
        Assert.Equal(isFound, report.Findings.Any(finding => finding.Code == "LR005"));
    }

    [Theory]
    [InlineData("exponential(1, factor=0.933)", 3, 100, LintSeverity.Warning)] // half after a tenth of an epoch
    [InlineData("exponential(1, factor=0.934)", 3, 100, null)]
    [InlineData("exponential(1, factor=0.5)", 2, 10, LintSeverity.Warning)]
    [InlineData("exponential(1, factor=0.5)", 2, 9, null)]
    [InlineData("exponential(1, factor=0.5)", 1.9, 10, null)]
    [InlineData("warmup(5) then cosine(1 -> 0)", 5, 100, LintSeverity.Note)]
    [InlineData("warmup(6) then cosine(1 -> 0)", 5, 100, null)]
    [InlineData("warmup(2) then cosine(1 -> 0)", 5, 100, LintSeverity.Note)]
    [InlineData("warmup(1) then cosine(1 -> 0)", 5, 100, null)]
    [InlineData("warmup(9) then cosine(1 -> 0)", 20, 100, LintSeverity.Note)]
    [InlineData("warmup(10) then cosine(1 -> 0)", 20, 100, null)]
    public void LR005_sees_what_is_over_in_a_tenth_of_an_epoch(
        string text,
        double epochs,
        long perEpoch,
        LintSeverity? severity
    ) => Assert.Equal(severity, Found("LR005", text, RunPlan.FromEpochs(epochs, perEpoch)));

    [Theory]
    [InlineData("piecewise([0, 1], at=[1])", 100, LintSeverity.Note)]
    [InlineData("piecewise([0, 1], at=[2])", 2000, LintSeverity.Note)]
    [InlineData("piecewise([0, 1], at=[2])", 1999, LintSeverity.Warning)]
    [InlineData("piecewise([0, 1], at=[3])", 3000, LintSeverity.Warning)]
    [InlineData("piecewise([0, 1], at=[10])", 1000, LintSeverity.Warning)]
    [InlineData("piecewise([0, 1], at=[11])", 1000, LintSeverity.Error)]
    [InlineData("piecewise([1, 0], at=[2997])", 3000, LintSeverity.Note)]
    [InlineData("piecewise([1, 0], at=[2996])", 3000, LintSeverity.Warning)]
    [InlineData("piecewise([1, 0, 1], at=[700, 702])", 2000, null)]
    [InlineData("piecewise([1, 0, 1], at=[700, 703])", 2000, LintSeverity.Warning)]
    [InlineData("piecewise([1, 0, 1], at=[300, 301])", 500, null)]
    [InlineData("piecewise([1, 0, 1], at=[300, 302])", 500, LintSeverity.Warning)]
    [InlineData("constant(0)", 500, LintSeverity.Error)]
    public void LR006_measures_what_is_trained_at_0(string text, long steps, LintSeverity? severity) =>
        Assert.Equal(severity, Found("LR006", text, RunPlan.FromSteps(steps)));

    [Theory]
    [InlineData("piecewise([0, 1], at=[100])", LintSeverity.Error)]
    [InlineData("piecewise([0, 1], at=[99])", LintSeverity.Warning)]
    [InlineData("piecewise([1, 0, 1], at=[700, 712])", null)]
    [InlineData("piecewise([1, 0, 1], at=[700, 800])", LintSeverity.Warning)]
    [InlineData("piecewise([0.0009, 1], at=[100])", LintSeverity.Note)]
    [InlineData("piecewise([0.0009, 1], at=[99])", null)]
    [InlineData("piecewise([0.0011, 1], at=[100])", null)]
    public void LR006_takes_a_whole_epoch_for_much(string text, LintSeverity? severity) =>
        Assert.Equal(severity, Found("LR006", text, RunPlan.FromEpochs(200, 100)));

    [Theory]
    [InlineData("linear(0 -> 0.66, 100) then linear(1 -> 0, 150)", LintSeverity.Warning)] // × 1.515
    [InlineData("linear(0 -> 0.67, 100) then linear(1 -> 0, 150)", null)] // × 1.493
    [InlineData("linear(0 -> 0.1, 100) then linear(0.201 -> 1, 100) then 1 for 50", LintSeverity.Warning)]
    [InlineData("linear(0 -> 0.1, 100) then linear(0.199 -> 1, 100) then 1 for 50", null)]
    [InlineData("cosine(0 -> 0.6, 4) then linear(0.94 -> 0, 246)", LintSeverity.Warning)] // twice as steep as before
    [InlineData("cosine(0 -> 0.6, 4) then linear(0.92 -> 0, 246)", null)]
    [InlineData("formula(0.002 * t if t < 125 else 0.002 * t + 0.13)", LintSeverity.Warning)]
    [InlineData("formula(0.002 * t if t < 125 else 0.002 * t + 0.11)", null)]
    [InlineData("formula(0.00002 * t if t < 125 else 0.00002 * t + 0.0013)", LintSeverity.Warning)]
    [InlineData("0.3 for 100 then linear(0.1 -> 0, 150)", LintSeverity.Warning)]
    [InlineData("0.3 for 100 then 0.1 for 150", null)]
    [InlineData("linear(0.3 -> 0.1, 100) then linear(0.3 -> 0, 150)", null)]
    public void LR007_tells_a_jump_from_a_step(string text, LintSeverity? severity) =>
        Assert.Equal(severity, Found("LR007", text, RunPlan.FromSteps(250)));

    [Theory]
    [InlineData("[1, 30]", null)]
    [InlineData("[0, 30]", LintSeverity.Warning)]
    [InlineData("[30, 30]", LintSeverity.Warning)]
    [InlineData("[29, 30]", null)]
    public void LR008_takes_a_list_in_order_from_1_on(string list, LintSeverity? severity) =>
        Assert.Equal(severity, Found("LR008", $"multistep(1, factor=0.1, at={list})", RunPlan.FromSteps(100)));

    [Theory]
    [InlineData("piecewise([1, 0.0001], at=[899])", LintSeverity.Warning)]
    [InlineData("piecewise([1, 0.0001], at=[900])", null)]
    [InlineData("piecewise([1, 0.000101], at=[800])", null)]
    [InlineData("piecewise([0.0001, 1], at=[800])", null)]
    [InlineData("exponential(1, factor=1.001)", LintSeverity.Warning)]
    [InlineData("exponential(1, factor=1)", null)]
    [InlineData("step(1, factor=2, every=999)", LintSeverity.Warning)]
    [InlineData("step(1, factor=2, every=1000)", null)]
    [InlineData("multistep(1, factor=2, at=[999])", LintSeverity.Note)]
    [InlineData("multistep(1, factor=2, at=[1000])", null)]
    [InlineData("torch.ExponentialLR(gamma=-0.5)", LintSeverity.Error)]
    public void LR009_tells_how_low_and_for_how_long(string text, LintSeverity? severity)
    {
        var found = Check(text, RunPlan.FromSteps(1000)).Findings.Where(finding => finding.Code == "LR009");
        Assert.Equal(severity, found.Max(finding => (LintSeverity?)finding.Severity));
    }

    [Theory]
    [InlineData("warmup(300) then cosine(1 -> 0)", null)]
    [InlineData("warmup(301) then cosine(1 -> 0)", LintSeverity.Warning)]
    [InlineData("warmup(999) then cosine(1 -> 0, 10)", LintSeverity.Warning)]
    [InlineData("warmup(1000) then cosine(1 -> 0, 10)", LintSeverity.Error)]
    [InlineData("noam(model=512, warmup=300)", null)]
    [InlineData("noam(model=512, warmup=301)", LintSeverity.Warning)]
    [InlineData("linear(0.5 -> 1, 1) then cosine(1 -> 0)", LintSeverity.Warning)]
    [InlineData("linear(0.5 -> 1, 2) then cosine(1 -> 0)", null)]
    [InlineData("0.5 for 0 then cosine(1 -> 0)", null)]
    [InlineData("0.5 for 0.01% then cosine(1 -> 0)", LintSeverity.Warning)]
    [InlineData("0.5 for 1 then linear(0.5 -> 1, 350) then cosine(1 -> 0)", LintSeverity.Warning)]
    [InlineData("0.5 for 2 then linear(0.5 -> 1, 350) then cosine(1 -> 0)", null)]
    public void LR010_leaves_a_warm_up_three_tenths_of_the_run(string text, LintSeverity? severity) =>
        Assert.Equal(severity, Found("LR010", text, RunPlan.FromSteps(1000)));

    [Theory]
    [InlineData(1 + 0.9e-9, null)]
    [InlineData(1 - 0.9e-9, null)]
    [InlineData(1 + 1.1e-9, LintSeverity.Note)]
    [InlineData(1 - 1.1e-9, LintSeverity.Note)]
    public void LR011_takes_nine_digits_for_the_same_rate(double times, LintSeverity? severity) =>
        Assert.Equal(
            severity,
            Found(
                "LR011",
                "cosine(0.3 -> 0)",
                RunPlan.FromSteps(100),
                optimizer: new OptimizerFacts(LearningRate: 0.3 * times)
            )
        );

    [Theory]
    [InlineData("base | plateau(patience=10)", 12, LintSeverity.Warning)]
    [InlineData("base | plateau(patience=9)", 12, null)]
    [InlineData("linear(1 -> 0.49) | plateau(patience=1)", 12, LintSeverity.Note)]
    [InlineData("linear(1 -> 0.51) | plateau(patience=1)", 12, null)]
    [InlineData("warmup(50) then 1 | plateau(patience=3)", 50, LintSeverity.Note)]
    [InlineData("warmup(50) then 1 | plateau(patience=4)", 50, null)]
    public void LR012_asks_whether_a_plateau_can_act_and_when(string text, double epochs, LintSeverity? severity) =>
        Assert.Equal(severity, Found("LR012", text, RunPlan.FromEpochs(epochs, 10)));

    [Theory]
    [InlineData(nameof(LintOptions.ArrivalShareOfPeak))]
    [InlineData(nameof(LintOptions.LeastCovered))]
    [InlineData(nameof(LintOptions.UnfinishedCycleHeight))]
    [InlineData(nameof(LintOptions.LongFloorShare))]
    [InlineData(nameof(LintOptions.IdleFloorShareOfPeak))]
    [InlineData(nameof(LintOptions.JumpShareOfPeak))]
    [InlineData(nameof(LintOptions.VanishedShareOfPeak))]
    [InlineData(nameof(LintOptions.MostVanishedShare))]
    [InlineData(nameof(LintOptions.MostWarmupShare))]
    public void A_share_is_from_0_to_1(string name)
    {
        LintOptions With(double value)
        {
            var options = new LintOptions();
            try
            {
                typeof(LintOptions).GetProperty(name)!.SetValue(options, value);
            }
            catch (System.Reflection.TargetInvocationException wrong)
            {
                throw wrong.InnerException!;
            }
            return options;
        }
        Assert.NotEqual(With(0), With(1));
        Assert.Throws<ArgumentOutOfRangeException>(name, () => With(-0.001));
        Assert.Throws<ArgumentOutOfRangeException>(name, () => With(1.001));
    }

    [Fact]
    public void A_jump_is_more_than_nothing_and_an_epoch_at_least_an_update()
    {
        Assert.Equal(1.001, new LintOptions { JumpRatio = 1.001 }.JumpRatio);
        Assert.StartsWith(
            "'JumpRatio' must be greater than 1, but was 1.",
            Assert.Throws<ArgumentOutOfRangeException>("JumpRatio", () => new LintOptions { JumpRatio = 1 }).Message
        );
        Assert.Equal(1, new LintOptions { FewestUpdatesPerEpoch = 1 }.FewestUpdatesPerEpoch);
        Assert.Throws<ArgumentOutOfRangeException>("FewestUpdatesPerEpoch", () =>
            new LintOptions { FewestUpdatesPerEpoch = 0 }
        );
        Assert.Equal(1, new LintOptions { FewestEpochs = 1 }.FewestEpochs);
        Assert.Throws<ArgumentOutOfRangeException>("FewestEpochs", () => new LintOptions { FewestEpochs = 0 });
    }
}
