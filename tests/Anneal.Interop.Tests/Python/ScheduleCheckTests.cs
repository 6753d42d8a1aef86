using Anneal.Interop.Python;

namespace Anneal.Interop.Tests.Python;

/// <summary>Schedulers that a source makes, checked against the run that its loops say.</summary>
public sealed class ScheduleCheckTests
{
    [Theory]
    [InlineData("CosineAnnealingLR(optimizer, T_max=50)", "11", "  ", "LR001@3")]
    [InlineData("MultiStepLR(optimizer, [5, 80])", "range(11)", "  ", "LR002@3")]
    [InlineData("OneCycleLR(optimizer, 0.1, epochs=epochs, steps_per_epoch=len(loader))", "10", "  ", "LR005@3")]
    [InlineData("CosineAnnealingLR(optimizer, T_max=epochs)", "90", "    ", "LR005@3")]
    public void Finds_a_schedule_that_does_not_fit_the_loops(
        string scheduler,
        string epochs,
        string indentation,
        string mistakes
    )
    {
        var count = epochs.Replace("range(", "").Replace(")", "");
        Assert.Equal(
            mistakes.Split(' '),
            SourceFixtures.Mistakes(
                $"from torch.optim.lr_scheduler import *\nepochs = {count}\ns = "
                    + $"torch.optim.lr_scheduler.{scheduler}\nfor epoch in range(epochs):\n  for x in loader:\n    "
                    + $"optimizer.zero_grad()\n    f(x).backward()\n    optimizer.step()\n{indentation}s.step()"
            )
        );
    }

    // Only the first of them was in the loop: it had one update an epoch.
    [Theory]
    [InlineData("for epoch in range(20):\n  for x in loader: f(x).backward(); optimizer.step()\n  s.step()", "epoch")]
    [InlineData("for epoch in range(20):\n  for x in loader: f(x).backward(); optimizer.step(); s.step()", "update")]
    [InlineData(
        "for epoch in range(20):\n  for x in loader: # all\n    f(x).backward(); optimizer.step(); s.step();\n  log()",
        "update"
    )]
    [InlineData(
        "def train():\n  for x in loader: f(x,\n    1).backward(); optimizer.step()\n"
            + "for epoch in range(20): train(); s.step()",
        "epoch"
    )]
    [InlineData(
        "for epoch in range(20):\n  for x in loader:\n    if x.ok: f(x).backward(); optimizer.step()\n    "
            + "else: skip(); continue\n  s.step()",
        "epoch"
    )]
    [InlineData(
        "for epoch in range(20):\n  with timer: reset(); show()\n  for x in loader: f(x).backward(); optimizer.step()\n"
            + "  s.step()",
        "epoch"
    )]
    public void Statements_in_one_line_stay_together(string loops, string stepped) =>
        Assert.Equal(
            $"20 epochs of any number of updates, stepped once an {stepped}",
            Check($"s = StepLR(optimizer, 5)\n{loops}").Run
        );

    [Fact]
    public void Reckons_with_batches_that_the_source_counts()
    {
        var run = Check(
            "loader = [make() for _ in range(1000)]\ns = StepLR(optimizer, 2)\nfor epoch in range(1, 110, 10):\n  "
                + "for x in loader:\n    f(x).backward()\n    optimizer.step()\n  s.step()"
        );
        Assert.Equal("11 epochs of 1,000 updates, stepped once an epoch", run.Run);
    }

    [Fact]
    public void Counts_updates_under_accumulation()
    {
        var run = Check(
            "s = StepLR(optimizer, 100)\nfor epoch in range(4):\n  for i, x in enumerate(loader):\n    "
                + "f(x).backward()\n    if (i + 1) % 8 == 0:\n      optimizer.step()\n      s.step()\n      "
                + "optimizer.zero_grad()",
            new() { StepsPerEpoch = 125 }
        );
        Assert.Equal("4 epochs of 125 (as said) updates, stepped once an update", run.Run);
    }

    [Fact]
    public void Counts_only_the_phase_that_trains()
    {
        var run = Check(
            "s = StepLR(optimizer, 30)\nfor epoch in range(90):\n  for phase in ['train', 'val']:\n    for x in "
                + "loaders[phase]:\n      if phase == 'train':\n        f(x).backward()\n        optimizer.step()\n  "
                + "  if phase == 'train':\n      s.step()",
            new() { StepsPerEpoch = 125 }
        );
        Assert.Equal("90 epochs of 125 (as said) updates, stepped once an epoch", run.Run);
    }

    [Theory]
    [InlineData(
        "s = StepLR(optimizer, args.step)\nfor epoch in range(4):\n  train()\n  s.step()",
        "'step_size' is not known from this file",
        SourceGap.None
    )]
    [InlineData("s = StepLR(optimizer, 3)", "nothing steps it in this file", SourceGap.Stepping)]
    [InlineData(
        "s = StepLR(optimizer, 3)\nfor epoch in range(4):\n  train()\n  if epoch > 2 or late:\n    s.step()",
        "line 5 steps it in a part of the run only",
        SourceGap.None
    )]
    public void Says_why_a_scheduler_is_not_checked_and_what_would_have_to_be_said(
        string source,
        string why,
        SourceGap missing
    )
    {
        var scheduler = Check(source);
        Assert.Equal((why, missing), (scheduler.Unchecked, scheduler.Missing));
    }

    [Theory]
    [InlineData(6, null)]
    [InlineData(11, "not all runs that this file may mean could be tried: they are more than 1,500")]
    public void What_was_not_tried_in_every_run_is_unchecked_and_no_finding(int choices, string? why)
    {
        var letters = Enumerable.Range('a', choices).Select(letter => (char)letter).ToArray();
        var branches = letters.Select(letter => $"if args.{letter}:\n  {letter} = 1\nelse:\n  {letter} = 2\n");
        var source =
            string.Concat(branches)
            + $"""
                s = torch.optim.lr_scheduler.MultiStepLR(optimizer, [1000 + {string.Join(" + ", letters)}])
                for epoch in range(90):
                  for x in range(100):
                    loss(x).backward()
                    optimizer.step()
                  s.step()
                """;
        var report = SourceLinter.Check(PythonSource.Parse("test.py", source));
        Assert.Equal(why, Assert.Single(report.Schedulers).Unchecked);
        Assert.Equal(why is null, report.Findings.Count > 0);
    }

    [Fact]
    public void No_source_is_refused_for_its_schedulers_and_what_they_leave_undone_is_said()
    {
        var trainings = Enumerable
            .Range(0, 700)
            .Select(i =>
                $"""
                    def train_{i}(loader):
                      optimizer = SGD(net.parameters(), lr=0.1)
                      s = torch.optim.lr_scheduler.StepLR(optimizer, 95)
                      for epoch in range(90):
                        for x in loader:
                          loss(x).backward()
                          optimizer.step()
                        s.step()


                    """
            );
        var report = SourceLinter.Check(PythonSource.Parse("test.py", string.Concat(trainings)));
        var reasons = report.Schedulers.Select(scheduler => scheduler.Unchecked).ToArray();
        Assert.Equal(700, reasons.Length);
        Assert.InRange(reasons.Count(reason => reason is null), 20, 650);
        Assert.Equal(
            "the schedulers before it leave no work for it: 2,400 runs are tried in a file",
            Assert.Single(reasons.Distinct(), reason => reason is not null)
        );
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, "it is stepped in a part of this file that steps schedulers at more than 500 places")]
    public void Of_a_part_that_steps_schedulers_at_too_many_places_the_other_rules_say_what_they_see(
        int places,
        string? why
    )
    {
        var source =
            """
                s = torch.optim.lr_scheduler.StepLR(optimizer, 30)
                for x in loader:
                  loss(x).backward()
                  optimizer.zero_grad()
                  optimizer.step()

                """ + string.Concat(Enumerable.Repeat("  s.step()\n", places));
        var report = SourceLinter.Check(PythonSource.Parse("test.py", source));
        Assert.Equal("LP001", Assert.Single(report.Findings).Finding.Code);
        Assert.Equal(why, Assert.Single(report.Schedulers).Unchecked);
    }

    [Theory]
    [InlineData("if epoch >= 20", "30 epochs of any number of updates, stepped once an epoch")]
    [InlineData("if epoch > 20", "29 epochs of any number of updates, stepped once an epoch")]
    [InlineData("if not late and epoch < 5", "5 epochs of any number of updates, stepped once an epoch")]
    [InlineData("if epoch <= 5", "6 epochs of any number of updates, stepped once an epoch")]
    [InlineData("if epoch == 3", "any number of updates, stepped once an epoch")]
    [InlineData("if epoch < warm:\n    pass\n  else", "40 epochs of any number of updates, stepped once an epoch")]
    public void Counts_the_passes_in_which_a_condition_on_the_epoch_holds(string condition, string run)
    {
        var scheduler = Check(
            $"warm = 10\ns = StepLR(optimizer, 10)\nfor epoch in range(50):\n  train()\n  {condition}:\n    s.step()"
        );
        Assert.Equal((run, null), (scheduler.Run, scheduler.Unchecked));
    }

    [Theory]
    [InlineData("s.step(epoch)", "50 epochs of any number of updates, stepped once an epoch")]
    [InlineData("s.step(epoch + 1)", "51 epochs of any number of updates, stepped once an epoch")]
    [InlineData("s.step(epoch + i / len(data))", "50 epochs of any number of updates, stepped once an epoch")]
    [InlineData("s.step(epoch * len(data) + i)", null)]
    [InlineData("s.step(score)", null)]
    public void Takes_a_position_for_the_passes_that_it_counts_and_no_other(string step, string? run)
    {
        var scheduler = Check(
            "s = CosineAnnealingLR(optimizer, 50)\nfor epoch in range(50):\n  for i, x in enumerate(data):\n    "
                + $"f(x).backward()\n    optimizer.step()\n    {step}"
        );
        Assert.Equal(run, scheduler.Run);
        Assert.Equal(run is null ? "line 6 says its position itself" : null, scheduler.Unchecked);
    }

    [Theory]
    [InlineData("start", "epochs", 30)]
    [InlineData("start", "epochs + 1", 30)]
    [InlineData("start + 1", "epochs + 1", 30)]
    [InlineData("start", "start + epochs", 30)]
    public void Counts_no_pass_too_many_of_a_run_that_resumes(string first, string end, int epochs)
    {
        var scheduler = Check(
            $"epochs = 30\ns = StepLR(optimizer, 10)\nfor epoch in range({first}, {end}):\n  train()\n  s.step()"
        );
        Assert.Equal($"{epochs} epochs of any number of updates, stepped once an epoch", scheduler.Run);
    }

    [Fact]
    public void Names_the_numbers_of_a_schedule_that_may_be_whatever_they_are()
    {
        var scheduler = Check(
            "s = StepLR(optimizer, 10, gamma=cfg.gamma)\nfor epoch in range(30):\n  train()\n  s.step()"
        );
        Assert.EndsWith(", whatever 'cfg.gamma' is", scheduler.Run, StringComparison.Ordinal);
    }

    private const string EndedByCounter =
        "s = get_linear_schedule_with_warmup(optimizer, 10, 10 * len(loader))\ndone = 0\nfor epoch in range(10):\n"
        + "  for x in loader:\n    f(x).backward(); optimizer.step(); s.step()\n    done += 1\n"
        + "    if done >= 300: break\n  if done >= 300: break";

    [Fact]
    public void Says_that_a_counter_may_end_a_run_of_which_the_batches_are_not_known() =>
        Assert.Contains(
            "any number of updates, 300 batches in all at most",
            Check($"from transformers import *\n{EndedByCounter}").Run,
            StringComparison.Ordinal
        );

    [Fact]
    public void Batches_that_the_caller_says_are_those_of_the_loader_in_the_schedule_too() =>
        Assert.Contains(
            "640",
            Check($"from transformers import *\n{EndedByCounter}", new() { StepsPerEpoch = 64 }).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void Says_that_a_break_may_end_the_run() =>
        Assert.Contains(
            ", if no break ends it before",
            Check("s = StepLR(optimizer, 10)\nfor epoch in range(30):\n  train()\n  s.step()\n  if bored(): break").Run,
            StringComparison.Ordinal
        );

    [Fact]
    public void Counts_updates_where_two_breaks_end_an_endless_loop() =>
        Assert.StartsWith(
            "600 updates,",
            Check(
                "s = StepLR(optimizer, 10)\nstep = 0\nwhile True:\n  for x in loader:\n    f(x).backward()\n"
                    + "    optimizer.step()\n    s.step()\n    step += 1\n    if step >= 600: break\n"
                    + "  if step >= 600: break"
            ).Run,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_an_unknown_wrapper_is_given_is_listed_as_not_checked()
    {
        var wrapped = SourceLinter
            .Check(
                PythonSource.Parse(
                    "test.py",
                    "a = CosineAnnealingLR(optimizer, 100)\n"
                        + "s = PatientWarmupScheduler(optimizer, after_scheduler=a)\n"
                        + "for epoch in range(20):\n  train()\n  s.step()"
                )
            )
            .Schedulers[0];
        Assert.Equal("it is stepped by 'PatientWarmupScheduler', which is not known", wrapped.Unchecked);
    }

    [Fact]
    public void A_factory_of_a_scheduler_and_the_epochs_makes_one_scheduler() =>
        Assert.Equal(
            "create_scheduler",
            Check("sched, n = create_scheduler(args, optimizer)\nfor e in range(n):\n  train()\n  sched.step(e)").Text
        );

    [Fact]
    public void A_call_on_the_left_of_or_happens_once() =>
        Assert.Equal(
            "torch.StepLR(optimizer, 5)",
            Check("s = StepLR(optimizer, 5) or 3\nfor epoch in range(9):\n  train()\n  s.step()").Text
        );

    private static SourceScheduler Check(string source, SourceLintOptions? options = null) =>
        SourceLinter.Check(PythonSource.Parse("test.py", source), options).Schedulers.Single();
}
