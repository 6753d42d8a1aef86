using System.Globalization;
using System.Text.RegularExpressions;
using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>
/// Every run that a source may mean: numbers that it leaves open take the least, the greatest and usual values, and
/// those at which its schedule turns; choices between branches take each branch.
/// </summary>
/// <param name="scheduler">The scheduler, under whose conditions the run is.</param>
/// <param name="run">What the loops say.</param>
/// <param name="options">What the caller says.</param>
internal sealed partial class PossibleRuns(SchedulerValue scheduler, LoopRun run, SourceLintOptions options)
{
    /// <summary>The longest sensible run in epochs, and the largest sensible epoch in batches.</summary>
    private const double MostEpochs = 1000;
    private const double MostBatches = 1_000_000;
    private const double LeastBatches = 2;
    private const int MostNumbers = 12;

    /// <summary>The most runs that are tried.</summary>
    public const int Most = 1500;

    // The ends first, so that what does not hold everywhere is dropped at once.
    private static readonly double[] UsualEpochs = [1, 1000, 100, 10, 2, 3, 5, 20, 30, 50, 90, 150, 200, 300, 500];
    private static readonly double[] UsualBatches = [2, 1_000_000, 100, 1000, 5, 30, 391, 5005, 40_000];

    // What only the number of epochs asks for.
    private HashSet<object> OfEpochs => field ??= [.. MissingOf(run.Epochs).Except(OfBatches)];

    // What the batches of an epoch ask for, which the caller may say.
    private HashSet<object> OfBatches => field ??= MissingOf(run.Batches);

    /// <summary>How each is known.</summary>
    public RunLengths Lengths { get; } = new(run, options);

    /// <summary>Whether there are more runs than <see cref="All"/> gave, for it gives a bounded number.</summary>
    public bool AreCut { get; private set; }

    /// <summary>What is asked of a source when nothing is assumed.</summary>
    public Assumptions Ask() => new(new Dictionary<object, double>(), scheduler.Conditions);

    /// <summary>The runs, each with the text of the schedule in it; one where the source says all.</summary>
    public IEnumerable<PossibleRun> All()
    {
        var (forRun, forText) = (Ask(), Ask());
        Lengths.Plan(forRun);
        SchedulerText.Of(scheduler, forText);
        var follows = forText.Missing.Overlaps(forRun.Missing);
        return Bounded(
            Expand([], depth: 0).Select(possible => possible with { FollowsRun = follows || possible.Open.Count > 0 })
        );
    }

    private IEnumerable<PossibleRun> Bounded(IEnumerable<PossibleRun> all)
    {
        foreach (var (count, possible) in all.Index())
        {
            AreCut |= count == Most;
            if (count == Most)
                yield break;
            yield return possible;
        }
    }

    private IEnumerable<PossibleRun> Expand(Dictionary<object, double> taken, int depth)
    {
        var assumptions = new Assumptions(taken, scheduler.Conditions);
        var plan = Lengths.Plan(assumptions);
        HashSet<object> ofRun = [.. assumptions.Missing];
        var (text, unknown) = SchedulerText.Of(scheduler, assumptions);
        var arguments = text is null ? new OpenArguments(scheduler, assumptions) : null;
        var open = ofRun.Concat(assumptions.Missing.Concat(arguments?.Missing ?? []).Where(IsTried)).FirstOrDefault();
        if (open is null)
        {
            if (taken.Count == 0 || plan is null || IsSensible(plan))
                foreach (var possible in Filled(new(plan, text, unknown, assumptions), arguments, taken))
                    yield return possible;
            yield break;
        }
        if (depth > MostNumbers)
        {
            AreCut = true;
            yield break;
        }
        foreach (var number in ValuesOf(open, text, taken))
        foreach (var possible in Expand(new(taken) { [open] = number }, depth + 1))
            yield return possible;
    }

    // A schedule whose own numbers are open, with numbers.
    private PossibleRun[] Filled(PossibleRun possible, OpenArguments? arguments, Dictionary<object, double> taken)
    {
        if (arguments is null)
            return [possible];
        if (arguments.Deciding is { } deciding)
            return [possible with { Unknown = SchedulerText.NotKnown(deciding) }];
        string[] names = [.. arguments.Names];
        var filled = arguments
            .Tries()
            .Select(tried => new Assumptions(taken.Concat(tried).ToDictionary(), scheduler.Conditions))
            .Select(assumptions => (Assumptions: assumptions, SchedulerText.Of(scheduler, assumptions).Text))
            .Where(each => each.Text is not null)
            .Select(each => possible with { Text = each.Text, Assumptions = each.Assumptions, Open = names })
            .ToArray();
        return filled.Length == 0 ? [possible] : filled;
    }

    private static bool IsTried(object open) => open is ChoiceValue || IsOneOfItself(open) || IsCount(open);

    private static bool IsSensible(RunPlan plan) =>
        plan.Epochs is null or <= MostEpochs && plan.StepsPerEpoch is null or <= (long)MostBatches;

    private IEnumerable<double> ValuesOf(object open, string? text, Dictionary<object, double> taken)
    {
        if (open is ChoiceValue choice)
            return Enumerable.Range(0, choice.Under(scheduler.Conditions).Count).Select(place => (double)place);
        if (IsOneOfItself(open))
            return [1];
        if (options.StepsPerEpoch is { } said && IsCount(open) && OfBatches.SetEquals([open]))
            return [said * (run.Accumulation is null ? 1 : run.Accumulation.Number(Ask()) ?? 1)];
        var turns = TurnsIn(text);
        if (IsOfEpochs(open))
            return UsualEpochs.Concat(turns.Where(turn => turn is >= 1 and <= MostEpochs)).Distinct();
        var epochs = options.Epochs ?? taken.Values.DefaultIfEmpty(1).First();
        return UsualBatches
            .Concat(turns)
            .Concat(turns.Select(turn => Math.Round(turn / Math.Max(1, epochs))))
            .Where(turn => turn is >= LeastBatches and <= MostBatches)
            .Distinct();
    }

    private bool IsOfEpochs(object open) =>
        OfEpochs.Contains(open) && !(open is string name && Wording.CountsUpdates(name));

    private HashSet<object> MissingOf(IReadOnlyList<Value> counts)
    {
        var asked = Ask();
        foreach (var count in counts)
            count.Number(asked);
        return asked.Missing;
    }

    private static bool IsCount(object open) =>
        open is string name && name.StartsWith("len(", StringComparison.Ordinal);

    // Processes, and batches for one update: one each where the source does not say more.
    private static bool IsOneOfItself(object open) => open is string name && Wording.IsOneUnlessSaid(name);

    // The numbers of a schedule are where it turns; its run may end there, or just before or after.
    private static double[] TurnsIn(string? text) =>
        text is null
            ? []
            :
            [
                .. Numbers()
                    .Matches(text)
                    .Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))
                    .Where(number => number >= 1 && number == Math.Floor(number))
                    .Take(MostNumbers)
                    .SelectMany(number => new[] { number - 1, number, number + 1 }),
            ];

    [GeneratedRegex(@"(?<![\w.])\d+(\.\d+)?(e[+-]?\d+)?(?![\w.])")]
    private static partial Regex Numbers();
}
