using Anneal.Studies;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

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
    /// <param name="file">The study's database.</param>
    /// <param name="train">A training.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<IReadOnlyList<string>> StudyAsync(
        string file,
        Func<TrialContext, double> train,
        CancellationToken stop
    )
    {
        var Console = new PrintedLines();
        // README study begins
        var settings = new StudySettings
        {
            Space = new(SearchSpace.LogRates(0.01, 1, 9), [Recipe.Parse("cosine(base -> 0)"), Recipe.Parse("base")]),
            Rungs = new() { Steps = 900 }, // updates of a whole training
        };
        using var study = new Study(settings, StudyDatabase.Store(StudyAddress.Parse(file), "mine")); // resumes one
        var result = await study.RunAsync(trial => trial.Report(trial.Steps, train(trial)), workers: 2, stop);
        Console.WriteLine($"{result.Best!.Candidate.Recipe} at {result.Best.Candidate.Rate}"); // cosine(base -> 0) at 0.1
        // README study ends
        return Console.Lines;
    }
}
