namespace Anneal.Interop.Tests.Configurations;

public sealed class TimmTests
{
    [Fact]
    public void A_command_line_is_its_scheduler_by_epoch()
    {
        var found = Configured.Only(
            "run.sh",
            "python -m torch.distributed.launch --nproc_per_node 4 train.py /data --model resnet50 --sched cosine "
                + "--epochs 100 --lr 0.4 \\\n"
                + "    --warmup-epochs 5 --warmup-lr 1e-6 --cooldown-epochs 10\n"
        );
        Assert.Equal(StepFrequency.Epoch, found.Frequency);
        Assert.Equal(4, found.Run.Devices.Value);
        Assert.Equal((110, 0.4), (found.Run.Epochs.Value, found.Rate.Value));
        Configured.Equal([1e-6, 0.2, 0], Configured.Rates(found, 0, 50, 100));
    }

    [Theory]
    [InlineData(
        "sched: step\ndecay_epochs: 30\nepochs: 90\n",
        "timm.StepLRScheduler(decay_t=30, decay_rate=0.1, warmup_t=5, warmup_lr_init=1e-5)"
    )]
    [InlineData(
        "sched: multistep\ndecay_milestones: [3, 6]\nwarmup_epochs: 0\n",
        "timm.MultiStepLRScheduler(decay_t=[3, 6], decay_rate=0.1, warmup_t=0, warmup_lr_init=1e-5)"
    )]
    [InlineData("sched: plateau\n", "timm.PlateauLRScheduler(")]
    [InlineData("sched: poly\n", "timm.PolyLRScheduler(")]
    [InlineData("sched: tanh\n", "timm.TanhLRScheduler(")]
    public void Saved_arguments_are_read(string text, string expected) =>
        Assert.StartsWith(expected, Configured.Only("args.yaml", text).Recipe!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void On_updates_its_lengths_are_updates()
    {
        var found = Configured.Only(
            "args.yaml",
            "sched: cosine\nsched_on_updates: true\nepochs: 10\nwarmup_epochs: 1\nlr: 1.0\n",
            new() { StepsPerEpoch = 20 }
        );
        Assert.Equal(StepFrequency.Update, found.Frequency);
        Configured.Equal([1e-5, 0.5, 0], Configured.Rates(found, 0, 100, 200));
    }

    [Theory]
    [InlineData("sched: rex\n", "'rex' is no schedule of timm that is known")]
    [InlineData("sched: cosine\nlr_noise: [0.1, 0.9]\n", "its noise is not known")]
    [InlineData("sched: cosine\nepochs: soon\n", "'epochs' is not known: line 2 says 'soon'")]
    public void What_is_not_known_is_said(string text, string why) =>
        Assert.Equal(why, Configured.Only("args.yaml", text).Unknown);
}
