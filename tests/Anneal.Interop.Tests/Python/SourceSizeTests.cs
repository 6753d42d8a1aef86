using System.Text;
using System.Text.Json;
using Anneal.Interop.Python;

namespace Anneal.Interop.Tests.Python;

/// <summary>The largest sources that are read, and what reading them costs.</summary>
public sealed class SourceSizeTests
{
    private const int PictureCharacters = 4_900_000;

    // Below 2 s, unless the machine is busy with all other tests.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Twice_the_code_is_twice_the_work()
    {
        // What is compiled and filled once is not the source's.
        await WorkOfAsync(LargeProgram.Of(functions: 20));
        var half = await WorkOfAsync(LargeProgram.Of(functions: 240));
        var whole = await WorkOfAsync(LargeProgram.Of(functions: 480));
        Assert.InRange((double)whole / half, 1, 2.5);
    }

    [Fact]
    public async Task Reads_a_million_characters_of_functions_loops_and_schedulers()
    {
        var text = LargeProgram.Of(functions: 480);
        Assert.InRange(text.Length, 900_000, PythonSource.MostCharacters);
        var report = await CheckAsync("large.py", text);
        Assert.Equal(480, report.Schedulers.Count);
        Assert.True(report.IsChecked);
        Assert.Equal("LR001", Assert.Single(report.Findings).Finding.Code);
    }

    [Theory]
    [InlineData("x = 1\n")]
    [InlineData("for i in range(3):\n    train(i)\n")]
    [InlineData("if args.x:\n    y = 2\nelse:\n    y = 3\n")]
    [InlineData("def f(x):\n    return g(x) + 1\n")]
    [InlineData("class A(B):\n    def f(self):\n        self.x = 1\n")]
    [InlineData("loss = net(x)\nloss.backward()\noptimizer.step()\n")]
    [InlineData("x = [a for a in b if a] + [1, 2, {'c': lambda t: t}]\n")]
    [InlineData("'''\"")]
    [InlineData("lambda:")]
    [InlineData("([{")]
    public async Task Reads_a_million_characters_of_one_kind(string code)
    {
        var text = string.Concat(Enumerable.Repeat(code, PythonSource.MostCharacters / code.Length));
        Assert.Empty((await CheckAsync("large.py", text)).Schedulers);
    }

    [Fact]
    public async Task A_class_of_ten_thousand_methods_that_call_each_other_is_read()
    {
        var methods = Enumerable.Range(0, 10_000).Select(i => $"  def m{i}(self):\n    return self.m{i + 1}()\n");
        Assert.Empty((await CheckAsync("large.py", "class A:\n" + string.Concat(methods))).Schedulers);
    }

    [Fact]
    public void A_notebook_is_the_same_from_its_bytes_and_from_its_text()
    {
        const string Text =
            """{"cells": [{"cell_type": "code", "source": ["s = StepLR(o, 3)\n", "o.step()"], "outputs": []}]}""";
        var report = SourceLinter.Check(PythonSource.Parse("a.ipynb", Text));
        Assert.Single(report.Schedulers);
        Assert.Equal(report, SourceLinter.Check(PythonSource.ParseNotebook(Encoding.UTF8.GetBytes(Text))));
        Assert.Equal(report, SourceLinter.Check(PythonSource.ParseNotebook(Encoding.UTF8.GetBytes('\ufeff' + Text))));
    }

    [Fact]
    public async Task Reads_eight_lines_of_code_below_20_MB_of_pictures()
    {
        var picture = new { data = new Dictionary<string, string> { ["image/png"] = new('A', PictureCharacters) } };
        var code = new
        {
            cell_type = "code",
            source = """
                import torch
                optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
                scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=60)
                for epoch in range(20):
                    for x, y in loader:
                        loss(net(x), y).backward()
                        optimizer.step()
                    scheduler.step()
                """,
            outputs = new[] { picture, picture, picture, picture },
        };
        var text = JsonSerializer.Serialize(new { cells = new[] { code } });
        Assert.InRange(text.Length, 19_600_000, PythonSource.MostNotebookCharacters);
        Assert.Equal("LR001", Assert.Single((await CheckAsync("pictures.ipynb", text)).Findings).Finding.Code);
    }

    private static Task<SourceLintReport> CheckAsync(string file, string text) =>
        Task.Run(() => SourceLinter.Check(PythonSource.Parse(file, text))).WaitAsync(Patience);

    // Memory that is asked for: unlike a clock, it is the same whatever else the machine does.
    private static Task<long> WorkOfAsync(string text) =>
        Task.Run(() =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                SourceLinter.Check(PythonSource.Parse("large.py", text));
                return GC.GetAllocatedBytesForCurrentThread() - before;
            })
            .WaitAsync(Patience);
}
