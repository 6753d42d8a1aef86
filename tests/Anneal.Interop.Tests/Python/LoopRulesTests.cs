using Anneal.Interop.Python;
using Anneal.Lint;

namespace Anneal.Interop.Tests.Python;

/// <summary>Each rule for loops: what it finds, and what it leaves alone.</summary>
public sealed class LoopRulesTests
{
    [Theory]
    [InlineData("for x in data:\n  loss = f(x)\n  loss.backward()\n  opt.zero_grad()\n  opt.step()", "LP001@4")]
    [InlineData(
        "o = SGD(net.parameters(), lr=1)\nfor x in data:\n  loss = f(x)\n  loss.backward()\n  net.zero_grad()\n  "
            + "o.step()",
        "LP001@5"
    )]
    [InlineData(
        "for x in data:\n  self.optimizer.step()\n  loss = f(x)\n  loss.backward()\n  self.optimizer.zero_grad()",
        "LP001@5"
    )]
    [InlineData(
        "def train(m, opt):\n  for x in data:\n    loss = m(x)\n    scaler.scale(loss).backward()\n    "
            + "opt.zero_grad()\n    scaler.step(opt)",
        "LP001@5"
    )]
    public void LP001_zero_grad_between_backward_and_step(string source, string mistake) =>
        Assert.Equal([mistake], SourceFixtures.Mistakes(source));

    [Theory]
    [InlineData("for x in data:\n  loss = f(x)\n  loss.backward()\n  loss.backward()\n  opt.step()", "LP002@4")]
    [InlineData("loss = f(x)\nfor i in range(5):\n  opt.zero_grad()\n  loss.backward()\n  opt.step()", "LP002@4")]
    [InlineData("out = model(x)\nout.loss.backward()\nout.loss.backward()", "LP002@3")]
    public void LP002_backward_twice(string source, string mistake) =>
        Assert.Equal([mistake], SourceFixtures.Mistakes(source));

    [Theory]
    [InlineData(
        "s = StepLR(optimizer, 30)\nfor epoch in range(90):\n  s.step()\n  for x in data:\n    "
            + "optimizer.zero_grad()\n    f(x).backward()\n    optimizer.step()",
        "LP003@3"
    )]
    [InlineData("s = StepLR(optimizer, 30)\nfor epoch in range(90):\n  s.step()\n  train(model, optimizer)", "LP003@3")]
    [InlineData(
        "def epoch_of(opt, sched):\n  for x in data:\n    opt.zero_grad()\n    f(x).backward()\n    sched.step()\n   "
            + " opt.step()",
        "LP003@5"
    )]
    public void LP003_scheduler_before_optimizer(string source, string mistake) =>
        Assert.Equal([mistake], SourceFixtures.Mistakes(source));

    [Theory]
    [InlineData(
        "for epoch in range(90):\n  for x in data:\n    f(x).backward()\n    opt.step()\n    scheduler.step()\n  "
            + "scheduler.step()",
        "LP004@6"
    )]
    [InlineData(
        "def one(opt, sch):\n  for x in data:\n    f(x).backward()\n    opt.step()\n    sch.step()\nfor e in "
            + "range(9):\n  one(optimizer, lr_scheduler)\n  lr_scheduler.step()",
        "LP004@8"
    )]
    public void LP004_stepped_inside_and_outside(string source, string mistake) =>
        Assert.Equal([mistake], SourceFixtures.Mistakes(source));

    [Theory]
    [InlineData(
        "for epoch in range(9):\n  train()\n  scheduler.step()\n  print(epoch, scheduler.get_last_lr())",
        "LP005@4"
    )]
    [InlineData(
        "for epoch in range(9):\n  train()\n  scheduler.step()\n  lr = optimizer.param_groups[0]['lr']\n  "
            + "logger.info(f'{epoch=} {lr:.2e}')",
        "LP005@5"
    )]
    public void LP005_logged_rate_is_the_next_one(string source, string mistake) =>
        Assert.Equal([mistake], SourceFixtures.Mistakes(source));

    [Theory]
    [InlineData(
        "for epoch in range(9):\n  train()\n  lr = scheduler.get_last_lr()[0]\n  scheduler.step()\n  print(epoch, lr)"
    )]
    [InlineData(
        "for epoch in range(9):\n  train()\n  scheduler.step()\n  print(f'epoch {epoch} done, next rate "
            + "{scheduler.get_last_lr()}')"
    )]
    public void LP005_leaves_a_rate_alone_that_was_read_before_or_is_called_the_next(string source) =>
        Assert.Empty(SourceFixtures.Mistakes(source));

    [Theory]
    [InlineData("s = ReduceLROnPlateau(optimizer)\nfor epoch in range(90):\n  train()\n  s.step()", "LP006@4")]
    [InlineData("s = ReduceLROnPlateau(optimizer)\nfor epoch in range(90):\n  train()\n  s.step(epoch)", "LP006@4")]
    [InlineData(
        "s = StepLR(optimizer, 30)\nfor epoch in range(90):\n  val_loss = train()\n  s.step(val_loss)",
        "LP006@4"
    )]
    [InlineData(
        "s = SequentialLR(optimizer, [a, b], milestones=[5])\nfor epoch in range(90):\n  train()\n  s.step(epoch)",
        "LP006@4"
    )]
    [InlineData(
        "class MyScheduler:\n  def step(self):\n    pass\ns = MyScheduler()\nfor epoch in range(90):\n  s.step(epoch)",
        "LP006@6"
    )]
    public void LP006_wrong_arguments_of_step(string source, string mistake) =>
        Assert.Equal([mistake], SourceFixtures.Mistakes(source));

    [Theory]
    [InlineData("if isinstance(s, ReduceLROnPlateau):\n    s.step(loss)\n  else:\n    s.step()")]
    public void LP006_leaves_branches_alone_that_tell_schedulers_apart(string branch) =>
        Assert.Empty(
            SourceFixtures.Mistakes(
                $"s = StepLR(optimizer, 30)\nfor epoch in range(90):\n  loss = validate()\n  {branch}"
            )
        );

    [Fact]
    public void LP007_scheduler_consumed_by_a_preview() =>
        Assert.Equal(
            ["LP007@5"],
            SourceFixtures.Mistakes(
                "s = CosineAnnealingLR(optimizer, 10)\nrates = []\nfor t in range(10):\n  "
                    + "rates.append(optimizer.param_groups[0]['lr'])\n  s.step()\nplt.plot(rates)\ntrain(model, "
                    + "optimizer, s)"
            )
        );

    [Fact]
    public void LP007_leaves_a_resumed_run_alone() =>
        Assert.Empty(
            SourceFixtures.Mistakes(
                "s = StepLR(optimizer, 30)\nfor t in range(start_epoch):\n  s.step()\nfor epoch in "
                    + "range(start_epoch, 90):\n  train(model, optimizer)\n  s.step()"
            )
        );

    [Fact]
    public void LP007_leaves_a_scheduler_alone_that_is_restored_after_its_preview() =>
        Assert.Empty(
            SourceFixtures.Mistakes(
                "s = StepLR(optimizer, 30)\nsaved = copy.deepcopy(s.state_dict())\nrates = []\nfor t in range(90):\n "
                    + " rates.append(s.get_last_lr())\n  s.step()\ns.load_state_dict(saved)\nfor epoch in "
                    + "range(90):\n  train(model, optimizer)\n  s.step()"
            )
        );

    [Fact]
    public void LP008_custom_schedule_applied_after_its_epoch() =>
        Assert.Equal(
            ["LP008@5"],
            SourceFixtures.Mistakes(
                "for epoch in range(90):\n  for x in data:\n    f(x).backward()\n    optimizer.step()\n  "
                    + "optimizer.param_groups[0]['lr'] = schedule(epoch)"
            )
        );

    [Theory]
    [InlineData("0.05 * (1 + math.cos(math.pi * epoch / 30))")]
    [InlineData("0.1 / (1 + 0.05 * epoch)")]
    [InlineData("base / (1.0 + decay_of(epoch))")]
    public void LP008_is_not_misled_by_a_one_in_the_formula_of_the_rate(string rate) =>
        Assert.Equal(
            ["LP008@3"],
            SourceFixtures.Mistakes(
                $"for epoch in range(30):\n  train(model, optimizer)\n  optimizer.param_groups[0]['lr'] = {rate}"
            )
        );

    [Theory]
    [InlineData(
        "for epoch in range(90):\n  optimizer.param_groups[0]['lr'] = schedule(epoch)\n  train(model, optimizer)"
    )]
    [InlineData(
        "for epoch in range(90):\n  train(model, optimizer)\n  optimizer.param_groups[0]['lr'] = 0.05 * (1 + "
            + "math.cos(math.pi * (epoch + 1) / 90))"
    )]
    [InlineData(
        "for epoch in range(90):\n  train(model, optimizer)\n  optimizer.param_groups[0]['lr'] = schedule(epoch * "
            + "len(loader) + 1)"
    )]
    [InlineData(
        "for epoch in range(90):\n  train(model, optimizer)\n  optimizer.param_groups[0]['lr'] = schedule(epoch + 1)"
    )]
    [InlineData(
        "for epoch in range(1, 91):\n  train(model, optimizer)\n  optimizer.param_groups[0]['lr'] = schedule(epoch)"
    )]
    public void LP008_leaves_a_schedule_alone_that_is_applied_in_time(string source) =>
        Assert.Empty(SourceFixtures.Mistakes(source));

    [Fact]
    public void Says_that_it_cannot_tell_which_loop_a_step_stands_in()
    {
        var report = SourceLinter.Check(
            PythonSource.Parse(
                "lost.py",
                "s = StepLR(optimizer, 30)\nfor epoch in range(9):\ns.step()\nfor x in data:\noptimizer.step()"
            )
        );
        var note = Assert.Single(report.Findings);
        Assert.Equal(
            (
                "LP003",
                LintSeverity.Note,
                "cannot tell whether the scheduler is stepped before the optimizer: indentation lost at line 2."
            ),
            (note.Finding.Code, note.Finding.Severity, note.Finding.Message)
        );
        var scheduler = report.Schedulers.Single();
        Assert.EndsWith("indentation lost at line 2", scheduler.Unchecked, StringComparison.Ordinal);
        Assert.Equal(SourceGap.Frequency, scheduler.Missing);
    }

    [Fact]
    public void Keeps_silent_where_it_is_asked_to()
    {
        var source = PythonSource.Parse(
            "test.py",
            "for x in data:\n  loss = f(x)\n  loss.backward()\n  opt.zero_grad()\n  opt.step()"
        );
        Assert.Empty(SourceLinter.Check(source, new SourceLintOptions { SilencedCodes = ["LP001"] }).Findings);
        Assert.Throws<ArgumentException>(() => new SourceLintOptions { SilencedCodes = ["LP099"] });
    }

    [Theory]
    [InlineData("s = MultiStepLR(  # anneal: ignore[LR002] a long run\n  optimizer,\n  [90])")]
    [InlineData("s = MultiStepLR(\n  optimizer,\n  [90],  # anneal: ignore[LR002] a long run\n)")]
    [InlineData("s = MultiStepLR(\n  optimizer,\n  [90],\n)  # anneal: ignore[LR002] a long run")]
    public void A_comment_on_any_line_of_a_call_silences_what_is_found_at_its_beginning(string made)
    {
        var report = SourceLinter.Check(
            PythonSource.Parse("test.py", $"{made}\nfor epoch in range(60):\n  train()\n  s.step()")
        );
        Assert.Empty(report.Findings);
        Assert.Equal("LR002", Assert.Single(report.Ignored).Finding.Code);
    }
}
