namespace Anneal.Cli.Commands.Bench;

/// <summary>How <c>anneal bench</c> is shown to people.</summary>
internal static class BenchText
{
    private const double NoticeableLoadPercent = 5;

    /// <param name="bench">What was measured.</param>
    /// <param name="width">Characters in a line; null for any number.</param>
    public static string Of(BenchDocument bench, int? width)
    {
        var table = new TextTable(">trial", ">examples/s", ">other load");
        foreach (var (index, trial) in bench.Trials.Index())
            table.Add(
                $"{index + 1}",
                $"{trial.ExamplesPerSecond:#,0}",
                trial.OthersPercent is { } percent ? $"{percent:0.0} %" : "unknown"
            );
        var threads = bench.Threads == 1 ? "thread" : "threads";
        var text =
            $"{bench.Model}, {bench.Parameters:#,0} parameters, batch {bench.Batch}, {bench.Threads} {threads}, "
            + $"{bench.VectorBits}-bit vectors\n\n{table.Render(width)}\n"
            + $"best {bench.ExamplesPerSecond.Best:#,0} examples/s, median {bench.ExamplesPerSecond.Median:#,0}: "
            + "forward, backward and update of shuffled batches\n"
            + $"{100 * bench.ShareOfPeak:0} % of the measured peak, {bench.PeakMultiplyAddsPerSecond / 1e9:0.0} "
            + $"billion multiply-adds/s; an example takes {bench.MultiplyAddsPerExample:#,0}\n"
            + $"the schedule takes {bench.ScheduleNanosecondsPerStep:0.0} ns of each step, "
            + $"{100 * bench.ScheduleShareOfStep:0.0000} %\n";
        return bench.Trials.Any(trial => trial.OthersPercent > NoticeableLoadPercent)
            ? text + "Other programs used the processors meanwhile; the best trial is the one to trust.\n"
            : text;
    }
}
