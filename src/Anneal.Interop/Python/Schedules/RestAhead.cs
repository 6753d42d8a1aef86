namespace Anneal.Interop.Python.Schedules;

/// <summary>What a schedule has ahead of a run that begins within it.</summary>
internal static class RestAhead
{
    private const int MostLooked = 64;

    /// <summary>Whether every rate ahead is 0.</summary>
    /// <param name="recipe">The schedule.</param>
    /// <param name="plan">The run.</param>
    /// <param name="frequency">When it advances the schedule.</param>
    /// <param name="facts">What is known of the optimizer.</param>
    /// <param name="start">The schedule's steps before the run.</param>
    public static bool IsNothing(
        Recipe recipe,
        RunPlan plan,
        StepFrequency frequency,
        OptimizerFacts facts,
        double start
    )
    {
        if (plan is not { TotalSteps: { } steps, StepsPerEpoch: { } perEpoch, Epochs: { } epochs })
            return false;
        var before = frequency == StepFrequency.Epoch ? (long)start * perEpoch : (long)start;
        var whole = RunPlan.FromEpochs(epochs + (double)before / perEpoch, perEpoch);
        var rate = Linter.RateOf(recipe, whole, frequency, facts);
        for (var i = 0; i < MostLooked; i++)
            if (rate.At(before + (steps - 1) * i / (MostLooked - 1)) != 0)
                return false;
        return true;
    }
}
