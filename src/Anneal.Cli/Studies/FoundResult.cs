using Anneal.Tuning.Rungs;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Studies;

/// <summary>What a study found, for people and as a document.</summary>
internal sealed class FoundResult
{
    /// <param name="swept">What is swept.</param>
    /// <param name="result">What was found.</param>
    public FoundResult(SweptStudy swept, StudyResult result)
    {
        (Swept, Result, Rungs) = (swept, result, swept.Settings.Plan);
        Plan = Rungs.PlanOf(Rungs.Rungs.Count - 1);
        Command = result.Best is { } best ? swept.CommandFor?.Invoke(best, Plan) : null;
    }

    /// <param name="swept">What is swept.</param>
    /// <param name="events">What happened.</param>
    public FoundResult(SweptStudy swept, IEnumerable<StudyEvent> events)
        : this(swept, StudyResult.Of(swept.Settings, events)) { }

    /// <summary>What is swept.</summary>
    public SweptStudy Swept { get; }

    /// <summary>What was found.</summary>
    public StudyResult Result { get; }

    /// <summary>The rungs.</summary>
    public RungPlan Rungs { get; }

    /// <summary>The whole run.</summary>
    public RunPlan Plan { get; }

    /// <summary>The line that trains the best; null where there is none.</summary>
    public string? Command { get; }

    /// <summary>Whether a candidate came to its end with a value.</summary>
    public bool HasBest => Result.Best is not null;

    /// <summary>For people.</summary>
    /// <param name="width">Characters in a line; null for any number.</param>
    public string Text(int? width) => SweepText.Render(Result, Swept.Metric, Swept.Goal, Plan, Command, width);

    /// <summary>As a document.</summary>
    /// <param name="store">Where it is kept; null for nowhere.</param>
    /// <param name="interrupted">Whether it was stopped before its end.</param>
    public SweepDocument Document(string? store, bool interrupted = false) =>
        SweepDocument.Of(Result, store, Command, interrupted);
}
