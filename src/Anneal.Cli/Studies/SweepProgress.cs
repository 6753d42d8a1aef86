using Anneal.Reporting;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Studies;

/// <summary>How far a sweep is: updates made, those of trials that run among them, out of those of the plan.</summary>
/// <param name="console">Shows it.</param>
/// <param name="study">The sweep.</param>
internal sealed class SweepProgress(ToolConsole console, Study study)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(int Candidate, int Rung, ulong Seed), long> running = [];
    private readonly StatusBar bar = new(console);

    /// <summary>Takes in what happened, and shows it.</summary>
    public void Take(StudyEvent happened)
    {
        if (!console.ShowsProgress)
            return;
        lock (gate)
        {
            var trial = (happened.Candidate, happened.Rung, happened.Seed);
            if (happened.Kind == StudyEventKind.Reported)
                running[trial] = happened.Step - study.Plan.Rungs[happened.Rung].StepsBefore;
            else
                running.Remove(trial);
            var progress = study.Progress;
            var done = progress.CostSteps + progress.SavedSteps + running.Values.Sum();
            bar.Show(
                $"sweep: {CountText.Of(progress.Trials, "trial")}",
                Math.Min(1, (double)done / study.Plan.TotalSteps),
                $"{done.Grouped()} updates"
            );
        }
    }
}
