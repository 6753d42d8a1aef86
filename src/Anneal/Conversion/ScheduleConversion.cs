using Anneal.Analysis;

namespace Anneal.Conversion;

/// <summary>A schedule as code of another world, and what is different there.</summary>
/// <param name="Target">Where the code belongs; one of <see cref="ScheduleConverter.Targets"/>.</param>
/// <param name="Code">The code, ending in a line feed.</param>
/// <param name="Kind">How the target says the curve.</param>
/// <param name="OptimizerRate">The learning rate that the optimizer must be made with, since the code gives shares of
/// it; null where the code gives the rate itself.</param>
/// <param name="Difference">How far the curve of the code is from the one that was converted, measured by reading the
/// code.</param>
/// <param name="LargestRelative">The largest difference as a share of the highest rate of the run.</param>
/// <param name="AfterTheEnd">What happens behind the last step of the run, here and there.</param>
/// <param name="Conventions">What a reader should know: what changed, and what was dropped.</param>
public sealed record ScheduleConversion(
    string Target,
    string Code,
    ConversionKind Kind,
    double? OptimizerRate,
    ScheduleDifference Difference,
    double LargestRelative,
    string AfterTheEnd,
    ValueList<string> Conventions
);
