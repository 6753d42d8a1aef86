namespace Anneal.Cli.Tests.Docs;

/// <summary>The code of the README, run as it stands there.</summary>
internal static class ReadmeExample
{
    /// <summary>What the code writes, line by line.</summary>
    public static IReadOnlyList<string> Run()
    {
        var Console = new PrintedLines();
        // README begins
        var recipe = Recipe.Parse("warmup(5ep) then cosine(base -> 0.01)");
        var plan = RunPlan.OfSamples(samples: 60_000, batchSize: 256, epochs: 30);
        Console.WriteLine(plan.TotalSteps); // 7050
        Console.WriteLine(recipe.Bind(plan, 0.3).Rate.At(1175)); // 0.3

        var rate = 0.0; // stands for the optimizer's own property
        var group = new ParameterGroup("weights", baseRate: 0.3, setRate: value => rate = value);
        var scheduler = new GroupScheduler(recipe, plan, group);
        for (var update = 0; update < 7049; update++)
            scheduler.Advance(); // once after each optimizer update
        Console.WriteLine(rate.ToString("F6")); // 0.010000
        // README ends
        return Console.Lines;
    }
}
