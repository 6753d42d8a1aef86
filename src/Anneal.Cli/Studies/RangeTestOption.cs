using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Tuning.Ranges;

namespace Anneal.Cli.Studies;

/// <summary>The option that drops hopeless rates by a range test before a sweep.</summary>
internal sealed class RangeTestOption(ToolConsole console)
{
    /// <summary>The option.</summary>
    public Option<bool> Option { get; } =
        new("--range-test")
        {
            Description =
                "Drop the rates that a range test finds hopeless, before the engine trains any; its updates are cost.",
        };

    /// <summary>
    /// The sweep without the rates that the test drops. A study that was begun keeps what it began with.
    /// </summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="swept">What is swept.</param>
    /// <param name="stored">Where it is kept; null for nowhere.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    /// <exception cref="UsageException">Nothing can be tested.</exception>
    public async Task<SweptStudy> ApplyAsync(
        ParseResult parsed,
        SweptStudy swept,
        StoredStudy? stored,
        CancellationToken cancellationToken
    )
    {
        if (!parsed.GetValue(Option))
            return swept;
        if (swept.RangeTest is not { } test)
            throw new UsageException(
                $"'{Option.Name}' tests what the built-in engine trains; leave it out, or choose the rates for --rates "
                    + "yourself."
            );
        stored?.RequireDatabaseFor(Option.Name);
        var space = swept.Settings.Space;
        if (space.Dimensions.Count > 0)
            throw new UsageException(
                $"'{Option.Name}' finds one range of rates, but each value of --vary may have its own; leave one of "
                    + "them out."
            );
        if (stored is not null && SpecText.Begun(stored) is { } begun)
            return begun.Cut is { } kept ? With(swept, kept.ToCut()) : swept;
        console.ShowStatus("range test");
        var result = Interruptible.Run(() => test(cancellationToken), cancellationToken);
        console.ShowStatus("");
        var cut = RateCut.Of(result, space.Rates);
        await console.NoteAsync(Text(result, cut, space.Rates));
        return With(swept, cut);
    }

    private static SweptStudy With(SweptStudy swept, RateCut cut) =>
        swept with
        {
            Settings = swept.Settings.After(cut),
        };

    private static string Text(RangeTestResult test, RateCut cut, ValueList<double> rates)
    {
        var cost = $"the range test made {test.CostSteps.Grouped()} updates";
        if (cut.Dropped.Count == 0)
            return test.Reason is { } reason ? $"{cost} and drops no rate: {reason}." : $"{cost} and drops no rate.";
        double[] left = [.. rates.Except(cut.Dropped)];
        return $"{cost}; of {CountText.Of(rates.Count, "rate")} {left.Length} are left, from {Number(left.Min())} to "
            + $"{Number(left.Max())}.";
    }

    private static string Number(double rate) => NumberText.Significant(rate, 3);
}
