using Anneal.Interop.Configurations;

namespace Anneal.Interop.Tests.Configurations;

public sealed class MmcvTests
{
    private const string Head =
        "optimizer = dict(type='SGD', lr=0.02)\nrunner = dict(type='EpochBasedRunner', max_epochs=12)\n";

    [Fact]
    public void A_warm_up_multiplies_the_schedule_by_epoch()
    {
        var found = Configured.Only(
            "faster_rcnn.py",
            Head
                + "lr_config = dict(policy='step', warmup='linear', warmup_iters=500, warmup_ratio=0.001, step=[8, "
                + "11])\n",
            new() { StepsPerEpoch = 1000 }
        );
        Configured.Equal(
            [0.02 * 0.001, 0.02 * (1 - 0.5 * 0.999), 0.02, 0.02, 0.002],
            Configured.Rates(found, 0, 250, 500, 7999, 8000)
        );
    }

    [Theory]
    [InlineData("policy='step', step=3, gamma=0.5", "step(base, factor=0.5, every=3)")]
    [InlineData("policy='step', step=[8], min_lr=1e-3", "at_least(multistep(base, factor=0.1, at=[8]), 0.001)")]
    [InlineData("policy='CosineAnnealing', min_lr=0", "cosine(base -> 0, 12)")]
    [InlineData("policy='CosineAnnealing', min_lr_ratio=0.1", "cosine(base -> base * 0.1, 12)")]
    [InlineData("policy='poly', power=0.9, min_lr=1e-4", "polynomial(base -> 0.0001, 12, power=0.9)")]
    [InlineData("policy='fixed'", "constant(base)")]
    [InlineData("policy='exp', gamma=0.9", "exponential(base, factor=0.9)")]
    [InlineData("policy='inv', gamma=0.1", "inverse_time(base, decay=0.1)")]
    public void Each_policy_is_read(string arguments, string expected)
    {
        var found = Configured.Only("a.py", Head + $"lr_config = dict({arguments})\n");
        Assert.Equal(expected, found.Recipe!.ToString());
        Assert.Equal(StepFrequency.Epoch, found.Frequency);
    }

    [Fact]
    public void By_iteration_it_counts_updates()
    {
        var found = Configured.Only(
            "a.py",
            "runner = dict(type='IterBasedRunner', max_iters=40000)\noptimizer = dict(lr=0.01)\n"
                + "lr_config = dict(policy='poly', power=0.9, min_lr=1e-4, by_epoch=False)\n"
        );
        Assert.Equal("polynomial(base -> 0.0001, 40000, power=0.9)", found.Recipe!.ToString());
        Assert.Equal((StepFrequency.Update, 40_000), (found.Frequency, found.Run.Plan!.TotalSteps));
    }

    [Theory]
    [InlineData("policy='cyclic', target_ratio=(10, 1e-4)", "what mmcv makes of 'cyclic' is not known")]
    [InlineData("policy='CosineAnnealing'", "what mmcv makes of 'CosineAnnealing' is not known")]
    [InlineData("policy='step', step=[s]", "'step' is not known")]
    public void What_is_not_known_is_said(string arguments, string why) =>
        Assert.Equal(why, Configured.Only("a.py", Head + $"lr_config = dict({arguments})\n").Unknown);

    [Theory]
    [InlineData("policy='step', step=[8]", "whether it has a warm-up is said in another file")]
    [InlineData("step=[16, 22]", "what mmcv makes of '' is not known")]
    public void A_part_of_a_schedule_is_not_taken_for_the_whole(string arguments, string why) =>
        Assert.Contains(
            why,
            Configured.Only("a.py", $"_base_ = ['b.py']\nlr_config = dict({arguments}, gamma=0.1)\n").Unknown,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_another_file_says_is_not_made_up() =>
        Assert.Contains(
            "the run's number of epochs is not known",
            Configured
                .Only("a.py", "_base_ = 'b.py'\nlr_config = dict(_delete_=True, policy='CosineAnnealing', min_lr=0)\n")
                .Unknown,
            StringComparison.Ordinal
        );
}
