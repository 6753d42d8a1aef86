namespace Anneal.Interop.Tests.Configurations;

public sealed class DetectronTests
{
    [Fact]
    public void Milestones_come_after_a_linear_warm_up()
    {
        var found = Configured.Only(
            "rcnn.yaml",
            """
            VERSION: 2
            SOLVER:
              IMS_PER_BATCH: 16
              BASE_LR: 0.02
              STEPS: (60000, 80000)
              MAX_ITER: 90000
            """
        );
        Configured.Equal(
            [0.02 * 0.001, 0.02 * (0.001 + 0.999 / 2), 0.02, 0.02, 0.002, 0.0002],
            Configured.Rates(found, 0, 500, 1000, 59_999, 60_000, 80_000)
        );
        Assert.Equal(90_000, found.Run.Plan!.TotalSteps);
    }

    [Fact]
    public void A_milestone_within_the_warm_up_lowers_its_end()
    {
        var found = Configured.Only(
            "a.yaml",
            "SOLVER: {BASE_LR: 1.0, STEPS: [50, 200], MAX_ITER: 300, WARMUP_ITERS: 100, WARMUP_FACTOR: 0.5}\n"
        );
        Configured.Equal([0.5, 0.3, 0.1, 0.1, 0.01], Configured.Rates(found, 0, 50, 100, 199, 200));
    }

    [Fact]
    public void A_cosine_starts_from_the_beginning_of_the_run()
    {
        var found = Configured.Only(
            "a.yaml",
            """
            SOLVER:
              LR_SCHEDULER_NAME: WarmupCosineLR
              BASE_LR: 0.1
              MAX_ITER: 1000
              WARMUP_ITERS: 100
              WARMUP_FACTOR: 0.0
            """
        );
        var reached = (1 + Math.Cos(Math.PI / 10)) / 2;
        Configured.Equal([0, 0.1 * reached / 2, 0.1 * reached, 0.05], Configured.Rates(found, 0, 50, 100, 500));
    }

    [Fact]
    public void The_scheduler_s_name_is_detectron2_s_and_so_is_the_warm_up()
    {
        var found = Configured.Only(
            "a.yaml",
            "SOLVER: {LR_SCHEDULER_NAME: WarmupCosineLR, BASE_LR: 0.02, MAX_ITER: 90000}\n"
        );
        var reached = (1 + Math.Cos(Math.PI / 90)) / 2;
        Configured.Equal(
            [0.02 * 0.001, 0.02 * (0.001 + (reached - 0.001) / 2), 0.02 * reached, 0.01],
            Configured.Rates(found, 0, 500, 1000, 45_000)
        );
    }

    [Fact]
    public void A_warm_up_ends_with_the_run()
    {
        var found = Configured.Only(
            "a.yaml",
            "SOLVER: {LR_SCHEDULER_NAME: WarmupCosineLR, BASE_LR: 1.0, MAX_ITER: 100, WARMUP_FACTOR: 0.5}\n"
        );
        Configured.Equal([0.5, 0.25], Configured.Rates(found, 0, 50));
    }

    [Fact]
    public void Every_milestone_after_the_end_is_said() =>
        Assert.Contains(
            "detectron2 leaves out 60000, 80000 of 'STEPS', after 'MAX_ITER'",
            Configured
                .Only("a.yaml", "VERSION: 2\nSOLVER: {BASE_LR: 0.02, STEPS: [60000, 80000], MAX_ITER: 50000}\n")
                .Remarks
        );

    [Fact]
    public void A_constant_warm_up_jumps()
    {
        var found = Configured.Only(
            "a.yaml",
            "VERSION: 2\nSOLVER: {BASE_LR: 1.0, STEPS: [20], MAX_ITER: 30, WARMUP_ITERS: 10, WARMUP_METHOD: constant}\n"
        );
        Configured.Equal([0.001, 0.001, 1, 0.1], Configured.Rates(found, 0, 9, 10, 20));
    }

    [Theory]
    [InlineData("SOLVER: {STEPS: [5], MAX_ITER: 9}\n", "its warm-up is not said")]
    [InlineData("VERSION: 2\nSOLVER: {BASE_LR: 0.1, MAX_ITER: 9}\n", "'STEPS' is not said")]
    [InlineData(
        "VERSION: 2\nSOLVER: {LR_SCHEDULER_NAME: WarmupPolyLR, MAX_ITER: 9}\n",
        "'WarmupPolyLR' is no schedule"
    )]
    [InlineData(
        "_BASE_: b.yaml\nSOLVER: {STEPS: [5], MAX_ITER: 9}\n",
        "'WARMUP_ITERS' is not known: the file takes values"
    )]
    [InlineData("VERSION: 2\nSOLVER: {STEPS: '(a, 5)', MAX_ITER: 9}\n", "'STEPS' is no list of numbers")]
    public void What_is_not_known_is_said(string text, string why) =>
        Assert.Contains(why, Configured.Only("a.yaml", text).Unknown, StringComparison.Ordinal);
}
