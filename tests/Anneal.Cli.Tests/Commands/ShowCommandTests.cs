using System.Globalization;
using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

public sealed class ShowCommandTests
{
    /// <summary>The learning rates that the PyTorch tutorial prints, after its steps 1 to 11.</summary>
    public static TheoryData<string, string> RatesOfTheTutorial =>
        new()
        {
            {
                "step(base, factor=0.1, every=2)",
                "0.100000 0.010000 0.010000 0.001000 0.001000 0.000100 0.000100 0.000010 0.000010 0.000001 0.000001"
            },
            {
                "multistep(base, factor=0.1, at=[5, 80])",
                "0.100000 0.100000 0.100000 0.100000 0.010000 0.010000 0.010000 0.010000 0.010000 0.010000 0.010000"
            },
            {
                "exponential(base, factor=0.9, per=1)",
                "0.090000 0.081000 0.072900 0.065610 0.059049 0.053144 0.047830 0.043047 0.038742 0.034868 0.031381"
            },
            {
                "cosine(base -> 0, 50)",
                "0.099901 0.099606 0.099114 0.098429 0.097553 0.096489 0.095241 0.093815 0.092216 0.090451 0.088526"
            },
            {
                "cycle(0.001 -> 0.1, up=2000, down=2000, shape=triangular2)",
                "0.001050 0.001099 0.001149 0.001198 0.001247 0.001297 0.001346 0.001396 0.001446 0.001495 0.001545"
            },
        };

    [Theory, MemberData(nameof(RatesOfTheTutorial))]
    public async Task Gives_the_rates_that_the_PyTorch_tutorial_prints(string text, string printed)
    {
        var run = await ToolRun.OfAsync("show", text, "--rate", "0.1", "--steps", "12", "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("step,learning_rate", lines[0]);
        Assert.Equal(Enumerable.Range(0, 12), lines[1..].Select(line => int.Parse(line.Split(',')[0])));
        Assert.Equal(printed.Split(' '), lines[2..].Select(line => double.Parse(line.Split(',')[1]).ToString("F6")));
    }

    [Fact]
    public async Task Writes_numbers_that_read_back_the_same()
    {
        var csv = await ToolRun.OutputOfAsync("show", "cosine(0.3 -> 0.01, 7)", "--format", "csv");
        var curve = Schedule.Cosine(0.3, 0.01, 7);
        Assert.Equal(
            Enumerable.Range(0, 7).Select(step => curve.At(step)),
            csv.Split('\n')[1..^1].Select(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public async Task Shows_a_schedule_for_as_long_as_it_is()
    {
        Assert.Equal(
            1 + 100,
            (await ToolRun.OutputOfAsync("show", "cosine(0.3 -> 0, 100)", "--format", "csv")).Count(c => c == '\n')
        );
    }

    [Fact]
    public async Task Shows_the_whole_of_a_run_in_epochs()
    {
        var csv = await ToolRun.OutputOfAsync(
            "show",
            "step(0.4, factor=0.5, every=1ep)",
            "--epochs",
            "2",
            "--steps-per-epoch",
            "2",
            "--format",
            "csv"
        );
        Assert.Equal("step,learning_rate\n0,0.4\n1,0.4\n2,0.2\n3,0.2\n", csv);
    }

    [Fact]
    public async Task Counts_the_steps_of_a_run_over_samples()
    {
        var csv = await ToolRun.OutputOfAsync(
            "show",
            "0.4",
            "--epochs",
            "2",
            "--samples",
            "9",
            "--batch",
            "4",
            "--format",
            "csv"
        );
        Assert.Equal(1 + 2 * 3, csv.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Takes_the_steps_for_the_length_of_the_run_where_nothing_else_says_it()
    {
        var csv = await ToolRun.OutputOfAsync("show", "linear(1 -> 0, 50%)", "--steps", "4", "--format", "csv");
        Assert.Equal("step,learning_rate\n0,1\n1,0.5\n2,0\n3,0\n", csv);
    }

    [Fact]
    public async Task Leaves_out_steps_on_request()
    {
        Assert.Equal(
            "step,learning_rate\n0,4\n2,2\n",
            await ToolRun.OutputOfAsync("show", "linear(4 -> 0, 4)", "--every", "2", "--format", "csv")
        );
    }

    [Fact]
    public async Task Gives_each_schedule_a_column_under_its_text()
    {
        var csv = await ToolRun.OutputOfAsync("show", "linear(1->0,2)", "0.5", "--format", "csv");
        Assert.Equal("step,\"linear(1 -> 0, 2)\",0.5\n0,1,0.5\n1,0.5,0.5\n", csv);
    }

    [Fact]
    public async Task Shows_what_is_scheduled_beside_the_rate()
    {
        const string text = "linear(1 -> 0, 2) with momentum = linear(0.8 -> 1, 2)";
        Assert.Equal(
            "step,learning_rate,momentum\n0,1,0.8\n1,0.5,0.9\n",
            await ToolRun.OutputOfAsync("show", text, "--format", "csv")
        );
        Assert.Equal(
            $"step,\"{text}\",\"{text} momentum\",0.3\n0,1,0.8,0.3\n1,0.5,0.9,0.3\n",
            await ToolRun.OutputOfAsync("show", text, "0.3", "--format", "csv")
        );
    }

    [Fact]
    public async Task Writes_one_JSON_document()
    {
        using var json = JsonDocument.Parse(await ToolRun.OutputOfAsync("show", "linear(1->0,2)", "--format", "json"));
        Assert.Equal([0, 1], json.RootElement.GetProperty("step").EnumerateArray().Select(step => step.GetInt32()));
        var schedule = json.RootElement.GetProperty("schedules").EnumerateArray().Single();
        Assert.Equal("linear(1 -> 0, 2)", schedule.GetProperty("schedule").GetString());
        Assert.Equal(2, schedule.GetProperty("length").GetInt64());
        Assert.Equal(
            Recipe.Parse("linear(1 -> 0, 2)").Bind().Fingerprint,
            schedule.GetProperty("fingerprint").GetString()
        );
        Assert.Equal(
            (1, 0, 0, 0.5, 1),
            (
                Effect("peak_rate"),
                Effect("peak_step"),
                Effect("share_at_zero"),
                Effect("share_near_peak"),
                Effect("covered")
            )
        );
        Assert.Equal(
            [1, 0.5],
            schedule
                .GetProperty("values")
                .GetProperty("learning_rate")
                .EnumerateArray()
                .Select(value => value.GetDouble())
        );

        double Effect(string name) => schedule.GetProperty("effect").GetProperty(name).GetDouble();
    }

    [Fact]
    public async Task Draws_a_chart_and_says_its_figures()
    {
        var chart = await ToolRun.OutputOfAsync("show", "linear(1 -> 0, 10)");
        Assert.Contains("learning rate", chart, StringComparison.Ordinal);
        Assert.EndsWith(
            "linear(1 -> 0, 10): first 1, highest 1 at step 0, last 0.1 at step 9; length 10 steps\n"
                + "  0 % of the updates at rate 0, 0 % below 1 % of the peak, 10 % above 90 % of it; 100 % of the "
                + "schedule covered\n",
            chart,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("(repeat((fastai.SchedExp(0, 1)) for 8, 3)) then 0.01")]
    [InlineData("fastai.SchedExp(0, 1)")]
    [InlineData("0.1 for 5 then fastai.SchedExp(0, 1) for 8")]
    public async Task A_curve_without_a_value_is_an_error_and_no_stack_trace(string text)
    {
        var run = await ToolRun.OfAsync("show", text, "--steps", "60");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "a division by zero, where the framework's own code fails",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_feedback_is_not_shown()
    {
        Assert.Contains(
            "before feedback",
            await ToolRun.OutputOfAsync("show", "0.1 | plateau()", "--steps", "10"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Makes_a_table_of_about_25_rows()
    {
        var table = await ToolRun.OutputOfAsync("show", "linear(1 -> 0, 1000)", "--format", "table");
        Assert.Equal(2 + 25, table.Count(c => c == '\n'));
        Assert.Contains("  40           0.96\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_an_SVG_to_a_file()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            $"wrote {folder.File("rates.svg")}\n",
            await ToolRun.OutputOfAsync(
                "show",
                "linear(1 -> 0, 10)",
                "--format",
                "svg",
                "--output",
                folder.File("rates.svg")
            )
        );
        Assert.StartsWith("<svg", await File.ReadAllTextAsync(folder.File("rates.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_what_is_scheduled_beside_the_rate_in_a_panel_of_its_own()
    {
        var svg = await ToolRun.OutputOfAsync(
            "show",
            "linear(1 -> 0, 10)",
            "0.3 for 10 with momentum = linear(0.8 -> 1, 10)",
            "--epochs",
            "2",
            "--steps-per-epoch",
            "5",
            "--format",
            "svg"
        );
        Assert.Contains(">Learning rate</text>", svg, StringComparison.Ordinal);
        Assert.Contains(">Momentum</text>", svg, StringComparison.Ordinal);
        Assert.Contains(">epoch</text>", svg, StringComparison.Ordinal);
        Assert.Contains(">linear(1 -&gt; 0, 10): 0 % / 0 % / 10 % / 100 %</text>", svg, StringComparison.Ordinal);
        // A schedule keeps its colour from panel to panel.
        Assert.Equal(2, svg.Split("class=\"key vermilion\"").Length - 1);
    }

    [Fact]
    public async Task Writes_a_page_with_charts_effect_findings_and_the_runs_arithmetic()
    {
        var html = await ToolRun.OutputOfAsync(
            "show",
            "cosine(0.1 -> 0, 2000)",
            "one_cycle(0.1, 100%)",
            "--epochs",
            "2",
            "--samples",
            "1000",
            "--batch",
            "2",
            "--format",
            "html"
        );
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains("<p>1,000 updates, 500 in an epoch</p>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<td class=\"number\">2,000</td><td class=\"number\">50 %</td></tr>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("class=\"flag-text\"", html, StringComparison.Ordinal);
        Assert.Contains("<td>LR001</td><td>warning</td>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>The run</h2>", html, StringComparison.Ordinal);
        Assert.Contains("1,000 updates in all, 500 per epoch", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_run_has_no_findings()
    {
        var html = await ToolRun.OutputOfAsync("show", "cosine(0.1 -> 0, 2000)", "--format", "html");
        Assert.Contains("<h2>What the run gets</h2>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>Lint</h2>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_a_text_from_a_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("recipe.txt", "linear(1 -> 0,  # down\n  2)");
        Assert.Equal(
            "step,learning_rate\n0,1\n1,0.5\n",
            await ToolRun.OutputOfAsync("show", $"@{path}", "--format", "csv")
        );
    }

    [Fact]
    public async Task Names_the_file_of_a_text_that_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("recipe.txt", "linear(1 -> 0,\n  2");
        Assert.StartsWith(
            $"'{path}', line 2, column 4: ",
            await ToolRun.RefusalOfAsync("show", $"@{path}"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"the schedule file '{folder.File("none")}' cannot be read: ",
            await ToolRun.RefusalOfAsync("show", $"@{folder.File("none")}"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("torch.ExponentialLR(gamma=1e200)", "at step 2 it is Infinity.")]
    [InlineData("torch.MultiplicativeLR(lambda t: 1/(3-t))", "at step 3 it has none: ")]
    [InlineData(
        "0.1 with momentum = torch.ExponentialLR(gamma=1e200)",
        "finite momentum at every step, but at step 2 "
    )]
    public async Task A_curve_without_a_finite_value_is_refused_with_its_first_step_in_every_format(
        string text,
        string part
    )
    {
        foreach (var format in new[] { "chart", "table", "csv", "json", "svg", "png", "html" })
            Assert.Contains(
                part,
                await ToolRun.RefusalOfAsync("show", text, "--rate", "1", "--steps", "9", "--format", format),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task The_first_step_without_a_value_is_found_in_a_run_too_long_to_read_whole() =>
        Assert.Contains(
            "at step 3083 it is Infinity.",
            await ToolRun.RefusalOfAsync(
                "show",
                "torch.ExponentialLR(gamma=1.25892541)",
                "--rate",
                "1",
                "--steps",
                "9000000"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Shows_the_place_of_a_mistake_in_the_text()
    {
        Assert.Equal(
            "line 1, column 1: unknown schedule 'cosin'; did you mean 'cosine'?\n  cosin(1 -> 0, 5)\n  ^",
            await ToolRun.RefusalOfAsync("show", "cosin(1 -> 0, 5)")
        );
        var lines = (await ToolRun.RefusalOfAsync("show", "linear(1 -> 0 5)")).Split('\n');
        Assert.StartsWith("line 1, column 15: ", lines[0], StringComparison.Ordinal);
        Assert.Equal(["  linear(1 -> 0 5)", "                ^"], lines[1..]);
    }

    [Theory]
    [InlineData("run's length is not known", "cosine(0.1 -> 0)")]
    [InlineData("'10%' needs a run plan", "linear(0.1 -> 0, 10%)")]
    [InlineData("--rate", "cosine(base -> 0, 10)")]
    [InlineData("--steps", "0.1")]
    [InlineData("'--rate' must be a number greater than 0 and at most 1000000, but was '-1'", "0.1", "--rate", "-1")]
    [InlineData("'--rate' must be a number greater than 0 and at most 1000000, but was 'NaN'", "0.1", "--rate", "NaN")]
    [InlineData("'--steps' must be a whole number from 1 to 1000000000000000, but was '0'", "0.1", "--steps", "0")]
    [InlineData("--steps-per-epoch", "0.1", "--epochs", "3")]
    [InlineData("--bogus", "0.1", "--bogus")]
    [InlineData("given 2 times", "0.1", "0.10", "--steps", "3")]
    [InlineData("--format", "0.1", "--format", "pdf")]
    public async Task Refuses_what_it_cannot_show_in_one_line(string part, params string[] arguments)
    {
        var refusal = await ToolRun.RefusalOfAsync(["show", .. arguments]);
        Assert.Contains(part, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Fact]
    public async Task Refuses_a_file_that_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        var refusal = await ToolRun.RefusalOfAsync(
            "show",
            "0.1",
            "--steps",
            "3",
            "--output",
            folder.File("none/rates.csv")
        );
        Assert.StartsWith($"'{folder.File("none/rates.csv")}' cannot be written: ", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_that_a_rate_has_no_effect()
    {
        var run = await ToolRun.OfAsync("show", "linear(1 -> 0, 2)", "--rate", "0.1", "--format", "csv");
        Assert.Equal(
            (0, "anneal: note: --rate has no effect, because no text uses 'base'.\n"),
            (run.ExitCode, run.Error)
        );
    }
}
