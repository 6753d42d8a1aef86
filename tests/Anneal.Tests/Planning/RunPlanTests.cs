namespace Anneal.Tests.Planning;

public sealed class RunPlanTests
{
    [Fact]
    public void Spells_out_how_samples_become_steps()
    {
        var plan = RunPlan.FromSamples(60_000, 256, epochs: 30, devices: 2, gradientAccumulation: 4);
        Assert.Equal((30, 900), (plan.StepsPerEpoch, plan.TotalSteps));
        Assert.Equal(
            [
                "60,000 samples / (256 × 2 devices) = 117.19 → 118 batches per epoch",
                "118 batches / 4 accumulated = 29.50 → 30 updates per epoch",
                "30 epochs × 30 updates per epoch = 900 updates",
            ],
            plan.Arithmetic
        );
    }

    [Fact]
    public void Spells_out_how_tokens_become_steps()
    {
        var plan = RunPlan.FromTokens(300e9, sequenceLength: 2048, batchSize: 4, devices: 64, gradientAccumulation: 8);
        Assert.Equal(71_526, plan.TotalSteps);
        Assert.Equal(
            [
                "4 sequences × 64 devices × 8 accumulated × 2,048 tokens each = 4,194,304 tokens per update",
                "300,000,000,000 tokens / 4,194,304 = 71,525.57 → 71,526 updates",
            ],
            plan.Arithmetic
        );
        Assert.Equal(71_526 * 4_194_304.0, plan.TotalTokens);
    }

    [Fact]
    public void Leaves_out_updates_that_a_loss_scaler_skips()
    {
        var plan = RunPlan.FromEpochs(10, 1000).WithSkippedShare(0.02);
        Assert.Equal((980, 9800), (plan.StepsPerEpoch, plan.TotalSteps));
        Assert.Equal("10,000 updates attempted, 2 % skipped by the loss scaler: 9,800 applied", plan.Arithmetic[^1]);
    }

    [Theory, InlineData(-0.1), InlineData(1), InlineData(double.NaN)]
    public void Refuses_a_skipped_share_that_is_none(double share) =>
        Assert.StartsWith(
            "'share' must be at least 0 and less than 1",
            Assert
                .Throws<ArgumentOutOfRangeException>(nameof(share), () => RunPlan.FromSteps(10).WithSkippedShare(share))
                .Message
        );

    [Fact]
    public void Is_read_back_from_its_line()
    {
        foreach (
            var plan in new[]
            {
                RunPlan.FromSteps(60),
                RunPlan.FromEpochs(2.5, 20),
                RunPlan.FromSamples(60_000, 256, 30),
                RunPlan.FromTokens(3e11, 2048, 4, 64),
            }
        )
        {
            var read = RunPlan.Parse(plan.ToString());
            Assert.Equal(plan.ToString(), read.ToString());
            Assert.Equal(
                (plan.TotalSteps, plan.StepsPerEpoch, plan.Epochs),
                (read.TotalSteps, read.StepsPerEpoch, read.Epochs)
            );
        }
    }

    [Theory]
    [InlineData(
        "",
        "a run plan is a line of names and numbers greater than 0, such as total_steps=60, but this has ''."
    )]
    [InlineData(
        "total_steps",
        "a run plan is a line of names and numbers greater than 0, such as total_steps=60, but this has 'total_steps'."
    )]
    [InlineData(
        "total_steps=0",
        "a run plan is a line of names and numbers greater than 0, such as total_steps=60, but this has "
            + "'total_steps=0'."
    )]
    [InlineData(
        "total_steps=1.5",
        "'total_steps' of a run plan must be a whole number, at most 1000000000000000, but was 1.5."
    )]
    [InlineData("epochs=1 epochs=2", "a run plan says each number once, but this says 'epochs' twice.")]
    [InlineData(
        "steps=1",
        "a run plan has steps_per_epoch, epochs, total_steps, samples_per_step, tokens_per_step, "
            + "gradient_accumulation, devices and skipped_share, but this has "
            + "'steps'."
    )]
    public void Refuses_a_line_that_is_no_plan(string line, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => RunPlan.Parse(line)).Message);

    [Fact]
    public void Says_what_is_left_after_some_steps()
    {
        var left = RunPlan.FromEpochs(10, 20).After(50);
        Assert.Equal((150, 20, 7.5), (left.TotalSteps, left.StepsPerEpoch, left.Epochs));
        Assert.Equal(RunPlan.FromSteps(10), RunPlan.FromSteps(10).After(0));
        Assert.StartsWith(
            "nothing is left of a run of 10 steps after 10",
            Assert.Throws<ArgumentOutOfRangeException>(() => RunPlan.FromSteps(10).After(10)).Message
        );
    }
}
