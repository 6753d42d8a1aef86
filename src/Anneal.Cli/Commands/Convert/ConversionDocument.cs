using Anneal.Conversion;

namespace Anneal.Cli.Commands.Convert;

/// <summary>The JSON of <c>anneal convert</c>.</summary>
/// <param name="Schedule">The canonical text that was converted.</param>
/// <param name="To">The target.</param>
/// <param name="Code">The code.</param>
/// <param name="Kind"><c>exact</c>, <c>equivalent</c> or <c>table</c>.</param>
/// <param name="OptimizerRate">The learning rate that the optimizer must be made with; null where the code gives the
/// rate itself.</param>
/// <param name="Steps">Updates that were compared, or lie between those that were.</param>
/// <param name="Compared">Whether every one of them was.</param>
/// <param name="LargestAbsoluteDeviation">The largest difference over the run.</param>
/// <param name="LargestRelativeDeviation">The same as a share of the highest rate of the run.</param>
/// <param name="DeviationStep">Where it is.</param>
/// <param name="AfterTheEnd">What happens after the run.</param>
/// <param name="Conventions">What changed, and what was dropped.</param>
internal sealed record ConversionDocument(
    string Schedule,
    string To,
    string Code,
    string Kind,
    double? OptimizerRate,
    long Steps,
    bool Compared,
    double? LargestAbsoluteDeviation,
    double? LargestRelativeDeviation,
    long DeviationStep,
    string AfterTheEnd,
    IReadOnlyList<string> Conventions
)
{
    public static ConversionDocument Of(string schedule, ScheduleConversion conversion) =>
        new(
            schedule,
            conversion.Target,
            conversion.Code,
            ConversionText.Name(conversion.Kind),
            conversion.OptimizerRate,
            conversion.Difference.Steps,
            conversion.Difference.IsExact,
            FiniteNumber.OrNull(conversion.Difference.LargestAbsolute),
            FiniteNumber.OrNull(conversion.LargestRelative),
            conversion.Difference.LargestAbsoluteStep,
            conversion.AfterTheEnd,
            conversion.Conventions
        );
}
