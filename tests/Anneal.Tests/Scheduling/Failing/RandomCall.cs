namespace Anneal.Tests.Scheduling.Failing;

/// <summary>A call of a scheduler with its arguments, that can be made of several.</summary>
/// <param name="Name">What is called.</param>
/// <param name="SetsAll">Whether it sets every value of every group.</param>
/// <param name="Make">Makes it.</param>
internal sealed record RandomCall(string Name, bool SetsAll, Action<Program> Make)
{
    /// <summary>A call that may fit the scheduler or not.</summary>
    /// <param name="random">Chooses.</param>
    /// <param name="names">The groups that there are.</param>
    /// <param name="saved">States that were saved.</param>
    public static RandomCall Of(Random random, IReadOnlyList<string> names, IReadOnlyList<SchedulerState> saved)
    {
        var metric = random.Next(5) == 0 ? double.NaN : random.NextDouble();
        var outcome = random.Next(3) == 0 ? UpdateOutcome.Skipped : UpdateOutcome.Applied;
        var rate = random.Next(8) == 0 ? -1 : Math.Round(random.NextDouble(), 3);
        var group = random.Next(4) switch
        {
            0 => null,
            1 => "unknown",
            _ => names[random.Next(names.Count)],
        };
        var state = saved[random.Next(saved.Count)];
        var policy = random.Next(3) == 0 ? (ResumePolicy?)null : (ResumePolicy)random.Next(3);
        return random.Next(13) switch
        {
            < 3 => new("Advance()", true, program => program.Scheduler.Advance()),
            3 => new($"Advance({outcome})", outcome == 0, program => program.Scheduler.Advance(outcome)),
            4 => new($"AdvanceAndObserve({metric})", true, program => program.Scheduler.AdvanceAndObserve(metric)),
            5 => new($"AdvanceMicroBatch({outcome})", false, program => program.Scheduler.AdvanceMicroBatch(outcome)),
            6 => new($"AdvanceLastMicroBatch({outcome})", outcome == 0, program =>
                program.Scheduler.AdvanceLastMicroBatch(outcome)
            ),
            7 => new($"Observe({metric})", true, program => program.Scheduler.Observe(metric)),
            8 => new($"Override({rate}, {group})", true, program => program.Scheduler.Override(rate, group, "test")),
            9 => new($"LiftOverride({group})", true, program => program.Scheduler.LiftOverride(group)),
            10 when names.Count < 6 => new($"Add({names.Count})", false, program =>
                program.Add($"late {names.Count}", rate, metric > 0.5 ? 3 : 0)
            ),
            11 => new($"Restore({state.Step}, {policy})", true, program => program.Scheduler.Restore(state, policy)),
            _ => new("Save()", false, program => program.Scheduler.Save()),
        };
    }
}
