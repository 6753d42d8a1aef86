using Anneal.Interop.Python;

namespace Anneal.Interop.Tests.Python.Functions;

/// <summary>Rates that a loop sets by hand, as people write it.</summary>
public sealed class HandSetRatesTests
{
    [Theory]
    [InlineData("step_by_epoch", "formula(0.1 * 0.1 ** (t // 30))", "90 epochs of 50 updates, stepped once an epoch")]
    [InlineData(
        "warmup_in_loop",
        "formula(0.1 * (t + 1) / 5 if t < 5 else 0.05 * (1 + cos(3.141592653589793 * t / 40)))",
        "40 epochs of 50 updates, stepped once an epoch"
    )]
    [InlineData(
        "position_in_batches",
        "formula(0.1 * (0.5 * (1 + cos(3.141592653589793 * t / 500))))",
        "10 epochs of 50 updates, stepped once an update"
    )]
    [InlineData(
        "fraction_of_epochs",
        "formula(0.02 * (t % 50 / 50 + t // 50) / 4 if t % 50 / 50 + t // 50 < 4 else "
            + "0.01 * (1 + cos(3.141592653589793 * (t % 50 / 50 + t // 50 - 4) / 16)))",
        "20 epochs of 50 updates, stepped once an update"
    )]
    [InlineData("counter", "formula(0.1 * (1 - t / 1000))", "20 epochs of 50 updates, stepped once an update")]
    [InlineData("counter_after", "formula(0.1 / (t + 1))", "20 epochs of 50 updates, stepped once an update")]
    [InlineData(
        "milestones",
        "formula(0.5 * (0.1 if t >= 30 else 1) * (0.1 if t >= 60 else 1))",
        "80 epochs of 50 updates, stepped once an epoch"
    )]
    [InlineData(
        "table",
        "formula(t * 0.010000000000000002 + 0.01 if t < 10 else 0.1 * 0.5 ** (t - 10))",
        "30 epochs of 50 updates, stepped once an epoch"
    )]
    [InlineData("from_one", "formula(0.1 / sqrt(t + 1))", "9 epochs of 50 updates, stepped once an epoch")]
    [InlineData(
        "assigner",
        "formula(0.001 * (t + 1) / 100 if t < 100 else 0.5 * (1 + cos(3.141592653589793 * (t - 100) / 900)) * 0.001)",
        "20 epochs of 50 updates, stepped once an update"
    )]
    [InlineData("initial_rate", "formula(base * 0.5 ** (t // 10))", "30 epochs of 50 updates, stepped once an epoch")]
    [InlineData("keras_value", "formula(0.01 * 0.9 ** t)", "12 epochs of 50 updates, stepped once an epoch")]
    [InlineData("keras_attribute", "formula(0.01 * 0.9 ** t)", "12 epochs of 50 updates, stepped once an epoch")]
    [InlineData(
        "branches",
        "formula(0.01 * (t + 1) if t < 5 else 0.05)",
        "12 epochs of 50 updates, stepped once an epoch"
    )]
    [InlineData(
        "elif_branches",
        "formula(0.1 if not t >= 8 and not t >= 4 else 0.01 if not t >= 8 and t >= 4 else 0.001)",
        "12 epochs of 50 updates, stepped once an epoch"
    )]
    [InlineData("folds", "formula(0.1 * 0.5 ** t)", "12 epochs of 50 updates, stepped once an epoch")]
    [InlineData("late", "formula(0.1 * 0.5 ** (max(t - 1, 0) + 1))", "12 epochs of 50 updates, stepped once an epoch")]
    [InlineData(
        "noam",
        "formula(0.0001 * min((t + 1) ** -0.5, (t + 1) * 0.001))",
        "20 epochs of 50 updates, stepped once an update"
    )]
    [InlineData(
        "nano",
        "formula(0.001 * (t + 1) / 11 if t < 10 else 0.0001 if t > 500 else 0.001 / t)",
        "601 updates, stepped once an update"
    )]
    [InlineData("own_attribute", "formula(0.3 * 0.9 ** t)", "12 epochs of 50 updates, stepped once an epoch")]
    [InlineData("method", "formula(0.2 * 0.97 ** t)", "12 epochs of 50 updates, stepped once an epoch")]
    public void Are_read_as_a_formula_of_the_loop(string shape, string formula, string? run)
    {
        var scheduler = Only(Shape(shape));
        Assert.EndsWith(formula, scheduler.Text, StringComparison.Ordinal);
        Assert.StartsWith("rate set by hand at line ", scheduler.Text, StringComparison.Ordinal);
        Assert.Equal(run, scheduler.Run);
        Assert.Equal(run is null, scheduler.Unchecked is not null);
    }

    [Theory]
    [InlineData("for g in optimizer.param_groups:\n      g['lr'] *= 0.9", "it depends on the rate before")]
    [InlineData(
        "if epoch in (5, 8):\n      for g in optimizer.param_groups:\n        g['lr'] = 0.1 ** epoch",
        "it is set in a part of the run only, and elsewhere depends on the rate before"
    )]
    [InlineData(
        "rate = rate * 0.9\n    for g in optimizer.param_groups:\n      g['lr'] = rate",
        "line 21 changes it from pass to pass"
    )]
    [InlineData(
        "state['lr'] *= 0.9\n    for g in optimizer.param_groups:\n      g['lr'] = state['lr']",
        "line 21 changes it from pass to pass"
    )]
    [InlineData("decay(optimizer)", "a list or a dictionary is changed after it is made")]
    [InlineData(
        "holder.lower()\n    for g in optimizer.param_groups:\n      g['lr'] = holder.rate",
        "line 14 changes it from pass to pass"
    )]
    [InlineData("set_rate(optimizer, epoch)", "what 'elsewhere.remote' gives is not known from this file")]
    [InlineData(
        "for g in optimizer.param_groups:\n      g['lr'] = 0.1 * g['lr_scale'] * 0.9 ** epoch",
        "'lr_scale' of a parameter group is not known from this file"
    )]
    public void Say_why_they_cannot_be_read(string setting, string reason)
    {
        var scheduler = Only(
            "import torch\nfrom elsewhere import remote\noptimizer = torch.optim.SGD(net.parameters(), lr=0.1)\n"
                + "state = {'lr': 0.1}\ndef decay(opt):\n    state['lr'] *= 0.5\n"
                + "    for g in opt.param_groups:\n        g['lr'] = state['lr']\n"
                + "class Holder:\n  def __init__(self):\n    self.rate = 0.1\n  def lower(self):\n"
                + "    print(self.rate)\n    self.rate *= 0.5\nholder = Holder()\n"
                + "def set_rate(opt, epoch):\n    for g in opt.param_groups:\n        g['lr'] = remote(epoch)\n"
                + $"rate = 0.1\nfor epoch in range(12):\n    {setting}\n"
                + "    for x, y in loader:\n        f(x).backward()\n        optimizer.step()\n"
        );
        Assert.Equal(reason, scheduler.Unchecked);
    }

    private static SourceScheduler Only(string text) =>
        Assert.Single(SourceLinter.Check(PythonSource.Parse("test.py", text)).Schedulers);

    private static string Shape(string name)
    {
        var all = SourceFixtures.Read("Functions", "by_hand.py").ReplaceLineEndings("\n").Split("# --- ");
        return all[0] + all.Single(part => part.StartsWith(name + "\n", StringComparison.Ordinal))[name.Length..];
    }
}
