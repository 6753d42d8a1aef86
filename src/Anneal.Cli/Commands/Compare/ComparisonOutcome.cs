using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Compare;

/// <summary>What became of the trainings of a comparison.</summary>
/// <param name="Results">The contenders of which a training ended, in the order given.</param>
/// <param name="Failures">The trainings that an error ended.</param>
/// <param name="Interrupted">Whether Ctrl-C ended it.</param>
/// <param name="Elapsed">Wall-clock time from the first training's start to the last one's end.</param>
internal sealed record ComparisonOutcome(
    IReadOnlyList<ContenderResult> Results,
    IReadOnlyList<EndedRun> Failures,
    bool Interrupted,
    TimeSpan Elapsed
);
