namespace Anneal.Cli.Tests.Docs;

/// <summary>The code of docs/resuming.md.</summary>
internal static class ResumingExample
{
    public static ReplayResult Prove(Recipe recipe, RunPlan plan)
    {
        // proof begins
        GroupScheduler Create() =>
            new(recipe, plan, new ParameterGroup("weights", baseRate: 0.1, setRate: rate => { }));
        var result = ReplayProof.Check(Create, steps: 200, update: scheduler =>
            scheduler.AdvanceAndObserve(Math.Cos(scheduler.Step))
        );
        if (!result.IsEqual)
            throw new InvalidOperationException($"not resumed as it was: {result.Difference}");
        // proof ends
        return result;
    }
}
