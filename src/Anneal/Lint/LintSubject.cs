using Anneal.Analysis;
using Anneal.Language;

namespace Anneal.Lint;

/// <summary>
/// What the rules look at: a recipe, bound to a run as the training loop advances it, and taken apart.
/// </summary>
internal sealed class LintSubject
{
    private readonly bool inMultiplesOfBase;

    public LintSubject(
        Recipe recipe,
        BoundRecipe bound,
        Curve rate,
        Dictionary<Curve, ScheduleExpression> places,
        List<(ScheduleExpression, Curve)> parts,
        RunPlan plan,
        StepFrequency frequency,
        OptimizerFacts optimizer,
        MetricFacts? metric,
        LintOptions options
    )
    {
        (Recipe, Bound, Rate, Plan, Frequency, Optimizer, Metric, Options) = (
            recipe,
            bound,
            rate,
            plan,
            frequency,
            optimizer,
            metric,
            options
        );
        Steps = plan.TotalSteps!.Value;
        Profile = RateProfile.Create(rate, Steps);
        var placed = new PlacedCurves(places);
        (Curves, Handovers) = placed.In(rate, Steps);
        LeftOut = [.. LeftOutOf(parts, placed.Visited)];
        inMultiplesOfBase = recipe.UsesBase && optimizer.LearningRate is null;
    }

    public Recipe Recipe { get; }

    public BoundRecipe Bound { get; }

    /// <summary>The rate at every update of the run.</summary>
    public Curve Rate { get; }

    public RunPlan Plan { get; }

    public StepFrequency Frequency { get; }

    public OptimizerFacts Optimizer { get; }

    public MetricFacts? Metric { get; }

    public LintOptions Options { get; }

    /// <summary>Updates in the run.</summary>
    public long Steps { get; }

    public RateProfile Profile { get; }

    /// <summary>The curves that the rate is made of.</summary>
    public IReadOnlyList<PlacedCurve> Curves { get; }

    /// <summary>Where one part hands over to the next.</summary>
    public IReadOnlyList<Handover> Handovers { get; }

    /// <summary>Parts of chains that were rounded to no update at all.</summary>
    public IReadOnlyList<ScheduleExpression> LeftOut { get; }

    /// <summary>The highest rate of the run.</summary>
    public double Peak => Profile.Highest.Value;

    /// <summary>Where the rate stands when the run is over: what an update after the last one would get.</summary>
    public double AfterRun
    {
        get
        {
            try
            {
                return Rate is Schedule schedule ? schedule.At(Steps) : Profile.Last;
            }
            catch (Exception unknown) when (unknown is ArithmeticException or InvalidOperationException)
            {
                return Profile.Last;
            }
        }
    }

    /// <summary>A rate of the run in a message.</summary>
    public string Show(double rate) => LintNumbers.Number(rate) + (inMultiplesOfBase ? " × base" : "");

    /// <summary>Two rates in a message: from one to the other.</summary>
    public string Show(double from, double to) => $"from {Show(from)} to {Show(to)}";

    /// <summary>The curve that gives the rate at a step; of several factors the first.</summary>
    public PlacedCurve? CurveAt(long step) => Curves.FirstOrDefault(curve => curve.Start <= step && step < curve.End);

    /// <summary>What one tick of the schedule's clock is called.</summary>
    public string TicksOf(PlacedCurve curve) =>
        curve.Clock.StepsPerTick switch
        {
            1 => "updates",
            < 1 => "batches",
            var steps when steps == Plan.StepsPerEpoch => "epochs",
            _ => "ticks",
        };

    /// <summary>The place of a part, at a step of the run.</summary>
    public LintPlace PlaceOf(ScheduleExpression? part, long? step = null) =>
        new(
            part?.ToString(),
            part is { Span.Line: > 0 } ? part.Span : null,
            step,
            step is { } at && Plan.StepsPerEpoch is { } perEpoch ? (double)at / perEpoch : null
        );

    private static IEnumerable<ScheduleExpression> LeftOutOf(
        List<(ScheduleExpression Expression, Curve Curve)> parts,
        IReadOnlySet<Curve> visited
    ) =>
        from chain in parts
        where chain.Expression is SequenceExpression && visited.Contains(chain.Curve)
        from part in parts
        where
            ((SequenceExpression)chain.Expression).Parts.Any(inside => ReferenceEquals(inside, part.Expression))
            && !visited.Contains(part.Curve)
        select part.Expression;
}
