using Anneal.Interop.Python;

namespace Anneal.Interop.Tests.Python;

/// <summary>Schedulers that trainers and callbacks advance, and what is read of them.</summary>
public sealed class TrainerCheckTests
{
    private const string Keras = "from tensorflow import keras\nmodel.compile(optimizer='adam', loss='mse')\n";

    private const string Lightning =
        "import torch, lightning as L\nclass Net(L.LightningModule):\n  def configure_optimizers(self):\n"
        + "    optimizer = torch.optim.Adam(self.parameters())\n";

    [Theory]
    [InlineData("lambda epoch, lr: lr * 0.9", "formula(base * (0.9) ** (t + 1))")]
    [InlineData("lambda epoch, lr: 0.01 if epoch < 3 else 0.001", "formula(0.01 if t < 3 else 0.001)")]
    [InlineData(
        "lambda epoch, lr: lr if epoch < 3 else lr / 2",
        "torch.MultiplicativeLR(optimizer, lr_lambda=lambda t: 1 if t < 3 else 0.5)"
    )]
    public void A_rule_of_the_rate_before_is_read(string rule, string schedule) =>
        Assert.Equal($"LearningRateScheduler: {schedule}", Callback(rule).Text);

    [Theory]
    [InlineData("lambda epoch, lr: lr - 0.001")]
    [InlineData("lambda epoch, lr: lr * 0.5 if epoch < 3 else lr")]
    public void A_rule_of_the_rate_before_that_is_no_multiple_of_it_is_not_made_one(string rule) =>
        Assert.StartsWith("it depends on the rate before", Callback(rule).Unchecked, StringComparison.Ordinal);

    [Theory]
    [InlineData("patience=7", "mode='min', patience=6")]
    [InlineData("patience=0", "mode='min', patience=0")]
    [InlineData("monitor='val_acc'", "mode='max', patience=9")]
    [InlineData("'val_loss', 0.5, 3, 1, 'max'", "mode='max', patience=2")]
    public void Keras_plateau_is_read_with_its_own_patience_and_mode(string arguments, string schedule) =>
        Assert.Contains(
            $"torch.ReduceLROnPlateau(optimizer, {schedule},",
            Only(
                $"{Keras}p = keras.callbacks.ReduceLROnPlateau({arguments})\nmodel.fit(x, epochs=50, callbacks=[p])"
            ).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_holds_whatever_a_rate_or_a_warm_up_is_is_said_to_do_so() =>
        Assert.EndsWith(
            "stepped once an update, whatever 'settings.warmup' is",
            Only(
                "from transformers import get_linear_schedule_with_warmup\n"
                    + Lightning
                    + "    total = self.trainer.estimated_stepping_batches\n"
                    + "    s = get_linear_schedule_with_warmup(optimizer, settings.warmup, total)\n"
                    + "    return [optimizer], [{'scheduler': s, 'interval': 'step'}]"
            ).Run,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("settings.warmup_ratio * total")]
    [InlineData("int(settings.warmup * total)")]
    [InlineData("settings.warmup")]
    public void A_warm_up_that_may_be_a_share_of_the_run_does_not_take_all_of_it(string warmup) =>
        Assert.DoesNotContain(
            SourceLinter
                .Check(
                    PythonSource.Parse(
                        "train.py",
                        "from transformers import get_linear_schedule_with_warmup\n"
                            + Lightning
                            + "    total = self.trainer.estimated_stepping_batches\n"
                            + $"    s = get_linear_schedule_with_warmup(optimizer, {warmup}, total)\n"
                            + "    return [optimizer], [{'scheduler': s, 'interval': 'step'}]"
                    )
                )
                .Findings,
            found => found.Finding.Severity > Anneal.Lint.LintSeverity.Note
        );

    [Theory]
    [InlineData("CosineAnnealingLR(optimizer, T_max=settings.period)", "T_max")]
    [InlineData("StepLR(optimizer, settings.every, gamma=settings.gamma)", "step_size")]
    public void A_length_that_is_not_known_leaves_a_schedule_unchecked(string scheduler, string argument) =>
        Assert.Equal(
            $"'{argument}' is not known from this file",
            Only($"{Lightning}    return [optimizer], [torch.optim.lr_scheduler.{scheduler}]").Unchecked
        );

    [Fact]
    public void A_warm_up_below_one_step_is_not_guessed() =>
        Assert.Equal(
            "'warmup_steps' is 0.05: transformers takes it for a share of the run from release 5 on, and for steps "
                + "before",
            Only(
                "import transformers as t\na = t.TrainingArguments('out', max_steps=100, warmup_steps=.05)\n"
                    + "t.Trainer(net, a).train()"
            ).Unchecked
        );

    [Fact]
    public void The_step_rules_of_diffusers_are_checked_with_their_loop() =>
        Assert.Equal(
            "get_scheduler: get_piecewise_constant_schedule(step_rules='1:10,0.1:20,0.01')",
            Only(
                "import torch\nfrom diffusers.optimization import get_scheduler\n"
                    + "opt = torch.optim.AdamW(net.parameters(), lr=1e-4)\n"
                    + "s = get_scheduler('piecewise_constant', optimizer=opt, step_rules='1:10,0.1:20,0.01')\n"
                    + "for step in range(25):\n  net(x).backward()\n  opt.step()\n  s.step()\n  opt.zero_grad()\n"
            ).Text
        );

    [Fact]
    public void Arguments_of_a_trainer_that_is_given_a_scheduler_make_none() =>
        Assert.Equal(
            "torch.StepLR(optimizer, 100)",
            Only(
                "import torch, transformers as t\na = t.TrainingArguments('out', max_steps=300, warmup_steps=290)\n"
                    + "optimizer = torch.optim.SGD(net.parameters(), lr=0.1)\n"
                    + "s = torch.optim.lr_scheduler.StepLR(optimizer, 100)\n"
                    + "t.Trainer(net, a, optimizers=(optimizer, s)).train()"
            ).Text
        );

    [Theory]
    [InlineData("", "any number of epochs of any number of updates, stepped once an epoch")]
    [InlineData(", default=None", "40 (by default: --epochs) epochs of any number of updates, stepped once an epoch")]
    public void What_is_filled_in_for_an_option_that_is_not_given_is_its_default(string written, string run)
    {
        var source =
            "import torch, argparse\np = argparse.ArgumentParser()\n"
            + $"p.add_argument('--epochs', type=int{written})\nargs = p.parse_args()\n"
            + "if args.epochs is None:\n  args.epochs = 40\n"
            + "optimizer = torch.optim.SGD(net.parameters(), lr=0.1)\n"
            + "s = torch.optim.lr_scheduler.StepLR(optimizer, 10)\n"
            + "for epoch in range(args.epochs):\n  for x in data:\n    f(x).backward()\n    optimizer.step()\n  s.step()";
        Assert.Equal(run, Only(source).Run);
    }

    private static SourceScheduler Callback(string rule) =>
        Only($"{Keras}model.fit(x, epochs=50, callbacks=[keras.callbacks.LearningRateScheduler({rule})])");

    private static SourceScheduler Only(string source) =>
        Assert.Single(SourceLinter.Check(PythonSource.Parse("train.py", source)).Schedulers);
}
