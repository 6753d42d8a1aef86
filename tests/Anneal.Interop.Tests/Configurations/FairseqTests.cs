namespace Anneal.Interop.Tests.Configurations;

public sealed class FairseqTests
{
    private const string Optimization = "optimization:\n  max_update: 1000\n  lr: [0.0005]\n";

    [Fact]
    public void The_inverse_square_root_is_transformers_own()
    {
        var found = Configured.Only(
            "a.yaml",
            Optimization + "lr_scheduler:\n  _name: inverse_sqrt\n  warmup_updates: 100\n"
        );
        Configured.Equal([0, 0.00025, 0.0005, 0.00025], Configured.Rates(found, 0, 50, 100, 400));
        Assert.Equal((0.0005, 1000), (found.Rate.Value, found.Run.Plan!.TotalSteps));
    }

    [Fact]
    public void A_warm_up_may_begin_above_0()
    {
        var found = Configured.Only(
            "train.sh",
            "fairseq-train data --arch transformer --lr 5e-4 --lr-scheduler inverse_sqrt --warmup-updates 4000 \\\n"
                + "  --warmup-init-lr '1e-07' --max-update 50000 --max-tokens 4096\n"
        );
        Configured.Equal([1e-7, 5e-4, 2.5e-4], Configured.Rates(found, 0, 4000, 16_000));
    }

    [Fact]
    public void A_polynomial_takes_what_the_warm_up_leaves()
    {
        var found = Configured.Only(
            "a.yaml",
            Optimization
                + "lr_scheduler: {_name: polynomial_decay, warmup_updates: 200, total_num_update: 1000, power: 2}\n"
        );
        Configured.Equal([0, 0.0005, 0.000125, 0], Configured.Rates(found, 0, 200, 600, 1000));
    }

    [Theory]
    [InlineData("{_name: cosine, warmup_updates: 100}", "linear(0 -> base, 100) for 100 then cosine(base -> 0, 900)")]
    [InlineData("{_name: fixed}", "constant(base)")]
    [InlineData("{_name: fixed, warmup_updates: 5}", "linear(base * 0.2 -> base, 4)")]
    [InlineData(
        "{_name: tri_stage, phase_ratio: [0.1, 0.4, 0.5], final_lr_scale: 0.05}",
        "linear(base * 0.01 -> base, 100) for 100 then base for 400 then exponential(base -> base * 0.05, 500)"
    )]
    public void Each_of_these_is_read(string scheduler, string expected) =>
        Assert.Equal(
            expected,
            Configured.Only("a.yaml", $"{Optimization}lr_scheduler: {scheduler}\n").Recipe!.ToString()
        );

    [Theory]
    [InlineData("{_name: pass_through, max_lr: 1}", "fairseq's 'pass_through' is not known")]
    [InlineData("{_name: inverse_sqrt, warmup_updates: '${x}'}", "'warmup_updates' is not known")]
    public void What_is_not_known_is_said(string scheduler, string why) =>
        Assert.Contains(
            why,
            Configured.Only("a.yaml", $"{Optimization}lr_scheduler: {scheduler}\n").Unknown,
            StringComparison.Ordinal
        );
}
