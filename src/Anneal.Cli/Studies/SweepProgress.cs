using Anneal.Reporting;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Studies;

/// <summary>
/// How far a study is: who runs, was promoted or pruned, the best so far, updates made out of those of the plan, and
/// the time left. A few lines that are written over where a person watches, else a line now and then.
/// </summary>
/// <param name="console">Shows it.</param>
/// <param name="study">The study.</param>
internal sealed class SweepProgress(ToolConsole console, Study study)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Dictionary<(int Candidate, int Rung, ulong Seed), long> running = [];
    private readonly StatusBar bar = new(console);
    private long lastLine = console.Clock.GetTimestamp();

    /// <summary>Takes in what happened, and shows it.</summary>
    public void Take(StudyEvent happened)
    {
        lock (gate)
        {
            var trial = (happened.Candidate, happened.Rung, happened.Seed);
            if (happened.Kind == StudyEventKind.Reported)
                running[trial] = happened.Step - study.Plan.Rungs[happened.Rung].StepsBefore;
            else
                running.Remove(trial);
            if (console.ShowsProgress)
                Show(study.Progress);
            else if (console.Clock.GetElapsedTime(lastLine) >= BetweenLines)
                WriteLine(study.Progress);
        }
    }

    private void Show(StudyProgress progress) =>
        bar.Show(Label(progress), Share(progress), "", Cost(progress), Counts(progress), Best(progress));

    private void WriteLine(StudyProgress progress)
    {
        lastLine = console.Clock.GetTimestamp();
        var share = Share(progress);
        var left = bar.Left(share) is { } time ? $", {DurationText.Of(time)} left" : "";
        var percent = NumberText.Fixed(Math.Floor(100 * share), 0);
        console.Error.WriteLine(
            $"{Label(progress)}, {percent} %{left}; {Cost(progress)}; {Counts(progress)}; {Best(progress)}"
        );
    }

    private double Share(StudyProgress progress) => Math.Min(1, (double)Done(progress) / progress.PlannedSteps);

    private long Done(StudyProgress progress) => progress.CostSteps + progress.SavedSteps + running.Values.Sum();

    private string Cost(StudyProgress progress) =>
        $"{Done(progress).Grouped()} of {progress.PlannedSteps.Grouped()} updates";

    private string Best(StudyProgress progress) =>
        progress.Leader is { } leader
            ? $"best so far: {NumberText.Significant(leader.Value)} after "
                + $"{study.Plan.Rungs[leader.Rung].Steps.Grouped()} updates, rate "
                + $"{NumberText.Significant(leader.Candidate.Rate)}, {CandidateText.WithoutRate(leader.Candidate)}"
            : "best so far: none";

    private static string Label(StudyProgress progress) => $"sweep: {CountText.Of(progress.Trials, "trial")}";

    private static string Counts(StudyProgress progress) =>
        $"{progress.Running.Grouped()} running, {progress.Promoted.Grouped()} promoted, "
        + $"{progress.Pruned.Grouped()} pruned, {progress.WithoutValue.Grouped()} without a value";
}
