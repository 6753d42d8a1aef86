using Anneal.Analysis;

namespace Anneal.Cli.Commands.Diff;

/// <summary>The JSON of <c>anneal diff</c>.</summary>
/// <param name="First">The canonical text of the one.</param>
/// <param name="Second">The canonical text of the other.</param>
/// <param name="Equal">Whether no difference was found.</param>
/// <param name="Steps">Updates in the run.</param>
/// <param name="Exact">Whether every step was compared.</param>
/// <param name="FirstStep">The first step at which they differ; null where they are equal.</param>
/// <param name="LargestAbsolute">The largest difference.</param>
/// <param name="LargestAbsoluteStep">Where it is.</param>
/// <param name="LargestRelative">The largest difference as a share of the greater value.</param>
/// <param name="LargestRelativeStep">Where it is.</param>
/// <param name="FirstArea">The sum of the first one's rates.</param>
/// <param name="SecondArea">The sum of the second one's rates.</param>
/// <param name="Stretch">The factor by which the second is the first, slowed down; null where it is not.</param>
/// <param name="Shift">By how many steps the second is the first, later; null where it is not.</param>
internal sealed record DifferenceDocument(
    string First,
    string Second,
    bool Equal,
    long Steps,
    bool Exact,
    long? FirstStep,
    double? LargestAbsolute,
    long LargestAbsoluteStep,
    double? LargestRelative,
    long LargestRelativeStep,
    double? FirstArea,
    double? SecondArea,
    double? Stretch,
    long? Shift
)
{
    public static DifferenceDocument Of(string first, string second, ScheduleDifference difference) =>
        new(
            first,
            second,
            difference.AreEqual,
            difference.Steps,
            difference.IsExact,
            difference.FirstStep,
            FiniteNumber.OrNull(difference.LargestAbsolute),
            difference.LargestAbsoluteStep,
            FiniteNumber.OrNull(difference.LargestRelative),
            difference.LargestRelativeStep,
            FiniteNumber.OrNull(difference.FirstArea),
            FiniteNumber.OrNull(difference.SecondArea),
            difference.Stretch,
            difference.Shift
        );
}
