namespace Anneal.Cli.Tests.Commands;

/// <summary>Schedules by their name in a Python file: <c>train.py:get_lr</c>.</summary>
public sealed class NamedScheduleTests
{
    private const string Source = """
        import math, torch
        from torch.optim.lr_scheduler import StepLR, _LRScheduler
        warm, peak = 4, 0.1
        def get_lr(step):
            if step < warm:
                return peak * (step + 1) / warm
            return peak * 0.5 ** (step - warm)
        half = lambda step: 0.5 ** step
        def adjust_learning_rate(optimizer, epoch):
            lr = 0.2 / (epoch + 1)
            for group in optimizer.param_groups:
                group['lr'] = lr
        class Poly(_LRScheduler):
            def __init__(self, optimizer, n):
                self.n = n
                super().__init__(optimizer)
            def get_lr(self):
                return [b * (1 - self.last_epoch / self.n) for b in self.base_lrs]
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
        steps = StepLR(optimizer, 2)
        poly = Poly(optimizer, 10)
        numbers = [1, 2, 3]
        unknown = lambda step: args.scale * step
        for epoch in range(5):
            adjust_learning_rate(optimizer, epoch)
            train(net)
        """;

    [Theory]
    [InlineData("get_lr", "0.025 0.05 0.075 0.1 0.1 0.05")]
    [InlineData("half", "1 0.5 0.25 0.125 0.0625 0.03125")]
    [InlineData("adjust_learning_rate", "0.2 0.1 0.06666666666666667 0.05 0.04 0.03333333333333333")]
    [InlineData("steps", "0.5 0.5 0.05 0.05 0.005000000000000001 0.005000000000000001")]
    [InlineData("poly", "0.5 0.45 0.4 0.35 0.3 0.25")]
    [InlineData("Poly", "0.5 0.45 0.4 0.35 0.3 0.25")]
    public async Task Are_shown(string name, string rates)
    {
        var run = await RunAsync(name);
        Assert.Equal("", run.Error.Replace("anneal: note: --rate has no effect, because no text uses 'base'.\n", ""));
        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        Assert.Equal(
            rates.Split(' ').Select(rate => double.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)),
            lines.Select(line => double.Parse(line.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)),
            (expected, actual) => Math.Abs(expected - actual) <= 1e-15
        );
    }

    [Theory]
    [InlineData("getlr", "the source must have something called 'getlr', but has not; did you mean 'get_lr'?")]
    [InlineData("numbers", "'numbers' cannot be read: it must be a function, a scheduler, or a class")]
    [InlineData("unknown", "'unknown' cannot be read: 'args.scale' is not known from this file.")]
    public async Task Are_refused_with_the_reason(string name, string reason)
    {
        var run = await RunAsync(name);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Must_stand_in_a_file_that_is_there()
    {
        var run = await ToolRun.OfAsync("show", "absent.py:get_lr", "--steps", "3");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("absent.py", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_listed_by_lint_where_a_loop_sets_them()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "train.py");
        await File.WriteAllTextAsync(file, Source);
        var run = await ToolRun.OfAsync("lint", file);
        Assert.Contains(
            "rate set by hand at line 12: formula(0.2 / (t + 1)): checked for 5 epochs",
            run.Output,
            StringComparison.Ordinal
        );
    }

    private static async Task<ToolRun> RunAsync(string name)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "train.py");
        await File.WriteAllTextAsync(file, Source);
        return await ToolRun.OfAsync("show", $"{file}:{name}", "--steps", "6", "--rate", "0.5", "--format", "csv");
    }
}
