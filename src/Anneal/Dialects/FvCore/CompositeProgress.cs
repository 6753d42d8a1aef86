using Anneal.Curves.Progress;

namespace Anneal.Dialects;

/// <summary>
/// fvcore's composite: parts one after another, each over a share of the run, changing over just before its boundary.
/// </summary>
internal sealed record CompositeProgress(
    ValueList<ProgressCurve> Parts,
    ValueList<double> Lengths,
    ValueList<bool> IsRescaled
) : ProgressCurve
{
    public override IEnumerable<double> Changes
    {
        get
        {
            var (from, total) = (0.0, 0.0);
            for (var i = 0; i < Parts.Count; i++)
            {
                var (start, length) = (total, Lengths[i]);
                total += length;
                var to = i == Parts.Count - 1 ? 1 : total - StairsProgress.Epsilon;
                if (i > 0)
                    yield return from;
                foreach (
                    var change in Parts[i]
                        .Changes.Select(change =>
                            i < IsRescaled.Count && IsRescaled[i] ? start + change * length : change
                        )
                )
                    if (change > from && change < to)
                        yield return change;
                from = to;
            }
        }
    }

    public override double At(double progress)
    {
        var index = 0;
        var total = Lengths[0];
        while (progress + StairsProgress.Epsilon > total && index < Parts.Count - 1)
            total += Lengths[++index];
        if (index >= IsRescaled.Count)
            throw new CurveValueException(
                $"'interval_scaling' must say how each of the {Parts.Count} schedulers is scaled, but has "
                    + $"{IsRescaled.Count} items."
            );
        if (!IsRescaled[index])
            return Parts[index].At(progress);
        return Lengths[index] != 0
            ? Parts[index].At((progress - (total - Lengths[index])) / Lengths[index])
            : throw new CurveValueException("a rescaled scheduler of length 0 has no value.");
    }
}
