using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.TorchTests;

/// <summary>Trainings with the real TorchSharp as trials: processes that the tool starts, and delegates.</summary>
public sealed class SweptTrainingTests : IDisposable
{
    private static readonly string[] Schedules =
    [
        "base then linear(base -> 0, 20%)",
        "base then linear(base -> 0, 60%)",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TorchFact]
    public async Task The_tool_sweeps_it_and_trains_once_what_its_trainings_have_in_common()
    {
        var alone = await SweepAsync("alone");
        var shared = await SweepAsync("shared");
        Assert.Equal(Metric(alone), Metric(shared));
        Assert.Equal(0, alone.GetProperty("saved_steps").GetInt64());
        // Each of the two rates has 120 of 150 and of 60 updates in common, the top rung has two seeds.
        var saved = shared.GetProperty("saved_steps").GetInt64();
        Assert.True(saved > 0);
        Assert.Equal(alone.GetProperty("cost_steps").GetInt64(), shared.GetProperty("cost_steps").GetInt64() + saved);
    }

    [TorchFact]
    public async Task A_delegate_of_a_study_finds_what_the_tool_finds()
    {
        var found = await SweepAsync("alone");
        var settings = new StudySettings
        {
            Space = new([0.003, 0.03], [.. Schedules.Select(Recipe.Parse)]),
            Rungs = new() { Steps = 150, Below = [60] },
            Seeds = [0, 1],
            Folder = folder.File("delegates"),
        };
        using var study = new Study(settings);
        var result = await study.RunAsync(Train);
        Assert.Equal(found.GetProperty("best").GetProperty("rate").GetDouble(), result.Best!.Candidate.Rate);
        Assert.Equal(Metric(found), result.Best.Mean);
    }

    private static void Train(TrialContext trial)
    {
        var console = new PrintedLines();
        string[] arguments =
        [
            "--rate",
            trial.Candidate.Rate.ToString("R", CultureInfo.InvariantCulture),
            "--schedule",
            $"{trial.Candidate.Recipe}",
            "--run-steps",
            $"{trial.Plan.TotalSteps}",
            "--steps",
            $"{trial.Steps}",
            "--seed",
            $"{trial.Seed}",
            "--checkpoint",
            trial.Folder!,
        ];
        SweptTraining.Run(arguments, console);
        var line = JsonDocument.Parse(console.Lines[^1]).RootElement;
        trial.Report(line.GetProperty("step").GetInt64(), line.GetProperty("validation_loss").GetDouble());
    }

    private static double Metric(JsonElement found) =>
        found.GetProperty("best").GetProperty("metric").GetProperty("mean").GetDouble();

    private async Task<JsonElement> SweepAsync(string trunks)
    {
        using var sweep = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Tool,
                    "sweep",
                    "--rates",
                    "0.003,0.03",
                    "--schedules",
                    .. Schedules,
                    "--steps",
                    "150",
                    "--rungs-at",
                    "60",
                    "--seeds",
                    "2",
                    "--trunks",
                    trunks,
                    "--json",
                    "--",
                    "dotnet",
                    typeof(SweptTraining).Assembly.Location,
                    "swept",
                    "--rate",
                    "{rate}",
                    "--schedule",
                    "{schedule}",
                    "--run-steps",
                    "{run_steps}",
                    "--steps",
                    "{budget}",
                    "--seed",
                    "{seed}",
                    "--checkpoint",
                    "{checkpoint}",
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder.Path,
            }
        )!;
        var errors = sweep.StandardError.ReadToEndAsync();
        var output = await sweep.StandardOutput.ReadToEndAsync();
        await sweep.WaitForExitAsync();
        Assert.True(sweep.ExitCode == 0, await errors);
        return JsonDocument.Parse(output).RootElement;
    }

    /// <summary>The tool, which is built with this suite.</summary>
    private static string Tool { get; } =
        Path.Combine(
            Root(new(AppContext.BaseDirectory)),
            "src",
            "Anneal.Cli",
            "bin",
            "Release",
            "net10.0",
            "anneal.dll"
        );

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Anneal.slnx")) ? folder.FullName : Root(folder.Parent!);
}
