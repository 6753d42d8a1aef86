using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>A rate that is computed for an epoch is set after that epoch.</summary>
internal static class AppliedTooLate
{
    public static SourceRule Rule { get; } = new("LP008", "custom schedule applied after its epoch", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace)
    {
        var known = new Dictionary<Loop, (ProgramEvent? Training, int LastUpdate, int FirstSetting)>();
        foreach (var setting in trace.Of<RateSetEvent>())
        {
            if (
                setting.Context.Innermost is not { } loop
                || !setting.Rate.Traits.PresentLoops.Contains(loop)
                || loop.First?.Number(Assumptions.None) is > 0
            )
                continue;
            if (!known.TryGetValue(loop, out var pass))
                known[loop] = pass = PassOf(trace.In(loop));
            if (pass.Training is not { } training || training.Order > setting.Order)
                continue;
            // Set again before the next update, or set before it already: this one is not what trains.
            if (pass.LastUpdate > setting.Order || pass.FirstSetting < training.Order)
                continue;
            var unit = trace.IsOfBatches(loop) ? "batch" : "epoch";
            yield return Rule.Find(
                setting.At,
                unit == "epoch" ? LintSeverity.Warning : LintSeverity.Note,
                setting.LostBetween(training),
                "the rate is set after the epoch that it is meant for",
                Invariant(
                    $"the rate for one {unit} is set after that {unit} has been trained (line {training.At.Line}): "
                        + $"the first one runs at the optimizer's own rate, and all others at the rate of the one "
                        + $"before."
                ),
                $"set it at the beginning of the loop, or compute it for the next {unit}."
            );
        }
    }

    private static (ProgramEvent? Training, int LastUpdate, int FirstSetting) PassOf(
        IReadOnlyList<ProgramEvent> inside
    ) =>
        (
            inside.FirstOrDefault(EventTrace.Trains),
            inside.LastOrDefault(happened => happened is OptimizerStepEvent)?.Order ?? int.MinValue,
            inside.FirstOrDefault(happened => happened is RateSetEvent)?.Order ?? int.MaxValue
        );
}
