using Anneal.Cli.Studies;
using Anneal.Reporting;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary>Two studies beside each other: their best, and the candidates that both have trained to the end.</summary>
internal sealed class StudyComparison
{
    private const int MostRows = 20;

    private readonly (string Name, FoundResult Found) a,
        b;

    /// <param name="a">The one, with its name.</param>
    /// <param name="b">The other.</param>
    /// <exception cref="UsageException">They are not measured by one metric.</exception>
    public StudyComparison((string Name, FoundResult Found) a, (string Name, FoundResult Found) b)
    {
        (this.a, this.b) = (a, b);
        if (Metric(a.Found) != Metric(b.Found))
            throw new UsageException(
                $"studies of one metric are compared, but '{a.Name}' has {Metric(a.Found)} and '{b.Name}' "
                    + $"{Metric(b.Found)}."
            );
        Best = a.Found.Result.Best is { } first && b.Found.Result.Best is { } second ? Difference(first, second) : null;
        var others = b.Found.Result.Ranking.ToDictionary(KeyOf);
        Shared =
        [
            .. from one in a.Found.Result.Ranking
            where others.ContainsKey(KeyOf(one))
            let other = others[KeyOf(one)]
            select (one, other, Difference(one, other)),
        ];
    }

    /// <summary>What the best of the other is beside the best of the one; null where one has no best.</summary>
    public SeedDifference? Best { get; }

    /// <summary>Candidates that both have trained with every seed, in the order of the one's ranking.</summary>
    public IReadOnlyList<(RankedCandidate A, RankedCandidate B, SeedDifference Difference)> Shared { get; }

    /// <summary>Which best is better by more than the noise: <c>a</c> or <c>b</c>; null where nothing tells.</summary>
    public string? Better => Best is { } best ? BetterOf(best) : null;

    /// <summary>For people.</summary>
    /// <param name="width">Characters in a line; null for any number.</param>
    public string Text(int? width) =>
        $"A: {Line(a.Name, a.Found)}B: {Line(b.Name, b.Found)}{Verdict()}\n" + Lengths() + Table(width);

    /// <summary>As a document.</summary>
    public StudyCompareDocument Document() =>
        new(
            a.Found.Swept.Metric,
            a.Found.Swept.Goal,
            StudyCompareDocument.Of(a.Name, a.Found),
            StudyCompareDocument.Of(b.Name, b.Found),
            Better,
            Best is { } best ? StudyCompareDocument.Of(best) : null,
            [.. Shared.Select(pair => StudyCompareDocument.Of(pair.A, pair.B, pair.Difference))]
        );

    private string? BetterOf(SeedDifference difference)
    {
        if (difference.IsWithinNoise != false)
            return null;
        var isLess = difference.Mean < 0;
        return isLess == (a.Found.Swept.Settings.Goal == Goal.Min) ? "b" : "a";
    }

    private string Verdict()
    {
        if (Best is not { } best)
            return "one of them has no candidate that came to its end with a value";
        var size = NumberText.Significant(Math.Abs(best.Mean));
        if (best.StandardError is not { } error)
            return $"the best differ by {size}; one seed does not tell noise from difference";
        var noise = $"(standard error {NumberText.Significant(error, 2)})";
        return Better is { } better
            ? $"{better.ToUpperInvariant()} is better by {size} {noise}, more than the noise of the seeds"
            : $"the best differ by {size} {noise}, which is within the noise of the seeds";
    }

    private string Lengths()
    {
        var (one, other) = (a.Found.Rungs.Settings.Steps, b.Found.Rungs.Settings.Steps);
        return one == other
            ? ""
            : $"note: the runs of A have {CountText.Of(one, "update")}, those of B {other.Grouped()}\n";
    }

    private string Table(int? width)
    {
        if (Shared.Count == 0)
            return "\nno candidate was trained to the end in both\n";
        TableColumn[] columns =
        [
            new("schedule"),
            new("rate") { IsNumeric = true },
            .. Shared[0].A.Candidate.Values.Select(value => new TableColumn(value.Name)),
            new("A") { IsNumeric = true },
            new("± std") { IsNumeric = true, LeftOutAt = 2 },
            new("B") { IsNumeric = true },
            new("± std") { IsNumeric = true, LeftOutAt = 1 },
            new("B − A") { IsNumeric = true },
            new("better"),
        ];
        var table = new TextTable(columns);
        foreach (var (one, other, difference) in Shared.Take(MostRows))
            table.Add([
                one.Candidate.Recipe.ToString(),
                NumberText.Significant(one.Candidate.Rate),
                .. one.Candidate.Values.Select(value => value.Value),
                NumberText.Significant(one.Mean),
                NumberText.Significant(one.Deviation ?? double.NaN),
                NumberText.Significant(other.Mean),
                NumberText.Significant(other.Deviation ?? double.NaN),
                NumberText.Significant(difference.Mean),
                Word(difference),
            ]);
        var more = Shared.Count > MostRows ? $"and {(Shared.Count - MostRows).Grouped()} more\n" : "";
        return $"\n{table.Render(width)}{more}";
    }

    private string Word(SeedDifference difference) =>
        difference.IsWithinNoise switch
        {
            null => "–",
            true => "within noise",
            false => BetterOf(difference)!.ToUpperInvariant(),
        };

    private SeedDifference Difference(RankedCandidate one, RankedCandidate other) =>
        a.Found.Swept.Settings.Seeds.Equals(b.Found.Swept.Settings.Seeds)
            ? SeedDifference.Paired(one.Values, other.Values)
            : SeedDifference.Unpaired(one.Values, other.Values);

    private static string Line(string name, FoundResult found)
    {
        var cost = $"{found.Result.CostSteps.Grouped()} updates";
        if (found.Result.Best is not { } best)
            return $"'{name}': no candidate came to its end with a value, {cost}\n";
        var spread = best.Deviation is { } std ? $" ± {NumberText.Significant(std, 2)}" : "";
        return $"'{name}': {CandidateText.Of(best.Candidate)}, {found.Swept.Metric} {NumberText.Significant(best.Mean)}"
            + $"{spread}, {CountText.Of(best.Values.Count, "seed")}, {cost}\n";
    }

    private static string Metric(FoundResult found) => $"{found.Swept.Metric} ({found.Swept.Goal})";

    private static (Recipe, double, ValueList<SearchedValue>) KeyOf(RankedCandidate ranked) =>
        (ranked.Candidate.Recipe, ranked.Candidate.Rate, ranked.Candidate.Values);
}
