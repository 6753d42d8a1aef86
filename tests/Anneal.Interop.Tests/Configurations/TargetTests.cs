namespace Anneal.Interop.Tests.Configurations;

public sealed class TargetTests
{
    private const string Torchtune = """
        optimizer:
          _component_: torch.optim.AdamW
          lr: 2e-5
        lr_scheduler:
          _component_: torchtune.training.lr_schedulers.get_cosine_schedule_with_warmup
          num_warmup_steps: 100
        epochs: 2
        max_steps_per_epoch: null
        batch_size: 4
        gradient_accumulation_steps: 8

        """;

    [Fact]
    public void The_run_s_length_is_what_torchtune_gives_itself()
    {
        var found = Configured.Only("tune.yaml", Torchtune, new() { StepsPerEpoch = 500 });
        Assert.Equal(
            "transformers.get_cosine_schedule_with_warmup(num_warmup_steps=100, num_training_steps=1000)",
            found.Recipe!.ToString()
        );
        Assert.Equal((2e-5, StepFrequency.Update), (found.Rate.Value, found.Frequency));
    }

    [Fact]
    public void Without_it_the_schedule_is_not_known() => Assert.True(Configured.Only("tune.yaml", Torchtune).NeedsRun);

    [Fact]
    public void A_target_of_Hydra_is_read_at_any_depth()
    {
        var found = Configured.Only(
            "model.yaml",
            """
            model:
              net: {_target_: src.models.Net, size: 5}
              optimizer: {_target_: torch.optim.SGD, _partial_: true, lr: 0.1}
              scheduler:
                _target_: torch.optim.lr_scheduler.MultiStepLR
                _partial_: true
                milestones: [30, 60]
                gamma: 0.2
            trainer:
              max_epochs: 90
            """
        );
        Assert.Equal("torch.MultiStepLR(milestones=[30, 60], gamma=0.2)", found.Recipe!.ToString());
        Assert.Equal((0.1, 90), (found.Rate.Value, found.Run.Epochs.Value));
        Assert.Null(found.Frequency);
    }

    [Fact]
    public void A_schedule_within_another_is_read_with_it()
    {
        var found = Configured.Only(
            "a.yaml",
            """
            lr_scheduler:
              interval: step
              scheduler:
                _target_: torch.optim.lr_scheduler.SequentialLR
                milestones: [10]
                schedulers:
                  - {_target_: torch.optim.lr_scheduler.LinearLR, start_factor: 0.1, total_iters: 10}
                  - {_target_: torch.optim.lr_scheduler.CosineAnnealingLR, T_max: 90}
            """
        );
        Assert.StartsWith("torch.SequentialLR(", found.Recipe!.ToString(), StringComparison.Ordinal);
        Assert.Equal(StepFrequency.Update, found.Frequency);
    }

    [Theory]
    [InlineData("sched: {_target_: torch.optim.lr_scheduler.StepLR, step_size: 5}\n", "torch.StepLR(step_size=5)")]
    [InlineData(
        "a: {b: {c: {_target_: torch.optim.lr_scheduler.OneCycleLR, max_lr: 0.1, total_steps: 50}}}\n",
        "torch.OneCycleLR(max_lr=0.1, total_steps=50)"
    )]
    [InlineData(
        "steps: 7\nlr_scheduler:\n  _target_: torch.optim.lr_scheduler.ConstantLR\n  total_iters: ${steps}\n",
        "torch.ConstantLR(total_iters=7)"
    )]
    public void Each_of_these_is_read(string text, string expected) =>
        Assert.Equal(expected, Configured.Only("a.yaml", text).Recipe!.ToString());

    [Theory]
    [InlineData(
        "lr_scheduler: {_target_: mylib.Polynomial, power: 2}\n",
        "'mylib.Polynomial' is no schedule that is known"
    )]
    [InlineData(
        "lr_scheduler: {_target_: torch.optim.lr_scheduler.StepLR, step_size: '${data.size}'}\n",
        "'step_size' (line 1) is not known from this file"
    )]
    [InlineData("lr_scheduler: {_target_: torch.optim.lr_scheduler.StepLR, size: 5}\n", "size")]
    public void What_is_not_known_is_said(string text, string why) =>
        Assert.Contains(why, Configured.Only("a.yaml", text).Unknown, StringComparison.Ordinal);
}
