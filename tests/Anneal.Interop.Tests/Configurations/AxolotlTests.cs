namespace Anneal.Interop.Tests.Configurations;

public sealed class AxolotlTests
{
    private const string Head = "base_model: m\nmicro_batch_size: 2\nlearning_rate: 0.0002\n";

    [Theory]
    [InlineData("lr_scheduler: linear\nwarmup_ratio: 0.07\nmax_steps: 100\n", 7)] // rounded down here
    [InlineData("lr_scheduler: linear\nmax_steps: 1000\n", 30)] // its own ratio
    [InlineData("lr_scheduler: linear\nmax_steps: 10000\n", 100)] // of at most 100
    [InlineData("lr_scheduler: linear\nwarmup_steps: 1\nmax_steps: 100\n", 2)] // never 1
    [InlineData("lr_scheduler: linear\nwarmup_steps: 10\nwarmup_ratio: 0.5\nmax_steps: 100\n", 10)]
    public void The_warm_up_is_axolotl_s(string text, int warmup) =>
        Assert.StartsWith(
            $"transformers.get_scheduler('linear', num_warmup_steps={warmup}, ",
            Configured.Only("a.yml", Head + text).Recipe!.ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Cosine_is_its_default() =>
        Assert.Equal(
            "transformers.get_scheduler('cosine', num_warmup_steps=3, num_training_steps=100)",
            Configured.Only("a.yml", Head + "max_steps: 100\n").Recipe!.ToString()
        );

    [Fact]
    public void A_least_share_of_the_cosine_is_kept()
    {
        var found = Configured.Only("a.yml", Head + "lr_scheduler: cosine\ncosine_min_lr_ratio: 0.1\nmax_steps: 100\n");
        Configured.Equal([2e-4, 2e-5], Configured.Rates(found, 3, 100));
    }

    [Theory]
    [InlineData("lr_scheduler: one_cycle\n", "torch.OneCycleLR(max_lr=0.0002, total_steps=100, pct_start=0.03)")]
    [InlineData("lr_scheduler: rex\n", "axolotl.RexLR(max_lr=0.0002, min_lr=0, total_steps=100, num_warmup_steps=3)")]
    public void Its_own_schedules_are_known(string text, string expected) =>
        Assert.Equal(expected, Configured.Only("a.yml", Head + "max_steps: 100\n" + text).Recipe!.ToString());

    [Fact]
    public void Packed_samples_do_not_give_the_number_of_updates()
    {
        var found = Configured.Only("a.yml", Head + "num_epochs: 2\nsample_packing: true\n", new() { Samples = 1000 });
        Assert.True(found.NeedsRun);
        Assert.Equal("not known (samples are packed)", found.Run.BatchSize.ToString());
    }

    [Fact]
    public void A_schedule_that_is_changed_in_an_unknown_way_is_not_shown() =>
        Assert.Equal(
            "what 'cosine_constant_lr_ratio' makes of it is not known",
            Configured.Only("a.yml", Head + "max_steps: 100\ncosine_constant_lr_ratio: 0.5\n").Unknown
        );
}
