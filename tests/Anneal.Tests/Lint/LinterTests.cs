using System.Globalization;
using Anneal.Lint;
using static Anneal.Tests.Lint.Linting;

namespace Anneal.Tests.Lint;

public sealed class LinterTests
{
    private static readonly RunPlan Tutorial = RunPlan.FromEpochs(11, 1000);

    [Fact]
    public void Lists_its_rules_in_order() =>
        Assert.Equal(
            Enumerable.Range(1, 12).Select(number => $"LR{number.ToString("D3", CultureInfo.InvariantCulture)}"),
            Linter.Rules.Select(rule => rule.Code)
        );

    [Fact]
    public void LR001_says_how_much_of_the_schedule_the_run_covers()
    {
        var finding = Check("cosine(0.1 -> 0, 50)", Tutorial, StepFrequency.Epoch).Finding("LR001");
        Assert.Equal(LintSeverity.Error, finding.Severity);
        Assert.Equal(
            "11 of 50 epochs (22 %): the rate moves from 0.1 to 0.08853 and does not reach 0; the run ends at 88.53 "
                + "% of its peak.",
            finding.Message
        );
        Assert.Equal("cosine(0.1 -> 0)", finding.RemedyText);
        Assert.Equal(10_999, finding.Place.Step);
    }

    [Fact]
    public void LR001_names_a_part_that_never_begins()
    {
        var report = Check("warmup(10) then 0.1 for 90 then cosine(0.1 -> 0, 100)", RunPlan.FromSteps(100));
        Assert.Equal("cosine(0.1 -> 0, 100)", report.Finding("LR001").Place.Part);
        Assert.Equal(
            "stretch(warmup(10) then 0.1 for 90 then cosine(0.1 -> 0, 100), 100%)",
            report.Finding("LR001").RemedyText
        );
    }

    [Fact]
    public void LR002_names_the_milestone_and_leaves_it_out()
    {
        var finding = Check("multistep(base, factor=0.1, at=[5, 80])", Tutorial, StepFrequency.Epoch).Finding("LR002");
        Assert.StartsWith("milestone 80 (of 2) never acts: the run has 11 epochs", finding.Message);
        Assert.Equal("multistep(base, factor=0.1, at=[5])", finding.RemedyText);
    }

    [Theory]
    [InlineData(
        "cycle(0.001 -> 0.1, up=2000, shape=triangular2)",
        LintSeverity.Error,
        "11 of 4,000 epochs of the first cycle (0.275 %): the rate moves from 0.001 to 0.001545; 0.55 % of the way "
            + "to 0.1."
    )]
    public void LR003_shows_how_little_of_the_first_cycle_is_seen(string text, LintSeverity severity, string message)
    {
        var finding = Check(text, Tutorial, StepFrequency.Epoch).Finding("LR003");
        Assert.Equal(severity, finding.Severity);
        Assert.StartsWith(message, finding.Message);
    }

    [Fact]
    public void LR003_shows_where_a_later_cycle_ends()
    {
        var finding = Check(
                "restarts(base -> 0, first=20, growth=10)",
                RunPlan.FromEpochs(100, 50),
                StepFrequency.Epoch
            )
            .Finding("LR003");
        Assert.StartsWith(
            "80 of 200 epochs of the last cycle (40 %; it began at epoch 20): the rate moves from 1 × base to 0.6545 "
                + "× base; the run ends at 65.45 % of its peak.",
            finding.Message
        );
        Assert.DoesNotContain("LR003", Check("restarts(0.1 -> 0, first=10, growth=2)", RunPlan.FromSteps(150)).Codes());
    }

    [Theory]
    [InlineData("cosine(0.1 -> 0, 50ep)", "LR004 LR006")]
    [InlineData("cosine(0.1 -> 0.0005, 30ep)", "LR004")]
    [InlineData("cosine(0.1 -> 0.01, 95ep)", "")]
    [InlineData("linear(0.01 -> 0.1, 5ep)", "")]
    public void LR004_tells_a_floor_from_a_waste(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Check(text, RunPlan.FromEpochs(100, 50)).Codes()));

    [Fact]
    public void LR004_sees_a_cosine_climb_again()
    {
        var subject = Linter.Check(
            Recipe.Parse("cosine(0.1 -> 0, 50) then linear(0 -> 0.1, 50)"),
            RunPlan.FromSteps(100)
        );
        Assert.Empty(subject.Codes());
    }

    [Fact]
    public void LR005_finds_updates_counted_as_epochs()
    {
        var report = Check("cycle(0.001 -> 0.1, up=2000, shape=triangular2) every 1ep", Tutorial);
        Assert.Contains("stepped per batch the run has 11,000 steps", report.Finding("LR005").Message);
        Assert.Equal("cycle(0.001 -> 0.1, up=2000, shape=triangular2)", report.Finding("LR005").RemedyText);
        Assert.Contains("LR005", Check("cosine(0.1 -> 0, 11000)", Tutorial, StepFrequency.Epoch).Codes());
        Assert.DoesNotContain("LR005", Check("cosine(0.1 -> 0, 50)", Tutorial, StepFrequency.Epoch).Codes());
    }

    [Theory]
    [InlineData("cosine(0.3 -> 0.01, 20)", "cosine(0.3 -> 0.01, 20) every 1ep")]
    [InlineData(
        "warmup(5, from=0) then cosine(0.3 -> 0.01, 15)",
        "(warmup(5, from=0) then cosine(0.3 -> 0.01, 15)) every 1ep"
    )]
    [InlineData("multistep(0.5, factor=0.5, at=[15, 30])", "multistep(0.5, factor=0.5, at=[15, 30]) every 1ep")]
    [InlineData("inverse_sqrt(0.1)", "inverse_sqrt(0.1) every 1ep")]
    [InlineData("step(0.1, factor=0.1, every=10)", "step(0.1, factor=0.1, every=10) every 1ep")]
    [InlineData("exponential(0.1, factor=0.9)", "exponential(0.1, factor=0.9) every 1ep")]
    [InlineData(
        "torch.LambdaLR(lr_lambda=lambda epoch: 0.9 ** epoch)",
        "torch.LambdaLR(lr_lambda=lambda t: 0.9 ** t) every 1ep"
    )]
    public void LR005_finds_epochs_counted_as_updates(string text, string remedy) =>
        Assert.Equal(remedy, Check(text, RunPlan.FromEpochs(30, 235)).Finding("LR005").RemedyText);

    [Fact]
    public void LR005_finds_batches_counted_where_gradients_are_accumulated()
    {
        var plan = RunPlan.FromSamples(60_000, 256, epochs: 32, gradientAccumulation: 5);
        Assert.Equal(1504, plan.TotalSteps);
        Assert.Contains(
            "5 times the run's 1,504 updates",
            Check("cosine(0.1 -> 0, 7520)", plan).Finding("LR005").Message
        );
        Assert.Contains(
            "advanced after every batch, 5 times per update",
            Check("cosine(0.1 -> 0, 1504)", plan, StepFrequency.Batch).Finding("LR005").Message
        );
        Assert.Empty(Check("cosine(0.1 -> 0, 7520)", plan, StepFrequency.Batch).Codes());
        Assert.Empty(Check("cosine(0.1 -> 0)", plan, StepFrequency.Batch).Codes());
    }

    [Fact]
    public void LR006_takes_one_update_at_rate_0_for_a_note_and_an_epoch_for_an_error()
    {
        var note = Check("warmup(5ep, from=0) then cosine(0.3 -> 0.01)", RunPlan.FromEpochs(30, 235)).Finding("LR006");
        Assert.Equal(LintSeverity.Note, note.Severity);
        Assert.Equal("warmup(5ep) then cosine(0.3 -> 0.01)", note.RemedyText);

        var error = Check(
                "warmup(5, from=0) then cosine(0.3 -> 0.01)",
                RunPlan.FromEpochs(30, 235),
                StepFrequency.Epoch
            )
            .Finding("LR006");
        Assert.Equal(LintSeverity.Error, error.Severity);
        Assert.Equal("the first 235 updates have rate 0 and change nothing: a whole epoch.", error.Message);
    }

    [Fact]
    public void LR006_takes_no_single_update_for_an_epoch() =>
        Assert.Equal(
            LintSeverity.Note,
            Check("warmup(500, from=0) then cosine(0.3 -> 0.01)", RunPlan.FromEpochs(20_000, 1))
                .Finding("LR006")
                .Severity
        );

    [Fact]
    public void LR005_asks_whether_a_warm_up_of_few_updates_means_epochs()
    {
        Assert.Equal(
            LintSeverity.Note,
            Check("warmup(5) then cosine(0.3 -> 0.01)", RunPlan.FromEpochs(30, 235)).Finding("LR005").Severity
        );
        Assert.Empty(Check("warmup(500) then cosine(0.3 -> 0.01)", RunPlan.FromEpochs(30, 235)).Findings);
    }

    [Fact]
    public void LR010_leaves_a_length_of_0_alone() =>
        Assert.Empty(Check("warmup(0) then cosine(0.1 -> 0)", RunPlan.FromSteps(100)).Findings);

    [Fact]
    public void LR006_counts_the_updates_at_the_end() =>
        Assert.StartsWith(
            "the last 5 updates have rate 0",
            Check("cosine(0.1 -> 0, 95)", RunPlan.FromSteps(100)).Finding("LR006").Message
        );

    [Theory]
    [InlineData(
        "linear(0 -> 0.1, 10) then cosine(0.3 -> 0, 90)",
        "× 3.333",
        "linear(0 -> 0.1, 10) then cosine(0.1 -> 0, 90)"
    )]
    [InlineData(
        "linear(0 -> 0.3, 10) then cosine(0.1 -> 0, 90)",
        "× 0.3704",
        "linear(0 -> 0.3, 10) then cosine(0.3 -> 0, 90)"
    )]
    [InlineData("0.3 for 80 then linear(0.1 -> 0, 20)", "× 0.3333", "0.3 for 80 then linear(0.3 -> 0, 20)")]
    public void LR007_finds_parts_that_do_not_meet(string text, string ratio, string remedy)
    {
        var finding = Check(text, RunPlan.FromSteps(100)).Finding("LR007");
        Assert.Contains(ratio, finding.Message);
        Assert.Equal(remedy, finding.RemedyText);
    }

    [Theory]
    [InlineData("warmup(1) then cosine(0.1 -> 0)")]
    [InlineData("0.01 for 10 then 0.1 for 40 then 0.01")]
    [InlineData("cosine(0.1 -> 0, 50) then cosine(0.1 -> 0, 50)")]
    [InlineData("warmup(10, from=0.001, shape=constant) then cosine(0.1 -> 0)")]
    [InlineData("formula(0.1 * 0.1 ** (t // 30))")]
    [InlineData("formula(0.1 * min((t + 1) / 10, 1))")]
    [InlineData("repeat(linear(0.1 -> 0.01, 25), 4)")]
    public void LR007_leaves_ramps_drops_and_restarts_alone(string text) =>
        Assert.DoesNotContain("LR007", Check(text, RunPlan.FromSteps(100)).Codes());

    [Fact]
    public void LR007_searches_formulas_in_short_and_in_long_runs()
    {
        Assert.Equal(
            500,
            Check("formula(t / 500 if t < 500 else (t + 1) ** -0.5)", RunPlan.FromSteps(10_000))
                .Finding("LR007")
                .Place.Step
        );
        Assert.Equal(
            500_000,
            Check("formula(t / 5e5 if t < 5e5 else (t + 1) ** -0.1)", RunPlan.FromSteps(10_000_000))
                .Finding("LR007")
                .Place.Step
        );
    }

    [Fact]
    public void LR008_reads_the_list()
    {
        var plan = RunPlan.FromEpochs(100, 50);
        Assert.Contains(
            "has 0 in it",
            Check("multistep(0.01, factor=0.1, at=[0, 30])", plan, StepFrequency.Epoch).Finding("LR008").Message
        );
        Assert.Equal(
            "multistep(0.01, factor=0.1, at=[30])",
            Check("multistep(0.01, factor=0.1, at=[0, 30])", plan, StepFrequency.Epoch).Finding("LR008").RemedyText
        );
        Assert.Contains(
            "has 750 in it 2 times",
            Check("multistep(0.01, factor=0.1, at=[15ep, 15ep])", plan).Finding("LR008").Message
        );
    }

    [Fact]
    public void LR009_finds_rates_that_vanish()
    {
        var finding = Check("step(0.1, factor=0.1, every=2)", Tutorial, StepFrequency.Epoch).Finding("LR009");
        Assert.StartsWith(
            "27.27 % of the updates train at 0.01 % of the peak or less: from update 8,000 on the rate is 1e-5",
            finding.Message
        );
    }

    [Fact]
    public void LR009_finds_growth_and_what_cannot_be_computed()
    {
        Assert.Contains(
            "makes the rate grow",
            Check("step(0.1, factor=1.1, every=10)", RunPlan.FromSteps(100)).Finding("LR009").Message
        );
        Assert.Contains(
            "rate is -0.01 at update 61",
            Check("formula(0.6 - t / 100)", RunPlan.FromSteps(100)).Finding("LR009").Message
        );
        Assert.StartsWith(
            "from update 500 on",
            Check("formula(1 / (500 - t))", RunPlan.FromSteps(1_000))
                .Findings.First(finding => finding.Code == "LR009")
                .Message
        );
    }

    [Theory]
    [InlineData("warmup(2000) then cosine(0.1 -> 0, 100)", LintSeverity.Error)]
    [InlineData("warmup(400) then cosine(0.1 -> 0)", LintSeverity.Warning)]
    [InlineData("linear(0 -> 0.1, 40%) then cosine(0.1 -> 0)", LintSeverity.Warning)]
    [InlineData("warmup(0.1%) then cosine(0.1 -> 0)", LintSeverity.Warning)]
    [InlineData("warmup(0.01%) then cosine(0.1 -> 0)", LintSeverity.Warning)]
    public void LR010_measures_the_warm_up(string text, LintSeverity severity) =>
        Assert.Equal(severity, Check(text, RunPlan.FromSteps(1_000)).Finding("LR010").Severity);

    [Fact]
    public void LR011_says_that_the_optimizers_rate_is_ignored() =>
        Assert.Contains(
            "the optimizer's rate of 0.1 has no effect: the schedule has its own rates, starts at 0.001",
            Check("cycle(0.001 -> 0.3, up=50)", RunPlan.FromSteps(100), optimizer: new(LearningRate: 0.1))
                .Finding("LR011")
                .Message
        );

    [Fact]
    public void LR012_checks_feedback_against_its_metric()
    {
        var plan = RunPlan.FromEpochs(11, 1000);
        Assert.Equal(
            "base | plateau(factor=0.1, patience=2, mode=max)",
            Check("base | plateau(patience=2)", plan, metric: new("validation_accuracy")).Finding("LR012").RemedyText
        );
        Assert.Contains(
            "measured on one training batch",
            Check("base | plateau(patience=2)", plan, metric: new("loss", MetricSource.TrainingBatch))
                .Finding("LR012")
                .Message
        );
        Assert.Contains(
            "needs 12 values of the metric",
            Check("base | plateau()", plan, metric: new("validation_loss")).Finding("LR012").Message
        );
        Assert.Empty(Check("base | plateau(patience=2)", plan, metric: new("validation_loss")).Findings);
    }

    [Fact]
    public void Stays_silent_where_it_is_asked_to() =>
        Assert.DoesNotContain(
            "LR001",
            Check("cosine(0.1 -> 0, 50)", RunPlan.FromSteps(11), options: new() { SilencedCodes = ["LR001"] }).Codes()
        );

    [Fact]
    public void Refuses_to_silence_a_rule_that_does_not_exist() =>
        Assert.Throws<ArgumentException>("options", () =>
            Check("cosine(0.1 -> 0, 50)", RunPlan.FromSteps(11), options: new() { SilencedCodes = ["LR013"] })
        );

    [Theory]
    [InlineData("step(0.1, factor=0.9999999, every=1)")]
    [InlineData("inverse_sqrt(0.1) every 1")]
    [InlineData("cycle(0.001 -> 0.1, up=1)")]
    [InlineData("at_least(step(0.1, factor=0.9999, every=1), 0.001)")]
    [InlineData("warmup(1e6) then restarts(0.1 -> 0, first=10, growth=1)")]
    [InlineData("repeat(linear(0.1 -> 0, 10), 100000000)")]
    [InlineData("formula(0.1 * 0.5 ** (t // 1e6))")]
    [InlineData("warmup(2000) then 3e-4 for 80% then one_minus_sqrt(3e-4 -> 0) | plateau(patience=2)")]
    public void Judges_a_run_of_a_billion_steps_at_once(string text)
    {
        var plan = RunPlan.FromTokens(1e12, sequenceLength: 1_000, batchSize: 1);
        Assert.Equal(1_000_000_000, plan.TotalSteps);
        // A loop over the steps would take minutes.
        Assert.Equal(1_000_000_000, Check(text, plan).ExaminedSteps);
    }
}
