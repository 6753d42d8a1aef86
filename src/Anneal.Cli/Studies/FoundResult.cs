using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Studies;

/// <summary>What a study found, for people and as a document.</summary>
internal sealed class FoundResult
{
    private readonly SweptStudy swept;
    private readonly StudyResult result;
    private readonly RunPlan plan;
    private readonly string? command;

    /// <param name="swept">What is swept.</param>
    /// <param name="result">What was found.</param>
    public FoundResult(SweptStudy swept, StudyResult result)
    {
        (this.swept, this.result) = (swept, result);
        var rungs = swept.Settings.Plan;
        plan = rungs.PlanOf(rungs.Rungs.Count - 1);
        command = result.Best is { } best ? swept.CommandFor?.Invoke(best, plan) : null;
    }

    /// <param name="swept">What is swept.</param>
    /// <param name="events">What happened.</param>
    public FoundResult(SweptStudy swept, IEnumerable<StudyEvent> events)
        : this(swept, StudyResult.Of(swept.Settings, events)) { }

    /// <summary>Whether a candidate came to its end with a value.</summary>
    public bool HasBest => result.Best is not null;

    /// <summary>For people.</summary>
    /// <param name="width">Characters in a line; null for any number.</param>
    public string Text(int? width)
    {
        var goal = swept.Settings.Goal == Goal.Min ? "min" : "max";
        return SweepText.Render(result, swept.Metric, goal, plan, command, width);
    }

    /// <summary>As a document.</summary>
    /// <param name="store">Where it is kept; null for nowhere.</param>
    /// <param name="interrupted">Whether it was stopped before its end.</param>
    public SweepDocument Document(string? store, bool interrupted = false) =>
        SweepDocument.Of(result, store, command, interrupted);
}
