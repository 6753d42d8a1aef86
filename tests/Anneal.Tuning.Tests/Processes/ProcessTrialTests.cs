using System.Diagnostics;
using Anneal.Tuning.Processes;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Tests.Processes;

/// <summary>Real programs as trials, those that mean harm among them.</summary>
public sealed class ProcessTrialTests : IDisposable
{
    private static readonly SearchSpace Space = new([0.1], [Recipe.Parse("constant(base)")]);

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory();

    public void Dispose() => root.Delete(recursive: true);

    [LinuxFact]
    public async Task A_program_gets_its_values_and_reports_lines_of_JSON()
    {
        var space = new SearchSpace(
            [0.1, 0.2],
            [Recipe.Parse("cosine(base -> 0)")],
            new SearchDimension("batch", "16", "32")
        );
        var settings = Settings(
            """
            test -d "$5" || exit 9
            echo "some words before"
            echo '{"step": 1, "loss": 9.0, "other": 1}'
            rate=$(tail -n 1 "$3" | cut -d, -f2)
            echo "{\"step\": $4, \"loss\": $2$1, \"last_rate\": $rate}"
            """,
            "{batch}",
            "{rate}",
            "{table_csv}",
            "{budget}",
            "{checkpoint}",
            "{seed}"
        );
        var (events, result) = await RunAsync(settings, space, steps: 4);
        Assert.Equal((0.1, "16"), (result.Best!.Candidate.Rate, result.Best.Candidate.Values[0].Value));
        Assert.Equal(0.116, result.Best.Mean);
        Assert.All(events, each => Assert.Equal(TrialOutcome.Completed, each.Outcome));
        Assert.Equal(4, events.Select(each => each.Attempt).Distinct().Count());
        var table = await File.ReadAllLinesAsync(Path.Combine(root.FullName, "0-0", "1", "rates.csv"));
        var schedule = space.Schedules[0].Bind(RunPlan.FromSteps(4), 0.1).Rate;
        Assert.Equal(
            [
                "step,rate",
                .. Enumerable.Range(0, 4).Select(k => FormattableString.Invariant($"{k},{schedule.At(k):R}")),
            ],
            table
        );
    }

    [LinuxFact]
    public async Task Metrics_come_from_a_file_too()
    {
        var settings = Settings(
            """echo '{"step": 4, "loss": 0.5}' > "$1/log.jsonl"; echo '{"loss": 7}'""",
            "{checkpoint}",
            "{rate}"
        );
        var (_, result) = await RunAsync(settings with { MetricsFile = "{checkpoint}/log.jsonl" });
        Assert.Equal(0.5, result.Best!.Mean);
        var shared = Assert.Throws<ArgumentException>(() => Trial(settings with { MetricsFile = "log.jsonl" }));
        Assert.Contains("all trials would share", shared.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, TrialOutcome, string> Ends =>
        new()
        {
            { "echo '{\"step\": 1, \"loss\": NaN}'", TrialOutcome.Diverged, "" },
            { "echo '{\"step\": 1, \"loss\": -Infinity, \"x\": 1}'; sleep 100", TrialOutcome.Diverged, "" },
            { "echo '{\"step\": 1, \"loss\": \"nan\"}'", TrialOutcome.Diverged, "" },
            { "true", TrialOutcome.Failed, "it reported no 'loss': no line like {\"step\": 100, \"loss\": 0.25}" },
            { "echo '{\"step\": 1, \"lost\": 2}'", TrialOutcome.Failed, "it reported no 'loss'; its lines have lost" },
            {
                "echo '{\"step\": 1, \"loss\"'",
                TrialOutcome.Failed,
                "it reported no 'loss'; 1 of its lines are broken JSON, the first: {\"step\": 1, \"loss\""
            },
            {
                "echo '{\"step\": 1, \"loss\": 1}'; echo why >&2; exit 3",
                TrialOutcome.Failed,
                "it ended with exit status 3: why"
            },
            { "kill -9 $$", TrialOutcome.Failed, "it was ended by signal 9" },
            { "while true; do sleep 1; done", TrialOutcome.TimedOut, "it was ended by its time limit of 1.5 s" },
            {
                "trap '' TERM; while true; do sleep 1; done",
                TrialOutcome.TimedOut,
                "it was ended by its time limit of 1.5 s"
            },
        };

    [Theory, MemberData(nameof(Ends))]
    public async Task A_program_that_ends_badly_says_how(string script, TrialOutcome outcome, string reason)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var settings = Settings(script, "{rate}") with { TimeLimit = TimeSpan.FromSeconds(1.5) };
        if (outcome != TrialOutcome.TimedOut)
            settings = settings with { TimeLimit = null };
        var (events, result) = await RunAsync(settings);
        var ended = Assert.Single(events);
        Assert.Equal((outcome, reason), (ended.Outcome, ended.Reason ?? ""));
        Assert.Null(result.Best);
    }

    [LinuxFact]
    public async Task A_program_that_there_is_not_fails_with_its_name()
    {
        var settings = new ProcessTrialSettings { Command = new("no-such-program", "{rate}"), Metric = "loss" };
        var (events, _) = await RunAsync(settings);
        Assert.Equal(TrialOutcome.Failed, events[0].Outcome);
        Assert.Contains("no-such-program", events[0].Reason, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_gigabyte_of_output_is_read_and_a_little_of_it_kept()
    {
        var settings = Settings(
            """echo first; head -c 1000000000 /dev/zero | tr '\0' x; echo; echo '{"step": 4, "loss": 2}'; echo last""",
            "{rate}"
        );
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (_, result) = await RunAsync(settings with { OutputLimit = 10_000 });
        Assert.Equal(2, result.Best!.Mean);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 20_000_000);
        var output = await File.ReadAllTextAsync(Path.Combine(root.FullName, "0-0", "1", "output.log"));
        Assert.StartsWith("first\nxxx", output, StringComparison.Ordinal);
        Assert.EndsWith("\nlast\n", output, StringComparison.Ordinal);
        Assert.Contains("bytes left out", output, StringComparison.Ordinal);
        Assert.InRange(output.Length, 9_000, 10_100);
    }

    public static TheoryData<string> Escapes =>
        [
            "sleep 1234 & echo $! >> \"$1/pids\"",
            "setsid sleep 1234 & echo $! >> \"$1/pids\"",
            "(setsid sh -c 'sleep 1234 & echo $! >> \"$0/pids\"' \"$1\" &); until test -s \"$1/pids\"; do sleep 0.1; done",
            "nohup sh -c 'trap \"\" TERM HUP; echo $$ >> \"$0/pids\"; sleep 1234' \"$1\" >/dev/null 2>&1 & until test -s \"$1/pids\"; do sleep 0.1; done",
            "env -i setsid sleep 1234 & echo $! >> \"$1/pids\"; sleep 50",
        ];

    [Theory, MemberData(nameof(Escapes))]
    public async Task What_a_program_starts_ends_with_it(string escape)
    {
        if (!OperatingSystem.IsLinux())
            return;
        foreach (var ending in new[] { "", "; exit 1", "; sleep 100" })
        {
            var settings = Settings($"{escape}{ending}", "{checkpoint}", "{rate}");
            var watch = Stopwatch.StartNew();
            await RunAsync(settings with { TimeLimit = TimeSpan.FromSeconds(4) });
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
            AssertGone();
        }
    }

    [LinuxFact]
    public async Task A_study_that_is_stopped_ends_its_programs_and_takes_them_up_again()
    {
        var space = new SearchSpace([0.1, 0.2, 0.3], [Recipe.Parse("constant(base)")]);
        var settings = Settings(
            """echo $$ >> "$1/pids"; echo '{"step": 1, "loss": 5}'; setsid sleep 1234 & echo $! >> "$1/pids"; sleep 100""",
            "{checkpoint}",
            "{rate}"
        );
        var log = Path.Combine(root.FullName, "log.jsonl");
        using (var stop = new CancellationTokenSource())
        using (var study = new Study(Study(space, 4), log))
        {
            var reports = 0;
            study.Happened += (_, happened) =>
            {
                if (happened.Kind == StudyEventKind.Reported && Interlocked.Increment(ref reports) == 3)
                    stop.CancelAfter(200);
            };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                study.RunAsync(new ProcessTrial(settings, space, study.Plan), workers: 3, stop.Token)
            );
            AssertGone();
        }
        var again = Settings("""echo '{"step": 4, "loss": 1}'""", "{rate}");
        using var resumed = new Study(Study(space, 4), log);
        var result = await resumed.RunAsync(new ProcessTrial(again, space, resumed.Plan));
        Assert.Equal(3, result.Trials);
        Assert.Equal(3 * 4 + 3, result.CostSteps); // what was reported before is not lost
    }

    [Theory]
    [InlineData("{rate}", "{seed}", "sh {schedule} {seed} {budget} {batch}")]
    [InlineData("{schedule}", "{table_csv}", "sh {rate} {seed} {budget} {batch}")]
    [InlineData("{seed}", "", "sh {rate} {schedule} {budget} {batch}")]
    [InlineData("{budget}", "", "sh {rate} {schedule} {seed} {batch}")]
    [InlineData("{batch}", "", "sh {rate} {schedule} {seed} {budget}")]
    [InlineData("{lr}", "{rate}", "sh {lr} {rate} {schedule} {seed} {budget} {batch}")]
    public void A_searched_value_that_is_not_used_is_refused_by_name(string name, string other, string command)
    {
        var space = new SearchSpace(
            [0.1, 0.2],
            [Recipe.Parse("cosine(base -> 0)"), Recipe.Parse("linear(base -> 0)")],
            new SearchDimension("batch", "16", "32")
        );
        var settings = Study(space, 900) with { Strategy = new SuccessiveHalving(), Seeds = [0, 1] };
        var plan = new SuccessiveHalving().PlanFor(space, settings.Rungs with { TopSeeds = 2 });
        var error = Assert.Throws<ArgumentException>(() =>
            new CommandTemplate([.. command.Split(' ')]).Check(space, plan)
        );
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(other == "{seed}" ? "{table_csv}" : other, error.Message, StringComparison.Ordinal);
        new CommandTemplate("sh", "{{lr}}", "{table_csv} {steps}", "x={seed}", "{batch}", "{\"a\": 1}").Check(
            space,
            plan
        );
    }

    private static ProcessTrialSettings Settings(string script, params string[] arguments) =>
        new() { Command = new(["sh", "-c", Escaped(script), "trial", .. arguments]), Metric = "loss" };

    // Braces of the shell are no placeholders.
    private static string Escaped(string script) =>
        script.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private ProcessTrial Trial(ProcessTrialSettings settings) => new(settings, Space, Study(Space, 4).Plan);

    private StudySettings Study(SearchSpace space, long steps) =>
        new()
        {
            Space = space,
            Rungs = new() { Steps = steps },
            Strategy = new GridSearch(),
            Seeds = [0],
            Folder = root.FullName,
        };

    private async Task<(List<StudyEvent> Ended, StudyResult Result)> RunAsync(
        ProcessTrialSettings settings,
        SearchSpace? space = null,
        long steps = 4
    )
    {
        using var study = new Study(Study(space ?? Space, steps));
        var ended = new List<StudyEvent>();
        study.Happened += (_, happened) =>
        {
            if (happened.Kind == StudyEventKind.Ended)
                ended.Add(happened);
        };
        return (ended, await study.RunAsync(new ProcessTrial(settings, space ?? Space, study.Plan)));
    }

    private void AssertGone()
    {
        var files = root.GetFiles("pids", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var line in files.SelectMany(file => File.ReadAllLines(file.FullName)))
            Assert.False(IsRunning(line), $"process {line} is still there");
    }

    // One that has ended and that nobody has asked about is there too, as a zombie.
    private static bool IsRunning(string process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
