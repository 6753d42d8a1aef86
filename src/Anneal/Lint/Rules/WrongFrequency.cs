using Anneal.Analysis;
using Anneal.Curves;
using Anneal.Language;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>The schedule counts one thing and is advanced by another: epochs, updates, batches, devices.</summary>
internal static class WrongFrequency
{
    // How near a size must be to a number of batches or device steps to be taken for it.
    private const double Nearness = 0.02;

    public static LintRule Rule { get; } = new("LR005", "advanced at another frequency than it is sized for", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject)
    {
        var (curve, clock) = Unclocked(subject.Rate);
        var (sized, interval) = (
            Sized(subject, clock, SaidLength(subject.Recipe.Rate, curve) ?? Nominal.ExtentOf(curve)),
            Sized(subject, clock, IntervalOf(curve))
        );
        return
            (
                sized is not null
                    ? SizedInUpdates(subject, sized) ?? SizedInEpochs(subject, sized) ?? SizedInBatches(subject, sized)
                : interval is not null ? SizedInUpdates(subject, interval)
                : null
            )
                is { } finding
            ? [finding]
            : subject
                .Curves.Where(curve => FallsAtOnce(subject, curve))
                .Take(1)
                .Select(curve => CountsUpdates(subject, curve))
                .Concat(ShortWarmup(subject));
    }

    private static SizedCurve? Sized(LintSubject subject, PartClock clock, double? extent) =>
        extent is > 0 ? new(extent.Value, clock.TicksBefore(subject.Steps), clock.StepsPerTick) : null;

    // A length that a call says for all that it does, a warm-up inside, even where that has no room in it.
    private static double? SaidLength(ScheduleExpression rate, Curve curve) =>
        curve is Composition.Sequence { Starts.Count: > 1 } sequence
        && sequence.At(sequence.Starts[1]) > sequence.At(0)
        && rate is CallExpression { Definition: var definition } call
        && definition.Parameters.OfType<Parameter<double>>().FirstOrDefault(each => each.Role == ParameterRole.Length)
            is { } parameter
        && parameter.IsIn(call)
            ? parameter.In(call)
            : null;

    // A decay without end is sized by the time in which it acts once.
    private static double? IntervalOf(Curve curve) =>
        curve switch
        {
            StepDecay stairs => stairs.Interval.Steps,
            ExponentialDecay decay => decay.Per,
            _ => null,
        };

    // The whole schedule below what only changes its clock.
    private static (Curve Curve, PartClock Clock) Unclocked(Curve curve)
    {
        var clock = PartClock.OfRun;
        while (true)
        {
            switch (curve)
            {
                case Composition.Ticked ticked:
                    (curve, clock) = (ticked.Inner, clock.Every(ticked.Period));
                    continue;
                case Hastened hastened:
                    (curve, clock) = (hastened.Inner, clock.Times(hastened.Ticks));
                    continue;
                case Composition.Clamped clamped:
                    curve = clamped.Inner;
                    continue;
            }
            return (curve, clock);
        }
    }

    private static LintFinding? SizedInUpdates(LintSubject subject, SizedCurve sized)
    {
        var perTick = sized.StepsPerTick;
        // Nearer to the number of updates than to the number of ticks, and done when the run has so many.
        if (
            perTick < subject.Options.FewestUpdatesPerEpoch
            || sized.Extent / sized.Ticks < Math.Sqrt(perTick)
            || subject.Steps / sized.Extent < 0.5
        )
            return null;
        var every = subject.Recipe.Rate as EveryExpression;
        return new(
            Rule.Code,
            LintSeverity.Error,
            subject.PlaceOf(subject.Recipe.Rate),
            $"the schedule is sized for {Count(sized.Extent)} steps, but is advanced once in {Count(perTick)} "
                + $"updates, {Count(sized.Ticks)} times in all; stepped per batch the run has {Count(subject.Steps)} "
                + "steps.",
            every is null ? "advance it after every update." : $"drop 'every {every.Tick}'.",
            every is null ? null : subject.Rewritten(every, _ => every.Part)
        );
    }

    private static LintFinding? SizedInEpochs(LintSubject subject, SizedCurve sized)
    {
        // Who wrote a unit has thought of it.
        if (
            sized.StepsPerTick != 1
            || subject.Recipe.Rate.HasUnits
            || subject.Plan is not { StepsPerEpoch: { } perEpoch, Epochs: { } epochs }
            || perEpoch < subject.Options.FewestUpdatesPerEpoch
            || epochs < subject.Options.FewestEpochs
        )
            return null;
        if (sized.Extent > sized.Ticks / Math.Sqrt(perEpoch) || sized.Extent > 3 * epochs || sized.Extent < epochs / 5)
            return null;
        return new(
            Rule.Code,
            LintSeverity.Error,
            subject.PlaceOf(subject.Recipe.Rate, (long)sized.Extent),
            $"the schedule is sized for {Count(sized.Extent)} steps, as if they were the run's {Count(epochs)} "
                + "epochs, but is advanced after every update: it is over after "
                + $"{Percent(sized.Extent / sized.Ticks)} of the {Count(sized.Ticks)} updates, within epoch "
                + $"{Count(Math.Ceiling(sized.Extent / perEpoch))}.",
            "advance it once an epoch ('every 1ep'), or write its lengths in epochs.",
            PerEpoch(subject)
        );
    }

    private static LintFinding? SizedInBatches(LintSubject subject, SizedCurve sized)
    {
        var (plan, ratio) = (subject.Plan, sized.Extent / sized.Ticks);
        var epochs = plan.Epochs ?? 1;
        // An epoch's last update may sum fewer batches.
        bool IsNear(double factor) =>
            factor > 1
            && (
                Math.Abs(ratio / factor - 1) <= Nearness
                || subject.Options.SizesFollowTheRun
                    && ratio > 1
                    && Math.Ceiling(sized.Extent / epochs / factor) == plan.StepsPerEpoch
            );
        var (factor, what) =
            IsNear(plan.GradientAccumulation) ? (plan.GradientAccumulation, "accumulated batches")
            : IsNear(plan.Devices) ? (plan.Devices, "devices")
            : IsNear((double)plan.GradientAccumulation * plan.Devices)
                ? (plan.GradientAccumulation * plan.Devices, "accumulated batches on all devices")
            : (0, "");
        if (sized.StepsPerTick == 1 && factor > 1)
            return new(
                Rule.Code,
                LintSeverity.Error,
                subject.PlaceOf(subject.Recipe.Rate),
                $"the schedule is sized for {Count(sized.Extent)} steps, {Count(factor)} times the run's "
                    + $"{Count(sized.Ticks)} updates: it counts {what}, where one update takes {Count(factor)}.",
                $"size it for {Count(sized.Ticks)} updates."
            );
        if (
            sized.StepsPerTick < 1
            && (
                Math.Abs(ratio / sized.StepsPerTick - 1) <= Nearness
                || subject.Options.SizesFollowTheRun && sized.Extent == subject.Steps
            )
        )
            return new(
                Rule.Code,
                LintSeverity.Error,
                subject.PlaceOf(subject.Recipe.Rate, (long)(sized.Extent * sized.StepsPerTick)),
                $"the schedule is sized for {Count(sized.Extent)} updates, but is advanced after every batch, "
                    + $"{Count(1 / sized.StepsPerTick)} times per update: it is over after "
                    + $"{Percent(sized.StepsPerTick)} of the run.",
                "advance it after every update, not after every batch."
            );
        return null;
    }

    // A decay without a size of its own that is worn out before a tenth of the first epoch counts updates where epochs
    // were meant.
    private static bool FallsAtOnce(LintSubject subject, PlacedCurve curve) =>
        curve
            is {
                Length: null,
                Curve: not (Constant or MultiStepDecay or PiecewiseConstant),
                Clock.StepsPerTick: 1,
                Ticks: > 0
            }
        && curve.Schedule is { } schedule
        && schedule.CycleAt(0) is null
        && subject.Plan is { StepsPerEpoch: >= 10 and var perEpoch, Epochs: >= 2 }
        && curve.Start + perEpoch / 10 is var soon
        && soon < subject.Profile.Length
        && subject.Profile.At(curve.Start) >= 0.9 * subject.Peak
        && subject.Profile.At(soon) <= 0.5 * subject.Peak;

    private static LintFinding CountsUpdates(LintSubject subject, PlacedCurve curve)
    {
        var half = subject
            .Profile.Stretches(rate => rate <= 0.5 * subject.Peak)
            .First(stretch => stretch.From >= curve.Start)
            .From;
        var atEnd = curve.Schedule!.At((long)Math.Ceiling(subject.Plan.Epochs!.Value) - 1);
        return new(
            Rule.Code,
            LintSeverity.Warning,
            subject.PlaceOf(curve.Expression, half),
            $"the rate has fallen to half its peak after {Count(half - curve.Start)} of {Count(subject.Steps)} "
                + $"updates, and ends at {subject.Show(subject.Profile.Last)}; counted in epochs it would end at "
                + $"{subject.Show(atEnd)}.",
            "advance it once an epoch ('every 1ep').",
            PerEpoch(subject)
        );
    }

    // A few updates that would be a usual warm-up if they were epochs.
    private static IEnumerable<LintFinding> ShortWarmup(LintSubject subject) =>
        subject.Plan is { StepsPerEpoch: >= 10 and var perEpoch, Epochs: { } epochs }
        && subject.Curves[0]
            is {
                Rises: true,
                Ending: PartEnding.NextPart,
                Clock.StepsPerTick: 1,
                Length: >= 2 and var length,
                Expression: { } part
            }
        && length <= epochs
        && length < perEpoch / 10
        && !part.HasUnits
            ?
            [
                new(
                    Rule.Code,
                    LintSeverity.Note,
                    subject.PlaceOf(part, length),
                    $"the warm-up takes {Count(length)} updates, {Percent((double)length / perEpoch)} of an epoch; "
                        + $"{Count(length)} epochs would be {Count(length * perEpoch)}.",
                    $"write {Count(length)}ep if epochs are meant."
                ),
            ]
            : [];

    private static string? PerEpoch(LintSubject subject) =>
        subject.Frequency == StepFrequency.Update
            ? subject.Rewritten(subject.Recipe.Rate, rate => new EveryExpression(
                rate,
                new Length(1, LengthUnit.Epochs)
            ))
            : null;

    /// <summary>
    /// How large the schedule is meant to be, how often it is advanced, and how many updates lie between.
    /// </summary>
    private sealed record SizedCurve(double Extent, long Ticks, double StepsPerTick);
}
