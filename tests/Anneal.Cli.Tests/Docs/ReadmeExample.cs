using Anneal.Tuning.Spaces;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Tests.Docs;

/// <summary>The code of the README and of docs/library.md, run as it stands there.</summary>
internal static class ReadmeExample
{
    /// <summary>What the code of the README writes, line by line.</summary>
    public static IReadOnlyList<string> Run()
    {
        var Console = new PrintedLines();
        // README begins
        var rate = 0.0; // stands for your optimizer's rate
        var schedule = Schedule.Warmup(0.3, steps: 100).Then(Schedule.Cosine(0.3, 0.01, steps: 900));
        var scheduler = GroupScheduler.Drive(schedule, value => rate = value); // sets the first rate at once
        scheduler.Advance(); // after each update
        Console.WriteLine($"after update {scheduler.Step}: {rate:F6}"); // after update 1: 0.005941
        // README ends
        return Console.Lines;
    }

    /// <summary>The same of docs/library.md.</summary>
    public static IReadOnlyList<string> RunLibrary()
    {
        var Console = new PrintedLines();
        // library begins
        var schedule = Schedule.Warmup(0.3, steps: 100).Then(Schedule.Cosine(0.3, 0.01, steps: 900)); // composed
        var halved = schedule.Times(step => step < 500 ? 1 : 0.5); // with a rule of your own
        var rate = 0.0; // stands for your optimizer's rate
        var scheduler = GroupScheduler.Drive(halved, value => rate = value); // sets the first rate at once
        for (var update = 0; update < 999; update++)
            scheduler.Advance(); // after each update
        Console.WriteLine(rate.ToString("F6")); // 0.005000
        // library ends

        // library text begins
        var recipe = Recipe.Parse("warmup(5ep) then cosine(base -> 0.01)");
        var plan = RunPlan.FromSamples(samples: 60_000, batchSize: 256, epochs: 30);
        Console.WriteLine(plan.TotalSteps); // 7050
        Console.WriteLine(recipe.Bind(plan, 0.3).Rate.At(1175)); // 0.3
        // library text ends
        return Console.Lines;
    }

    /// <summary>What the study of a delegate writes.</summary>
    /// <param name="file">The study's events.</param>
    /// <param name="train">A training: rate, updates and seed to a loss.</param>
    public static async Task<IReadOnlyList<string>> StudyAsync(string file, Func<Curve, long, ulong, double> train)
    {
        var Console = new PrintedLines();
        // library study begins
        var settings = new StudySettings
        {
            Space = new(SearchSpace.LogRates(0.01, 1, 9), [Recipe.Parse("cosine(base -> 0)"), Recipe.Parse("base")]),
            Rungs = new() { Steps = 900 },
        };
        using var study = new Study(settings, file); // resumes from the file where there is one
        var result = await study.RunAsync(trial =>
            trial.Report(trial.Steps, train(trial.Schedule.Rate, trial.Steps, trial.Seed))
        );
        Console.WriteLine($"{result.Best!.Candidate.Recipe} at {result.Best.Candidate.Rate}");
        // library study ends
        return Console.Lines;
    }
}
