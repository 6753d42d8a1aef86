using Anneal.Interop.Python;

namespace Anneal.Interop.Tests.Python;

/// <summary>Runs that counters, flags and saved states decide: what is known of them, and what is not.</summary>
public sealed class CountedRunTests
{
    private const string Update = "f(x).backward(); optimizer.step(); s.step()";

    [Theory]
    [InlineData("n = 0\nwhile True:\n  {0}\n  n += 1\n  if n >= 3000: break", "3,000 updates")]
    [InlineData("n = 0\nwhile True:\n  {0}\n  n += 1\n  if n > 3000: break", "3,001 updates")]
    [InlineData("n = 0\nwhile True:\n  n += 1\n  if n > 3000: break\n  {0}", "3,000 updates")]
    [InlineData("n = 0\nwhile True:\n  if n >= 3000: break\n  n += 1\n  {0}", "3,000 updates")]
    [InlineData("n, most = 0, 3000\nwhile True:\n  {0}\n  n += 1\n  if n >= most: break", "3,000 updates")]
    [InlineData("n = 0\nwhile n < 3000:\n  for x in d:\n    {0}\n    n += 1\n    if n >= 3000: break", "3,000 updates")]
    [InlineData("n = 3000\nwhile n > 0:\n  {0}\n  n -= 1", "3,000 updates")]
    public void A_counter_says_how_many_updates_a_loop_makes(string loop, string run) =>
        Assert.Equal($"{run}, stepped once an update", Check(loop).Run);

    [Theory]
    [InlineData("n = 0\nfor x in range(5000):\n  f(x).backward(); optimizer.step()\n  if n > 100: s.step()\n  n += 1")]
    [InlineData(
        "b = True\nfor x in range(50):\n  f(x).backward(); optimizer.step()\n  if not b: s.step()\n  b = False"
    )]
    [InlineData("b = 0\nfor x in range(50):\n  f(x).backward(); optimizer.step()\n  if b == 1: s.step()\n  b = 1")]
    [InlineData(
        "b = False\nfor x in range(50):\n  f(x).backward(); optimizer.step()\n  if good(f): b = True\n  if b: s.step()"
    )]
    public void What_a_loop_changes_is_not_decided_by_its_first_value(string loop) =>
        Assert.EndsWith(" steps it in a part of the run only", Check(loop).Unchecked, StringComparison.Ordinal);

    [Theory]
    [InlineData("range(10)", false)]
    [InlineData("range(30, 60)", true)]
    [InlineData("range(c['epoch'] + 1, 60)", true)]
    public void A_restored_scheduler_is_not_checked_where_the_run_does_not_say_its_beginning(
        string epochs,
        bool isKnown
    )
    {
        var scheduler = Check($"s.load_state_dict(c['s'])\nfor e in {epochs}:\n  train(optimizer)\n  s.step()");
        Assert.Equal(
            isKnown ? null : "its saved state is loaded, at a step that is not known from this file",
            scheduler.Unchecked
        );
    }

    [Fact]
    public void A_default_that_no_caller_can_use_says_nothing()
    {
        var scheduler = Check(
            "import argparse\np = argparse.ArgumentParser()\np.add_argument('--epochs', required=True, default=5)\n"
                + "args = p.parse_args()\nfor e in range(args.epochs):\n  for x in d: f(x).backward(); "
                + "optimizer.step()\n  s.step()"
        );
        Assert.Equal("any number of epochs of any number of updates, stepped once an epoch", scheduler.Run);
    }

    [Fact]
    public void A_warm_up_that_may_be_none_wastes_no_update() =>
        Assert.Empty(
            SourceLinter
                .Check(
                    PythonSource.Parse(
                        "test.py",
                        "from transformers import get_constant_schedule_with_warmup\n"
                            + "s = get_constant_schedule_with_warmup(optimizer, args.warmup_steps)\n"
                            + "for x in loader:\n  f(x).backward(); optimizer.step(); s.step()"
                    )
                )
                .Findings
        );

    private static SourceScheduler Check(string loop) =>
        SourceLinter
            .Check(
                PythonSource.Parse(
                    "test.py",
                    $"s = CosineAnnealingLR(optimizer, 60)\n{loop.Replace("{0}", Update, StringComparison.Ordinal)}"
                )
            )
            .Schedulers.Single();
}
